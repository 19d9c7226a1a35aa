package org.sanshe.purchase.implementation;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractTerminationSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;

/** 终止合同: what {@code contractTermination.bpmn} asks. */
@Steps("contractTermination")
class TerminationProcess implements ContractTerminationSteps {

    private final ContractStopRows rows;
    private final Stops stops;
    private final Terminating terminating;
    private final Holds holds;
    private final LifeLetters letters;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    TerminationProcess(
            ContractStopRows rows,
            Stops stops,
            Terminating terminating,
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
        this.terminating = terminating;
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
    public Date answerTerminationDue(String caseNo) {
        return SuspensionProcess.hearing(deadlines, clock, caseNo, "answerTermination");
    }

    @Override
    public void recordNoAnswer(String caseNo) {
        rows.heard(caseNo, false, null);
        evidence.record(
                Act.of(caseNo, null, "notStated", "recordNoAnswer", Map.of()).by(SuspensionProcess.STOP));
    }

    @Override
    public boolean terminated(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).decided());
    }

    @Override
    public void declineTermination(String caseNo) {
        Life life = stops.life(rows.get(caseNo));
        String zh = "合同继续履行，不予终止：" + life.title();
        messages.toOrganization(life.organizationId(), caseNo, zh, "The contract goes on", null);
        messages.toPerson(cases.get(caseNo).startedBy(), caseNo, zh, "The contract goes on", null);
    }

    /** Its own suspension ends with it, so that what was accepted can be paid; a challenge's hold stays. */
    @Override
    public void terminateContract(String caseNo) {
        Stop stop = rows.get(caseNo);
        Life life = stops.life(stop);
        var ground = rows.ground(stop.ground());
        var letter = correspondence.send(
                life.organizationId(),
                caseNo,
                "performanceNotice",
                letters.notice(
                        PerformanceNotice.Decision.TERMINATED,
                        life,
                        ground.zh(),
                        ground.basis().text(),
                        stop.reason() + " " + stop.opinion(),
                        stop.endsOn(),
                        "请在期限内交接服务对象；已验收的服务按合同结算" + ("NONE".equals(stop.fault()) ? "。" : "，有过错的一方承担赔偿责任。")),
                letters.issuer(life),
                "合同“" + life.title() + "”终止，请交接服务对象",
                "The contract is terminated: hand the clients over");
        terminating.terminate(life, stop.reason(), stop.endsOn(), ground.basis(), null);
        for (Hold hold : holds.inForce(life.contractCase())) {
            if (hold.ground() != Hold.Ground.CONTRACT_SUSPENDED) continue;
            holds.lift(life.contractCase(), hold.source(), "合同已经终止，转入结算", null);
        }
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "contractTerminated",
                        "terminateContract",
                        Map.of("agreement", life.agreement(), "fault", stop.fault()))
                .by(ground.basis())
                .with(List.of(letter.digest())));
    }

    @Override
    public Date handOverClientsDue(String caseNo) {
        return deadlines.set(
                caseNo, "handOverClients", "CLIENT_HANDOVER", rows.get(caseNo).endsOn());
    }

    @Override
    public void reportLateHandover(String caseNo) {
        Life life = stops.life(rows.get(caseNo));
        String zh = "“" + life.supplierName() + "”没有在期限内交接服务对象";
        String en = life.supplierName() + " has not handed its clients over in time";
        messages.toRole(Role.OFFICER, life.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, life.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "handOverClients", Map.of("what", zh))
                .by(SuspensionProcess.STOP));
    }

    @Override
    public boolean handedOver(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).handedOver());
    }
}
