package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 抽取承诺: the auditor binds the next draw of a tender to a hidden part and to a public number of a later day. */
@Desk("drawCommitment")
class DrawCommitmentDesk {

    private final Tenders tenders;
    private final DrawCommitments commitments;
    private final Cases cases;
    private final Evidence evidence;

    DrawCommitmentDesk(Tenders tenders, DrawCommitments commitments, Cases cases, Evidence evidence) {
        this.tenders = tenders;
        this.commitments = commitments;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "tenders",
                tenders.findRunning().stream()
                        .filter(t -> cases.sees(t.caseNo(), s.actor()))
                        .filter(t -> commitments.unused(t).isEmpty())
                        .map(t -> PanelDesk.option(t.project() + "（" + t.caseNo() + "）", t.caseNo()))
                        .toList());
        values.put(
                "publicValues",
                commitments.values(s.today()).stream()
                        .map(v -> Map.of("label", v.name(), "labelEn", v.nameEn(), "value", v.code()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        return values;
    }

    /** The form {@code draw-commitment}. */
    record Commitment(String tenderNo, String publicValue, LocalDate valueDay, String valueNo) {}

    @Starts(prefix = "CN", roles = Role.AUDITOR)
    CaseFacts start(StartContext s, Commitment form) {
        Tender tender = tenders.findByCaseNo(form.tenderNo())
                .filter(t -> cases.sees(t.caseNo(), s.actor()))
                .orElseThrow(() -> new NotFound("tender " + form.tenderNo()));
        commitments.unused(tender).ifPresent(c -> {
            throw new Refusal(PanelRule.ALREADY_COMMITTED, c.caseNo());
        });
        if (!form.valueDay().isAfter(s.today())) {
            throw new Refusal(PanelRule.VALUE_NOT_LATER, s.today(), form.valueDay());
        }
        String value = commitments.value(form.publicValue(), s.today()).name();
        String digest =
                commitments.commit(tender, s.caseNo(), form.publicValue(), form.valueDay(), form.valueNo(), s.actor());
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "drawCommitted",
                        "start",
                        Map.of(
                                "tender", tender.caseNo(),
                                "commitment", digest,
                                "publicValue", value,
                                "valueDay", form.valueDay().toString(),
                                "valueNo", form.valueNo()))
                .by(PanelDesk.DRAW));
        return new CaseFacts("抽取承诺：" + tender.project(), tender.unitId(), null, tender.caseNo());
    }
}
