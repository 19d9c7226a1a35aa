package org.sanshe.party;

import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 备案账户变更: enters a new account of an organization when the procedure for it has ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayeeAccounts {

    private final Organizations organizations;
    private final Importing importing;

    PayeeAccounts(Organizations organizations, Importing importing) {
        this.organizations = organizations;
        this.importing = importing;
    }

    /**
     * Enters the account; the register keeps by which case.
     *
     * @param account digits
     * @param caseNo the case that decided it
     * @param by who caused it; null for a timer
     * @throws NotFound when there is no such organization
     */
    public void change(long organizationId, String bank, String account, String caseNo, Actor by) {
        importing.lock();
        var organization = organizations
                .findById(organizationId)
                .orElseThrow(() -> new NotFound("organization " + organizationId));
        var facts = organization.facts();
        boolean changed = organization.describe(new OrganizationFacts(
                facts.name(),
                facts.supplierClass(),
                facts.charity(),
                facts.registrar(),
                facts.registeredOn(),
                facts.legalRepresentative(),
                facts.address(),
                facts.contactName(),
                facts.contactPhone(),
                bank,
                account));
        organizations.save(organization);
        if (changed) {
            importing.remember(
                    RowImport.Written.of(false, true, "ORGANIZATION", organizationId), "accountChanged", caseNo, by);
        }
    }
}
