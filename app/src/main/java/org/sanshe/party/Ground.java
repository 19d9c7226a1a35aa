package org.sanshe.party;

import java.time.LocalDate;
import org.sanshe.kernel.Refusal;

/**
 * 回避事由: one reason why an evaluator may not judge an organization.
 *
 * @param rule which relation, with its article
 * @param evaluatorId the evaluator; 0 for somebody who is not in the pool
 * @param evaluator the evaluator's name
 * @param organizationId the organization
 * @param organization the organization's name
 * @param person the head or relative by whom they are connected, or null
 * @param from first day of the relation, null when unknown
 * @param to last day, null when it lasts or is unknown
 * @param certain found by identity number, credit code or declaration; otherwise only names agree and somebody must look
 */
public record Ground(
        RelationRule rule,
        long evaluatorId,
        String evaluator,
        long organizationId,
        String organization,
        String person,
        LocalDate from,
        LocalDate to,
        boolean certain) {

    /** The refusal that states this ground, ready to be thrown. */
    public Refusal refusal() {
        return new Refusal(rule, evaluator, organization, person == null ? "" : person);
    }
}
