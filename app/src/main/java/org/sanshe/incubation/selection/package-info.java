/** 评审: panels that score applications and tenancies by weighted tables, and the waiting list behind the places. */
package org.sanshe.incubation.selection;
