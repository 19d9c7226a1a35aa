package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.letters.OpeningRecord;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.seal.Seals;

/** 采购文件与开启: the tasks of {@code soliciting.bpmn}. */
@Desk("soliciting")
class DocumentsDesk {

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Plans plans;
    private final TenderTables tables;
    private final TenderLetters letters;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Evidence evidence;

    DocumentsDesk(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Plans plans,
            TenderTables tables,
            TenderLetters letters,
            Correspondence correspondence,
            Submissions submissions,
            Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.plans = plans;
        this.tables = tables;
        this.letters = letters;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> draftDocuments(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        var values = new LinkedHashMap<String, Object>(Map.of(
                "title", plan.title() + beingDrafted(plan).method().documents(),
                "ceilingPrice", plan.ceiling().yuan().toPlainString(),
                "pricing", plan.pricing().name(),
                "smeReservation", plan.reservation().name()));
        submissions.latest(t.caseNo(), "draftDocuments", null).ifPresent(values::putAll);
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
        tenders.save(tender);
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
                        fact("价格分值 / Price", tender.priceWeight().toPlainString()),
                        fact("评审因素 / Criteria", String.valueOf(tender.criteria().size()))));
    }

    @Handles
    void reviewDocuments(TaskContext t, Approval form) {
        if (form.isApproved()) tender(t.caseNo()).approve(t.today());
    }

    @Prefills
    Map<String, Object> openResponses(TaskContext t) {
        Tender tender = tender(t.caseNo());
        var names = names(tender);
        return Map.of(
                "serviceName",
                tender.project(),
                "responseDeadline",
                Moments.zh(tender.terms().responseDeadline()),
                "place",
                tender.terms().place(),
                "responses",
                book.standing(tender).stream()
                        .map(v -> Map.of(
                                "responseNo", v.responseNo(),
                                "supplierName", names.get(v.responseNo()).supplier(),
                                "submittedAt", Moments.exact(v.receivedAt()),
                                "digest", v.digest()))
                        .toList());
    }

    /** The form {@code opening}. */
    record Opening(List<Row> responses, boolean objection, String objectionText, String remark, List<String> files) {
        record Row(String responseNo, boolean sealIntact, String remark) {}
    }

    @Handles
    void openResponses(TaskContext t, Opening form) {
        Tender tender = tender(t.caseNo());
        if (!book.isAsSealed(tender)) throw new Refusal(PanelRule.RESPONSE_REMOVED);
        tender.open(t.at());
        var names = names(tender);
        var opened = new ArrayList<OpeningRecord.Response>();
        var broken = new ArrayList<String>();
        for (ResponseBook.Version v : book.standing(tender)) {
            Response response = names.get(v.responseNo());
            boolean intact = isIntact(v)
                    && form.responses().stream()
                            .anyMatch(row -> row.responseNo().equals(v.responseNo()) && row.sealIntact());
            opened.add(
                    new OpeningRecord.Response(response.supplier(), Moments.local(v.receivedAt()), v.digest(), intact));
            if (intact) {
                correspondence.show(v.files(), v.responseNo(), Audience.CASE);
            } else {
                broken.add(v.responseNo());
                response.disqualify("响应文件与接收回执的摘要不一致，不予评审");
            }
        }
        String remark = (form.objection() ? form.objectionText() : "")
                + (broken.isEmpty() ? "" : "摘要不一致，不予评审：" + String.join("、", broken));
        var record = letters.opening(tender, t.at(), t.actor().name(), opened, remark);
        correspondence.attach(form.files(), t.caseNo(), "openingRecord", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "responsesOpened",
                        "openResponses",
                        Map.of("responses", opened.size(), "broken", broken))
                .by(new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", "第十五条"))
                .with(List.of(record.digest())));
    }

    private boolean isIntact(ResponseBook.Version v) {
        try {
            return submissions.isIntact(v.submission(), v.digest());
        } catch (Seals.BrokenSeal broken) {
            return false;
        }
    }

    private Map<String, Response> names(Tender tender) {
        var byNo = new LinkedHashMap<String, Response>();
        responses.findByTenderIdOrderByCaseNo(tender.id()).forEach(r -> byNo.put(r.caseNo(), r));
        return byNo;
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
