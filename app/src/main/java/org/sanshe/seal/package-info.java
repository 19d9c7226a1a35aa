/** 封存: what nobody may read before its time — responses before the opening, score sheets before all are in. */
@org.springframework.modulith.ApplicationModule(displayName = "封存 Seals", allowedDependencies = "kernel")
package org.sanshe.seal;
