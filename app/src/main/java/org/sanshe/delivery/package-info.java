/**
 * 履约: a contract or a grant being performed: instalments and their triggers, posts and rosters, service records,
 * deliverables, acceptance, and what service users say of it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "履约 Delivery")
package org.sanshe.delivery;
