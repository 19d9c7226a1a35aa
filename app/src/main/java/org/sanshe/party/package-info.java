/**
 * Who takes part: organizations, agencies and evaluators, what is known of them as of a date, and which of them may not
 * meet.
 */
@org.springframework.modulith.ApplicationModule(displayName = "主体 Parties")
package org.sanshe.party;
