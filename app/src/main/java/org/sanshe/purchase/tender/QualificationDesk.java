package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Correspondence;

/** 资格审查: in a tender the purchaser checks qualification, before the panel sees the bids (财政部令第87号 第四十四条). */
@Desk("evaluation")
class QualificationDesk {

    private static final LegalBasis CHECK = new LegalBasis("政府采购货物和服务招标投标管理办法", "第四十四条");

    private final Tenders tenders;
    private final Responses responses;
    private final Invalid invalid;
    private final Correspondence correspondence;
    private final Evidence evidence;

    QualificationDesk(
            Tenders tenders, Responses responses, Invalid invalid, Correspondence correspondence, Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.invalid = invalid;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    /** 资格条件 as every form that checks them shows them. */
    static List<Map<String, String>> conditions(Tender tender) {
        return Stream.concat(Stream.of("符合《政府采购法》第二十二条规定的条件"), tender.qualifications().stream())
                .map(text -> Map.of("text", text))
                .toList();
    }

    @Prefills
    Map<String, Object> checkQualification(TaskContext t) {
        Tender tender = tender(t);
        return Map.of(
                "serviceName",
                tender.project(),
                "qualifications",
                conditions(tender),
                "responses",
                pending(tender).stream()
                        .map(r -> Map.of("responseNo", r.caseNo(), "supplierName", r.supplier()))
                        .toList());
    }

    /** The form {@code qualification-check}. */
    record Check(List<Row> responses, List<String> files) {
        record Row(String responseNo, boolean qualified, String reason) {}
    }

    @Handles
    void checkQualification(TaskContext t, Check form) {
        Tender tender = tender(t);
        Map<String, Check.Row> rows =
                form.responses().stream().collect(Collectors.toMap(Check.Row::responseNo, row -> row));
        for (Response response : pending(tender)) {
            Check.Row row = rows.get(response.caseNo());
            if (row == null) throw new Refusal(PanelRule.NOT_ALL_REVIEWED, response.supplier());
            if (!row.qualified()) invalid.because(tender, response, row.reason());
        }
        correspondence.attach(form.files(), t.caseNo(), "qualificationCheck", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "qualificationChecked",
                        t.node(),
                        Map.of(
                                "invalid",
                                rows.values().stream()
                                        .filter(row -> !row.qualified())
                                        .map(Check.Row::responseNo)
                                        .toList()))
                .by(CHECK));
    }

    private List<Response> pending(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> r.is(ResponseStatus.PENDING))
                .toList();
    }

    private Tender tender(TaskContext t) {
        return tenders.findByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
    }
}
