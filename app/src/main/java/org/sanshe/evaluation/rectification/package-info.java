/** 整改: a finding, who has to put it right by when, whether somebody else found it done, and what follows when not. */
package org.sanshe.evaluation.rectification;
