package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What has to be so before an instalment of a grant is paid, and which law a grant is paid by. */
@SansheTest
class GrantPackageTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    List<PackageCheck> checks;

    @Autowired
    Payments payments;

    @Autowired
    Milestones milestones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String agreement;

    private void begun(Nature nature) throws Exception {
        executing.open("2026-03-02");
        long scheme = executing.scheme(Executing.threeParts(nature, FundingSource.GENERAL_BUDGET));
        String application =
                executing.application(scheme, "50000", "50000", "2026-03-16", "2026-10-31", "60000", "40000");
        GrantAward award = executing.award(application, FundingSource.GENERAL_BUDGET, "50000", "50000");
        agreement = executing.begin(award);
        executing.sign(agreement, "2026-06-15T17:00", "2026-11-30");
        executing.fund(agreement, award);
    }

    private void midtermPassed() {
        executing.pay(agreement, "instalment-1", "25000");
        bureau.at("2026-06-10T10:00");
        executing.handIn(executing.milestone(agreement, 2), 1);
        executing.accept(executing.milestone(agreement, 2), 1, "ACCEPTED");
    }

    /** Eighty percent of the 25,000 paid have to be entered as spent. */
    @Test
    void theNextInstalmentWaitsUntilTheLastIsSpent() throws Exception {
        begun(Nature.GRANT);
        midtermPassed();
        assertThat(failures("instalment-2")).containsExactly("NOT_SPENT");
        executing.spend(agreement, 1, "19999.99", "2026-05-01");
        assertThat(failures("instalment-2")).containsExactly("NOT_SPENT");
        executing.spend(agreement, 1, "0.01", "2026-05-01");
        assertThat(failures("instalment-2")).isEmpty();
    }

    @Test
    void anEntryOnAListAfterTheAwardStopsTheNextPaymentUntilANamedPersonDecides() throws Exception {
        begun(Nature.GRANT);
        midtermPassed();
        executing.spend(agreement, 1, "20000", "2026-05-01");
        list("2026-03-01", "2026-03-02");
        assertThat(failures("instalment-2")).as("removed before the award").isEmpty();
        list("2026-05-02", "2026-05-20");
        assertThat(failures("instalment-2")).as("removed since").containsExactly("KNOWN_SINCE_AWARD");
        decide(Role.OFFICER, true, 403);
        decide(Role.SECTION_HEAD, false, 302);
        assertThat(failures("instalment-2")).containsExactly("KNOWN_SINCE_AWARD");
        decide(Role.SECTION_HEAD, true, 302);
        assertThat(failures("instalment-2")).isEmpty();
        list("2026-06-01", "2026-06-05");
        assertThat(failures("instalment-2")).as("known later").containsExactly("KNOWN_SINCE_AWARD");
        assertThat(jdbc.sql("select count(*) from grant_hold_decision where agreement = ?")
                        .param(agreement)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aGrantTakesFiscalReceiptsAndAPurchaseATaxInvoiceAndAnAcceptance() throws Exception {
        begun(Nature.GRANT);
        PaymentView first = payment("instalment-1");
        assertThat(checks.stream().anyMatch(c -> c.takesFiscalReceipts(first))).isTrue();
        assertThat(milestones.of(agreement)).noneMatch(m -> m.planned().trigger() == Trigger.NONE);
        begun(Nature.PURCHASE);
        PaymentView other = payment("instalment-1");
        assertThat(checks.stream().anyMatch(c -> c.takesFiscalReceipts(other))).isFalse();
        assertThat(milestones.of(agreement))
                .filteredOn(m -> m.planned().trigger() == Trigger.NONE)
                .singleElement()
                .satisfies(m -> assertThat(m.planned().title()).contains("验收"));
    }

    /** G23: who ran the case neither checks nor approves its payment, whoever they stand in for. */
    @Test
    void whoRanTheProjectDoesNotApproveItsPayment() throws Exception {
        begun(Nature.GRANT);
        String payment = executing.payment(agreement, "instalment-1");
        Actor officer = executing.staff(Role.OFFICER);
        Actor moved = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                java.util.Set.of(Role.FINANCE),
                officer.unitId(),
                null,
                null);
        executing.papers(payment, "25000");
        assertThatThrownBy(() -> executing.check(payment, moved)).hasMessageContaining("不得");
        executing.check(payment, executing.staff(Role.FINANCE));
    }

    /** What is written of a grant names neither a contract nor the law of contracts. */
    @Test
    void noLawOfContractsIsCitedForAGrant() throws Exception {
        begun(Nature.GRANT);
        midtermPassed();
        assertThat(jdbc.sql("""
                        select distinct act || ' ' || coalesce(law, '') from evidence where case_no = ? or case_no in (
                          select case_no from milestone where agreement = ?)
                        """)
                        .params(agreement, agreement)
                        .query(String.class)
                        .list())
                .noneMatch(said -> said.contains("政府采购") || said.contains("中小企业"));
    }

    private List<String> failures(String item) {
        PaymentView view = payment(item);
        return checks.stream()
                .flatMap(c -> c.check(view).stream())
                .map(f -> f.rule().name())
                .toList();
    }

    private PaymentView payment(String item) {
        return payments.of(agreement).stream()
                .filter(p -> p.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void list(String from, String until) {
        executing.list(from, until);
    }

    private void decide(Role role, boolean pays, int status) throws Exception {
        var said = mvc.perform(post("/grants/projects/" + agreement + "/hold-decisions")
                        .param("pays", String.valueOf(pays))
                        .param("reason", "已核实，不影响项目。")
                        .with(user(TestAccounts.of(executing.staff(role))))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(said.getStatus()).isEqualTo(status);
    }
}
