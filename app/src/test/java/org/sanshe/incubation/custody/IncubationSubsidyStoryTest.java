package org.sanshe.incubation.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.reward.Rewarding;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.FundCustody;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small subsidy for a tenant: proven by receipts and paid to its account, or kept for founders and spent against invoices. */
@SansheTest
class IncubationSubsidyStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Keeping keeping;

    @Autowired
    Incubating incubating;

    @Autowired
    Rewarding rewarding;

    @Autowired
    FundCustody custody;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() throws Exception {
        keeping.open("2026-05-06");
    }

    private String ask(Actor by, Map<String, Object> changes) {
        return keeping.start("incubationSubsidy", "incubation-subsidy", by, changes);
    }

    private static Map<String, Object> plan(String yuan) {
        return Map.of("plan", List.of(Map.of("item", "教具", "amount", yuan)));
    }

    private void decide(String subsidy, String cap) {
        keeping.act(subsidy, "checkSubsidyRequest", "incubation-subsidy-check", keeping.officer(), Map.of());
        keeping.act(
                subsidy, "approveSubsidyRequest", "incubation-subsidy-approval", keeping.second(), Map.of("cap", cap));
    }

    @Test
    void foundersArePaidThroughTheirCustodianAndSpendByTheirPlan() {
        assertThatThrownBy(() -> ask(keeping.agent, Map.of()))
                .as("nobody could take the money")
                .hasMessageContaining("NO_CUSTODIAN");
        keeping.inForce();
        String subsidy = ask(keeping.agent, Map.of());
        keeping.act(subsidy, "checkSubsidyRequest", "incubation-subsidy-check", keeping.officer(), Map.of());
        assertThatThrownBy(() -> keeping.act(
                        subsidy,
                        "approveSubsidyRequest",
                        "incubation-subsidy-approval",
                        keeping.officer(),
                        Map.of("cap", "2500")))
                .as("who checked does not approve")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keeping.act(
                        subsidy,
                        "approveSubsidyRequest",
                        "incubation-subsidy-approval",
                        keeping.second(),
                        Map.of("cap", "3000.01")))
                .isInstanceOf(FormRejected.class);
        keeping.act(
                subsidy,
                "approveSubsidyRequest",
                "incubation-subsidy-approval",
                keeping.second(),
                Map.of("cap", "2500"));
        bureau.ended(subsidy, "incubationSubsidyAwarded");

        String payout = rewarding.payout(subsidy);
        assertThat(jdbc.sql("select organization_id from grant_payout where case_no = ?")
                        .param(payout)
                        .query(Long.class)
                        .single())
                .isEqualTo(keeping.custodian().organizationId());
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "2500");
        bureau.ended(payout, "paidOut");
        assertThat(custody.balance(keeping.tenancy))
                .as("not before it is confirmed")
                .isEqualTo(Money.ZERO);
        String receipt = keeping.opened("custodyIn");
        assertThatThrownBy(() -> keeping.act(
                        receipt,
                        "confirmArrival",
                        "custody-arrival",
                        keeping.custodian(),
                        Map.of("outcome", "MISSING", "reason", "没有看到")))
                .as("the treasury has its receipt")
                .isInstanceOf(FormRejected.class);
        keeping.arrives(receipt);
        assertThat(custody.balance(keeping.tenancy)).isEqualTo(Money.ofYuan(2_500));

        // 1,800 for teaching aids and 1,200 for booklets were planned, 2,500 approved
        long aids = keeping.line();
        assertThatThrownBy(() -> keeping.ask("1800.01", Map.of("line", String.valueOf(aids))))
                .hasMessageContaining("BEYOND_LINE");
        keeping.pay(keeping.approved("1800"));
        assertThatThrownBy(() -> keeping.ask("700.01", Map.of("line", String.valueOf(aids + 1))))
                .hasMessageContaining("BEYOND_LINE");
        assertThat(keeping.ask("600", Map.of("line", String.valueOf(aids + 1)))).startsWith("TP");

        // it leaves without a registration: the rest is public money again
        transaction.executeWithoutResult(s ->
                assertThat(custody.settle(keeping.tenancy, keeping.officer())).isTrue());
        String settlement = keeping.opened("custodySettlement");
        keeping.act(
                settlement,
                "transferBalance",
                "custody-transfer",
                keeping.custodian(),
                Map.of("paidOn", keeping.today()));
        keeping.act(settlement, "confirmTransfer", "custody-transfer-check", bureau.staff(Role.FINANCE), Map.of());
        bureau.ended(settlement, "custodySettled");
        assertThat(custody.balance(keeping.tenancy)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ofYuan(1_800));
    }

    private Actor registered() {
        Actor body = bureau.supplier(Rewarding.BODY);
        jdbc.sql("update incubation_tenancy set status = 'EXITED' where organization_id = ? and status = 'LEAVING'")
                .param(body.organizationId())
                .update();
        jdbc.sql("update incubation_tenancy set status = 'LEAVING' where organization_id = ? and status = 'IN_TERM'")
                .param(body.organizationId())
                .update();
        jdbc.sql("update incubation_tenancy set status = 'EXITED' where organization_id = ? and status = 'LEAVING'")
                .param(body.organizationId())
                .update();
        keeping.tenancy = incubating.tenant(
                incubating.base(8, keeping.body()),
                body.organizationId(),
                Track.REGISTERED,
                LocalDate.of(2026, 4, 6),
                LocalDate.of(2027, 4, 5));
        return body;
    }

    @Test
    void aRegisteredTenantIsPaidAsFarAsItsReceiptsProve() {
        Actor body = registered();
        String subsidy = ask(body, Map.of());
        decide(subsidy, "2500");
        bureau.at("2026-06-01T09:00");
        assertThatThrownBy(() -> hand(subsidy, body, "T-1", "2026-05-09")).isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> hand(subsidy, body, "T-1", "2026-06-02")).isInstanceOf(FormRejected.class);
        hand(subsidy, body, "T-1", "2026-05-10");
        check(subsidy, "1800.01", false);
        check(subsidy, "RETURN", true);
        hand(subsidy, body, "T-2", "2026-06-01");
        check(subsidy, "1700", true);
        bureau.ended(subsidy, "incubationSubsidyAwarded");
        String payout = rewarding.payout(subsidy);
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "1700");
        bureau.ended(payout, "paidOut");
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ofYuan(1_700));
        assertThat(keeping.cases("custodyIn")).isEmpty();

        // 1,700 of 5,000 are taken
        assertThatThrownBy(() -> ask(body, plan("3300.01"))).hasMessageContaining("ABOVE_CAP");
        String second = ask(body, plan("3300"));
        decide(second, "3300");
        assertThatThrownBy(() -> hand(second, body, "T-2", "2026-05-20"))
                .as("a receipt counts once over everything")
                .isInstanceOf(FormRejected.class);
        bureau.at("2026-08-01T09:00");
        bureau.ended(second, "subsidyRequestLapsed");
        assertThat(ask(body, plan("3300"))).as("what lapsed is free again").startsWith("FB");
    }

    private void hand(String subsidy, Actor body, String no, String on) {
        var line = new HashMap<String, Object>(
                Map.of("receiptNo", no, "seller", "星城文具有限公司", "paidOn", on, "item", "教具", "amount", "1800"));
        keeping.act(
                subsidy, "handInSubsidyReceipts", "incubation-subsidy-receipts", body, Map.of("lines", List.of(line)));
    }

    private void check(String subsidy, String approved, boolean passes) {
        boolean returned = approved.equals("RETURN");
        Map<String, Object> values = Map.of(
                "lines",
                List.of(Map.of("approved", returned ? "0" : approved)),
                "outcome",
                returned ? "RETURN" : "PASS",
                "opinion",
                "已核对。");
        if (passes) bureau.act(subsidy, "checkSubsidyReceipts", bureau.staff(Role.FINANCE), values);
        else {
            assertThatThrownBy(() -> bureau.act(subsidy, "checkSubsidyReceipts", bureau.staff(Role.FINANCE), values))
                    .isInstanceOf(FormRejected.class);
        }
    }

    @Test
    void onlyWithinTheTermAndTheLimitOfTheRules() {
        Actor body = registered();
        assertThatThrownBy(() -> ask(body, plan("5000.01"))).hasMessageContaining("ABOVE_CAP");
        assertThat(ask(body, plan("5000"))).startsWith("FB");
        assertThatThrownBy(() -> ask(body, plan("0.01")))
                .as("asked for is held")
                .hasMessageContaining("ABOVE_CAP");
        jdbc.sql("update incubation_subsidy set status = 'REFUSED' where tenancy = ?")
                .param(keeping.tenancy)
                .update();
        assertThatThrownBy(() -> ask(body, Map.of("until", "2027-04-06"))).hasMessageContaining("PERIOD_OUTSIDE_TERM");
        assertThatThrownBy(() -> ask(body, Map.of("from", "2026-04-05"))).hasMessageContaining("PERIOD_OUTSIDE_TERM");
        assertThat(ask(body, Map.of("from", "2026-04-06", "until", "2027-04-05")))
                .startsWith("FB");
        jdbc.sql("update incubation_tenancy set status = 'LEAVING' where case_no = ?")
                .param(keeping.tenancy)
                .update();
        assertThatThrownBy(() -> ask(body, Map.of())).hasMessageContaining("NOT_IN_TERM");
    }

    @Test
    void whereTheRulesReviewOnlyThoseWhoPassedTheLastOne() {
        Actor body = registered();
        keeping.tenancy = reviewed(body);
        assertThatThrownBy(() -> ask(body, Map.of())).as("no review yet").hasMessageContaining("NOT_DOING_WELL");
        review("application", "2026-04-20", true);
        assertThat(ask(body, Map.of())).startsWith("FB");
        review("case_no", "2026-05-05", false);
        assertThatThrownBy(() -> ask(body, plan("1"))).as("the last one failed").hasMessageContaining("NOT_DOING_WELL");
    }

    /** A review that is over; its case is one of the tenancy's that is there. */
    private void review(String caseOf, String on, boolean passed) {
        jdbc.sql(
                        "insert into incubation_review (case_no, tenancy, rules_id, use, due_on, score, passed, told_on, concluded_on)"
                                + " select " + caseOf
                                + ", case_no, rules_id, 'PERIODIC', cast(? as date), 60, ?, cast(? as date),"
                                + " cast(? as date) from incubation_tenancy where case_no = ?")
                .params(on, passed, on, on, keeping.tenancy)
                .update();
    }

    private String reviewed(Actor body) {
        jdbc.sql("update incubation_tenancy set status = 'LEAVING' where case_no = ?")
                .param(keeping.tenancy)
                .update();
        jdbc.sql("update incubation_tenancy set status = 'EXITED' where case_no = ?")
                .param(keeping.tenancy)
                .update();
        return incubating.tenant(
                incubating.base(8),
                body.organizationId(),
                Track.REGISTERED,
                LocalDate.of(2026, 4, 6),
                LocalDate.of(2027, 4, 5));
    }
}
