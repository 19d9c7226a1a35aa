package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.RecordOfTests;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R3, R10: one tender for three years, contracts of a year each; renewed with a budget, an evaluation and the old price. */
@SansheTest
class RenewalStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Engagements engagements;

    @Autowired
    RecordOfTests results;

    @Autowired
    JdbcClient jdbc;

    private String agreement;

    @BeforeEach
    void aYearlyContractOfAThreeYearTender() throws Exception {
        living.buy(
                Map.of("termMonths", 36, "termTests", List.of("BUDGET", "CONTENT", "CONTINUITY", "FUNDING", "PRICE")),
                "lines",
                List.of(
                        Map.of("year", 2026, "source", "GENERAL_BUDGET", "amount", "350000"),
                        Map.of("year", 2027, "source", "GENERAL_BUDGET", "amount", "350000"),
                        Map.of("year", 2028, "source", "GENERAL_BUDGET", "amount", "350000")));
        agreement = living.sign();
        bureau.at("2027-05-04T09:00");
    }

    @Test
    void aYearlyContractIsRenewedByASigningOfItsOwn() {
        String renewal = propose();
        assertThat(bureau.openNodes(renewal)).containsExactly("draftContract");
        refused("LifeRule.UNDER_WAY", this::propose);
        refused(
                "ContractRule.TERM_DIFFERS",
                () -> living.signAs(
                        renewal,
                        "2027-05-05",
                        "termStart",
                        "2027-06-01",
                        "termEnd",
                        "2028-06-01",
                        "budgetLines",
                        List.of(Map.of("year", 2027, "amount", Living.AMOUNT, "source", "GENERAL_BUDGET"))));
        String next = living.signAs(
                renewal,
                "2027-05-06",
                "termStart",
                "2027-06-01",
                "termEnd",
                "2028-05-31",
                "budgetLines",
                List.of(Map.of("year", 2027, "amount", Living.AMOUNT, "source", "GENERAL_BUDGET")));
        living.publishAndFile(renewal, "2027-05-06");
        bureau.ended(renewal, "renewed");
        assertThat(engagements.get(next).terms().amount()).isEqualTo(Money.ofYuan(1_030_000));
        assertThat(jdbc.sql(
                                "select previous || ' ' || year_no || ' ' || purchase_no from contract_life where agreement = ?")
                        .param(next)
                        .query(String.class)
                        .single())
                .isEqualTo(agreement + " 2 " + living.contractCase());
        assertThat(bureau.openNodes(next)).containsExactlyInAnyOrder("planPerformance", "commitFunds");
        refused("LifeRule.RENEWED_ALREADY", this::propose);
    }

    /** 36 months in all and not one more; no budget, no evaluation, a bad grade or another price: a new procurement. */
    @Test
    void whatMayNotBeRenewedIsProcuredAnew() {
        refused("LifeRule.NOT_NEXT_TERM", () -> propose("termStart", "2027-07-01"));
        refusedRenewal("合计期限 37 个月，超过 36 个月", "termEnd", "2029-06-30");
        refusedRenewal("新年度预算没有安排", "budgetThere", "false");
        refusedRenewal("绩效评价等级为差", "grade", "POOR");
        refusedRenewal("没有绩效评价结果", "grade", "MISSING");
        refusedRenewal("价格或者服务标准有变化", "priceUnchanged", "false");
        String longest = propose("termEnd", "2029-05-31");
        assertThat(bureau.openNodes(longest)).containsExactly("draftContract");
    }

    /** What was assessed is read from the record, whatever is typed; a result that forbids a renewal is no ground for one. */
    @Test
    void theGradeOfARenewalIsTheOneOnRecord() {
        long supplier = engagements.get(agreement).terms().organizationId();
        results.result(agreement, supplier, "2027-03-01", "FAIL", true);
        refusedRenewal("绩效评价等级为差", "grade", "EXCELLENT");
        results.result(agreement, supplier, "2027-04-01", "FAIL", false);
        refused("LifeRule.NO_RENEWAL_BY_RESULT", this::propose);
        results.result(agreement, supplier, "2027-04-20", "PASS", true);
        assertThat(bureau.openNodes(propose("grade", "POOR"))).containsExactly("draftContract");
    }

    private void refusedRenewal(String why, Object... changes) {
        String renewal = propose(changes);
        bureau.ended(renewal, "newProcurement");
        assertThat(jdbc.sql("select kind from document where case_no = ? and document_no is not null")
                        .param(renewal)
                        .query(String.class)
                        .list())
                .containsExactly("performanceNotice");
        assertThat(jdbc.sql("select subject from message where case_no = ? and organization_id is not null")
                        .param(renewal)
                        .query(String.class)
                        .single())
                .contains("不再续签", why);
    }

    private String propose(Object... changes) {
        Actor officer = living.staff(Role.OFFICER);
        var values = new LinkedHashMap<>(living.story().sample("renewal-check", officer));
        values.put("agreement", agreement);
        values.put("budgetLines", List.of(Map.of("year", 2027, "source", "GENERAL_BUDGET", "amount", Living.AMOUNT)));
        for (int i = 0; i < changes.length; i += 2) values.put((String) changes[i], changes[i + 1]);
        return bureau.start("contractRenewal", officer, values);
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }
}
