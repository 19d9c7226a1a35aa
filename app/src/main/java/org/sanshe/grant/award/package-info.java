/** 审定、公示和资助: from the leader's decision to the awards, with objections and the reserve. */
package org.sanshe.grant.award;
