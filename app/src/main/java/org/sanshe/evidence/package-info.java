/** 证据: the append-only, hash-chained record of every act, and its verification. */
@org.springframework.modulith.ApplicationModule(displayName = "证据 Evidence", allowedDependencies = "kernel")
package org.sanshe.evidence;
