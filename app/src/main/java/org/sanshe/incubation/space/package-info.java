/** 场地: rooms, desks and equipment of a base, and who has booked them. */
package org.sanshe.incubation.space;
