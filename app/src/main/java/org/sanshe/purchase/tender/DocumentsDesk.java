package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.RedFlags;
import org.springframework.context.annotation.Lazy;

/** 采购文件: the tasks of {@code soliciting.bpmn} before the notice. */
@Desk("soliciting")
class DocumentsDesk {

    private final Tenders tenders;
    private final Plans plans;
    private final TenderTables tables;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final TenderOpeners openers;
    private final RedFlags flags;

    DocumentsDesk(
            Tenders tenders,
            Plans plans,
            TenderTables tables,
            Correspondence correspondence,
            Submissions submissions,
            TenderOpeners openers,
            @Lazy RedFlags flags) {
        this.tenders = tenders;
        this.plans = plans;
        this.tables = tables;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.openers = openers;
        this.flags = flags;
    }

    @Prefills
    Map<String, Object> draftDocuments(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        Method method = beingDrafted(plan).method();
        var values = new LinkedHashMap<String, Object>(Map.of(
                "title", plan.title() + method.documents(),
                "ceilingPrice", plan.ceiling().yuan().toPlainString(),
                "pricing", plan.pricing().name(),
                "smeReservation", plan.reservation().name()));
        values.putAll(openers.prefill(plan.unitId()));
        submissions.latest(t.caseNo(), "draftDocuments", null).ifPresent(values::putAll);
        var periods = tables.periods(method, t.today(), t.rulesAsOf());
        values.put("method", method.name());
        values.put("methodName", method.zh() + " " + method.en());
        values.put("periods", periods.get(0));
        values.put("periodsEn", periods.get(1));
        values.put("caseNo", t.caseNo());
        values.put("serviceName", plan.title());
        values.put("budgetAmount", plan.budget().yuan().toPlainString());
        values.put(
                "returnReason",
                submissions
                        .latest(t.caseNo(), "reviewDocuments", null)
                        .map(v -> v.get("opinion"))
                        .orElse(""));
        return values;
    }

    @Handles
    void draftDocuments(TaskContext t, DocumentsForm form) {
        Plan plan = plans.of(t.caseNo());
        Tender tender = beingDrafted(plan);
        var limits = tables.limits(t.caseNo(), tender.method(), t.rulesAsOf(), form.documentsFrom(), form.pricing());
        DocumentsCheck.check(form.terms(), form.lines(), form.conditions(), form.musts(), plan.budget(), limits);
        tender.draft(form.terms(), form.lines(), form.conditions(), form.musts());
        openers.name(tenders.save(tender), form.openers());
        var files = new ArrayList<>(form.documentFiles());
        files.addAll(form.contractFile());
        files.addAll(form.attachments());
        correspondence.attach(files, t.caseNo(), "procurementDocuments", t.actor(), Audience.CASE);
    }

    /** The round whose documents are being drafted: after one that has ended, a new one. */
    private Tender beingDrafted(Plan plan) {
        var newest = tenders.findByCaseNo(plan.caseNo());
        int rounds = newest.map(Tender::round).orElse(0);
        return newest.filter(Tender::isBeingDrafted).orElseGet(() -> new Tender(plan, rounds + 1));
    }

    @Prefills
    Map<String, Object> reviewDocuments(TaskContext t) {
        Tender tender = tender(t.caseNo());
        TenderTerms terms = tender.terms();
        return Map.of(
                "subject",
                terms.title(),
                "facts",
                List.of(
                        fact("最高限价（元） / Ceiling (yuan)", terms.ceiling().toString()),
                        fact("文件提供 / Documents", terms.documentsFrom() + " – " + terms.documentsUntil()),
                        fact("响应截止 / Deadline", Moments.zh(terms.responseDeadline())),
                        fact("价格分值 / Price", tender.computedWeight().toPlainString()),
                        fact("评审因素 / Criteria", String.valueOf(tender.criteria().size()))),
                "flags",
                flags.shown(t.caseNo(), RedFlags.Moment.DOCUMENTS, null));
    }

    @Handles
    void reviewDocuments(TaskContext t, Approval form) {
        if (!form.isApproved()) return;
        flags.weighed(t, RedFlags.Moment.DOCUMENTS, null);
        tender(t.caseNo()).approve(t.today());
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
