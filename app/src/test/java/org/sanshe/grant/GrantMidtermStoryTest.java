package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Haishu (G19): the mid-term report is due on 15 December 2020 at 17:00; late without a reason is a failure, not a question. */
@SansheTest
class GrantMidtermStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    Grants grants;

    @Autowired
    Payments payments;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    private String agreement;
    private String midterm;

    @BeforeEach
    void aProjectWithItsFirstPartPaid() throws Exception {
        executing.open("2020-05-06");
        long scheme = executing.scheme(Executing.body(
                Nature.GRANT,
                FundingSource.GENERAL_BUDGET,
                true,
                Executing.instalment(1, "首期", 60, Event.SIGNED),
                Executing.instalment(2, "末期", 40, Event.MIDTERM)));
        String application = executing.application(scheme, "100000", "20000", "2020-06-01", "2021-05-31", "120000");
        GrantAward award = executing.award(application, FundingSource.GENERAL_BUDGET, "100000", "20000");
        agreement = executing.begin(award);
        executing.sign(agreement, "2020-12-15T17:00", "2021-06-30");
        executing.fund(agreement, award);
        executing.pay(agreement, "instalment-1", "60000");
        executing.spend(agreement, 1, "50000", "2020-09-01");
        midterm = executing.milestone(agreement, 2);
    }

    @Test
    void aReportAtTheLastMomentIsInTimeAndItsPassReleasesTheLastPart() {
        bureau.set("2020-12-15T16:59:30");
        executing.handIn(midterm, 1);
        bureau.at("2020-12-16T09:00");
        assertThat(failed()).isFalse();
        executing.accept(midterm, 1, "ACCEPTED");
        assertThat(payments.of(agreement))
                .extracting(p -> p.item() + " " + p.amount())
                .containsExactly("instalment-1 60,000.00", "instalment-2 40,000.00");
        executing.pay(agreement, "instalment-2", "40000");
        assertThat(payments.of(agreement)).allMatch(p -> p.status() == PaymentStatus.PAID);
    }

    @Test
    void aMinuteLaterIsAFailureThatIsPublishedAndStopsPaymentAndAsksForTheTermination() {
        bureau.set("2020-12-15T17:01");
        executing.handIn(midterm, 1);
        bureau.runDue();
        assertThat(failed()).isTrue();
        assertThat(disclosure.of(agreement)).anyMatch(n -> n.title().contains("不合格"));
        assertThat(held()).isTrue();
        String stop = termination();
        assertThat(bureau.openNodes(stop)).containsExactly("explainFailure");
        // nothing was explained in time: it is decided, and what was not used goes back
        bureau.at("2020-12-24T09:00");
        bureau.act(
                stop,
                "decideGrantTermination",
                executing.staff(Role.SECTION_HEAD),
                Map.of("decision", "TERMINATE", "opinion", "逾期未交且未说明理由。"));
        assertThat(project().status()).isEqualTo(Status.TERMINATED);
        assertThat(project().liquidatedOn()).isEqualTo("2020-12-24");
        assertThat(bureau.openNodes(agreement)).containsExactly("auditCosts");
        executing.audit(agreement, "0", "50000");
        executing.settled(agreement);
        // 60 % of 50,000 is 30,000: of the 60,000 paid 30,000 come back, and nothing more is paid
        assertThat(settled("recoverable")).isEqualTo(Money.ofYuan(30_000));
        assertThat(settled("final_part")).isEqualTo(Money.ZERO);
        bureau.at("2020-12-28T09:00");
        executing.payBack(executing.recovery(agreement), "30000", "2020-12-28");
        executing.close(agreement);
        bureau.ended(agreement, "archived");
        assertThat(project().status()).isEqualTo(Status.TERMINATED);
    }

    @Test
    void noReportAtAllIsTheSame() {
        bureau.at("2020-12-15T17:00");
        assertThat(failed()).isTrue();
        assertThat(bureau.openNodes(termination())).containsExactly("explainFailure");
        // a second look changes nothing
        bureau.at("2020-12-15T18:00");
        assertThat(disclosure.of(agreement)).hasSize(1);
    }

    @Test
    void aReasonThatIsAcceptedLetsItGoOn() {
        bureau.at("2020-12-15T17:01");
        String stop = termination();
        bureau.act(stop, "explainFailure", executing.grantee(), Map.of("explanation", "台风停运，报告次日补交。"));
        bureau.act(
                stop,
                "decideGrantTermination",
                executing.staff(Role.SECTION_HEAD),
                Map.of("decision", "CONTINUE", "opinion", "理由成立，附气象证明。"));
        assertThat(held()).isFalse();
        assertThat(project().status()).isEqualTo(Status.ACTIVE);
        executing.handIn(midterm, 1);
        executing.accept(midterm, 1, "ACCEPTED");
        executing.pay(agreement, "instalment-2", "40000");
    }

    @Test
    void moreTimeAskedForBeforeTheLastMomentKeepsTheQuestionOpenUntilItIsRefused() {
        bureau.at("2020-12-15T16:59");
        String change = bureau.start(
                "grantChange",
                executing.grantee(),
                Map.of(
                        "agreement", agreement,
                        "kind", "REPORT",
                        "reason", "负责人住院。",
                        "reportDue", "2020-12-22T17:00"));
        bureau.at("2020-12-15T17:01");
        assertThat(failed()).isFalse();
        bureau.act(
                change, "checkChange", executing.staff(Role.OFFICER), Map.of("decision", "REFUSE", "opinion", "无证明。"));
        bureau.act(
                change,
                "approveGrantChange",
                executing.staff(Role.LEADER),
                Map.of("decision", "REFUSE", "opinion", "无证明。"));
        assertThat(failed()).isTrue();
    }

    @Test
    void moreTimeThatIsGrantedMovesTheLastMoment() {
        bureau.at("2020-12-01T10:00");
        String change = bureau.start(
                "grantChange",
                executing.grantee(),
                Map.of(
                        "agreement", agreement,
                        "kind", "REPORT",
                        "reason", "负责人住院。",
                        "reportDue", "2020-12-22T17:00"));
        bureau.act(change, "checkChange", executing.staff(Role.OFFICER), Map.of("decision", "AGREE", "opinion", "属实。"));
        bureau.act(
                change,
                "approveGrantChange",
                executing.staff(Role.LEADER),
                Map.of("decision", "AGREE", "opinion", "同意。"));
        bureau.ended(change, "changed");
        bureau.at("2020-12-22T16:59");
        assertThat(failed()).isFalse();
        bureau.at("2020-12-22T17:00");
        assertThat(failed()).isTrue();
    }

    private boolean failed() {
        return exists("grant_failure", "true");
    }

    private boolean held() {
        return exists("payment_suspension", "until is null");
    }

    private boolean exists(String table, String condition) {
        return jdbc.sql("select exists (select from " + table + " where agreement = ? and " + condition + ")")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }

    private Money settled(String column) {
        return new Money(jdbc.sql("select " + column + " from grant_settlement where agreement = ?")
                .param(agreement)
                .query(Long.class)
                .single());
    }

    private String termination() {
        return jdbc.sql("select case_no from grant_stop where agreement = ?")
                .param(agreement)
                .query(String.class)
                .single();
    }

    private Grants.Project project() {
        return grants.of(executing.grantee().organizationId()).stream()
                .filter(p -> p.agreement().equals(agreement))
                .findFirst()
                .orElseThrow();
    }
}
