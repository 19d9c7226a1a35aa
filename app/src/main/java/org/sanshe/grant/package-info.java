/**
 * 资助: schemes that are data, rounds that call for applications, a panel that ranks them against the pot, and projects
 * that are paid in instalments until they are settled and what is left has gone back to its source.
 */
@org.springframework.modulith.ApplicationModule(displayName = "资助 Grants")
package org.sanshe.grant;
