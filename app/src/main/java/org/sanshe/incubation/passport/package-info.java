/** 护照和概况: what an organization has learned and delivered, and what became of those who were in a base. */
package org.sanshe.incubation.passport;
