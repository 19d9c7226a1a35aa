package org.sanshe.incubation.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanshe.SansheTest;
import org.sanshe.forms.Locale;
import org.sanshe.grant.PayingOut;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.FundCustody;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.BankAccount;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Preparing;
import org.sanshe.payment.Claim;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money to a founder's own account is impossible on every path. Each path is named here, with who tries and what it says. */
@SansheTest
class NoMoneyToFoundersTest {

    /** A card of the founder 周知夏. */
    private static final String CARD = "6222020200012345670";

    /** A payee the register knows, as it knows it. */
    private static final Map<String, Object> KNOWN =
            Map.of("payeeCode", "91430198MA4J001403", "payee", "明信招标代理有限公司", "account", "6217002003004021");

    @Autowired
    Bureau bureau;

    @Autowired
    Keeping keeping;

    @Autowired
    FundCustody custody;

    @Autowired
    CustodySettling settling;

    @Autowired
    Payments payments;

    @Autowired
    PayingOut payouts;

    @Autowired
    Preparing preparing;

    @Autowired
    FounderPayees founders;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() throws Exception {
        keeping.open("2026-05-06");
        keeping.inForce();
        keeping.donated("3000");
    }

    private void refused(String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageContaining(rule);
    }

    private Map<String, Object> person(String name, String account) {
        return Map.of("payeeKind", "PERSON", "exception", "LABOUR", "payee", name, "account", account);
    }

