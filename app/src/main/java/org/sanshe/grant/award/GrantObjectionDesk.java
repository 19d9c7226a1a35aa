package org.sanshe.grant.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.award.GrantObjections.Objection;
import org.sanshe.grant.award.GrantObjections.Outcome;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 资助异议台: the tasks of {@code grantObjection.bpmn}. */
@Desk("grantObjection")
class GrantObjectionDesk {

    private final Rounds rounds;
    private final GrantApplications applications;
    private final GrantProposals proposals;
    private final GrantObjections objections;
    private final Awarding awarding;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    GrantObjectionDesk(
            Rounds rounds,
            GrantApplications applications,
            GrantProposals proposals,
            GrantObjections objections,
            Awarding awarding,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.rounds = rounds;
        this.applications = applications;
        this.proposals = proposals;
        this.objections = objections;
        this.awarding = awarding;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "projects",
                objections.published(s.actor().organizationId(), s.actor().unitId()).stream()
                        .map(p -> Map.of("label", p.title() + "（" + p.organization() + "）", "value", p.application()))
                        .toList());
        values.put("officer", String.valueOf(s.actor().organizationId() == null));
        if (s.about() != null) values.put("application", s.about());
        return values;
    }

    /** The form {@code grant-objection}. */
    record Letter(String application, String citizen, String contact, String facts, List<String> evidenceFiles) {}

    @Starts(
            prefix = "ZY",
            roles = {Role.ORGANIZATION, Role.OFFICER})
    CaseFacts start(StartContext s, Letter form) {
        GrantApplication a = applications.get(form.application());
        Round round = rounds.get(a.round());
        Long organization = s.actor().organizationId();
        mayObject(s, a, round);
        if (organization == null && (form.citizen() == null || form.citizen().isBlank())) {
            throw InvalidInput.at("citizen", "请填写异议人姓名。", "Enter who objects.");
        }
        proposals.takeTurn(round.caseNo());
        var by = new GrantObjections.Objector(
                organization,
                organization == null ? form.citizen() : null,
                form.contact(),
                s.actor().personId());
        if (!objections.lodge(s.caseNo(), a.caseNo(), by, form.facts())) throw refused(a);
        deadlines.set(s.caseNo(), "investigateGrant", "GRANT_OBJECTION_INVESTIGATION", s.today());
        deadlines.set(s.caseNo(), "decideGrantObjection", "GRANT_OBJECTION_DECISION", s.today());
        if (form.evidenceFiles() != null) {
            documents.attach(form.evidenceFiles(), s.caseNo(), "objection", s.actor(), Audience.CASE);
        }
        evidence.record(
                Act.of(s.caseNo(), s.actor(), "grantObjectionLodged", "start", Map.of("application", a.caseNo()))
                        .by(RoundRule.OBJECTION_LATE.basis()));
        return new CaseFacts("资助公示异议：" + a.title(), round.unitId(), organization, round.caseNo());
    }

    private void mayObject(StartContext s, GrantApplication a, Round round) {
        Long organization = s.actor().organizationId();
        if (organization == null) {
            if (!Long.valueOf(round.unitId()).equals(s.actor().unitId())) {
                throw new NotFound("grant application " + a.caseNo());
            }
            return;
        }
        if (a.organizationId() == organization) throw new Refusal(RoundRule.OWN_PROJECT, a.title());
        if (!objections.takesPart(a.caseNo(), organization)) throw new NotFound("grant application " + a.caseNo());
    }

    private Refusal refused(GrantApplication a) {
        return proposals
                .find(a.caseNo())
                .map(p -> new Refusal(RoundRule.OBJECTION_LATE, a.title(), SansheClock.minute(p.until())))
                .orElseGet(() -> new Refusal(RoundRule.NOT_PUBLISHED, a.title()));
    }

    @Prefills
    Map<String, Object> investigateGrant(TaskContext t) {
        return shown(t);
    }

    /** The form {@code grant-investigation}. */
    record Investigation(String cooperation, String finding, Outcome proposal, List<String> files) {}

    @Handles
    void investigateGrant(TaskContext t, Investigation form) {
        keepApart(t);
        boolean cooperates = "YES".equals(form.cooperation());
        if (!cooperates && form.proposal() == Outcome.REJECTED) {
            throw InvalidInput.at(
                    "proposal", "申请人不配合调查的，不能建议继续资助。", "An applicant who does not cooperate cannot go on.");
        }
        objections.investigated(
                t.caseNo(),
                form.finding(),
                cooperates,
                form.proposal(),
                t.actor().personId());
        deadlines.met(t.caseNo(), "investigateGrant");
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "objectionExamination", t.actor(), Audience.CASE);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantObjectionInvestigated",
                        t.node(),
                        Map.of("proposal", form.proposal().name()))
                .by(RoundRule.OBJECTION_LATE.basis()));
    }

    @Prefills
    Map<String, Object> decideGrantObjection(TaskContext t) {
        var values = shown(t);
        Objection o = objections.get(t.caseNo());
        values.put("finding", o.finding());
        values.put("proposal", o.proposal().in(Language.isEnglish()));
        return values;
    }

    /** The form {@code grant-objection-decision}. */
    record Decision(Outcome outcome, String reasons) {}

    @Handles
    void decideGrantObjection(TaskContext t, Decision form) {
        keepApart(t);
        objections.decided(t.caseNo(), form.outcome(), form.reasons(), t.actor().personId());
        deadlines.met(t.caseNo(), "decideGrantObjection");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantObjectionDecided",
                        t.node(),
                        Map.of("outcome", form.outcome().name()))
                .by(RoundRule.OBJECTION_LATE.basis()));
    }

    /** Nobody judges an objection to what they scored or decided. */
    private void keepApart(TaskContext t) {
        GrantApplication a = applications.get(objections.get(t.caseNo()).application());
        if (awarding.deciders(a.round()).contains(t.actor().personId())) {
            throw new Refusal(RoundRule.OBJECTION_OWN_WORK, a.title());
        }
    }

    private Map<String, Object> shown(TaskContext t) {
        Objection o = objections.get(t.caseNo());
        GrantApplication a = applications.get(o.application());
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", a.title() + (Language.isEnglish() ? ", " : "，") + a.organization());
        values.put("facts", o.facts());
        return values;
    }
}
