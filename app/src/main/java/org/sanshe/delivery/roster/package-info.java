/** 人员名册: the posts of an agreement, who holds them when, with whose consent, and what their vacancies cost. */
package org.sanshe.delivery.roster;
