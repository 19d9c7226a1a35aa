package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.implementation.Stop.Kind;

/** 中止履行台: the tasks of {@code contractSuspension.bpmn}. */
@Desk("contractSuspension")
class SuspensionDesk {

    private final Stops stops;
    private final ContractStopRows rows;
    private final Correspondence correspondence;

    SuspensionDesk(Stops stops, ContractStopRows rows, Correspondence correspondence) {
        this.stops = stops;
        this.rows = rows;
        this.correspondence = correspondence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return stops.prefill(s, Kind.SUSPENSION);
    }

    /** The form {@code suspension-proposal}. */
    record Proposal(String agreement, String ground, String reason, List<String> files) {}

    @Starts(prefix = "ZT", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Proposal form) {
        return stops.propose(s, Kind.SUSPENSION, form.agreement(), form.ground(), null, form.reason(), form.files());
    }

    @Prefills
    Map<String, Object> answerSuspension(TaskContext t) {
        return Stops.with(stops.shown(t.caseNo()));
    }

    @Handles
    void answerSuspension(TaskContext t, Stops.Answer form) {
        stops.answer(t, form);
    }

    @Prefills
    Map<String, Object> decideSuspension(TaskContext t) {
        return Stops.with(stops.shown(t.caseNo()));
    }

    /** The form {@code suspension-decision}. */
    record Decision(String decision, LocalDate reviewOn, String opinion) {}

    @Handles
    void decideSuspension(TaskContext t, Decision form) {
        boolean suspends = "SUSPEND".equals(form.decision());
        if (suspends && !form.reviewOn().isAfter(t.today())) {
            throw InvalidInput.at("reviewOn", "复核日期应当晚于今天。", "Name a day after today.");
        }
        rows.decided(t.caseNo(), suspends, form.opinion(), form.reviewOn(), null, null);
    }

    @Prefills
    Map<String, Object> endSuspension(TaskContext t) {
        return Stops.with(stops.shown(t.caseNo()));
    }

    /** The form {@code suspension-end}. */
    record End(String decision, String opinion, List<String> files) {}

    @Handles
    void endSuspension(TaskContext t, End form) {
        rows.resumed(t.caseNo(), "RESUME".equals(form.decision()), form.opinion());
        correspondence.attach(form.files(), t.caseNo(), "evidence", t.actor(), Audience.CASE);
    }
}
