package org.sanshe.evaluation.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 考核办理台: the tasks of {@code assessment.bpmn}. */
@Desk("assessment")
class AssessmentDesk {

    private final Assessable list;
    private final Engagements engagements;
    private final Schemes schemes;
    private final Opening opening;
    private final Assessments assessments;
    private final SelfReportOpening reports;
    private final Naming naming;
    private final Documents documents;
    private final Cases cases;
    private final Evidence evidence;

    AssessmentDesk(
            Assessable list,
            Engagements engagements,
            Schemes schemes,
            Opening opening,
            Assessments assessments,
            SelfReportOpening reports,
            Naming naming,
            Documents documents,
            Cases cases,
            Evidence evidence) {
        this.list = list;
        this.engagements = engagements;
        this.schemes = schemes;
        this.opening = opening;
        this.assessments = assessments;
        this.reports = reports;
        this.naming = naming;
        this.documents = documents;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put("agreements", list.choices(s.actor(), s.about()));
        values.put("schemes", Assessable.schemes(schemes.inForce(s.actor().unitId(), s.today())));
        if (s.about() != null) {
            engagements.find(s.about()).map(e -> e.terms()).ifPresent(terms -> {
                values.put("agreement", terms.agreement());
                values.put("periodFrom", terms.from().toString());
                values.put("periodTo", terms.until().toString());
            });
        }
        return values;
    }

    /** The form {@code assessment-start}. */
    record Start(
            String agreement,
            String scheme,
            Kind kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDateTime selfDue) {}

    @Starts(
            prefix = "KH",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, Start form) {
        cases.visible(form.agreement(), s.actor());
        if (form.periodTo().isBefore(form.periodFrom())) {
            throw InvalidInput.at("periodTo", "期间的结束日期不能早于开始日期，请更正。", "The period ends before it begins; correct it.");
        }
        var terms = engagements.get(form.agreement()).terms();
        Scheme scheme = schemes.inForce(form.scheme(), terms.unitId(), s.today())
                .orElseThrow(() -> new Refusal(PlanRule.NO_SCHEME, form.scheme(), s.today()));
        Instant due = form.selfDue() == null
                ? null
                : form.selfDue().atZone(SansheClock.ZONE).toInstant();
        Assessment assessment = opening.prepare(
                s.caseNo(),
                terms,
                scheme,
                form.kind(),
                new Opening.Span(form.periodFrom(), form.periodTo()),
                due,
                s.today());
        assessments.add(assessment);
        return new CaseFacts(Opening.title(form.kind(), terms), terms.unitId(), null, terms.agreement());
    }

    @Prefills
    Map<String, Object> selfEvaluate(TaskContext t) {
        return reports.of(assessments.get(t.caseNo()));
    }

    @Prefills
    Map<String, Object> handInLate(TaskContext t) {
        return selfEvaluate(t);
    }

    @Handles
    void selfEvaluate(TaskContext t, SelfReportForm form) {
        handIn(t, form);
    }

    @Handles
    void handInLate(TaskContext t, SelfReportForm form) {
        handIn(t, form);
    }

    /** Whether it is late is said by the database's clock, in the statement that writes. */
    private void handIn(TaskContext t, SelfReportForm form) {
        Assessment assessment = assessments.get(t.caseNo());
        Scheme scheme = schemes.get(assessment.schemeId());
        check(scheme.leaves(), form);
        boolean inTime = assessments.handIn(t.caseNo());
        documents.attach(
                form.lines().stream().flatMap(l -> l.files().stream()).collect(Collectors.toSet()),
                t.caseNo(),
                "selfEvaluation",
                t.actor(),
                Audience.CASE,
                Audience.organization(assessment.organizationId()));
        boolean fails = !inTime && scheme.body().timing().late() == Scheme.Late.FAIL;
        if (!fails) assessments.become(t.caseNo(), Status.ASSIGNMENT);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        inTime ? "selfEvaluationHandedIn" : "selfEvaluationHandedInLate",
                        t.node(),
                        Map.of(
                                "due",
                                SelfReportOpening.moment(assessment.selfDue()),
                                "digest",
                                t.submission().digest()))
                .by(Opening.BASIS));
    }

    private static void check(List<Indicator> leaves, SelfReportForm form) {
        for (int i = 0; i < leaves.size(); i++) {
            if (form.lines().get(i).ownPoints().compareTo(leaves.get(i).weight()) > 0) {
                throw InvalidInput.at(
                        "lines[" + i + "].ownPoints",
                        "自评分不能超过该项分值，请更正。",
                        "Own points exceed the points of the line; correct them.");
            }
        }
    }

    @Prefills
    Map<String, Object> nameEvaluators(TaskContext t) {
        return naming.form(assessments.get(t.caseNo()), t.today());
    }

    @Handles
    void nameEvaluators(TaskContext t, Naming.Form form) {
        naming.name(t, assessments.get(t.caseNo()), form);
        assessments.become(t.caseNo(), Status.SCORING);
    }
}
