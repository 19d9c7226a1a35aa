/**
 * Values every business speaks in: money, actors, legal bases, refusals, the one clock. No business logic; resist
 * adding.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "基础 Kernel",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.sanshe.kernel;
