package org.sanshe.purchase.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.SupplierCheck;

/** 申请加入框架协议: the tasks of {@code frameworkApplication.bpmn}. */
@Desk("frameworkApplication")
class JoiningDesk {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final FrameworkBook book;
    private final Members members;
    private final Applications applications;
    private final Registry registry;
    private final SupplierCheck suppliers;
    private final Cases cases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    JoiningDesk(
            FrameworkRows rows,
            FrameworkBook book,
            Members members,
            Applications applications,
            Registry registry,
            SupplierCheck suppliers,
            Cases cases,
            Submissions submissions,
            Deadlines deadlines,
            Correspondence correspondence,
            Evidence evidence) {
        this.rows = rows;
        this.book = book;
        this.members = members;
        this.applications = applications;
        this.registry = registry;
        this.suppliers = suppliers;
        this.cases = cases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new HashMap<String, Object>();
        List<Framework> known = book.inForce();
        values.put(
                "frameworks",
                known.stream()
                        .map(f -> Map.of("label", f.title() + "（" + f.caseNo() + "）", "value", f.caseNo()))
                        .toList());
        known.stream().filter(f -> f.caseNo().equals(s.about())).findFirst().ifPresent(f -> {
            values.put("frameworkNo", f.caseNo());
            values.put(
                    "catalogue",
                    f.items().stream()
                            .map(i -> Map.of(
                                    "name", i.name(),
                                    "unit", i.unit(),
                                    "maxPrice", i.maxPrice().toString(),
                                    "standard", i.standard()))
                            .toList());
            values.put(
                    "prices",
                    f.items().stream().map(i -> Map.of("item", i.name())).toList());
        });
        return values;
    }

    /** The form {@code framework-application}. */
    record Form(
            String frameworkNo,
            List<FrameworkDesk.PriceRow> prices,
            String commitment,
            List<String> qualificationFiles,
            String signatory) {}

    @Starts(prefix = "RW", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Form form) {
        Framework framework =
                rows.findById(form.frameworkNo()).orElseThrow(() -> new NotFound("framework " + form.frameworkNo()));
        Profile me = registry.get(s.actor().organizationId());
        var rulesAsOf = cases.rulesAsOf(framework.caseNo());
        book.checkJoining(framework, s.today(), rulesAsOf);
        suppliers.check(me, s.today(), rulesAsOf);
        boolean member = members.of(framework.caseNo(), me.creditCode())
                .filter(m -> m.status() == Member.Status.ADMITTED || m.isActive())
                .isPresent();
        if (member
                || applications.existsByFrameworkNoAndOrganizationIdAndStatus(
                        framework.caseNo(), me.id(), Application.Status.RAISED)) {
            throw new Refusal(FrameworkRule.ALREADY_MEMBER, me.name());
        }
        FrameworkBook.prices(framework, FrameworkDesk.PriceRow.of(form.prices()));
        applications.save(new Application(s.caseNo(), framework.caseNo(), me.id()));
        deadlines.set(s.caseNo(), "reviewApplication", List.of("FRAMEWORK_REVIEW"), s.today(), rulesAsOf);
        correspondence.attach(
                form.qualificationFiles(),
                s.caseNo(),
                "framework",
                s.actor(),
                Audience.CASE,
                Audience.organization(me.id()));
        evidence.record(
                Act.of(s.caseNo(), s.actor(), "applicationRaised", "start", Map.of("framework", framework.caseNo()))
                        .by(FRAMEWORKS));
        return new CaseFacts("加入框架协议：" + framework.title(), framework.unitId(), me.id(), framework.caseNo());
    }

    @Prefills
    Map<String, Object> reviewApplication(TaskContext t) {
        Application application = applications.get(t.caseNo());
        Framework framework = rows.get(application.frameworkNo());
        Form form = form(submissions, t.caseNo());
        return Map.of(
                "supplierName", registry.get(application.organizationId()).name(),
                "serviceName", framework.title(),
                "commitment", form.commitment(),
                "conditions", framework.conditions(),
                "prices",
                        FrameworkDesk.PriceRow.of(form.prices()).stream()
                                .map(p -> Map.of(
                                        "item", p.item(), "price", p.price().toString()))
                                .toList());
    }

    /** The form {@code framework-application-review}. */
    record Review(Outcome outcome, String reason) {
        enum Outcome {
            ADMIT,
            REFUSE
        }
    }

    @Handles
    void reviewApplication(TaskContext t, Review form) {
        boolean admit = form.outcome() == Review.Outcome.ADMIT;
        Application application = applications.get(t.caseNo());
        application.review(admit, form.reason());
        deadlines.met(t.caseNo(), "reviewApplication");
        if (admit) {
            deadlines.set(
                    t.caseNo(), "publishAdmission", List.of("FRAMEWORK_ADMISSION_NOTICE"), t.today(), t.rulesAsOf());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "applicationReviewed",
                        t.node(),
                        Map.of("outcome", form.outcome().name()))
                .by(FRAMEWORKS));
    }

    @Prefills
    Map<String, Object> publishAdmission(TaskContext t) {
        Application application = applications.get(t.caseNo());
        return Map.of(
                "supplierName", registry.get(application.organizationId()).name(),
                "serviceName", rows.get(application.frameworkNo()).title(),
                "publishDue",
                        Moments.zh(deadlines.due(t.caseNo(), "publishAdmission").toInstant()));
    }

    /** The form {@code admission-publication}; {@code announceMember} publishes. */
    record Publication(boolean checked) {}

    @Handles
    void publishAdmission(TaskContext t, Publication form) {
        deadlines.met(t.caseNo(), "publishAdmission");
    }

    /** What the applicant handed in. */
    static Form form(Submissions submissions, String caseNo) {
        return submissions
                .latest(caseNo, "start", null)
                .map(v -> Records.bind(Form.class, v))
                .orElseThrow();
    }
}
