package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What holds a payment, what happens when it is late, and what each desk shows. */
@SansheTest
class OverdueAndHoldsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRows rows;

    @Autowired
    Funding funding;

    @Autowired
    OverduePayments overdue;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void e7AChallengeThatMayChangeTheResultHoldsOpenPaymentsOfItsContractOnly() throws Exception {
        bureau.open("2026-03-02");
        String no = purse.payment("20000");
        String other = purse.payment("20000");
        purse.papers(no, "20000", v -> v);
        purse.papers(other, "20000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        purse.check(other, bureau.staff(Role.FINANCE));
        String agreement = rows.get(no).agreement();
        purse.inside(() -> {
            payments.suspend(agreement, "purchase", "质疑可能影响成交结果，等待答复", new LegalBasis("政府采购法实施条例", "第五十四条"));
            return "";
        });
        assertThatThrownBy(() -> purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD)))
                .hasMessageContaining("SUSPENDED")
                .hasMessageContaining("第五十四条");
        purse.approve(other, "section_head", bureau.staff(Role.SECTION_HEAD));
        purse.inside(() -> {
            payments.resume(agreement, "purchase");
            return "";
        });
        purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
    }

    @Test
    void aHoldByTheLawStopsTheClockAndAnotherDoesNot() throws Exception {
        bureau.open("2026-03-02");
        String held = enterprisePayment("2026-03-02");
        String blamed = enterprisePayment("2026-03-02");
        purse.papers(held, "20000", v -> v);
        purse.papers(blamed, "20000", v -> v);
        // ten working days after the invoice
        assertThat(rows.get(held).due()).isEqualTo("2026-03-16T15:59:59Z");
        bureau.at("2026-03-09T10:00");
        suspend(held, "质疑可能影响成交结果", "政府采购法实施条例", "第五十四条");
        suspend(blamed, "内部核查", "行政事业单位内部控制规范（试行）", "第三十条");
        assertThat(rows.get(held).due()).isNull();
        assertThat(rows.get(blamed).due()).isEqualTo("2026-03-16T15:59:59Z");
        bureau.at("2026-03-17T00:00:01");
        assertThat(lateOnes(held)).isZero();
        assertThat(lateOnes(blamed)).isEqualTo(1);
        assertThat(overdue.of(purse.unit(), 2026, LocalDate.parse("2026-03-18")))
                .extracting(l -> l.payment().caseNo())
                .containsExactly(blamed);
        // what was claimed while it is held has no running clock either
        String later = purse.claim(purse.accepted(rows.get(held).agreement(), "instalment-2", "20000"))
                .get(0);
        purse.papers(later, "20000", v -> v);
        assertThat(rows.get(later).due()).isNull();
        bureau.at("2026-03-20T10:00");
        resume(held);
        resume(blamed);
        // four of the ten days had run before the ninth; today does not count
        assertThat(rows.get(held).due()).isEqualTo("2026-03-30T15:59:59Z");
        assertThat(rows.get(later).due()).isEqualTo("2026-04-03T15:59:59Z");
        assertThat(rows.get(blamed).due()).isEqualTo("2026-03-16T15:59:59Z");
        assertThat(bureau.open(held, "checkPackage").get(0).dueAt()).isEqualTo("2026-03-30T15:59:59Z");
        bureau.at("2026-03-30T23:59:58");
        assertThat(lateOnes(held)).isZero();
        bureau.at("2026-03-31T00:00:01");
        assertThat(lateOnes(held)).isEqualTo(1);
        assertThat(lateOnes(later)).isZero();
        bureau.at("2026-04-04T00:00:01");
        assertThat(lateOnes(later)).isEqualTo(1);
    }

    @Test
    void theThirtyDaysOfAnEnterpriseStandStillTooAndWhatWasLateStaysLate() throws Exception {
        bureau.open("2026-03-02");
        String no = enterprisePayment("2026-03-02");
        assertThat(rows.get(no).due()).isEqualTo("2026-04-01T15:59:59Z");
        bureau.at("2026-03-10T10:00");
        suspend(no, "质疑可能影响成交结果", "政府采购法实施条例", "第五十四条");
        bureau.at("2026-03-14T10:00");
        resume(no);
        assertThat(rows.get(no).due()).isEqualTo("2026-04-06T15:59:59Z");
        bureau.at("2026-04-07T10:00");
        suspend(no, "又有质疑", "政府采购法实施条例", "第五十四条");
        assertThat(rows.get(no).due()).isEqualTo("2026-04-06T15:59:59Z");
    }

    private String enterprisePayment(String accepted) {
        Claim claim = purse.accepted(purse.agreement("40000"), "instalment-1", "20000");
        return purse.claim(Purse.enterprise(claim, LocalDate.parse(accepted), null, null, null))
                .get(0);
    }

    private void suspend(String no, String reason, String law, String article) {
        purse.inside(() -> {
            payments.suspend(rows.get(no).agreement(), "purchase", reason, new LegalBasis(law, article));
            return "";
        });
    }

    private void resume(String no) {
        purse.inside(() -> {
            payments.resume(rows.get(no).agreement(), "purchase");
            return "";
        });
    }

    private long lateOnes(String no) {
        return count("select count(*) from payment_overdue where case_no = ?", no);
    }

    @Test
    void aLatePaymentIsEnteredReportedAndPublishedOnce() throws Exception {
        bureau.open("2025-11-03");
        Claim claim = Purse.enterprise(
                purse.accepted(purse.agreement("200000"), "instalment-1", "200000"),
                LocalDate.parse("2025-11-03"),
                null,
                null,
                null);
        String no = purse.claim(claim).get(0);
        purse.papers(no, "200000", v -> v);
        // ten working days after the invoice are stricter than thirty after the acceptance
        assertThat(rows.get(no).due()).isEqualTo("2025-11-17T15:59:59Z");
        bureau.at("2025-11-17T23:59:58");
        assertThat(count("select count(*) from payment_overdue where case_no = ?", no))
                .isZero();
        bureau.at("2025-11-18T00:00:01");
        assertThat(count("select count(*) from payment_overdue where case_no = ?", no))
                .isEqualTo(1);
        long told = count("select count(*) from message where case_no = ? and role in ('SUPERVISOR', 'AUDITOR')", no);
        assertThat(told).isEqualTo(2);
        purse.check(no, bureau.staff(Role.FINANCE));
        bureau.at("2025-11-18T10:00");
        assertThat(count("select count(*) from message where case_no = ? and role in ('SUPERVISOR', 'AUDITOR')", no))
                .isEqualTo(told);
        bureau.at("2026-03-02T10:00");
        var lines = overdue.of(purse.unit(), 2025, LocalDate.parse("2026-03-02"));
        assertThat(lines).singleElement().satisfies(l -> {
            assertThat(l.days()).isEqualTo(44);
            assertThat(l.interest()).isEqualTo(Money.ofYuan(4400));
        });
        Actor finance = bureau.staff(Role.FINANCE);
        mvc.perform(get("/payments/overdue?year=2025").with(user(TestAccounts.of(finance))))
                .andExpect(status().isOk());
        mvc.perform(get("/payments/overdue/file?year=2025").with(user(TestAccounts.of(finance))))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("4400.00")));
        mvc.perform(post("/payments/overdue").param("year", "2025").with(csrf()).with(user(TestAccounts.of(finance))))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/payments/overdue").param("year", "2025").with(csrf()).with(user(TestAccounts.of(finance))))
                .andExpect(status().isUnprocessableContent());
        assertThat(disclosure.of("YQ2025-" + purse.unit())).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(NoticeKind.OVERDUE);
            assertThat(n.html()).contains("200,000.00").doesNotContain(purse.name());
        });
    }

    @Test
    void waitingForAnAuditIsNoReason() throws Exception {
        bureau.open("2026-03-02");
        String no = purse.payment("20000");
        purse.papers(no, "20000", v -> v);
        var values = new HashMap<>(Purse.checked("PASS", Map.of()));
        values.put("delayReason", "等待审计结果");
        assertThatThrownBy(() -> bureau.act(no, "checkPackage", bureau.staff(Role.FINANCE), values))
                .hasMessageContaining("AUDIT_NO_REASON");
        values.put("delayReason", "等待上级资金下达");
        bureau.act(no, "checkPackage", bureau.staff(Role.FINANCE), values);
    }

    @Test
    void aBureauCannotPayTheShareOfATown() throws Exception {
        bureau.open("2026-03-02");
        long town = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values (:name, 'Town', 'STREET', '430198', '/0/') returning id")
                .param("name", "柳溪镇" + purse.unit())
                .query(Long.class)
                .single();
        jdbc.sql("update unit set path = (select path from unit where id = ?) || id || '/' where id = ?")
                .params(purse.unit(), town)
                .update();
        String agreement = purse.caseFile("LY", null);
        purse.inside(() -> {
            funding.plan(
                    agreement,
                    List.of(share(agreement, purse.unit(), "70000"), share(agreement, town, "30000")),
                    bureau.staff(Role.FINANCE));
            return "";
        });
        purse.commit(agreement, "100000", "70000");
        List<String> cases = purse.claim(purse.accepted(agreement, "instalment-1", "10000"));
        assertThat(cases)
                .hasSize(2)
                .map(no -> rows.get(no).amount())
                .containsExactly(Money.ofYuan(7000), Money.ofYuan(3000));
        assertThat(cases).map(no -> rows.get(no).accrued()).containsExactly(true, false);
        String its = cases.get(1);
        String townName = rows.get(its).payer();
        purse.papers(its, "3000", v -> {
            var changed = new HashMap<>(v);
            changed.put("buyerName", townName);
            return changed;
        });
        assertThatThrownBy(() -> purse.check(its, bureau.staff(Role.FINANCE))).hasMessageContaining("OTHER_PAYER");
    }

    @Test
    void anInvoicePaysOnce() throws Exception {
        bureau.open("2026-03-02");
        String one = purse.payment("20000");
        String two = purse.payment("20000");
        purse.papers(one, "20000", v -> numbered(v, "26430000 0000-1234a"));
        assertThatThrownBy(() -> purse.papers(two, "20000", v -> numbered(v, "2643000000001234A")))
                .hasMessageContaining("INVOICE_USED");
        purse.papers(two, "20000", v -> numbered(v, "2643000000001234B"));
    }

    @Test
    void eachSeesItsOwnDeskAndNobodyAnothers() throws Exception {
        bureau.open("2026-03-02");
        String no = purse.payment("20000");
        purse.papers(no, "20000", v -> v);
        for (Role role : List.of(Role.FINANCE, Role.TREASURY, Role.LEADER, Role.AUDITOR)) {
            mvc.perform(get("/payments").with(user(TestAccounts.of(bureau.staff(role)))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString(no)));
        }
        for (String page : List.of("/payments/batches", "/payments/receipts", "/payments/rates", "/payments/overdue")) {
            mvc.perform(get(page).with(user(TestAccounts.of(bureau.staff(Role.FINANCE)))))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/payments").with(user(TestAccounts.of(purse.payee()))))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(no)));
        Actor stranger = bureau.supplier("52430198MJJ020056A");
        mvc.perform(get("/payments").with(user(TestAccounts.of(stranger))))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(no))));
        mvc.perform(get("/api/v1/payments/" + no).with(user(TestAccounts.of(stranger))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/payments/" + no).with(user(TestAccounts.of(purse.payee()))))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/payments/" + no).with(user(TestAccounts.of(bureau.staff(Role.FINANCE)))))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("财办库〔2023〕243号")));
    }

    @Test
    void theDatabaseKnowsTheSameOrderOfStatuses() throws Exception {
        bureau.open("2026-03-02");
        String no = purse.payment("20000");
        for (PaymentStatus from : PaymentStatus.values()) {
            for (PaymentStatus to : PaymentStatus.values()) {
                if (from == to) continue;
                assertThat(becomes(no, from, to)).as(from + " to " + to).isEqualTo(from.mayBecome(to));
            }
        }
    }

    private boolean becomes(String no, PaymentStatus from, PaymentStatus to) {
        try {
            purse.inside(() -> {
                String copy = no + "x";
                jdbc.sql("""
                                insert into payment_claim select agreement, 'copy', title, unit_id, organization_id, enterprise, amount,
                                  disputed, last, cause, signed_on, delivered_on, accepted_on, acceptance_due, agreed_days,
                                  agreed_in_working_days, daily_interest, claimed_on, claimed_by from payment_claim
                                where agreement = (select agreement from payment where case_no = ?)
                                """).param(no).update();
                jdbc.sql("""
                                insert into payment (case_no, agreement, item, payer_unit, organization_id, amount, status, accrued, paid_on,
                                  bounced_on, cancelled_on, cancel_reason) select ?, agreement, 'copy', payer_unit, organization_id, amount, ?, true,
                                  current_date, current_date, current_date, '不再应付' from payment where case_no = ?
                                """).params(copy, from.name(), no).update();
                int done = jdbc.sql("update payment set status = ? where case_no = ?")
                        .params(to.name(), copy)
                        .update();
                throw new Undone(done == 1);
            });
            return false;
        } catch (Undone undone) {
            return undone.done;
        } catch (org.springframework.dao.DataAccessException refused) {
            return false;
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final boolean done;

        Undone(boolean done) {
            this.done = done;
        }
    }

    private static Map<String, Object> numbered(Map<String, Object> values, String number) {
        var changed = new HashMap<>(values);
        changed.put("invoiceNumber", number);
        return changed;
    }

    private Funding.Share share(String agreement, long payer, String amount) {
        return new Funding.Share(
                agreement, payer, "", FundingSource.GENERAL_BUDGET, 2026, Money.of(amount), null, Money.ZERO);
    }

    private long count(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }
}
