/**
 * 绩效评价: what was agreed is judged by schemes that are data: indicators, who scores them, grades and what follows from
 * each grade; the judgement decides whether money flows, what has to be put right and who may go on.
 */
@org.springframework.modulith.ApplicationModule(displayName = "绩效评价 Evaluation")
package org.sanshe.evaluation;
