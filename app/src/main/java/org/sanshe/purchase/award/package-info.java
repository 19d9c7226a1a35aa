/** 成交: from the delivered report to a result that stands. */
package org.sanshe.purchase.award;
