package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** By when a payment is due and what being late costs: E1, E3 and E5, both sides of every limit. */
@SansheTest
class PaymentClocksTest {

    @Autowired
    PaymentDeadline deadline;

    @Autowired
    DefaultInterest interest;

    @Autowired
    PaymentLimits limits;

    private static Claim claim(
            boolean enterprise, String accepted, String due, Integer days, boolean working, String daily) {
        return new Claim(
                "LY2026-0001",
                "instalment-1",
                "第一期",
                1,
                1,
                enterprise,
                Money.ofYuan(200000),
                Money.ZERO,
                false,
                "JF2026-0001",
                LocalDate.parse("2025-10-09"),
                day(accepted),
                day(accepted),
                day(due),
                days,
                working,
                daily == null ? null : new BigDecimal(daily));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private String due(Claim claim, String invoice) {
        return deadline.strictest(claim, day(invoice))
                .orElseThrow()
                .counted()
                .date()
                .toString();
    }

    @ParameterizedTest(name = "E1: accepted 2025-12-31, {0} days agreed: by {1}")
    @CsvSource({",2026-01-30", "59,2026-02-28", "60,2026-03-01"})
    void anEnterpriseIsPaidThirtyDaysAfterAcceptanceOrWhatWasAgreedUpToSixty(Integer agreed, String until) {
        Claim claim = claim(true, "2025-12-31", null, agreed, false, null);
        assertThatCode(() -> deadline.check(claim)).doesNotThrowAnyException();
        assertThat(due(claim, null)).isEqualTo(until);
    }

    @ParameterizedTest(name = "E1: {0} days agreed are refused")
    @CsvSource({"61", "90"})
    void moreThanSixtyDaysAreRefused(int agreed) {
        assertThatThrownBy(() -> deadline.check(claim(true, "2025-12-31", null, agreed, false, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TERM_TOO_LONG");
        assertThatCode(() -> deadline.check(claim(false, "2025-12-31", null, agreed, false, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLateAcceptanceStartsTheClockWhenItWasDue() {
        assertThat(due(claim(true, "2025-12-31", "2025-12-20", null, false, null), null))
                .isEqualTo("2026-01-19");
        assertThat(due(claim(true, "2025-12-31", "2026-01-05", null, false, null), null))
                .isEqualTo("2026-01-30");
    }

    @Test
    void aLastDayOnAHolidayStaysForDaysAndCannotBeForWorkingDays() {
        // 2026-02-15 is the first day of the Spring Festival
        assertThat(due(claim(true, "2026-01-16", null, null, false, null), null))
                .isEqualTo("2026-02-15");
        assertThat(due(claim(false, "2026-01-16", null, null, false, null), "2026-02-03"))
                .isEqualTo("2026-02-24");
    }

    @Test
    void e5ASocialOrganizationIsPaidTenWorkingDaysAfterTheInvoice() {
        Claim claim = claim(false, "2026-01-30", null, null, false, null);
        assertThat(due(claim, "2026-02-10")).isEqualTo("2026-03-02");
        assertThat(deadline.of(claim, day("2026-02-10")))
                .extracting(PaymentDeadline.Clock::regime)
                .containsExactly(PaymentDeadline.Regime.INVOICE);
        assertThat(deadline.of(claim, null)).isEmpty();
    }

    @Test
    void invoicesBeforeTwentyTwentyFourHadThirtyDays() {
        assertThat(due(claim(false, "2023-12-01", null, null, false, null), "2023-12-31"))
                .isEqualTo("2024-01-30");
    }

    @Test
    void theStrictestClockHolds() {
        assertThat(due(claim(true, "2026-02-01", null, null, false, null), "2026-02-10"))
                .isEqualTo("2026-03-02");
        assertThat(due(claim(true, "2026-01-26", null, null, false, null), "2026-02-10"))
                .isEqualTo("2026-02-25");
        assertThat(due(claim(false, "2026-02-01", null, 5, true, null), "2026-02-10"))
                .isEqualTo("2026-02-24");
        assertThat(due(claim(false, "2026-02-01", null, 20, true, null), "2026-02-10"))
                .isEqualTo("2026-03-02");
        assertThat(deadline.of(claim(true, "2026-02-01", null, 20, true, null), day("2026-02-10")))
                .hasSize(3);
    }

    @ParameterizedTest(name = "E3: {0} paid {1} days late: {2}")
    @CsvSource({"200000,20,2000.00", "200000,1,100.00", "200000,0,0.00", "0.01,1,0.00", "10.00,1,0.01"})
    void anEnterpriseGetsFiveTenThousandthsADay(String amount, int days, String owed) {
        LocalDate due = LocalDate.parse("2026-01-30");
        assertThat(interest.of(
                        claim(true, "2025-12-31", null, null, false, null), Money.of(amount), due, due.plusDays(days)))
                .isEqualTo(Money.of(owed));
    }

    @Test
    void othersGetWhatWasAgreedOnly() {
        LocalDate due = LocalDate.parse("2026-01-30");
        assertThat(interest.of(
                        claim(false, "2025-12-31", null, null, false, null),
                        Money.ofYuan(200000),
                        due,
                        due.plusDays(20)))
                .isEqualTo(Money.ZERO);
        assertThat(interest.of(
                        claim(false, "2025-12-31", null, null, false, "0.01"),
                        Money.ofYuan(200000),
                        due,
                        due.plusDays(20)))
                .isEqualTo(Money.ofYuan(400));
    }

    @Test
    void anAgreedRateBelowThePrimeRateAtSigningIsRefused() {
        var by = new Actor(1, 1, "何守一", java.util.Set.of(Role.FINANCE), 1L, null, null);
        limits.enter(
                LocalDate.parse("2025-10-08"),
                new BigDecimal("3.65"),
                "invented for the test",
                LocalDate.parse("2026-01-01"),
                by);
        // 0.01 % a day are 3.65 % a year
        assertThatCode(() -> interest.check(claim(true, "2025-12-31", null, null, false, "0.01")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> interest.check(claim(true, "2025-12-31", null, null, false, "0.009999")))
                .hasMessageContaining("INTEREST_TOO_LOW");
        assertThatCode(() -> interest.check(claim(false, "2025-12-31", null, null, false, "0.001")))
                .doesNotThrowAnyException();
        assertThat(limits.lpr(LocalDate.parse("2025-10-07"))).hasValue(new BigDecimal("3"));
        assertThat(limits.lpr(LocalDate.parse("2025-10-08"))).hasValue(new BigDecimal("3.65"));
    }
}
