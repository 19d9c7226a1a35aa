/** 查验: proves that records, submissions and documents still are what they were when they were written. */
@org.springframework.modulith.ApplicationModule(displayName = "查验 Proof")
package org.sanshe.proof;
