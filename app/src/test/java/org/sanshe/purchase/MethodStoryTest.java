package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.tender.PrequalificationRule;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.ResponseRule;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;
import org.sanshe.purchase.tender.TenderRule;
import org.sanshe.purchase.tender.TenderStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other methods than consultation, each from its documents on: what differs is told, what is shared is not. */
@SansheTest
class MethodStoryTest {

    private static final Object[] TWENTY_DAYS = {
        "responseDeadline", "2026-04-27T09:00", "questionsUntil", "2026-04-15T17:30"
    };

    @Autowired
    Bureau bureau;

    @Autowired
    TenderRecords tenders;

    @Autowired
    Plans plans;

    @Autowired
    Failures failures;

    @Autowired
    Documents documents;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
    }

    @Test
    void anOpenTenderEndsWithABidWinnerWhoExplainedItsPrice() {
        caseNo = story.by("OPEN_TENDER", "NONE").plan();

        // Nineteen days are too few between the documents and the deadline; twenty are enough.
        assertThatThrownBy(() -> story.publish("responseDeadline", "2026-04-26T23:59"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(TenderRule.RESPONSE_TIME_TOO_SHORT));
        story.publish(TWENTY_DAYS);
        assertThat(tender().method()).isEqualTo(Method.OPEN_TENDER);

        // Three bid. After the opening the purchaser, and not the panel, checks who is qualified.
        respond(5_900, 5_850, 2_400);
        story.open("2026-04-27T09:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("checkQualification");
        story.qualify(3);

        // Five judge, four of them experts. Nobody is asked for another price.
        story.seat();
        assertThat(tenders.panelNames(tender())).hasSize(5);
        story.review(3, 3);
        assertThat(bureau.openNodes(caseNo)).containsExactly("reviewPrices");

        // 462,000 is below 45 % of the ceiling and below half of the second lowest: the bidder has half an hour.
        story.price(3);
        assertThat(bureau.open(caseNo, "explainPrice"))
                .extracting(TaskItem::element)
                .containsExactly(Consulting.NUANYANG);
        assertThatThrownBy(() -> {
                    bureau.set("2026-04-27T09:31");
                    story.explain(Consulting.NUANYANG);
                })
                .isInstanceOf(Refusal.class);
        bureau.set("2026-04-27T09:29");
        story.explain(Consulting.NUANYANG);
        story.judge(true);

        // The panel scores; price counts by the lowest bid.
        story.scoreAll(30, 30, 30);
        assertThat(tenders.ranking(caseNo))
                .extracting(Ranked::supplier, r -> r.priceScore().toPlainString())
                .containsExactly(
                        tuple("明湖区暖阳为老服务中心", "20.00"), tuple("明湖区益路社区服务中心", "8.87"), tuple("明湖区同心社会工作服务中心", "8.80"));
        story.sign();

        // The award follows as ever, in the words of a tender.
        bureau.at("2026-04-28T09:00");
        story.act("deliverReport", story.procurement(), "report-delivery", "deliveredOn", "2026-04-28");
        story.act(
                "pickSupplier",
                story.leader(),
                "award-decision",
                "supplier",
                Consulting.NUANYANG,
                "decidedOn",
                "2026-04-28");
        story.announce();
        assertThat(notices()).contains(NoticeKind.RESULT);
        assertThat(titles()).anyMatch(t -> t.contains("中标结果公告")).noneMatch(t -> t.contains("成交") || t.contains("磋商"));
        assertThat(evidence.verifyAll()).isEmpty();
    }

    @Test
    void aTenderThatFailsIsTriedAgainInANewRound() {
        caseNo = story.by("OPEN_TENDER", "NONE").plan();
        story.publish(TWENTY_DAYS);
        respond(5_900, 5_850, 2_400);
        story.open("2026-04-27T09:00");
        story.qualify(3);
        story.seat();
        story.review(3, 3);
        story.price(3);

        // The bidder says nothing in its half hour; the panel judges by what it has, and two are left.
        bureau.at("2026-04-27T09:31");
        assertThat(bureau.openNodes(caseNo)).containsExactly("judgePrice");
        story.judge(false);
        assertThat(tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(failures.of(caseNo)).hasValueSatisfying(f -> {
            assertThat(f.ground()).isEqualTo(Failures.Ground.TOO_FEW_VALID);
            assertThat(f.valid()).containsExactlyInAnyOrder(Consulting.TONGXIN, Consulting.YILU);
            assertThat(f.reason()).isEqualTo("符合条件并对招标文件作实质响应的投标人共2家，达不到法定家数");
        });
        assertThat(notices()).contains(NoticeKind.TERMINATION);
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU, Consulting.NUANYANG)) {
            assertThat(documents.of(story.response(code), bureau.supplier(code), true))
                    .extracting(d -> d.kind())
                    .contains("failureLetter");
        }

        // The bureau tries again: the documents open as they were, and everybody may bid anew.
        story.act("decideAfterFailure", story.procurement(), "failure-decision");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftDocuments");
        story.act(
                "draftDocuments",
                story.procurement(),
                "procurement-documents",
                "documentsFrom",
                "2026-04-29",
                "documentsUntil",
                "2026-05-09",
                "questionsUntil",
                "2026-05-11T17:30",
                "responseDeadline",
                "2026-05-19T09:00");
        story.act("reviewDocuments", bureau.staff(Role.REVIEWER), "approval");
        assertThat(tender().round()).isEqualTo(2);
        bureau.at("2026-04-29T09:00");
        story.register(Consulting.TONGXIN);
        story.submit(Consulting.TONGXIN, 5_900, "驻点与入户相结合的服务安排，按月督导。");

        // One bid is never enough: at the deadline the second round fails too, unopened.
        bureau.at("2026-05-19T09:00");
        assertThat(failures.of(caseNo)).hasValueSatisfying(f -> {
            assertThat(f.ground()).isEqualTo(Failures.Ground.TOO_FEW_RESPONSES);
            assertThat(f.round()).isEqualTo(2);
        });
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    @Test
    void theTwoWhoWereLeftNegotiateOnceTheDepartmentInChargeAndFinanceHaveAgreed() {
        caseNo = story.by("OPEN_TENDER", "NONE").plan();
        story.publish(TWENTY_DAYS);
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU)) {
            story.register(code);
            story.submit(code, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        }
        bureau.at("2026-04-27T09:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");

        // Two were left, so the bureau may go on with them; whatever the amount, others have to agree to it.
        story.act("decideAfterFailure", story.procurement(), "failure-decision", "decision", "GO_ON_WITH_TWO");
        negotiateWithTheTwo();
        assertThat(bureau.openNodes(caseNo)).containsExactly("consentOfAuthority");
        story.act("consentOfAuthority", bureau.staff(Role.AUTHORITY), "approval-with-number", "outcome", "REFUSE");

        // What the department in charge refuses never reaches finance.
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideMethod");
        negotiateWithTheTwo();
        story.act("consentOfAuthority", bureau.staff(Role.AUTHORITY), "approval-with-number");
        story.act("approvalOfTreasury", bureau.staff(Role.TREASURY), "approval-with-number");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftDocuments");
        assertThat(plans.of(caseNo).method()).isEqualTo(Method.NEGOTIATION);
        assertThat(plans.of(caseNo).treasuryApproved()).isTrue();

        // It is a matter of those two: they are invited, nothing is published, and nobody else can take part.
        story.act(
                "draftDocuments",
                story.procurement(),
                "procurement-documents",
                "documentsFrom",
                "2026-04-29",
                "documentsUntil",
                "2026-05-09",
                "questionsUntil",
                "2026-05-11T17:30",
                "responseDeadline",
                "2026-05-19T09:00",
                "criteria",
                List.of());
        int published = titles().size();
        story.act("reviewDocuments", bureau.staff(Role.REVIEWER), "approval");
        assertThat(titles()).hasSize(published);
        assertThat(invited()).containsExactlyInAnyOrder(Consulting.TONGXIN, Consulting.YILU);
        bureau.at("2026-04-29T09:00");
        assertThatThrownBy(() -> story.register(Consulting.NUANYANG))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(ResponseRule.NOT_ONE_OF_TWO));
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU)) {
            story.register(code);
            story.submit(code, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        }
        bureau.at("2026-05-19T09:00");
        assertThat(bureau.openNodes(caseNo)).contains("openResponses");
    }

    private List<String> invited() {
        return jdbc.sql("select o.credit_code from message m join organization o on o.id = m.organization_id"
                        + " where m.subject like '邀请您参加%谈判'")
                .query(String.class)
                .list();
    }

    private void negotiateWithTheTwo() {
        story.act(
                "decideMethod",
                story.procurement(),
                "procurement-method",
                "method",
                "NEGOTIATION",
                "ground",
                "TENDER_FAILED",
                "organizer",
                "SELF");
        story.act("approveMethod", story.leader(), "approval");
    }

    @Test
    void aNegotiationGoesToTheLowestFinalPrice() {
        caseNo = story.by("NEGOTIATION", "COMPLEX").drawing("2026-04-09").plan();

        // Three working days are enough, and no points are laid down.
        story.publish(
                "documentsUntil",
                "2026-04-09",
                "responseDeadline",
                "2026-04-10T09:00",
                "questionsUntil",
                "2026-04-08T17:30",
                "criteria",
                List.of());
        respond(5_900, 5_850, 5_700);
        story.open("2026-04-10T09:00");
        story.seat();
        story.review(3, 3);

        // All three make a final offer.
        story.offer(Consulting.TONGXIN, "1030000");
        story.offer(Consulting.YILU, "1020000");
        story.offer(Consulting.NUANYANG, "1040000");
        story.price(3);

        // Nobody scores: the panel signs that the lowest compliant price comes first.
        assertThat(bureau.openNodes(caseNo)).containsExactly("signReport");
        assertThat(tenders.ranking(caseNo))
                .extracting(Ranked::supplier, r -> r.price().toString())
                .containsExactly(
                        tuple("明湖区益路社区服务中心", "1,020,000.00"),
                        tuple("明湖区同心社会工作服务中心", "1,030,000.00"),
                        tuple("明湖区暖阳为老服务中心", "1,040,000.00"));
        story.sign();
        assertThat(bureau.openNodes(caseNo)).containsExactly("deliverReport");
        assertThat(titles()).noneMatch(t -> t.contains("磋商"));
    }

    /** As far as the draw; the procurement itself is called by its method like the others. */
    @Test
    void anInvitedTenderDrawsThoseItInvitesFromWhoPassedAPublicPrequalification() {
        caseNo = story.by("INVITED_TENDER", "LIMITED_SUPPLIERS").plan();

        // Two are too few to invite, and four working days too short to apply.
        assertThatThrownBy(() -> prequalify("invite", "2"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PrequalificationRule.TOO_FEW_INVITED));
        assertThatThrownBy(() -> prequalify("deadline", "2026-04-07T17:30"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PrequalificationRule.TIME_TOO_SHORT));
        prequalify();
        story.act("reviewPrequalification", bureau.staff(Role.REVIEWER), "approval");
        assertThat(titles()).anyMatch(t -> t.endsWith("资格预审公告"));

        // Four apply in time; one does not pass and is told why.
        bureau.at("2026-03-31T09:00");
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU, Consulting.NUANYANG, Consulting.ASSOCIATION)) {
            apply(code);
        }
        bureau.at("2026-04-08T17:30");
        assertThatThrownBy(() -> apply(Consulting.TONGXIN)).hasMessageContaining("tenderNo");
        story.act(
                "examineApplications",
                story.procurement(),
                "application-review",
                "applications",
                List.of(
                        Map.of("passed", "true"),
                        Map.of("passed", "true"),
                        Map.of("passed", "true"),
                        Map.of("passed", "false", "reason", "章程规定的业务范围不含本服务")));

        // Nobody can draw before the public number that was named appears.
        assertThatThrownBy(() -> story.act("drawInvitees", bureau.staff(Role.SUPERVISOR), "invitee-draw"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PrequalificationRule.DRAW_BEFORE_VALUE));
        bureau.at("2026-04-10T09:00");
        story.act("drawInvitees", bureau.staff(Role.SUPERVISOR), "invitee-draw");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftDocuments");

        // Whoever reads the record can draw again and comes to the same three.
        var drawn = jdbc.sql("select a.supplier from prequalification_application a join prequalification p"
                        + " on p.id = a.prequalification_id where p.case_no = ? and a.invited")
                .param(caseNo)
                .query(String.class)
                .list();
        assertThat(drawn).hasSize(3).doesNotContain("明湖区社会工作协会");

        // They get an invitation instead of a notice; whoever was not invited cannot have the documents.
        story.publish(
                "documentsFrom",
                "2026-04-10",
                "documentsUntil",
                "2026-04-17",
                "responseDeadline",
                "2026-04-30T09:00",
                "questionsUntil",
                "2026-04-20T17:30");
        bureau.at("2026-04-13T09:00");
        assertThat(titles()).noneMatch(t -> t.contains("投标邀请书"));
        assertThatThrownBy(() -> story.register(Consulting.ASSOCIATION))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PrequalificationRule.NOT_INVITED));
        story.register(Consulting.TONGXIN);
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private void prequalify(Object... changes) {
        story.act("draftPrequalification", story.procurement(), "prequalification-documents", changes);
    }

    private void apply(String creditCode) {
        var supplier = bureau.supplier(creditCode);
        bureau.start(
                "prequalification",
                supplier,
                story.sample("prequalification-application", supplier, "tenderNo", caseNo));
    }

    private void respond(long tongxin, long yilu, long nuanyang) {
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU, Consulting.NUANYANG)) story.register(code);
        story.submit(Consulting.TONGXIN, tongxin, "驻点与入户相结合的服务安排，按月督导。");
        story.submit(Consulting.YILU, yilu, "社区活动和志愿服务相结合的安排，按季督导。");
        story.submit(Consulting.NUANYANG, nuanyang, "以老年人为重点的服务安排，按月督导。");
    }

    private Tender tender() {
        return tenders.get(caseNo);
    }

    private List<NoticeKind> notices() {
        return disclosure.of(caseNo).stream().map(n -> n.kind()).toList();
    }

    private List<String> titles() {
        return disclosure.of(caseNo).stream().map(n -> n.title()).toList();
    }
}
