/** 红旗指标: signs that somebody should look closer, shown to those who decide. A sign is no proof and refuses nothing. */
package org.sanshe.purchase.flags;
