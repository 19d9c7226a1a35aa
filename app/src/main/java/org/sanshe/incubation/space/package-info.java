/** 场地和资金: bookings, small subsidies, and money kept for those who have no account. */
package org.sanshe.incubation.space;
