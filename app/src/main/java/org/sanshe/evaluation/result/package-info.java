/** 考核结果: how scores become a result, who may object, and what a final result brings about. */
package org.sanshe.evaluation.result;
