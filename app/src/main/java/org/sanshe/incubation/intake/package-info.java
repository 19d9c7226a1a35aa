/** 招募和申请: calls of a base, and applications on two tracks. */
package org.sanshe.incubation.intake;
