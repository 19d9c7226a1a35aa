package org.sanshe.delivery.roster;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Rosters;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.RosterChangeSteps;

/** What {@code rosterChange.bpmn} asks. */
@Steps("rosterChange")
class RosterChangeProcess implements RosterChangeSteps {

    private static final LegalBasis SILENCE = new LegalBasis("民法典", "第一百四十条");

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Assigning assigning;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    RosterChangeProcess(
            RosterRows rosters,
            RosterChanges changes,
            Assigning assigning,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence) {
        this.rosters = rosters;
        this.changes = changes;
        this.assigning = assigning;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public boolean isFirst(String caseNo) {
        return changes.get(caseNo).kind() == Change.Kind.FIRST;
    }

    @Override
    public String performer(String caseNo) {
        return roster(caseNo).supplierCode();
    }

    @Override
    public Date fillRosterDue(String caseNo) {
        return deadlines.set(
                caseNo, "fillRoster", "ROSTER_SUBMISSION", changes.get(caseNo).askedOn());
    }

    @Override
    public boolean isWithdrawn(String caseNo) {
        return changes.get(caseNo).outcome() == Change.Outcome.GIVE_UP;
    }

    @Override
    public boolean consentNeeded(String caseNo) {
        return changes.get(caseNo).kind().needsConsent();
    }

    @Override
    public boolean silenceConsents(String caseNo) {
        return roster(caseNo).silenceConsents();
    }

    @Override
    public Date consentDue(String caseNo) {
        return deadlines.set(
                caseNo, "consent", "ROSTER_CONSENT", changes.get(caseNo).askedOn());
    }

    @Override
    public void reportSilence(String caseNo) {
        Roster roster = roster(caseNo);
        String zh = "“" + roster.title() + "”的人员名册逾期未答复，名册尚未生效";
        String en = "The roster of " + roster.title() + " was not answered in time and is not in effect";
        messages.toRole(Role.SUPERVISOR, roster.unitId(), caseNo, zh, en, null);
        messages.toOrganization(roster.organizationId(), caseNo, zh, en, null);
        evidence.record(
                Act.of(caseNo, null, "late", "consent", Map.of("what", zh)).by(Assigning.NOT_AT_WILL));
    }

    @Override
    public void consentBySilence(String caseNo) {
        Roster roster = roster(caseNo);
        changes.decide(caseNo, Change.Outcome.SILENCE, null);
        String zh = "“" + roster.title() + "”的人员名册逾期未答复，按合同约定视为同意";
        String en = "The roster of " + roster.title() + " was not answered in time: by the contract, consent";
        messages.toRole(Role.OFFICER, roster.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, roster.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "consentedBySilence", "consentTacit", Map.of("what", zh))
                .by(SILENCE));
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return changes.get(caseNo).outcome() == Change.Outcome.AGREE;
    }

    @Override
    public void takeEffect(String caseNo) {
        Change change = changes.get(caseNo);
        Roster roster = rosters.get(change.agreement());
        assigning.enter(change);
        deadlines.met(caseNo, "consent");
        String what = change.kind().zh();
        messages.toOrganization(
                roster.organizationId(),
                caseNo,
                "“" + roster.title() + "”的" + what + "已生效",
                change.kind().in(true) + " in effect: " + roster.title(),
                null);
        if (!change.kind().needsConsent()) {
            messages.toRole(
                    Role.OFFICER,
                    roster.unitId(),
                    caseNo,
                    "“" + roster.title() + "”报告" + what + "，空岗自次日起计算",
                    change.kind().in(true) + ": " + roster.title() + "; the vacancy begins the day after",
                    null);
        }
        if (change.kind() == Change.Kind.FIRST) {
            rosters.confirm(roster.agreement());
            cases.send(Rosters.CONFIRMED, roster.agreement());
        }
    }

    @Override
    public void cancelChange(String caseNo) {
        Change change = changes.get(caseNo);
        changes.drop(caseNo);
        for (String node : List.of("fillRoster", "consent")) deadlines.met(caseNo, node);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "rosterChangeCancelled",
                        "cancelChange",
                        Map.of("kind", change.kind().name(), "reason", change.reason()))
                .by(Assigning.NOT_AT_WILL));
    }

    private Roster roster(String caseNo) {
        return rosters.get(changes.get(caseNo).agreement());
    }
}
