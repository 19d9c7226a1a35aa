package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Posts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.letters.OpeningRecord;
import org.sanshe.purchase.Correspondence;
import org.sanshe.seal.Openers;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 启封核对: opens all responses of a tender once the key is together, and compares each with its receipt. */
@Component
class ResponseOpening {

    private static final LegalBasis RECORD = new LegalBasis("政府采购货物和服务招标投标管理办法", "第四十一条");

    private final Responses responses;
    private final ResponseBook book;
    private final Receipts receipts;
    private final TenderOpeners named;
    private final Openers openers;
    private final TenderLetters letters;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final Evidence evidence;

    ResponseOpening(
            Responses responses,
            ResponseBook book,
            Receipts receipts,
            TenderOpeners named,
            Openers openers,
            TenderLetters letters,
            Correspondence correspondence,
            Submissions submissions,
            Evidence evidence) {
        this.responses = responses;
        this.book = book;
        this.receipts = receipts;
        this.named = named;
        this.openers = openers;
        this.letters = letters;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    /** Opens; one that is not what the receipt says is refused and reported, the others go on. */
    void open(TaskContext t, Tender tender, String remark) {
        tender.open(t.at());
        Map<String, Response> byNo = new LinkedHashMap<>();
        responses.findByTenderIdOrderByCaseNo(tender.id()).forEach(r -> byNo.put(r.caseNo(), r));
        var opened = new ArrayList<OpeningRecord.Response>();
        var broken = new ArrayList<String>();
        for (ResponseBook.Version v : book.standing(tender)) {
            Response response = byNo.get(v.responseNo());
            boolean intact = isIntact(v);
            book.opened(v, intact);
            opened.add(
                    new OpeningRecord.Response(response.supplier(), Moments.local(v.receivedAt()), v.digest(), intact));
            if (intact) {
                correspondence.show(v.files(), v.responseNo(), Audience.CASE);
            } else {
                broken.add(v.responseNo());
                response.disqualify("响应文件与接收回执的摘要不一致，不予评审");
            }
        }
        String told = remark + (broken.isEmpty() ? "" : "摘要不一致，不予评审：" + String.join("、", broken));
        var record = letters.opening(tender, t.at(), whoOpened(tender), opened, told);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "responsesOpened",
                        t.node(),
                        Map.of("responses", opened.size(), "broken", broken))
                .by(RECORD)
                .with(List.of(record.digest())));
    }

    private boolean isIntact(ResponseBook.Version v) {
        try {
            return receipts.isIntact(v) && submissions.isIntact(v.submission(), v.submissionDigest());
        } catch (Seals.BrokenSeal broken) {
            return false;
        }
    }

    private String whoOpened(Tender tender) {
        Map<Long, String> names = named.of(tender).stream()
                .collect(Collectors.toMap(
                        Posts.Holder::personId, h -> h.name() + "（" + h.role().zh() + "）"));
        return openers.of(tender.responseSeal()).stream()
                .filter(o -> o.givenAt() != null)
                .map(o -> names.getOrDefault(o.personId(), ""))
                .collect(Collectors.joining("、"));
    }
}
