package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Money of another payer and of another year. How the agreements were signed is not the point: they are entered through
 * {@link Purse}, their funds through {@link Funding} and {@link Ledger}.
 */
@SansheTest
class FundsOfOthersStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentRows rows;

    @Autowired
    TreasuryReceipts receipts;

    @Autowired
    Funding funding;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    /** A reward of 10,000 yuan, 70 % of the district and 30 % of a town that is late. */
    @Test
    void theDistrictPaysItsShareAndTheTownWhenItsMoneyArrives() {
        long town = town();
        Actor finance = of(town, Role.FINANCE);
        String agreement = purse.caseFile("LY", null);
        plan(
                agreement,
                share(agreement, purse.unit(), 2026, "7000", null),
                share(agreement, town, 2026, "3000", "2026-03-01"));
        purse.commit(agreement, "10000", "7000");

        // what was accepted is two payments, and only the district's money is there
        List<String> cases = purse.claim(purse.accepted(agreement, "instalment-1", "10000"));
        String ours = cases.get(0);
        String its = cases.get(1);
        holds(agreement, "0.00", "7,000.00", "0.00");
        purse.approved(ours, "7000");
        purse.release(ours, bureau.staff(Role.TREASURY));
        bureau.at("2026-03-03T10:00");
        purse.paid(ours, "7000", "2026-03-03");
        holds(agreement, "0.00", "0.00", "7,000.00");

        // match promised, not arrived: the bureau sees whose share is late and may not pay it
        assertThat(funding.missing(purse.unit(), LocalDate.parse("2026-03-03")))
                .filteredOn(s -> s.agreement().equals(agreement))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.payerUnit()).isEqualTo(town);
                    assertThat(s.missing()).isEqualTo(Money.ofYuan(3000));
                });
        String name = rows.get(its).payer();
        purse.papers(its, "3000", v -> {
            var changed = new HashMap<>(v);
            changed.put("buyerName", name);
            return changed;
        });
        assertThatThrownBy(() -> purse.check(its, bureau.staff(Role.FINANCE))).hasMessageContaining("OTHER_PAYER");
        assertThatThrownBy(() -> purse.check(its, finance)).hasMessageContaining("COMMITMENT_SHORT");

        // the town's quota arrives; the town's people check, approve and release
        commit(agreement, town, 2026, "10000", "3000", finance);
        assertThat(funding.missing(purse.unit(), LocalDate.parse("2026-03-03")))
                .noneMatch(s -> s.agreement().equals(agreement));
        purse.check(its, finance);
        purse.approve(its, "section_head", of(town, Role.SECTION_HEAD));
        purse.release(its, bureau.staff(Role.TREASURY));
        assertThat(receipts.apply(
                        new TreasuryReceipts.Receipt(
                                its + "-1",
                                LocalDate.parse("2026-03-03"),
                                Money.of("3000"),
                                Optional.of(true),
                                null,
                                "回单.csv",
                                2),
                        finance))
                .isEqualTo(TreasuryReceipts.Result.APPLIED);
        holds(agreement, "0.00", "0.00", "10,000.00");
    }

    /** Five times a fifth, three of them in the next fiscal year, whose quota comes later. */
    @Test
    void threeOfFiveInstalmentsArePaidFromTheNextYear() {
        String agreement = purse.caseFile("LY", null);
        plan(
                agreement,
                share(agreement, purse.unit(), 2026, "40000", null),
                share(agreement, purse.unit(), 2027, "60000", null));
        purse.commit(agreement, "100000", "40000");
        pay(agreement, 1);
        holds(agreement, "20,000.00", "0.00", "20,000.00");

        // the second is accepted in December and not paid when the year ends: its money goes over into the next year
        bureau.at("2026-12-30T09:00");
        String second = claim(agreement, 2);
        holds(agreement, "0.00", "20,000.00", "20,000.00");
        bureau.at("2027-01-04T09:00");
        String closing = bureau.start(
                "yearEnd", bureau.staff(Role.FINANCE), Map.of("year", 2026, "reviewer", Role.LEADER.name()));
        bureau.act(closing, "reviewClosing", bureau.staff(Role.LEADER), Map.of("outcome", "APPROVE"));
        holds(agreement, "0.00", "20,000.00", "20,000.00");
        assertThat(ledger.payable(agreement, second))
                .singleElement()
                .satisfies(p -> assertThat(year(p.line())).isEqualTo(2027));
        arrives(second);
        holds(agreement, "0.00", "0.00", "40,000.00");

        // the third is accepted before the quota of its year has come, and waits for it
        String third = claim(agreement, 3);
        purse.papers(third, "20000", v -> v);
        assertThatThrownBy(() -> purse.check(third, bureau.staff(Role.FINANCE)))
                .hasMessageContaining("COMMITMENT_SHORT");
        commit(agreement, purse.unit(), 2027, "100000", "60000", bureau.staff(Role.FINANCE));
        purse.check(third, bureau.staff(Role.FINANCE));
        releasedAndPaid(third);
        pay(agreement, 4);
        pay(agreement, 5);
        holds(agreement, "0.00", "0.00", "100,000.00");
    }

    private String claim(String agreement, int no) {
        return purse.claim(purse.accepted(agreement, "instalment-" + no, "20000"))
                .get(0);
    }

    private void pay(String agreement, int no) {
        arrives(claim(agreement, no));
    }

    private void arrives(String payment) {
        purse.papers(payment, "20000", v -> v);
        purse.check(payment, bureau.staff(Role.FINANCE));
        releasedAndPaid(payment);
    }

    private void releasedAndPaid(String payment) {
        purse.approvals(payment);
        purse.release(payment, bureau.staff(Role.TREASURY));
        purse.paid(payment, "20000", bureau.now().toLocalDate().toString());
    }

    private int year(long line) {
        return jdbc.sql("select year from budget_line where id = ?")
                .param(line)
                .query(Integer.class)
                .single();
    }

    private void plan(String agreement, Funding.Share... shares) {
        purse.inside(() -> {
            funding.plan(agreement, List.of(shares), bureau.staff(Role.FINANCE));
            return "";
        });
    }

    private static Funding.Share share(String agreement, long payer, int year, String yuan, String dueOn) {
        return new Funding.Share(
                agreement,
                payer,
                "",
                FundingSource.GENERAL_BUDGET,
                year,
                Money.of(yuan),
                dueOn == null ? null : LocalDate.parse(dueOn),
                Money.ZERO);
    }

    private void commit(String agreement, long payer, int year, String cap, String yuan, Actor by) {
        purse.inside(() -> {
            long line = ledger.line(
                    new LineKey(payer, FundingSource.GENERAL_BUDGET, year, "2080299-" + agreement), "社会工作服务");
            ledger.issue(line, Money.of(yuan), "财预〔" + year + "〕7号", by);
            return ledger.commit(agreement, Money.of(cap), List.of(new Portion(line, Money.of(yuan))), by);
        });
    }

    private long town() {
        long id = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values (:name, 'Town', 'STREET', '430198', '/0/') returning id")
                .param("name", "柳溪镇" + purse.unit() + "号")
                .query(Long.class)
                .single();
        jdbc.sql("update unit set path = (select path from unit where id = ?) || id || '/' where id = ?")
                .params(purse.unit(), id)
                .update();
        return id;
    }

    private Actor of(long unit, Role role) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param("镇里的" + role.zh())
                .query(Long.class)
                .single();
        return new Actor(id, id, "镇里的" + role.zh(), Set.of(role), unit, null, null);
    }

    private void holds(String agreement, String committed, String payable, String paid) {
        assertThat(List.of(Account.COMMITTED, Account.PAYABLE, Account.PAID))
                .extracting(a -> ledger.balance(agreement, a).toString())
                .containsExactly(committed, payable, paid);
    }
}
