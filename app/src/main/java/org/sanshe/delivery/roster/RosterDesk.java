package org.sanshe.delivery.roster;

import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 人员名册办理台: what is done at the tasks of {@code rosterChange.bpmn}. */
@Desk("rosterChange")
class RosterDesk {

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Proposing proposing;
    private final Documents documents;
    private final Evidence evidence;

    RosterDesk(RosterRows rosters, RosterChanges changes, Proposing proposing, Documents documents, Evidence evidence) {
        this.rosters = rosters;
        this.changes = changes;
        this.proposing = proposing;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Starts(prefix = "RY", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, RosterForm form) {
        Roster roster = rosters.find(form.agreement())
                .filter(r -> s.actor().organizationId() != null
                        && r.organizationId() == s.actor().organizationId())
                .orElseThrow(() -> new NotFound("roster of " + form.agreement()));
        if (!roster.confirmed()) throw new Refusal(RosterRule.NOT_CONFIRMED);
        if (form.kind() == Change.Kind.FIRST) {
            throw InvalidInput.at("kind", "请选择变动种类。", "Choose what changes.");
        }
        changes.open(s.caseNo(), roster.agreement(), form.kind(), s.today());
        if (form.kind().needsConsent()) proposing.people(roster, s.caseNo(), form, s.today());
        else proposing.leaving(roster, s.caseNo(), form);
        attach(form.proofs(), s.caseNo(), s.actor());
        return new CaseFacts(
                form.kind().zh() + "：" + roster.title(), roster.unitId(), roster.organizationId(), roster.agreement());
    }

    @Handles
    void settleTerms(TaskContext t, TermsForm form) {
        Change change = changes.get(t.caseNo());
        rosters.settle(change.agreement(), form);
        int first = 1;
        List<List<Seat>> posts = RosterRows.byPost(rosters.seats(change.agreement()));
        for (int i = 0; i < posts.size(); i++) {
            var row = form.posts().get(i);
            int number = posts.get(i).size();
            String item = row.item().equals(TermsForm.UNPAID) ? null : row.item();
            rosters.settle(change.agreement(), first, number, row.share(), row.certificateKind(), item);
            first += number;
        }
        changes.ask(t.caseNo(), t.today());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "postsSettled",
                        t.node(),
                        Map.of(
                                "graceDays", form.graceDays(),
                                "deducts", form.deducts().name(),
                                "monthDivision", form.monthDivision().name()))
                .by(Assigning.NOT_AT_WILL));
    }

    @Handles
    void fillRoster(TaskContext t, RosterForm form) {
        Change change = changes.get(t.caseNo());
        if (change.kind() != Change.Kind.FIRST && form.decision() == RosterForm.Decision.GIVE_UP) {
            changes.decide(t.caseNo(), Change.Outcome.GIVE_UP, null);
            changes.drop(t.caseNo());
            return;
        }
        proposing.people(rosters.get(change.agreement()), t.caseNo(), form, t.today());
        changes.decide(t.caseNo(), null, null);
        changes.ask(t.caseNo(), t.today());
        attach(form.proofs(), t.caseNo(), t.actor());
    }

    @Handles
    void consent(TaskContext t, ConsentForm form) {
        changes.decide(t.caseNo(), form.outcome(), form.opinion());
        if (form.outcome() == Change.Outcome.RETURN) changes.ask(t.caseNo(), t.today());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.outcome() == Change.Outcome.AGREE ? "rosterConsented" : "rosterReturned",
                        t.node(),
                        Map.of("reason", form.opinion() == null ? "" : form.opinion()))
                .by(Assigning.NOT_AT_WILL));
    }

    @Handles
    void consentTacit(TaskContext t, ConsentForm form) {
        consent(t, form);
    }

    /** The form {@code roster-consent}. */
    record ConsentForm(Change.Outcome outcome, String opinion) {}

    private void attach(List<String> refs, String caseNo, Actor by) {
        documents.attach(refs, caseNo, "rosterProof", by, Audience.CASE);
    }
}
