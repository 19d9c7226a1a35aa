package org.sanshe.party;

import org.sanshe.kernel.Refusal;

/**
 * 供应商关联关系: why two organizations may not compete for one contract.
 *
 * @param rule which relation, with its article
 * @param first one organization
 * @param firstName its name
 * @param second the other
 * @param secondName its name
 * @param person the common head, or null
 * @param certain found by identity number or registered holding; otherwise only names agree and somebody must look
 */
public record Relation(
        RelationRule rule,
        long first,
        String firstName,
        long second,
        String secondName,
        String person,
        boolean certain) {

    /** The refusal that states this relation, ready to be thrown. */
    public Refusal refusal() {
        return new Refusal(rule, firstName, secondName, person == null ? "" : person);
    }
}