    /** 支出: a founder as a person, in any spelling, by name or by account. */
    @TestFactory
    List<DynamicTest> spendingToAFounder() {
        return Map.of(
                        "周知夏", "43001234567890123",
                        " 周 知 夏 ", "43001234567890123",
                        "古丽•买买提", "43001234567890123",
                        "古丽买买提", "43001234567890123",
                        "王某某", CARD,
                        "李某", "6222 0202 0001 2345 670")
                .entrySet()
                .stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey() + " " + e.getValue(),
                        () -> refused("FOUNDER_PAYEE", () -> keeping.ask("100", person(e.getKey(), e.getValue())))))
                .toList();
    }

    @Test
    void spendingToAnOrganizationThatIsAFoundersOrCarriesAFoundersAccount() {
        refused("FOUNDER_PAYEE", () -> keeping.ask("100", Map.of("account", CARD)));
        refused(
                "PERSONAL_CARD",
                () -> keeping.ask("100", Map.of("payeeCode", "91110000802100433B", "account", "6222020200112233446")));
        jdbc.sql("update organization set legal_representative = '周知夏' where credit_code = '91430198MA4J001403'")
                .update();
        refused("FOUNDER_HEADS_PAYEE", () -> keeping.ask("100", KNOWN));
        jdbc.sql("update organization set legal_representative = null where credit_code = '91430198MA4J001403'")
                .update();
        assertThat(keeping.ask("100", KNOWN)).startsWith("TP");
        var other = new HashMap<>(KNOWN);
        other.put("account", "43001234567890123");
        refused("PAYEE_ACCOUNT_WRONG", () -> keeping.ask("100", other));
        other.putAll(Map.of("account", "6217002003004021", "payee", "星城文具有限公司"));
        refused("PAYEE_NAME_WRONG", () -> keeping.ask("100", other));
    }

    @Test
    void anAccountThatWasAPersonsIsNoOrganizations() {
        keeping.ask("100", person("钱多多", "43009999888877776"));
        refused("PERSONAL_CARD", () -> keeping.ask("100", Map.of("account", "43009999888877776")));
    }

    @Test
    void cashAndPersonsBeyondTheExceptions() {
        refused("CASH", () -> keeping.ask("100", Map.of("method", "CASH")));
        var wages = new HashMap<>(person("钱多多", "43009999888877770"));
        jdbc.sql("update custody_exception set valid_to = date '2026-05-05' where code = 'LABOUR'")
                .update();
        assertThatThrownBy(() -> keeping.ask("100", wages)).isInstanceOf(Exception.class);
        jdbc.sql("update custody_exception set valid_to = date '2026-05-06' where code = 'LABOUR'")
                .update();
        assertThat(keeping.ask("100", wages)).startsWith("TP");
        jdbc.sql("update custody_exception set valid_to = null where code = 'LABOUR'")
                .update();
    }

    /** Whoever becomes known as a founder's account after the request is refused at the approval and at the payment. */
    @Test
    void itIsAskedAgainWhenItIsCheckedApprovedAndPaid() {
        String account = "43005555444433332";
        String spending = keeping.ask("100", person("钱多多", account));
        declare(account);
        refused("FOUNDER_PAYEE", () -> keeping.check(spending));
        String second = keeping.ask("100", person("孙某", "43005555444433333"));
        keeping.check(second);
        declare("43005555444433333");
        refused("FOUNDER_PAYEE", () -> keeping.approve(second));
        String third = keeping.ask("100", person("孙某", "43005555444433334"));
        keeping.check(third);
        keeping.approve(third);
        declare("43005555444433334");
        refused("FOUNDER_PAYEE", () -> keeping.pay(third));
    }

    private void declare(String account) {
        transaction.executeWithoutResult(s -> founders.declare(keeping.group, "周知夏", account));
    }

    /** 收入: what a founder pays in could only go back to a founder. */
    @Test
    void aDonationOfAFounder() {
        for (String payer : List.of("周知夏", "古丽·买买提")) {
            refused(
                    "FOUNDER_DONATES",
                    () -> keeping.start("custodyIn", "custody-receipt", keeping.officer(), Map.of("payer", payer)));
        }
        refused(
                "FOUNDER_DONATES",
                () -> keeping.start("custodyIn", "custody-receipt", keeping.officer(), Map.of("payerAccount", CARD)));
    }

    /** 退回: what is left never goes back to an account that is a founder's. */
    @Test
    void theReturnToASourceThatTurnsOutToBeAFounders() {
        declare("12345678901234567");
        transaction.executeWithoutResult(s -> custody.settle(keeping.tenancy, keeping.officer()));
        String settlement = keeping.opened("custodySettlement");
        refused("FOUNDER_PAYEE", () -> transfers(settlement));
        assertThat(custody.balance(keeping.tenancy)).isEqualTo(Money.ofYuan(3_000));
    }

    private void transfers(String settlement) {
        keeping.act(
                settlement,
                "transferBalance",
                "custody-transfer",
                keeping.custodian(),
                Map.of("paidOn", keeping.today()));
    }

    /** 托管机构: neither founders, nor a body they head, nor one without an account. */
    @Test
    void aCustodianThatIsAFoundersOrHasNoAccount() {
        String code = Keeping.SUCCESSOR;
        var before = jdbc.sql("select legal_representative, bank_account from organization where credit_code = ?")
                .param(code)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        jdbc.sql("update organization set legal_representative = '古丽买买提' where credit_code = ?")
                .param(code)
                .update();
        refused("CUSTODIAN_IS_FOUNDERS", () -> keeping.propose(code));
        jdbc.sql("update organization set legal_representative = ?, bank_account = ? where credit_code = ?")
                .params(before[0], cipher.encrypt(CARD), code)
                .update();
        refused("CUSTODIAN_IS_FOUNDERS", () -> keeping.propose(code));
        jdbc.sql("update organization set bank_account = null where credit_code = ?")
                .param(code)
                .update();
        refused("CUSTODIAN_WITHOUT_ACCOUNT", () -> keeping.propose(code));
        jdbc.sql("update organization set bank_account = ? where credit_code = ?")
                .params(before[1], code)
                .update();
        assertThatThrownBy(() -> jdbc.sql("insert into custody (agreement, tenancy, custodian_id, authority, status)"
                                + " values (?, ?, ?, 'doc:1', 'SIGNING')")
                        .params(keeping.tenancy, keeping.tenancy, keeping.group)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("custodian is registered");
    }

    /** 支付、资助兑付、账户变更: nothing for an organization without a credit code. */
    @Test
    void claimsPayoutsAndAccountChangesOfAnUnregisteredGroup() {
        var claim = new Claim(
                keeping.tenancy,
                "x",
                "x",
                keeping.officer().unitId(),
                keeping.group,
                false,
                Money.ofYuan(1),
                Money.ZERO,
                true,
                keeping.tenancy,
                LocalDate.of(2026, 5, 6),
                null,
                null,
                null,
                null,
                false,
                null);
        refused("PAYEE_NOT_REGISTERED", () -> transaction.execute(s -> payments.claim(claim, keeping.officer())));
        var due = new PayingOut.Due(
                keeping.tenancy,
                keeping.officer().unitId(),
                keeping.group,
                "x",
                "x",
                Money.ofYuan(1),
                Money.ofYuan(1),
                FundingSource.GENERAL_BUDGET,
                LocalDate.of(2026, 5, 6));
        refused("PAYEE_NOT_REGISTERED", () -> transaction.execute(s -> payouts.open(due)));
        refused(
                "NOT_REGISTERED",
                () -> cases.start(
                        "accountChange",
                        keeping.agent,
                        UUID.randomUUID(),
                        null,
                        (schema, stored) -> schema.receiveJson(
                                stored, bureau.sample("account-change", keeping.agent, Map.of()), Locale.ZH)));
        for (String sql : List.of(
                "insert into payment_claim (agreement, item, title, unit_id, organization_id, enterprise, amount, disputed, last,"
                        + " cause, signed_on, agreed_in_working_days, claimed_on) values (:t, 'y', 'y', :u, :o, false, 1, 0, true,"
                        + " :t, date '2026-05-06', false, date '2026-05-06')",
                "insert into account_change (case_no, organization_id, bank, account) values (:t, :o, 'b', 'v1:x')",
                "insert into grant_payout (case_no, cause, unit_id, organization_id, title, title_en, applied, awarded, own,"
                        + " match, awarded_on, source, status) values (:t, :t, :u, :o, 'x', 'x', 1, 1, 0, 0,"
                        + " date '2026-05-06', 'GENERAL_BUDGET', 'FUNDS')",
                "update organization set bank_name = 'b', bank_account = 'v1:x' where id = :o or :t = :t and :u < 0")) {
            assertThatThrownBy(() -> jdbc.sql(sql)
                            .param("t", keeping.tenancy)
                            .param("u", keeping.officer().unitId())
                            .param("o", keeping.group)
                            .update())
                    .as(sql)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    /** 登记的账户: held by the body itself, and no founder's number. */
    @Test
    void theAccountARegisteringGroupFiles() {
        String name = jdbc.sql("select name from organization where id = ?")
                .param(keeping.group)
                .query(String.class)
                .single();
        refused("ACCOUNT_NOT_OWN", () -> register(name, new BankAccount("周知夏", "星城银行", "43001111222233334")));
        refused("ACCOUNT_NOT_OWN", () -> register(name, new BankAccount(name, "星城银行", CARD)));
        assertThat(preparing.isPreparing(keeping.group)).isTrue();
    }

    private void register(String name, BankAccount account) {
        transaction.executeWithoutResult(s -> preparing.register(
                keeping.group,
                new Preparing.Registered(
                        "52430198MJJ090038L", name, LocalDate.of(2026, 5, 6), "明湖区民政局", "周知夏", "明湖区", account),
                keeping.officer()));
    }

    /** 登记以后: neither a settlement, nor a change of the account, nor a payment goes to a founder's number. */
    @Test
    void afterTheRegistration() {
        String name = jdbc.sql("select name from organization where id = ?")
                .param(keeping.group)
                .query(String.class)
                .single();
        register(name, new BankAccount(name, "星城银行", "43001111222233335"));
        refused(
                "FOUNDERS_ACCOUNT",
                () -> cases.start(
                        "accountChange",
                        keeping.agent,
                        UUID.randomUUID(),
                        null,
                        (schema, stored) -> schema.receiveJson(
                                stored,
                                bureau.sample(
                                        "account-change",
                                        keeping.agent,
                                        Map.of(
                                                "unit",
                                                String.valueOf(keeping.officer().unitId()),
                                                "accountNumber",
                                                CARD)),
                                Locale.ZH)));
        transaction.executeWithoutResult(s -> custody.settle(keeping.tenancy, keeping.officer()));
        String settlement = keeping.opened("custodySettlement");
        declare("43001111222233335");
        refused("FOUNDER_PAYEE", () -> transfers(settlement));
    }
}
