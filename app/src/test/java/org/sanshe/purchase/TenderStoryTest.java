package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskItem;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.TenderRecords;
import org.sanshe.purchase.tender.TenderStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consultation from its documents to an award that stands, told as it goes. */
@SansheTest
class TenderStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    TenderRecords tenders;

    @Autowired
    Awards awards;

    @Autowired
    Evidence evidence;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aPurchaseReadyForConsultation() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
    }

    @Test
    void fromDocumentsToAnAwardThatStands() {
        // The procurement officer lays down the documents, the reviewer checks them, the notice goes out.
        story.publish();
        assertThat(notices()).containsExactly(NoticeKind.INTENT, NoticeKind.PROCUREMENT);
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.ACTIVE);

        // Three suppliers respond. Until 9:00 on 20 April nobody can read what they offer, whatever table is searched.
        story.respond();
        story.replace(Consulting.YILU, 5_851);
        assertThat(bureau.find("驻点与入户相结合的服务安排")).isEmpty();
        assertThat(bureau.find("1041768")).isEmpty();

        // At the deadline the book is closed by itself, and the supervisor opens the responses.
        story.open();
        assertThat(jdbc.sql("select responses from response_book")
                        .query(Integer.class)
                        .list())
                .contains(3);

        // Two experts are drawn by lot and one representative is sent; none of them is related to a supplier.
        story.seat();
        assertThat(tenders.panelNames(tenders.get(caseNo)))
                .hasSize(3)
                .contains("阮青岚")
                .doesNotContain("祝明远", "秦望川");

        // The third response falls short; with two left a purchased service may go on.
        story.review(3, 2);
        story.offer(Consulting.TONGXIN, "1030123");
        assertThat(bureau.openNodes(caseNo)).containsExactly("submitFinalOffer");
        assertThat(bureau.find("1030123")).isEmpty();
        story.offer(Consulting.YILU, "1040000");
        story.price(2);

        // Each member scores alone. As long as one sheet is missing, nobody's can be read.
        List<TaskItem> sheets = bureau.open(caseNo, "scoreResponses");
        story.score(sheets.get(0), 33, 26);
        story.score(sheets.get(1), 34, 27);
        assertThat(jdbc.sql("select count(*) from score where tender_id = ?")
                        .param(tenders.get(caseNo).id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tenders.ranking(caseNo)).isEmpty();
        story.score(sheets.get(2), 32, 25);
        assertThat(tenders.ranking(caseNo))
                .extracting(Ranked::supplier, Ranked::priceScore, Ranked::qualityScore, Ranked::total)
                .containsExactly(
                        tuple(
                                "明湖区同心社会工作服务中心",
                                new BigDecimal("20.00"),
                                new BigDecimal("71.00"),
                                new BigDecimal("91.00")),
                        tuple(
                                "明湖区益路社区服务中心",
                                new BigDecimal("19.81"),
                                new BigDecimal("64.00"),
                                new BigDecimal("83.81")));
        story.sign();
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.COMPLETE);

        // The report is delivered, the first in rank is picked, the result published on Friday 24 April.
        story.award();
        assertThat(notices()).contains(NoticeKind.RESULT);

        // One working day of notice and seven of challenge, over May Day: Saturday 9 May is a make-up day and the last.
        assertThat(due("challengeWindow"))
                .isEqualTo(OffsetDateTime.of(2026, 5, 9, 23, 59, 59, 0, ZoneOffset.ofHours(8)));
        bureau.at("2026-05-09T23:59");
        assertThat(awards.stands(caseNo)).isFalse();
        bureau.at("2026-05-10T00:00");
        assertThat(awards.stands(caseNo)).isTrue();
        assertThat(awards.awarded(caseNo).letterNo()).startsWith("民采〔2026〕");
        assertThat(awards.awarded(caseNo).amount()).hasToString("1,030,123.00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftContract");

        // Every act is on record, and the record is whole.
        assertThat(evidence.of(caseNo))
                .extracting(e -> e.act())
                .contains("noticePublished", "responsesClosed", "responsesOpened", "panelDrawn", "responsesRanked")
                .contains("evaluated", "supplierPicked", "resultAnnounced");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private List<NoticeKind> notices() {
        return disclosure.of(caseNo).stream().map(PublicNotice::kind).toList();
    }

    private OffsetDateTime due(String node) {
        return jdbc.sql("select due_at from deadline where case_no = ? and node = ? and superseded_at is null")
                .params(caseNo, node)
                .query(OffsetDateTime.class)
                .single()
                .withOffsetSameInstant(ZoneOffset.ofHours(8));
    }
}
