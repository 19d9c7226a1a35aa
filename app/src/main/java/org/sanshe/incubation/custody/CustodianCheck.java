package org.sanshe.incubation.custody;

import java.time.LocalDate;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 托管机构的条件: registered, with an account, on no list, and nobody's of the founders. */
@Component
class CustodianCheck {

    private final Registry registry;
    private final FounderPayees founders;

    CustodianCheck(Registry registry, FounderPayees founders) {
        this.registry = registry;
        this.founders = founders;
    }

    /** @throws Refusal with the first condition that is not met */
    void require(Profile custodian, Tenancy t, LocalDate today) {
        var account = registry.bankAccount(custodian.id())
                .orElseThrow(() -> new Refusal(CustodyRule.CUSTODIAN_WITHOUT_ACCOUNT, custodian.name()));
        founders.founder(t.organizationId(), custodian.name(), account.number())
                .or(() -> founders.founder(t.organizationId(), custodian.legalRepresentative(), null))
                .ifPresent(founder -> {
                    throw new Refusal(CustodyRule.CUSTODIAN_IS_FOUNDERS, custodian.name(), founder);
                });
        var standing = registry.standing(custodian.id(), today);
        if (standing.blacklisted() || standing.abnormal()) {
            throw new Refusal(CustodyRule.CUSTODIAN_LISTED, custodian.name());
        }
    }
}
