package org.sanshe.incubation.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.base.Finding;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;

/** 入驻申请台: the start of {@code incubationApplication.bpmn}: what an applicant fills in and hands in, on either track. */
@Desk("incubationApplication")
class IncubationStartDesk {

    private final IncubationCalls calls;
    private final IncubationApplications applications;
    private final IntakeConditions conditions;
    private final IntakeTyping typing;
    private final IntakeKnown known;
    private final IntakeRows rows;
    private final IntakeTerms terms;
    private final Bases bases;
    private final Preparing preparing;
    private final Registry registry;
    private final Documents documents;
    private final Evidence evidence;

    IncubationStartDesk(
            IncubationCalls calls,
            IncubationApplications applications,
            IntakeConditions conditions,
            IntakeTyping typing,
            IntakeKnown known,
            IntakeRows rows,
            IntakeTerms terms,
            Bases bases,
            Preparing preparing,
            Registry registry,
            Documents documents,
            Evidence evidence) {
        this.calls = calls;
        this.applications = applications;
        this.conditions = conditions;
        this.typing = typing;
        this.known = known;
        this.rows = rows;
        this.terms = terms;
        this.bases = bases;
        this.preparing = preparing;
        this.registry = registry;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        IncubationCall call = called(s);
        return known.fresh(
                call,
                bases.get(call.baseId()),
                bases.rules(call.rulesId()),
                s.actor().organizationId(),
                s.today());
    }

    @Follows
    Followed start(StartContext s, Map<String, Object> typed) {
        IncubationCall call = called(s);
        BaseRules rules = bases.rules(call.rulesId());
        long organization = s.actor().organizationId();
        Track track = known.track(organization);
        IntakeForm form = Records.bind(IntakeForm.class, typed);
        List<Finding> findings = conditions.of(rules, organization, track, form, s.today());
        var values = new HashMap<String, Object>();
        values.put("findings", IntakeConditions.rows(findings));
        values.put("eligible", findings.stream().allMatch(Finding::passed));
        return new Followed(
                values,
                typing.problems(rules, track, form, registry.get(organization).creditCode(), IntakeSection.of(track)));
    }

    @Starts(prefix = "RZ", roles = Role.ORGANIZATION, preparing = true)
    CaseFacts start(StartContext s, IntakeForm form) {
        IncubationCall call = called(s);
        Base base = bases.get(call.baseId());
        BaseRules rules = bases.rules(call.rulesId());
        long organization = s.actor().organizationId();
        rows.takeTurn(organization);
        Track track = known.track(organization);
        Stage stage = Stage.valueOf(form.stage());
        if (track == Track.FOUNDING) {
            preparing.rename(organization, form.approvedName(), form.intended(), s.actor());
            preparing.founded(organization, form.asFounders(), s.actor());
        } else {
            IntakeConditions.code(form.creditCode(), registry.get(organization).creditCode());
        }
        conditions.alone(organization);
        var application = new IncubationApplication(
                s.caseNo(),
                call.caseNo(),
                base.id(),
                organization,
                null,
                track,
                stage,
                Integer.parseInt(form.months()),
                form.inPark(),
                s.at(),
                Status.SUBMITTED,
                null,
                null,
                null);
        if (!applications.enter(application)) throw closed(call);
        conditions.require(rules, organization, track, form, s.today());
        terms.workingDays(
                s.caseNo(),
                "checkApplication",
                "INCUBATION_FIRST_CHECK",
                s.today(),
                rules.body().firstCheckDays(),
                rules);
        documents.attach(
                form.papers(), s.caseNo(), "upload", s.actor(), Audience.CASE, Audience.organization(organization));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("incubationCall", call.caseNo());
        facts.put("incubationTrack", track.in(false));
        facts.put("incubationStage", stage.in(false));
        evidence.record(Act.of(s.caseNo(), s.actor(), "incubationApplied", "start", facts)
                .by(IntakeTerms.basis(rules)));
        String name = track == Track.FOUNDING
                ? form.approvedName()
                : registry.get(organization).name();
        return new CaseFacts("入驻申请：" + name, base.unitId(), organization, call.caseNo()).operatedBy(base.operatorId());
    }

    private static Refusal closed(IncubationCall call) {
        return call.isRolling()
                ? new Refusal(IntakeRule.CLOSED, call.title())
                : new Refusal(
                        IntakeRule.NOT_OPEN,
                        call.title(),
                        SansheClock.minute(call.opensAt()),
                        SansheClock.minute(call.closesAt()));
    }

    /** The call named, once it was published: a draft of a call is nobody's to see. */
    private IncubationCall called(StartContext s) {
        if (s.about() == null) throw new Refusal(IntakeRule.NO_CALL);
        IncubationCall call = calls.get(s.about());
        if (call.status() == IncubationCall.Status.DRAFT || call.status() == IncubationCall.Status.CANCELLED) {
            throw new NotFound("incubation call " + s.about());
        }
        return call;
    }
}
