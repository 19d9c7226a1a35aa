/** 考核计划与发起: what is assessed when, the organization's own view, and who evaluates. */
package org.sanshe.evaluation.plan;
