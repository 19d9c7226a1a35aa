package org.sanshe.purchase.implementation;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractTerminationSteps;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;

/** 终止合同: what {@code contractTermination.bpmn} asks. */
@Steps("contractTermination")
class TerminationProcess implements ContractTerminationSteps {

    private final ContractStopRows rows;
    private final Stopping stopping;
    private final Terminating terminating;
    private final Holds holds;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;

    TerminationProcess(
            ContractStopRows rows,
            Stopping stopping,
            Terminating terminating,
            Holds holds,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence) {
        this.rows = rows;
        this.stopping = stopping;
        this.terminating = terminating;
        this.holds = holds;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String supplier(String caseNo) {
        return stopping.supplier(caseNo);
    }

    @Override
    public Date answerTerminationDue(String caseNo) {
        return stopping.hearing(caseNo, "answerTermination");
    }

    @Override
    public void recordNoAnswer(String caseNo) {
        stopping.silent(caseNo, "recordNoAnswer");
    }

    @Override
    public boolean terminated(String caseNo) {
        return stopping.decided(caseNo);
    }

    @Override
    public void declineTermination(String caseNo) {
        stopping.decline(caseNo, "合同继续履行，不予终止", "The contract goes on");
    }

    /** Its own suspension ends with it, so that what was accepted can be paid; a challenge's hold stays. */
    @Override
    public void terminateContract(String caseNo) {
        Stop stop = rows.get(caseNo);
        Life life = stopping.life(caseNo);
        stopping.send(
                stop,
                PerformanceNotice.Decision.TERMINATED,
                Act.of(
                        caseNo,
                        null,
                        "contractTerminated",
                        "terminateContract",
                        Map.of("agreement", life.agreement(), "fault", stop.fault())),
                stop.endsOn(),
                "请在期限内交接服务对象；已验收的服务按合同结算" + ("NONE".equals(stop.fault()) ? "。" : "，有过错的一方承担赔偿责任。"),
                "终止，请交接服务对象",
                "The contract is terminated: hand the clients over");
        terminating.terminate(
                life, stop.reason(), stop.endsOn(), rows.ground(stop.ground()).basis(), null);
        for (Hold hold : holds.inForce(life.contractCase())) {
            if (hold.ground() != Hold.Ground.CONTRACT_SUSPENDED) continue;
            holds.lift(life.contractCase(), hold.source(), "合同已经终止，转入结算", null);
        }
    }

    @Override
    public Date handOverClientsDue(String caseNo) {
        return deadlines.set(
                caseNo, "handOverClients", "CLIENT_HANDOVER", rows.get(caseNo).endsOn());
    }

    @Override
    public void reportLateHandover(String caseNo) {
        Life life = stopping.life(caseNo);
        String zh = "“" + life.supplierName() + "”没有在期限内交接服务对象";
        String en = life.supplierName() + " has not handed its clients over in time";
        messages.toRole(Role.OFFICER, life.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, life.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "handOverClients", Map.of("what", zh))
                .by(Stopping.STOP));
    }

    @Override
    public boolean handedOver(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).handedOver());
    }
}
