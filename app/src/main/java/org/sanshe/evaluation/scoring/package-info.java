/** 考核评分: seats, sheets that nobody else sees, calibration, and the scores that are locked in the end. */
package org.sanshe.evaluation.scoring;
