/** 资助方案: what a scheme says, whether it is whole, who is eligible under it, how much a project may get and what its budget may hold. */
package org.sanshe.grant.scheme;
