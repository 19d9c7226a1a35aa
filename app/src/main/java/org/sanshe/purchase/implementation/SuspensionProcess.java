package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractSuspensionSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;

/** 中止履行: what {@code contractSuspension.bpmn} asks. A suspension is a hold like any other, placed by its own case. */
@Steps("contractSuspension")
class SuspensionProcess implements ContractSuspensionSteps {

    static final LegalBasis STOP = new LegalBasis("政府采购法", "第五十条");

    private final ContractStopRows rows;
    private final Stops stops;
    private final Holds holds;
    private final LifeLetters letters;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    SuspensionProcess(
            ContractStopRows rows,
            Stops stops,
            Holds holds,
            LifeLetters letters,
            Correspondence correspondence,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.stops = stops;
        this.holds = holds;
        this.letters = letters;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String supplier(String caseNo) {
        return stops.life(rows.get(caseNo)).supplierCode();
    }

    @Override
    public Date answerSuspensionDue(String caseNo) {
        return hearing(deadlines, clock, caseNo, "answerSuspension");
    }

    /** From the day it was proposed, however often the diagram asks. */
    static Date hearing(Deadlines deadlines, SansheClock clock, String caseNo, String node) {
        return deadlines
                .current(caseNo, node)
                .map(d -> d.date())
                .orElseGet(() -> deadlines.set(caseNo, node, "HEARING", clock.today()));
    }

    @Override
    public void recordSilence(String caseNo) {
        rows.heard(caseNo, false, null);
        evidence.record(
                Act.of(caseNo, null, "notStated", "recordSilence", Map.of()).by(STOP));
    }

    @Override
    public boolean suspended(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).decided());
    }

    @Override
    public void declineSuspension(String caseNo) {
        tell(caseNo, "合同继续履行，不予中止", "The contract goes on and is not suspended");
    }

    @Override
    public void suspendPerformance(String caseNo) {
        Stop stop = rows.get(caseNo);
        Life life = stops.life(stop);
        for (Hold.Matter matter : List.of(Hold.Matter.PERFORMANCE, Hold.Matter.PAYMENT)) {
            holds.place(life.contractCase(), matter, Hold.Ground.CONTRACT_SUSPENDED, caseNo, stop.reason(), null, null);
        }
        send(
                stop,
                PerformanceNotice.Decision.SUSPENDED,
                clock.today(),
                "请停止提供服务并妥善安置服务对象；复核日期为 " + stop.reviewOn() + "。");
    }

    @Override
    public Date endSuspensionDue(String caseNo) {
        LocalDate review = rows.get(caseNo).reviewOn();
        return Date.from(review.plusDays(1)
                .atStartOfDay(SansheClock.ZONE)
                .minusSeconds(1)
                .toInstant());
    }

    @Override
    public boolean resumes(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).resumed());
    }

    @Override
    public void resumePerformance(String caseNo) {
        Stop stop = rows.get(caseNo);
        holds.lift(stops.life(stop).contractCase(), caseNo, stop.opinion(), null);
        send(stop, PerformanceNotice.Decision.RESUMED, clock.today(), "请自当日起恢复提供服务，履约节点的期限由双方另行商定。");
    }

    @Override
    public void proposeTermination(String caseNo) {
        Life life = stops.life(rows.get(caseNo));
        messages.toRole(
                Role.OFFICER,
                life.unitId(),
                life.agreement(),
                "中止事由不能消除，请提出终止合同“" + life.title() + "”",
                "The suspension cannot end: propose the termination of the contract",
                null);
        evidence.record(Act.of(caseNo, null, "terminationWanted", "proposeTermination", Map.of())
                .by(STOP));
    }

    private void send(Stop stop, PerformanceNotice.Decision decision, LocalDate from, String consequence) {
        Life life = stops.life(stop);
        var ground = rows.ground(stop.ground());
        var letter = correspondence.send(
                life.organizationId(),
                stop.caseNo(),
                "performanceNotice",
                letters.notice(
                        decision,
                        life,
                        ground.zh(),
                        ground.basis().text(),
                        stop.opinion() == null ? stop.reason() : stop.reason() + " " + stop.opinion(),
                        from,
                        consequence),
                letters.issuer(life),
                "合同“" + life.title() + "”" + (decision == PerformanceNotice.Decision.SUSPENDED ? "中止履行" : "恢复履行"),
                decision == PerformanceNotice.Decision.SUSPENDED
                        ? "The contract is suspended"
                        : "The contract goes on");
        evidence.record(Act.of(
                        life.agreement(),
                        null,
                        decision == PerformanceNotice.Decision.SUSPENDED ? "suspended" : "resumed",
                        null,
                        Map.of("case", stop.caseNo(), "reason", stop.reason()))
                .by(ground.basis())
                .with(List.of(letter.digest())));
    }

    private void tell(String caseNo, String zh, String en) {
        Life life = stops.life(rows.get(caseNo));
        messages.toOrganization(life.organizationId(), caseNo, zh + "：" + life.title(), en, null);
        messages.toPerson(cases.get(caseNo).startedBy(), caseNo, zh + "：" + life.title(), en, null);
    }
}
