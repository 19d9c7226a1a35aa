/** 评价报告: the report of a final result, with and without names, and how results stand over units, schemes and time. */
package org.sanshe.evaluation.report;
