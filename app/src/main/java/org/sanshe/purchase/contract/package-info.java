/** 合同: from the draft to publication and filing. */
package org.sanshe.purchase.contract;
