/** 成长: diagnosis, growth plan, mentors, coaching and training. */
package org.sanshe.incubation.growth;
