package org.sanshe.purchase.implementation;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Rosters;
import org.sanshe.delivery.YearFunds;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractPerformanceSteps;
import org.sanshe.purchase.contract.ContractLimits;

/** 组织履行: what {@code contractPerformance.bpmn} asks. */
@Steps("contractPerformance")
class KickOffProcess implements ContractPerformanceSteps {

    private final LifeRows lives;
    private final Milestones milestones;
    private final Rosters rosters;
    private final YearFunds years;
    private final Submissions submissions;
    private final ContractLimits limits;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    KickOffProcess(
            LifeRows lives,
            Milestones milestones,
            Rosters rosters,
            YearFunds years,
            Submissions submissions,
            ContractLimits limits,
            Deadlines deadlines,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.lives = lives;
        this.milestones = milestones;
        this.rosters = rosters;
        this.years = years;
        this.submissions = submissions;
        this.limits = limits;
        this.deadlines = deadlines;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public Date planPerformanceDue(String caseNo) {
        return deadlines.set(
                caseNo, "planPerformance", "PERFORMANCE_PLAN", lives.get(caseNo).signedOn());
    }

    @Override
    public Date commitFundsDue(String caseNo) {
        return deadlines.set(
                caseNo, "commitFunds", "FUNDS_COMMITMENT", lives.get(caseNo).signedOn());
    }

    @Override
    public String supplier(String caseNo) {
        return lives.get(caseNo).supplierCode();
    }

    @Override
    public void requestRoster(String caseNo) {
        rosters.request(caseNo);
    }

    @Override
    public boolean planNeedsAcceptance(String caseNo) {
        boolean asked = limits.get("PLAN_ACCEPTANCE", cases.rulesAsOf(caseNo)).signum() > 0;
        return asked && says(caseNo, "planPerformance", "differs", "true");
    }

    @Override
    public boolean planAccepted(String caseNo) {
        return says(caseNo, "acceptPlan", "decision", "AGREE");
    }

    private boolean says(String caseNo, String node, String field, String value) {
        return submissions
                .latest(caseNo, node, null)
                .filter(v -> value.equals(String.valueOf(v.get(field))))
                .isPresent();
    }

    @Override
    public void adoptPlan(String caseNo) {
        deadlines.met(caseNo, "planPerformance");
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "planAdopted",
                        "adoptPlan",
                        Map.of("milestones", milestones.of(caseNo).size()))
                .by(new LegalBasis("政府采购法实施条例", "第四十五条")));
    }

    @Override
    public boolean rosterComplete(String caseNo) {
        return rosters.complete(caseNo);
    }

    @Override
    public void openMilestones(String caseNo) {
        Life life = lives.get(caseNo);
        milestones.open(caseNo);
        years.open(life.agreement());
        messages.toOrganization(
                life.organizationId(),
                caseNo,
                "合同“" + life.title() + "”开始履行，请按履约节点提交成果",
                "The contract is now performed: hand in what each milestone asks for",
                null);
    }
}
