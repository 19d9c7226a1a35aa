/** 采购计划: from the need to the approved method. */
package org.sanshe.purchase.planning;
