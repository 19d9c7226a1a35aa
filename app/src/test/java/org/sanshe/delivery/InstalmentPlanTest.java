package org.sanshe.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;

/** 分期: shares of a hundred percent, amounts of the whole sum, one trigger each. */
class InstalmentPlanTest {

    @ParameterizedTest
    @CsvSource({
        // shares; sum of the plan or what is wrong with it
        "20 20 20 20 20,          ",
        "30 40 30,                ",
        "33.33 33.33 33.34,       ",
        "100,                     ",
        "30 40 29.99,             SHARES_NOT_WHOLE",
        "30 40 30.01,             SHARES_NOT_WHOLE",
        "'',                      NO_INSTALMENT"
    })
    void theSharesSumToAHundred(String shares, EngagementRule broken) {
        var terms = terms("1050000", UnitOfPay.TOTAL, plan(shares));
        if (broken == null) assertThatCode(() -> InstalmentPlan.check(terms)).doesNotThrowAnyException();
        else refused(() -> InstalmentPlan.check(terms), broken);
    }

    @Test
    void theLastInstalmentTakesWhatIsLeftSoThatNoFenIsLost() {
        var amounts = InstalmentPlan.amounts(Money.of("100.01"), plan("33.33 33.33 33.34"));
        assertThat(amounts).extracting(Money::toString).containsExactly("33.33", "33.33", "33.35");
    }

    @Test
    void aSupplementIsPaidWithTheLastInstalment() {
        var terms = terms("1000.00", UnitOfPay.TOTAL, plan("50 50"));
        var engagement = new Engagement(terms, Status.ACTIVE, Money.of("99.99"));
        assertThat(engagement.instalment(1)).isEqualTo(Money.of("500.00"));
        assertThat(engagement.instalment(2)).isEqualTo(Money.of("599.99"));
        assertThat(engagement.cap()).isEqualTo(Money.of("1099.99"));
    }

    @Test
    void everyInstalmentHasANumberOfItsOwnATriggerAndAtLeastAFen() {
        refused(
                () -> InstalmentPlan.check(
                        terms("100", UnitOfPay.TOTAL, List.of(instalment(1, "50", "验收"), instalment(1, "50", "验收")))),
                EngagementRule.INSTALMENT_TWICE);
        refused(
                () -> InstalmentPlan.check(
                        terms("100", UnitOfPay.TOTAL, List.of(instalment(1, "50", "验收"), instalment(2, "50", " ")))),
                EngagementRule.INSTALMENT_WITHOUT_TRIGGER);
        refused(
                () -> InstalmentPlan.check(terms("0.01", UnitOfPay.TOTAL, plan("50 50"))),
                EngagementRule.INSTALMENT_OF_NOTHING);
    }

    @ParameterizedTest
    @EnumSource(value = UnitOfPay.class, mode = EnumSource.Mode.EXCLUDE, names = "TOTAL")
    void whatIsSettledByWhatWasDoneNeedsNoInstalments(UnitOfPay unit) {
        assertThatCode(() -> InstalmentPlan.check(terms("100", unit, List.of())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, SUSPENDED COMPLETED TERMINATED",
        "SUSPENDED, ACTIVE TERMINATED",
        "COMPLETED, ''",
        "TERMINATED, ''"
    })
    void whatMayFollow(Status status, String may) {
        assertThat(Arrays.stream(Status.values()).filter(status::mayBecome))
                .extracting(Status::name)
                .containsExactlyInAnyOrder(may.isEmpty() ? new String[0] : may.split(" "));
    }

    static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Rule rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static List<InstalmentTerms> plan(String shares) {
        var plan = new ArrayList<InstalmentTerms>();
        for (String share : shares.isEmpty() ? new String[0] : shares.split(" ")) {
            plan.add(instalment(plan.size() + 1, share, "验收合格"));
        }
        return plan;
    }

    private static InstalmentTerms instalment(int no, String share, String trigger) {
        return new InstalmentTerms(no, "第" + no + "期", new BigDecimal(share), trigger, 10);
    }

    private static Terms terms(String amount, UnitOfPay unit, List<InstalmentTerms> plan) {
        return new Terms(
                "LY2025-0001",
                Kind.CONTRACT,
                "社工服务",
                1,
                1,
                "52430100MJ0000000X",
                "同心社会工作服务中心",
                false,
                Money.of(amount),
                LocalDate.parse("2025-06-20"),
                LocalDate.parse("2025-07-01"),
                LocalDate.parse("2026-06-30"),
                unit,
                List.of(),
                plan,
                List.of(),
                List.of(),
                5,
                null,
                Set.of());
    }
}
