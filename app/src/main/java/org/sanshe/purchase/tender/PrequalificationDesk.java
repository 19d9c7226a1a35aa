package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadline;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;

/** 资格预审与邀请: the tasks of {@code invitedTender.bpmn}. */
@Desk("invitedTender")
class PrequalificationDesk {

    private static final LegalBasis EXAMINATION = new LegalBasis("政府采购法实施条例", "第二十一条");
    private static final LegalBasis DRAW = new LegalBasis("政府采购法", "第三十四条");

    private final Prequalifications prequalifications;
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final TenderTables tables;
    private final Plans plans;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Evidence evidence;

    PrequalificationDesk(
            Prequalifications prequalifications,
            Invitations invitations,
            InvitationLetters letters,
            TenderTables tables,
            Plans plans,
            Deadlines deadlines,
            Cases cases,
            Correspondence correspondence,
            Submissions submissions,
            Evidence evidence) {
        this.prequalifications = prequalifications;
        this.invitations = invitations;
        this.letters = letters;
        this.tables = tables;
        this.plans = plans;
        this.deadlines = deadlines;
        this.cases = cases;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> draftPrequalification(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        var values = new LinkedHashMap<String, Object>(
                Map.of("title", plan.title() + "资格预审公告", "invite", tables.leastInvited(t.rulesAsOf())));
        submissions.latest(t.caseNo(), "draftPrequalification", null).ifPresent(values::putAll);
        values.put("serviceName", plan.title());
        return values;
    }

    /** The form {@code prequalification-documents}. */
    record Documents(
            String title,
            List<Condition> conditions,
            LocalDate documentsFrom,
            LocalDateTime deadline,
            int invite,
            String contactName,
            String contactPhone,
            List<String> files) {
        record Condition(String text) {}
    }

    @Handles
    void draftPrequalification(TaskContext t, Documents form) {
        int least = tables.leastInvited(t.rulesAsOf());
        if (form.invite() < least) throw new Refusal(PrequalificationRule.TOO_FEW_INVITED, least, form.invite());
        Deadline earliest = deadlines.count(List.of("PREQUALIFICATION"), form.documentsFrom(), t.rulesAsOf());
        if (form.deadline().toLocalDate().isBefore(earliest.date())) {
            throw new Refusal(
                    PrequalificationRule.TIME_TOO_SHORT,
                    earliest.term().unit().zh(earliest.term().amount()),
                    form.documentsFrom(),
                    earliest.date());
        }
        var texts = form.conditions().stream().map(Documents.Condition::text).toList();
        FairnessCheck.conditions(texts, tables.unfair(t.rulesAsOf()), tables.similarContracts(t.rulesAsOf()));
        Plan plan = plans.of(t.caseNo());
        var newest = prequalifications.findByCaseNo(t.caseNo());
        Prequalification p = newest.filter(Prequalification::isBeingDrafted)
                .orElseGet(() -> new Prequalification(
                        plan, newest.map(Prequalification::round).orElse(0) + 1));
        p.draft(
                form.title(),
                texts,
                form.documentsFrom(),
                form.deadline().atZone(SansheClock.ZONE).toInstant(),
                form.invite(),
                form.contactName(),
                form.contactPhone());
        prequalifications.save(p);
        correspondence.attach(form.files(), t.caseNo(), "prequalification", t.actor(), Audience.CASE);
    }

    @Prefills
    Map<String, Object> reviewPrequalification(TaskContext t) {
        Prequalification p = invitations.newest(t.caseNo());
        return Map.of(
                "subject",
                p.title(),
                "facts",
                List.of(
                        Map.of("name", "申请截止 / Deadline", "value", Moments.zh(p.deadline())),
                        Map.of("name", "拟邀请 / To be invited", "value", String.valueOf(p.invite())),
                        Map.of("name", "资格条件 / Conditions", "value", String.join("；", p.conditions()))));
    }

    @Handles
    void reviewPrequalification(TaskContext t, Approval form) {
        if (form.isApproved()) invitations.newest(t.caseNo()).approve();
    }

    @Prefills
    Map<String, Object> examineApplications(TaskContext t) {
        Prequalification p = invitations.newest(t.caseNo());
        return Map.of(
                "serviceName",
                p.project(),
                "invite",
                String.valueOf(p.invite()),
                "conditions",
                p.conditions().stream().map(text -> Map.of("text", text)).toList(),
                "applications",
                invitations.all(p).stream()
                        .map(a -> Map.of("applicationNo", a.caseNo(), "supplierName", a.supplier()))
                        .toList());
    }

    /** The form {@code application-review}. */
    record Examination(List<Row> applications, String valueSource, LocalDate valueDay) {
        record Row(String applicationNo, boolean passed, String reason) {}
    }

    @Handles
    void examineApplications(TaskContext t, Examination form) {
        Prequalification p = invitations.newest(t.caseNo());
        if (!form.valueDay().isAfter(t.today())) {
            throw new Refusal(PrequalificationRule.VALUE_NOT_LATER, t.today(), form.valueDay());
        }
        Map<String, Examination.Row> rows =
                form.applications().stream().collect(Collectors.toMap(Examination.Row::applicationNo, row -> row));
        var passed = new ArrayList<Applicant>();
        for (Applicant a : invitations.all(p)) {
            Examination.Row row = rows.get(a.caseNo());
            if (row == null) throw new Refusal(PrequalificationRule.NOT_ALL_EXAMINED, a.supplier());
            if (!row.passed() && (row.reason() == null || row.reason().isBlank())) {
                throw new Refusal(PrequalificationRule.REASON_MISSING, a.supplier());
            }
            a.examined(row.passed(), row.reason());
            if (row.passed()) passed.add(a);
        }
        p.examine(organizations(passed), form.valueSource(), form.valueDay());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "applicationsExamined",
                        t.node(),
                        Map.of(
                                "passed", passed.stream().map(Applicant::caseNo).toList(),
                                "poolDigest", p.poolDigest(),
                                "publicValue", form.valueSource(),
                                "valueDay", form.valueDay().toString()))
                .by(EXAMINATION));
    }

    @Prefills
    Map<String, Object> drawInvitees(TaskContext t) {
        Prequalification p = invitations.newest(t.caseNo());
        return Map.of(
                "serviceName",
                p.project(),
                "invite",
                String.valueOf(p.invite()),
                "valueSource",
                p.valueSource(),
                "valueDay",
                p.valueDay().toString(),
                "poolDigest",
                p.poolDigest(),
                "passed",
                invitations.passed(p).stream()
                        .map(a -> Map.of("text", a.supplier()))
                        .toList());
    }

    /** The form {@code invitee-draw}. */
    record Drawing(String publicNumber, String witness) {}

    @Handles
    void drawInvitees(TaskContext t, Drawing form) {
        Prequalification p = invitations.newest(t.caseNo());
        if (t.today().isBefore(p.valueDay())) {
            throw new Refusal(PrequalificationRule.DRAW_BEFORE_VALUE, p.valueDay());
        }
        var byOrganization = new HashMap<Long, Applicant>();
        invitations.passed(p).forEach(a -> byOrganization.put(a.organizationId(), a));
        List<Long> order = p.draw(List.copyOf(byOrganization.keySet()), form.publicNumber());
        for (int i = 0; i < order.size(); i++) byOrganization.get(order.get(i)).drawn(i + 1, i < p.invite());
        for (Applicant a : invitations.all(p)) {
            letters.tell(p, a, a.isInvited() ? "合格，已抽中，将收到投标邀请书" : a.hasPassed() ? "合格，未被抽中" : "不合格：" + a.reason());
            cases.send("applicationDecided", a.caseNo());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "inviteesDrawn",
                        t.node(),
                        Map.of(
                                "publicNumber", form.publicNumber(),
                                "poolDigest", p.poolDigest(),
                                "seed", p.seed(),
                                "pool", order.stream().sorted().toList(),
                                "taken", p.invite(),
                                "witness", form.witness()))
                .by(DRAW));
    }

    private static List<Long> organizations(List<Applicant> some) {
        return some.stream().map(Applicant::organizationId).toList();
    }
}
