package org.sanshe.purchase.implementation;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractRenewalSteps;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Correspondence;

/** 续签年度合同: what {@code contractRenewal.bpmn} asks. */
@Steps("contractRenewal")
class RenewalProcess implements ContractRenewalSteps {

    private static final LegalBasis RENEWAL = new LegalBasis("政府购买服务管理办法", "第二十四条");

    private final RenewalRows renewals;
    private final LifeRows lives;
    private final LifeLetters letters;
    private final Contracts contracts;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    RenewalProcess(
            RenewalRows renewals,
            LifeRows lives,
            LifeLetters letters,
            Contracts contracts,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.renewals = renewals;
        this.lives = lives;
        this.letters = letters;
        this.contracts = contracts;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public boolean renewable(String caseNo) {
        return renewals.get(caseNo).renewable();
    }

    @Override
    public boolean renewed(String caseNo) {
        return contracts.concluded(caseNo);
    }

    @Override
    public void refuseRenewal(String caseNo) {
        var found = renewals.get(caseNo);
        Life life = lives.get(found.agreement());
        var letter = correspondence.send(
                life.organizationId(),
                caseNo,
                "performanceNotice",
                letters.notice(
                        PerformanceNotice.Decision.NOT_RENEWED,
                        life,
                        "不符合续签条件",
                        RENEWAL.text(),
                        found.reason(),
                        found.from(),
                        "现合同履行至 " + life.until() + "，期满后由采购人重新采购。"),
                letters.issuer(life),
                "合同“" + life.title() + "”不再续签：" + found.reason(),
                "The contract is not renewed");
        messages.toRole(
                Role.OFFICER,
                life.unitId(),
                caseNo,
                "合同“" + life.title() + "”不能续签，请重新采购：" + found.reason(),
                "The contract cannot be renewed: procure the service anew",
                null);
        evidence.record(Act.of(caseNo, null, "notRenewed", "refuseRenewal", Map.of("reason", found.reason()))
                .by(RENEWAL)
                .with(java.util.List.of(letter.digest())));
    }
}
