/** 以奖代补、直接资助和小额补贴: money that needs no competition. */
package org.sanshe.grant.reward;
