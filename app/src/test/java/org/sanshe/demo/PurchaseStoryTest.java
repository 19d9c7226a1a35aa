package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Accounts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A purchase of social services from the need to the filed contract, told as it goes: read this first. A county buys a
 * year of social work for seven communities, 1,050,000 yuan; content and amounts are those of a real purchase.
 */
@Story
class PurchaseStoryTest {

    @Autowired
    Cast cast;

    @Autowired
    Stage stage;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Submissions submissions;

    @Autowired
    Documents documents;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private PurchasePlay purchase;

    @BeforeEach
    void aBureauInDecember2030() {
        cast.assemble();
        stage.moveTo(
                LocalDateTime.parse("2030-12-02T09:05").atZone(SansheClock.ZONE).toInstant());
        purchase = new PurchasePlay(stage, "changsha");
    }

    @Test
    void fromTheNeedToTheFiledContract() throws Exception {
        // An officer says what seven communities need. The number of the case is all the engine will ever know of it.
        purchase.raiseNeed();
        standsAt("assessPerformance", "PLANNING", null);

        // Before any money is asked for, she says what the service should achieve and how that will be measured.
        purchase.assessPerformance();
        standsAt("confirmBudget", "PLANNING", null);

        // Finance finds the money in the budget. Without a budget line the case would end here.
        purchase.confirmBudget();
        standsAt("surveyNeeds", "PLANNING", null);

        // The public interest is high, so three suppliers and the residents are asked; then the requirement is written.
        purchase.draftRequirement();
        standsAt("reviewRequirement", "PLANNING", null);

        // It is reviewed by somebody else. The drafter's second account is the same person, and the law counts persons.
        assertThatThrownBy(() -> stage.does(
                        "reviewer2", purchase.caseNo(), "reviewRequirement", RequirementPapers.requirementReview()))
                .isInstanceOf(Refusal.class);
        purchase.reviewRequirement();
        standsAt("prepareIntent", "PLANNING", null);

        // The intent is published thirty days ahead, and the case waits them out.
        purchase.publishIntent();
        assertThat(notices()).containsExactly(NoticeKind.INTENT);
        standsAt(null, "PLANNING", null);
        assertThat(due("intentPeriod")).isEqualTo("2031-01-01");
        purchase.waitForIntent();
        standsAt("decideMethod", "PLANNING", null);

        // 1,050,000 is below the open-tender amount: competitive consultation needs the leader's approval and no other.
        purchase.decideMethod();
        standsAt("approveMethod", "PLANNING", null);
        purchase.approveMethod();
        standsAt("draftDocuments", "PLANNED", null);
        assertThat(kinds()).contains("methodApproval");

        // Documents and notice; from now on suppliers may respond, until half past nine on 16 January.
        purchase.draftDocuments();
        standsAt("reviewDocuments", "PLANNED", "PLANNING");
        purchase.publishNotice();
        standsAt(null, "PLANNED", "ACTIVE");
        assertThat(due("responseDeadline")).isEqualTo("2031-01-16");

        // Three organizations respond. Each has a receipt with digest and time; nobody, whoever asks, can read a word.
        purchase.respond("org1", 0).respond("org2", 50).respond("org5", 90);
        assertThat(jdbc.sql("select count(*) from submission where content::text like '%三级督导%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        String first = purchase.bid("org1").caseNo();
        assertThatThrownBy(() -> submissions.latest(first, "prepareResponse", null))
                .isInstanceOf(Seals.StillSealed.class);
        assertThat(documents.of(first, stage.actor("org1"), true))
                .extracting(StoredDocument::kind)
                .contains("responseReceipt");

        // The database's clock closes the book. The supervisor opens it, and now the words are there.
        purchase.waitForResponses();
        standsAt("openResponses", "PLANNED", "ACTIVE");
        purchase.openResponses();
        assertThat(submissions.latest(first, "prepareResponse", null).orElseThrow())
                .containsEntry("quality", "三级督导，服务记录月检，空岗7日内补员。");

        // Two experts are drawn by lot, one representative is sent; each declares to have no interest.
        purchase.drawPanel();
        assertThat(stage.open(purchase.caseNo(), "declareInterest")).hasSize(3);
        purchase.declareInterest().reviewCompliance().submitFinalOffers().reviewPrices();

        // They score alone. When the first sheet is in, the others cannot read it.
        purchase.score(1);
        assertThat(stage.open(purchase.caseNo(), "scoreResponses")).hasSize(2);
        var sheet = submissions.of(purchase.caseNo()).stream()
                .filter(receipt -> receipt.node().equals("scoreResponses"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> submissions.content(sheet.id())).isInstanceOf(Seals.StillSealed.class);
        purchase.scoreResponses();
        assertThat(submissions.content(sheet.id())).containsKey("sheets");
        purchase.signReport();
        standsAt("deliverReport", "PLANNED", "COMPLETE");

        // Spring Festival is near. Until its days are announced, a window across it can only be guessed, and says so …
        LocalDate today = stage.today();
        var window = List.of("RESULT_NOTICE_PERIOD", "CHALLENGE_WINDOW");
        assertThat(deadlines.count(window, today, today).provisional()).isTrue();
        assertThat(deadlines.count(window, today, today).date()).isEqualTo("2031-01-28");
        // … then the administrator enters the year, make-up days included, and it is exact.
        enterTheYear2031();
        assertThat(deadlines.count(window, today, today).provisional()).isFalse();

        // The leader picks in rank order; the result is published, the supplier gets its letter, the others get theirs.
        purchase.deliverReport().pickSupplier();
        standsAt("publishResult", "PLANNED", "COMPLETE");
        purchase.publishResult();
        standsAt(null, "PLANNED", "COMPLETE");
        assertThat(notices())
                .containsExactly(NoticeKind.INTENT, NoticeKind.PROCUREMENT, NoticeKind.RESPONSES, NoticeKind.RESULT);
        assertThat(documents.of(first, stage.actor("org1"), true))
                .extracting(StoredDocument::kind)
                .contains("awardLetter");
        assertThat(due("challengeWindow")).isEqualTo("2031-02-03");
        purchase.waitForChallenges();
        standsAt("draftContract", "PLANNED", "COMPLETE");

        // Nobody challenged. The contract follows from what was decided: an amount other than the award is refused.
        purchase.draftContract("org1");
        purchase.reviewContract();
        purchase.approveContract();
        standsAt("signBySupplier", "PLANNED", "COMPLETE");
        assertThat(due("signContract")).isEqualTo("2031-02-17");
        purchase.signBySupplier("org1").signByBuyer();

        // Both have signed: the contract is there, to be published within two working days and filed within seven.
        assertThat(stage.waitsFor(purchase.caseNo())).containsExactlyInAnyOrder("publishContract", "fileContract");
        assertThat(due("publishContract")).isEqualTo("2031-02-06");
        assertThat(due("fileContract")).isEqualTo("2031-02-13");
        assertThat(contractText()).contains("1,050,000.00", "壹佰零伍万元整", "明湖区民政局", "明湖区同心社会工作服务中心");
        purchase.publishContract().fileContract();

        assertThat(cases.get(purchase.caseNo()).outcome()).isEqualTo("contractActive");
        assertThat(status("purchase")).isEqualTo("COMPLETE");
        assertThat(status("contract")).isEqualTo("ACTIVE");
        assertThat(notices()).endsWith(NoticeKind.CONTRACT);
        assertThat(kinds()).contains("filingReceipt");

        // And every act of it stands in the chain of evidence as it was written.
        assertThat(evidence.verifyAll()).isEmpty();
    }

    /** The token says what is next, the status what is legally so. */
    private void standsAt(String node, String purchaseStatus, String tenderStatus) {
        assertThat(stage.waitsFor(purchase.caseNo())).isEqualTo(node == null ? List.of() : List.of(node));
        assertThat(status("purchase")).isEqualTo(purchaseStatus);
        if (tenderStatus != null) assertThat(status("tender")).isEqualTo(tenderStatus);
    }

    private String status(String table) {
        return jdbc.sql("select status from " + table + " where case_no = ?")
                .param(purchase.caseNo())
                .query(String.class)
                .single();
    }

    private String due(String node) {
        return deadlines
                .current(purchase.caseNo(), node)
                .orElseThrow()
                .local()
                .toLocalDate()
                .toString();
    }

    private List<NoticeKind> notices() {
        return disclosure.of(purchase.caseNo()).stream().map(PublicNotice::kind).toList();
    }

    private List<String> kinds() {
        return documents.of(purchase.caseNo(), stage.actor("leader"), true).stream()
                .map(StoredDocument::kind)
                .toList();
    }

    private String contractText() throws Exception {
        var contract = documents.of(purchase.caseNo(), stage.actor("leader"), true).stream()
                .filter(d -> d.kind().equals("contract"))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(documents.bytes(contract.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private void enterTheYear2031() throws Exception {
        mvc.perform(post("/calendar/years")
                        .with(user(accounts.find("admin").orElseThrow()))
                        .with(csrf())
                        .param("year", "2031")
                        .param("notice", "故事〔2030〕1号")
                        .param("source", "测试用的放假安排")
                        .param("rows", """
                                2031-01-01,放假,元旦
                                2031-01-22~2031-01-29,放假,春节
                                2031-01-19,上班,春节
                                2031-02-01,上班,春节
                                2031-05-01~2031-05-03,放假,劳动节
                                2031-10-01~2031-10-07,放假,国庆节
                                """))
                .andExpect(redirectedUrl("/calendar/years"));
    }
}
