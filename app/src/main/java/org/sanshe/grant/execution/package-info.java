/** 项目实施: from the agreement to settlement, recovery and follow-up. */
package org.sanshe.grant.execution;
