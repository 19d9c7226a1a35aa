/** 满意度测评: questionnaires made of fixed kinds of questions, who is asked, and what they said together. */
package org.sanshe.evaluation.survey;
