/** 单位自行采购: purchases below the limit, by quotes and the unit's own rules. */
package org.sanshe.purchase.simple;
