/** 资助公开: open data of awards, and the yearly notice of lottery funds. */
package org.sanshe.grant.open;
