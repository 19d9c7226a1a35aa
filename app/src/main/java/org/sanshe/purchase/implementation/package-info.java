/** 合同履行: from the signed contract to its settlement and archive; changes, suspension, termination, renewal. */
package org.sanshe.purchase.implementation;
