package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.notice.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How else a purchase can end: each end has a name, and a letter to everybody concerned. */
@Story
class OtherEndsStoryTest {

    @Autowired
    Cast cast;

    @Autowired
    Stage stage;

    @Autowired
    Cases cases;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Messages messages;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aBureau() {
        cast.assemble();
    }

    @Test
    void tooFewResponses() {
        // Only one organization responds. One is too few to go on, whoever it is.
        var purchase = new PurchasePlay(stage, "lot3").planned().waitForIntent().noticed();
        purchase.respond("org4", 0).waitForResponses();

        // The notice of termination is on the portal, and the one who responded has a letter.
        assertThat(notices(purchase)).endsWith(NoticeKind.TERMINATION);
        assertThat(told("org4", purchase.bid("org4").caseNo())).isNotEmpty();

        // The bureau could try again; it gives the purchase up.
        purchase.giveUp("只有一家机构响应，本年度不再采购。");
        ended(purchase, "purchaseFailed", "UNSUCCESSFUL");
    }

    @Test
    void noBudget() {
        var purchase = new PurchasePlay(stage, "lot2").raiseNeed().assessPerformance();

        // No budget line, no start: the case ends, and the officer is told why.
        purchase.refuseBudget("本年度培训经费已安排完毕，明年重新申报。");
        ended(purchase, "endedWithoutBudget", "CANCELLED");
        assertThat(told("officer", purchase.caseNo())).anyMatch(line -> line.contains("明年重新申报"));
    }

    @Test
    void theSupplierRefusesAndTheNextOneSigns() {
        var purchase = new PurchasePlay(stage, "lot1").planned().waitForIntent().noticed();
        purchase.respond("org1", 0).respond("org2", 30).waitForResponses();
        purchase.awarded().waitForChallenges();

        // The first in rank will not sign. The leader decides whether the second follows, with a reason.
        purchase.draftContract("org1").reviewContract().approveContract();
        purchase.refuseToSign("org1", "人员调配困难，无法履约。");
        assertThat(stage.waitsFor(purchase.caseNo())).containsExactly("decideNext");
        purchase.takeNext("第二名报价更低，方案和人员均满足采购需求。").publishResult().waitForChallenges();

        // A contract at the second one's price, 2,160 yuan less; the first contract is cancelled, not forgotten.
        purchase.signed("org2").publishContract().fileContract();
        ended(purchase, "contractActive", "COMPLETE");
        assertThat(jdbc.sql("select status || ' ' || amount from contract where case_no = ? order by round")
                        .param(purchase.caseNo())
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLED 42000000", "ACTIVE 41784000");
    }

    @Test
    void withdrawnWhileSuppliersPrepare() {
        var purchase =
                new PurchasePlay(stage, "homes").planned().waitForIntent().noticed();
        purchase.register("org5");

        // The leader gives the purchase up. Whoever has the documents is told, and their own case ends too.
        stage.withdraws("leader", purchase.caseNo(), "年度预算调剂，该项目取消");
        ended(purchase, "withdrawn", "WITHDRAWN");
        assertThat(cases.get(purchase.bid("org5").caseNo()).outcome()).isEqualTo("tenderCancelledEnd");
        assertThat(told("org5", purchase.bid("org5").caseNo())).isNotEmpty();
    }

    @Test
    void aFoundedChallengeVoidsTheAward() {
        var purchase =
                new PurchasePlay(stage, "disabled").planned().waitForIntent().noticed();
        purchase.respond("org1", 0).respond("org2", 20).waitForResponses();
        purchase.awarded();

        // The second in rank challenges the result. The window may end, the award does not go on before the reply.
        String challenge = purchase.challenge("org2");
        stage.does("procurement", challenge, "examineChallenge", ContractPapers.admit());
        purchase.waitForChallenges();
        assertThat(stage.waitsFor(purchase.caseNo())).isEmpty();
        assertThat(cases.get(purchase.caseNo()).outcome()).isNull();

        // The challenge is founded and changes the result: the reply goes out, and the award is void.
        stage.does("procurement", challenge, "replyChallenge", ContractPapers.founded());
        stage.does("leader", challenge, "approveReply", PlanningPapers.approve());
        assertThat(cases.get(challenge).outcome()).isEqualTo("challengeAnswered");
        purchase.giveUp("成交无效，合格供应商不足三家，本年度不再采购。");
        ended(purchase, "purchaseFailed", "UNSUCCESSFUL");
        assertThat(jdbc.sql("select status from award where case_no = ?")
                        .param(purchase.caseNo())
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLED");
        assertThat(told("org2", challenge)).isNotEmpty();
    }

    private void ended(PurchasePlay purchase, String outcome, String status) {
        assertThat(cases.get(purchase.caseNo()).outcome()).isEqualTo(outcome);
        assertThat(jdbc.sql("select status from purchase where case_no = ?")
                        .param(purchase.caseNo())
                        .query(String.class)
                        .single())
                .isEqualTo(status);
        assertThat(evidence.verify(purchase.caseNo())).isEmpty();
    }

    private List<NoticeKind> notices(PurchasePlay purchase) {
        return disclosure.of(purchase.caseNo()).stream().map(PublicNotice::kind).toList();
    }

    private List<String> told(String username, String caseNo) {
        return messages.of(stage.actor(username), null, 50).stream()
                .filter(message -> caseNo.equals(message.caseNo()))
                .map(Messages.Message::subject)
                .toList();
    }
}
