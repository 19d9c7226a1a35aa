/** 征集和轮次: a round from its call to its decision. */
package org.sanshe.grant.call;
