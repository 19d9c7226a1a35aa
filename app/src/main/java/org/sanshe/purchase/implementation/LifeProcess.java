package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Rosters;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractLifeSteps;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.contract.ContractLimits;

/** 合同履行: what {@code contractLife.bpmn} asks. */
@Steps("contractLife")
class LifeProcess implements ContractLifeSteps {

    private static final LegalBasis TERM = new LegalBasis("政府购买服务管理办法", "第二十四条");

    private final LifeRows lives;
    private final LifeTerm term;
    private final Settlements settlements;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Rosters rosters;
    private final Bonds bonds;
    private final ContractLimits limits;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    LifeProcess(
            LifeRows lives,
            LifeTerm term,
            Settlements settlements,
            Engagements engagements,
            Milestones milestones,
            Rosters rosters,
            Bonds bonds,
            ContractLimits limits,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.lives = lives;
        this.term = term;
        this.settlements = settlements;
        this.engagements = engagements;
        this.milestones = milestones;
        this.rosters = rosters;
        this.bonds = bonds;
        this.limits = limits;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date termNear(String caseNo) {
        return term.near(lives.get(caseNo));
    }

    @Override
    public void tellTermNear(String caseNo) {
        Life life = lives.get(caseNo);
        String zh = "合同“" + life.title() + "”将于 " + life.until() + " 届满，请及时办理验收、续签或者重新采购";
        String en = "The contract ends on " + life.until();
        messages.toRole(Role.OFFICER, life.unitId(), caseNo, zh, en, null);
        messages.toOrganization(life.organizationId(), caseNo, zh, en, null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "termNearTold",
                        "tellTermNear",
                        Map.of("until", life.until().toString()))
                .by(TERM));
    }

    @Override
    public Date termOver(String caseNo) {
        return term.over(lives.get(caseNo));
    }

    @Override
    public void reportUnfinished(String caseNo) {
        Life life = lives.get(caseNo);
        List<String> open = milestones.of(caseNo).stream()
                .filter(m -> m.status() == Milestones.Status.SCHEDULED)
                .map(m -> m.planned().title())
                .toList();
        String zh = "合同“" + life.title() + "”已于 " + life.until() + " 届满，"
                + (open.isEmpty()
                        ? "款项尚未付清"
                        : "尚有 " + open.size() + " 个节点没有办结："
                                + open.stream().limit(5).collect(Collectors.joining("、")));
        String en = "The term ended on " + life.until() + " and the contract is not finished";
        messages.toRole(Role.OFFICER, life.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, life.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, life.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "reportUnfinished", Map.of("what", zh))
                .by(new LegalBasis("政府采购法", "第四十六条")));
    }

    @Override
    public void endPerformance(String caseNo) {
        engagements.end(caseNo, true, null);
        LocalDate until = lives.get(caseNo).until();
        LocalDate today = clock.today();
        rosters.end(caseNo, until.isBefore(today) ? until : today, "合同履行完毕", null);
    }

    @Override
    public Date settleContractDue(String caseNo) {
        return deadlines
                .current(caseNo, "settleContract")
                .map(d -> d.date())
                .orElseGet(() -> deadlines.set(caseNo, "settleContract", "SETTLEMENT", clock.today()));
    }

    @Override
    public void returnPerformanceBond(String caseNo) {
        Life life = lives.get(caseNo);
        bonds.performed(life.contractCase(), caseNo, settlements.get(caseNo).settledOn(), life.bondDays());
    }

    @Override
    public boolean settlementPublic(String caseNo) {
        return limits.get("SETTLEMENT_PUBLIC", cases.rulesAsOf(caseNo)).signum() > 0;
    }
}
