package org.sanshe.purchase.tender;

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
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.sanshe.seal.Openers;
import org.sanshe.seal.OpeningKeys;

/** 开启: the task of {@code soliciting.bpmn} that each opener gets; the second one who does it opens the responses. */
@Desk("soliciting")
class OpeningDesk {

    private static final LegalBasis OPENING = new LegalBasis("政府采购货物和服务招标投标管理办法", "第四十条");

    private final Tenders tenders;
    private final ResponseBook book;
    private final Responses responses;
    private final ResponseOpening opening;
    private final OpeningAlarm alarm;
    private final Openers openers;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Holds holds;
    private final Evidence evidence;

    OpeningDesk(
            Tenders tenders,
            ResponseBook book,
            Responses responses,
            ResponseOpening opening,
            OpeningAlarm alarm,
            Openers openers,
            Correspondence correspondence,
            Submissions submissions,
            Holds holds,
            Evidence evidence) {
        this.tenders = tenders;
        this.book = book;
        this.responses = responses;
        this.opening = opening;
        this.alarm = alarm;
        this.openers = openers;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.holds = holds;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> openResponses(TaskContext t) {
        Tender tender = tender(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions
                .latest(t.caseNo(), "openResponses", null)
                .ifPresent(
                        first -> List.of("place", "attendees").forEach(field -> values.put(field, first.get(field))));
        values.putIfAbsent("place", tender.terms().place());
        values.put(
                "openedAt",
                t.at().atZone(SansheClock.ZONE)
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString());
        values.put("serviceName", tender.project());
        values.put("responseDeadline", Moments.zh(tender.terms().responseDeadline()));
        Map<String, Response> byNo = new LinkedHashMap<>();
        responses.findByTenderIdOrderByCaseNo(tender.id()).forEach(r -> byNo.put(r.caseNo(), r));
        values.put(
                "responses",
                book.standing(tender).stream()
                        .map(v -> Map.of(
                                "responseNo", v.responseNo(),
                                "supplierName", byNo.get(v.responseNo()).supplier(),
                                "submittedAt", Moments.exact(v.receivedAt()),
                                "digest", String.valueOf(v.digest())))
                        .toList());
        return values;
    }

    /**
     * The form {@code opening}.
     *
     * @param secretPassphrase of the opener's key; it reaches this method and nothing else
     */
    record Opening(
            boolean objection, String objectionText, String remark, List<String> files, String secretPassphrase) {

        String told() {
            String objected = objection ? "疑义及处理：" + objectionText : "";
            return remark == null || remark.isBlank() ? objected : objected + remark;
        }
    }

    @Handles
    void openResponses(TaskContext t, Opening form) {
        holds.check(t.caseNo(), Matter.PROCEEDINGS);
        Tender tender = tenders.lockByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
        if (tender.closedAt() == null || t.at().isBefore(tender.terms().responseDeadline())) {
            throw new Refusal(
                    TenderRule.DEADLINE_NOT_REACHED, Moments.zh(tender.terms().responseDeadline()));
        }
        if (!book.isAsSealed(tender)) {
            alarm.sound(tender);
            throw new Refusal(OpeningRule.RESPONSE_REMOVED);
        }
        give(t, tender, form.secretPassphrase());
        correspondence.attach(form.files(), t.caseNo(), "openingRecord", t.actor(), Audience.CASE);
        evidence.record(Act.of(t.caseNo(), t.actor(), "shareGiven", t.node(), Map.of("seal", tender.responseSeal()))
                .by(OPENING));
        if (openers.isUnlocked(tender.responseSeal())) opening.open(t, tender, form.told());
    }

    private void give(TaskContext t, Tender tender, String passphrase) {
        try {
            openers.give(tender.responseSeal(), t.actor().personId(), passphrase);
        } catch (OpeningKeys.WrongPassphrase wrong) {
            throw InvalidInput.at(
                    "secretPassphrase",
                    "口令不对。请输入发布公告时所用开启密钥的口令",
                    "Not the passphrase of the opening key you had when the notice was published");
        }
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
