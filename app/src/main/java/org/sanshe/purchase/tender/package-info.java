/** 采购活动: documents and notice, sealed responses, opening, panel, evaluation and ranking. */
package org.sanshe.purchase.tender;
