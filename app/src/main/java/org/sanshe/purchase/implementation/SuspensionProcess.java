package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.PerformanceNotice.Decision;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractSuspensionSteps;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;

/** 中止履行: what {@code contractSuspension.bpmn} asks. A suspension is a hold like any other, placed by its own case. */
@Steps("contractSuspension")
class SuspensionProcess implements ContractSuspensionSteps {

    private final ContractStopRows rows;
    private final Stopping stopping;
    private final Holds holds;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    SuspensionProcess(
            ContractStopRows rows,
            Stopping stopping,
            Holds holds,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.stopping = stopping;
        this.holds = holds;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String supplier(String caseNo) {
        return stopping.supplier(caseNo);
    }

    @Override
    public Date answerSuspensionDue(String caseNo) {
        return stopping.hearing(caseNo, "answerSuspension");
    }

    @Override
    public void recordSilence(String caseNo) {
        stopping.silent(caseNo, "recordSilence");
    }

    @Override
    public boolean suspended(String caseNo) {
        return stopping.decided(caseNo);
    }

    @Override
    public void declineSuspension(String caseNo) {
        stopping.decline(caseNo, "合同继续履行，不予中止", "The contract goes on and is not suspended");
    }

    @Override
    public void suspendPerformance(String caseNo) {
        Stop stop = rows.get(caseNo);
        String contract = stopping.life(caseNo).contractCase();
        for (Hold.Matter matter : List.of(Hold.Matter.PERFORMANCE, Hold.Matter.PAYMENT)) {
            holds.place(contract, matter, Hold.Ground.CONTRACT_SUSPENDED, caseNo, stop.reason(), null, null);
        }
        stopping.send(
                stop,
                Decision.SUSPENDED,
                act(stop, "suspended"),
                clock.today(),
                "请停止提供服务并妥善安置服务对象；复核日期为 " + stop.reviewOn() + "。",
                "中止履行",
                "The contract is suspended");
    }

    @Override
    public Date endSuspensionDue(String caseNo) {
        LocalDate review = rows.get(caseNo).reviewOn();
        return Date.from(SansheClock.lastSecond(review));
    }

    @Override
    public boolean resumes(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).resumed());
    }

    @Override
    public void resumePerformance(String caseNo) {
        Stop stop = rows.get(caseNo);
        holds.lift(stopping.life(caseNo).contractCase(), caseNo, stop.opinion(), null);
        stopping.send(
                stop,
                Decision.RESUMED,
                act(stop, "resumed"),
                clock.today(),
                "请自当日起恢复提供服务，履约节点的期限由双方另行商定。",
                "恢复履行",
                "The contract goes on");
    }

    private static Act act(Stop stop, String what) {
        return Act.of(stop.agreement(), null, what, null, Map.of("case", stop.caseNo(), "reason", stop.reason()));
    }

    @Override
    public void proposeTermination(String caseNo) {
        Life life = stopping.life(caseNo);
        messages.toRole(
                Role.OFFICER,
                life.unitId(),
                life.agreement(),
                "中止事由不能消除，请提出终止合同“" + life.title() + "”",
                "The suspension cannot end: propose the termination of the contract",
                null);
        evidence.record(Act.of(caseNo, null, "terminationWanted", "proposeTermination", Map.of())
                .by(Stopping.STOP));
    }
}
