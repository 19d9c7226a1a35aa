/**
 * 社会组织孵化: bases with finite places and rules that are data, calls that select, a term in which an organization is
 * diagnosed, coached, trained and reviewed, and what is known of it after it has left.
 */
@org.springframework.modulith.ApplicationModule(displayName = "孵化 Incubation")
package org.sanshe.incubation;
