/** 评审: the panel, its scores and the ranking. */
package org.sanshe.grant.review;
