/**
 * 社区: small approval systems of villages and communities on the same spine: who decides on what, by which tier, and what
 * everybody may read of it afterwards.
 */
@org.springframework.modulith.ApplicationModule(displayName = "社区 Community")
package org.sanshe.community;
