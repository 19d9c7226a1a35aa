package org.sanshe.purchase;

import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;

/**
 * 合同被撤销: a decision on the result undid a signed contract; heard within the act that undid it.
 *
 * @param by who decided; null for the system
 */
public record ContractCancelled(String caseNo, String reason, LegalBasis basis, Actor by) {}
