/** 孵化期: agreement, registration on the way, graduation, extension, exit with hand-over, and follow-up. */
package org.sanshe.incubation.term;
