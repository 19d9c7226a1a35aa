package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.implementation.Stop.Kind;

/** 终止合同台: the tasks of {@code contractTermination.bpmn}. */
@Desk("contractTermination")
class TerminationDesk {

    private final Stops stops;
    private final ContractStopRows rows;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Evidence evidence;

    TerminationDesk(
            Stops stops, ContractStopRows rows, Correspondence correspondence, Deadlines deadlines, Evidence evidence) {
        this.stops = stops;
        this.rows = rows;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return stops.prefill(s, Kind.TERMINATION);
    }

    /** The form {@code termination-proposal}. */
    record Proposal(String agreement, String ground, String faultParty, String reason, List<String> files) {}

    @Starts(prefix = "ZZ", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Proposal form) {
        return stops.propose(
                s, Kind.TERMINATION, form.agreement(), form.ground(), form.faultParty(), form.reason(), form.files());
    }

    @Prefills
    Map<String, Object> answerTermination(TaskContext t) {
        return Stops.with(stops.shown(t.caseNo()));
    }

    @Handles
    void answerTermination(TaskContext t, Stops.Answer form) {
        stops.answer(t, form);
    }

    @Prefills
    Map<String, Object> decideTermination(TaskContext t) {
        return Stops.with(
                stops.shown(t.caseNo()),
                "faultParty",
                rows.get(t.caseNo()).fault(),
                "endsOn",
                t.today().toString());
    }

    /** The form {@code termination-decision}. */
    record Decision(String decision, LocalDate endsOn, String faultParty, String opinion) {}

    @Handles
    void decideTermination(TaskContext t, Decision form) {
        boolean terminates = "TERMINATE".equals(form.decision());
        Life life = stops.life(rows.get(t.caseNo()));
        if (terminates && (form.endsOn().isAfter(t.today()) || form.endsOn().isBefore(life.signedOn()))) {
            throw new Refusal(LifeRule.DATE_OUT_OF_ORDER, form.endsOn(), life.signedOn(), t.today());
        }
        rows.decided(t.caseNo(), terminates, form.opinion(), null, form.endsOn(), form.faultParty());
    }

    @Prefills
    Map<String, Object> handOverClients(TaskContext t) {
        return Stops.with(stops.shown(t.caseNo()));
    }

    /** The form {@code client-handover}. */
    record Handovers(List<ContractStopRows.Handover> handovers, String withoutConsent, List<String> files) {}

    @Handles
    void handOverClients(TaskContext t, Handovers form) {
        Stop stop = rows.get(t.caseNo());
        Life life = stops.life(stop);
        for (int i = 0; i < form.handovers().size(); i++) {
            var h = form.handovers().get(i);
            String at = "handovers[" + i + "].";
            if (h.receiver().strip().equals(life.supplierName())) {
                throw new Refusal(LifeRule.RECEIVER_IS_SELF, life.supplierName());
            }
            if (h.consents() > h.clients()) {
                throw InvalidInput.at(
                        at + "consents", "同意人数不能超过服务对象人数。", "No more can consent than there are clients.");
            }
            if (h.handedOn().isAfter(t.today())) {
                throw InvalidInput.at(at + "handedOn", "交接日期不能晚于今天。", "Name the day it was really handed over.");
            }
            boolean unexplained =
                    form.withoutConsent() == null || form.withoutConsent().isBlank();
            if (h.consents() < h.clients() && unexplained) {
                throw InvalidInput.at(
                        "withoutConsent", "有服务对象不同意交接，请说明如何安排。", "Some do not consent: say what happens to them.");
            }
        }
        rows.handOver(t.caseNo(), form.handovers());
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "handover",
                t.actor(),
                Audience.CASE,
                Audience.organization(life.organizationId()));
    }

    @Prefills
    Map<String, Object> confirmHandover(TaskContext t) {
        return Map.of(
                "handovers",
                rows.handovers(t.caseNo()).stream()
                        .map(h -> Map.of(
                                "group", h.group(),
                                "clients", String.valueOf(h.clients()),
                                "receiver", h.receiver(),
                                "handedOn", h.handedOn().toString(),
                                "consents", String.valueOf(h.consents())))
                        .toList());
    }

    /** The form {@code handover-confirmation}. */
    record Confirmation(String outcome, String opinion) {}

    @Handles
    void confirmHandover(TaskContext t, Confirmation form) {
        boolean done = "CONFIRM".equals(form.outcome());
        rows.handedOver(t.caseNo(), done);
        if (done) deadlines.met(t.caseNo(), "handOverClients");
        int clients = rows.handovers(t.caseNo()).stream()
                .mapToInt(ContractStopRows.Handover::clients)
                .sum();
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        done ? "handedOver" : "handoverReturned",
                        t.node(),
                        Map.of("clients", clients))
                .by(Stopping.STOP));
    }
}
