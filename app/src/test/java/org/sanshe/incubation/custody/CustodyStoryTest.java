package org.sanshe.incubation.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.FundCustody;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Preparing;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money of founders is kept by a custodian, spent against invoices, and goes to their body once it is registered. */
@SansheTest
class CustodyStoryTest {

    private static final String CODE = "52430198MJJ090011W";

    @Autowired
    Bureau bureau;

    @Autowired
    Keeping keeping;

    @Autowired
    FundCustody custody;

    @Autowired
    CustodyStatements statements;

    @Autowired
    Preparing preparing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() throws Exception {
        keeping.open("2026-05-06");
    }

    private Money balance() {
        return custody.balance(keeping.tenancy);
    }

    @Test
    void aDonationIsKeptSpentAgainstAnInvoiceAndStatedAtTheEndOfTheMonth() {
        String agreement = keeping.propose(Keeping.CUSTODIAN);
        assertThatThrownBy(() -> keeping.propose(Keeping.SUCCESSOR))
                .as("one agreement is signed at a time")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("AGREEMENT_OPEN");
        keeping.sign(agreement, keeping.custodian());
        bureau.ended(agreement, "custodyBegun");

        keeping.donated("3000");
        assertThat(balance()).isEqualTo(Money.ofYuan(3_000));

        // returned once, corrected, checked, approved by somebody else, paid by the custodian
        String spending = keeping.ask("800", Map.of());
        keeping.act(
                spending, "checkSpending", "custody-spending-check", keeping.officer(), Map.of("outcome", "RETURN"));
        keeping.act(spending, "correctSpending", "custody-spending", keeping.agent, keeping.spending("900", Map.of()));
        keeping.check(spending);
        assertThatThrownBy(() -> keeping.act(
                        spending, "approveSpending", "custody-spending-approval", keeping.officer(), Map.of()))
                .as("who checked does not approve")
                .isInstanceOf(Refusal.class);
        keeping.approve(spending);
        assertThat(balance()).as("approved is not paid").isEqualTo(Money.ofYuan(3_000));
        keeping.pay(spending);
        bureau.ended(spending, "spendingPaid");
        assertThat(balance()).isEqualTo(Money.ofYuan(2_100));

        bureau.at("2026-06-01T09:00");
        statements.work();
        statements.work();
        assertThat(jdbc.sql("select count(*) from custody_statement where tenancy = ?")
                        .param(keeping.tenancy)
                        .query(Long.class)
                        .single())
                .as("one statement a month")
                .isEqualTo(1);
    }

    @Test
    void aCustodianHandsItsBalanceToTheNextOne() {
        keeping.inForce();
        keeping.donated("3000");
        String open = keeping.approved("500");
        String change = keeping.propose(Keeping.SUCCESSOR);
        keeping.sign(change, bureau.supplier(Keeping.SUCCESSOR));
        assertThatThrownBy(() -> handsOver(change))
                .as("an approved spending is paid first")
                .hasMessageContaining("STILL_MOVING");
        keeping.pay(open);
        handsOver(change);
        assertThat(jdbc.sql("select custodian_id from custody where agreement = ?")
                        .param(change)
                        .query(Long.class)
                        .single())
                .isEqualTo(bureau.supplier(Keeping.SUCCESSOR).organizationId());
        assertThatThrownBy(() -> keeping.act(
                        change,
                        "takeOverCustody",
                        "custody-transfer-check",
                        bureau.supplier(Keeping.SUCCESSOR),
                        Map.of("received", "NO")))
                .hasMessageContaining("NOT_RECEIVED");
        keeping.act(change, "takeOverCustody", "custody-transfer-check", bureau.supplier(Keeping.SUCCESSOR), Map.of());
        bureau.ended(change, "custodyBegun");
        assertThat(balance()).isEqualTo(Money.ofYuan(2_500));
        assertThat(jdbc.sql("select string_agg(kind || amount / 100 || '=' || balance / 100, ' ' order by id)"
                                + " from custody_entry where tenancy = ?")
                        .param(keeping.tenancy)
                        .query(String.class)
                        .single())
                .isEqualTo("IN3000=3000 SPENT-500=2500 HANDED_OUT-2500=0 HANDED_IN2500=2500");
    }

    private void handsOver(String change) {
        keeping.act(
                change, "handOverCustody", "custody-transfer", keeping.custodian(), Map.of("paidOn", keeping.today()));
    }

    @Test
    void whoDoesNotSignKeepsNothing() {
        String agreement = keeping.propose(Keeping.CUSTODIAN);
        assertThatThrownBy(() -> keeping.act(
                        agreement, "signAsFounders", "custody-signature", keeping.agent, Map.of("accepts", false)))
                .isInstanceOf(FormRejected.class);
        keeping.act(agreement, "signAsFounders", "custody-signature", keeping.agent, Map.of());
        keeping.act(
                agreement,
                "signAsCustodian",
                "custody-signature",
                keeping.custodian(),
                Map.of("outcome", "DECLINE", "reason", "人手不足。"));
        bureau.ended(agreement, "custodyDeclined");
        assertThatThrownBy(() -> keeping.start("custodyIn", "custody-receipt", keeping.officer(), Map.of()))
                .hasMessageContaining("NO_CUSTODIAN");
    }

    @Test
    void registeredItTakesTheBalanceToItsOwnAccount() {
        keeping.inForce();
        keeping.donated("3000");
        transaction.executeWithoutResult(s -> {
            String name = jdbc.sql("select name from organization where id = ?")
                    .param(keeping.group)
                    .query(String.class)
                    .single();
            preparing.register(
                    keeping.group,
                    new Preparing.Registered(CODE, name, LocalDate.of(2026, 5, 6), "明湖区民政局", "周知夏", "明湖区文明路9号", null),
                    keeping.officer());
            assertThat(custody.settle(keeping.tenancy, keeping.officer())).isTrue();
            assertThat(custody.settle(keeping.tenancy, keeping.officer()))
                    .as("once")
                    .isTrue();
        });
        String settlement = keeping.opened("custodySettlement");
        assertThat(keeping.cases("custodySettlement")).containsExactly(settlement);
        assertThatThrownBy(() -> keeping.ask("100", Map.of())).hasMessageContaining("SETTLING");
        assertThatThrownBy(() -> transfers(settlement))
                .as("it has no account of its own yet")
                .hasMessageContaining("NO_OWN_ACCOUNT");
        jdbc.sql("update organization set bank_name = '明湖农商银行', bank_account = (select bank_account from organization"
                        + " where credit_code = ?) where id = ?")
                .params(Keeping.SUCCESSOR, keeping.group)
                .update();
        transfers(settlement);
        keeping.act(settlement, "confirmTransfer", "custody-transfer-check", keeping.agent, Map.of("received", "NO"));
        transfers(settlement);
        keeping.act(settlement, "confirmTransfer", "custody-transfer-check", keeping.agent, Map.of());
        bureau.ended(settlement, "custodySettled");
        assertThat(balance()).isEqualTo(Money.ZERO);
        assertThat(jdbc.sql("select status from custody where tenancy = ?")
                        .param(keeping.tenancy)
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
    }

    private void transfers(String settlement) {
        keeping.act(
                settlement,
                "transferBalance",
                "custody-transfer",
                keeping.custodian(),
                Map.of("paidOn", keeping.today()));
    }

    @Test
    void whoLeavesUnregisteredGivesBackToTheSource() {
        keeping.inForce();
        keeping.donated("3000");
        keeping.pay(keeping.approved("800"));
        transaction.executeWithoutResult(s ->
                assertThat(custody.settle(keeping.tenancy, keeping.officer())).isTrue());
        String settlement = keeping.opened("custodySettlement");
        transfers(settlement);
        keeping.act(settlement, "confirmTransfer", "custody-transfer-check", bureau.staff(Role.FINANCE), Map.of());
        bureau.ended(settlement, "custodySettled");
        assertThat(jdbc.sql("select counterparty || amount / 100 from custody_entry where kind = 'RETURNED'"
                                + " and tenancy = ?")
                        .param(keeping.tenancy)
                        .query(String.class)
                        .single())
                .isEqualTo("明湖区慈善会-2200");
    }

    @Test
    void whereNothingIsLeftCustodyJustEnds() {
        keeping.inForce();
        transaction.executeWithoutResult(s ->
                assertThat(custody.settle(keeping.tenancy, keeping.officer())).isFalse());
        assertThat(keeping.cases("custodySettlement")).isEmpty();
        assertThatThrownBy(() -> keeping.start("custodyIn", "custody-receipt", keeping.officer(), Map.of()))
                .hasMessageContaining("NO_CUSTODIAN");
    }
}
