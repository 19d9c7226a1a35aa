package org.sanshe.purchase.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract against the award and the law, with the price list of a three-year purchase of station workers. */
@SansheTest
class ContractCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money AWARD = Money.of("1769400");

    @Autowired
    ContractCheck check;

    @Test
    void acceptsThePriceListWhoseLinesSumToTheAward() {
        assertThatCode(() -> check.check(draft(lines(), "10", 30, 36), AWARD, 36, DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALineThatIsNotUnitPriceTimesNumber() {
        var lines = new ArrayList<>(lines());
        lines.set(1, line("大型活动", "18", "1300", "23401"));
        refused(draft(lines, "10", 30, 36), AWARD, "23400");
    }

    /** What is counted later is told apart by its item: a second line of the same name is refused where it stands. */
    @Test
    void refusesTheSameItemTwiceAtItsLine() {
        var lines = new ArrayList<>(lines());
        lines.add(line(" " + lines.get(1).item(), "1", "0", "0"));
        assertThatThrownBy(() -> check.check(draft(lines, "10", 30, 36), AWARD, 36, DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.fieldErrors())
                                .hasEntrySatisfying(
                                        "priceLines[" + (lines.size() - 1) + "].item",
                                        said -> assertThat(said).contains("已经是第2行", "大型活动")));
        lines.set(lines.size() - 1, line(lines.get(1).item() + "（夜间）", "1", "0", "0"));
        assertThatCode(() -> check.check(draft(lines, "10", 30, 36), AWARD, 36, DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherAmountThanTheAward() {
        refused(draft(lines(), "10", 30, 36), Money.of("1769400.01"), "1,769,400.00");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "10.01, false", "0, true"})
    void limitsThePerformanceBondToTenPerCent(String share, boolean allowed) {
        var draft = draft(lines(), share, 30, 36);
        if (allowed) assertThatCode(() -> check.check(draft, AWARD, 36, DAY)).doesNotThrowAnyException();
        else refused(draft, AWARD, "10.01");
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false"})
    void limitsPaymentTermsOfSmallEnterprisesToSixtyDays(int days, boolean allowed) {
        var draft = draft(lines(), "5", days, 36);
        if (allowed) assertThatCode(() -> check.check(draft, AWARD, 36, DAY)).doesNotThrowAnyException();
        else refused(draft, AWARD, "61");
    }

    @Test
    void refusesATermLongerThanTheDocuments() {
        refused(draft(lines(), "5", 30, 37), AWARD, "36 个月");
    }

    /** What is paid last may be four fifths, not more; everything at the end is pre-financing (《政府购买服务管理办法》). */
    @ParameterizedTest
    @CsvSource({"20 80, true", "19.99 80.01, false", "100, false"})
    void doesNotMakeTheSupplierPreFinance(String shares, boolean allowed) {
        var payments = Stream.of(shares.split(" "))
                .map(s -> new ContractForms.Payment("一期", new BigDecimal(s), "验收", 30))
                .toList();
        allows(draft(lines(), "5", 30, 36, payments, years("1769400")), allowed);
    }

    /** The funds of the years are the contract's amount; the last may be paid in the year after the term. */
    @ParameterizedTest
    @CsvSource({
        "2026, 1769400, true",
        "2030, 1769400, true",
        "2025, 1769400, false",
        "2031, 1769400, false",
        "2026, 1769399.99, false"
    })
    void splitsTheFundsByYear(int year, String amount, boolean allowed) {
        var line = new ContractForms.BudgetLine(year, "GENERAL_BUDGET", new BigDecimal(amount));
        allows(draft(lines(), "5", 30, 36, payments(30), List.of(line)), allowed);
    }

    /** D1: supplements of 60,000 and 45,000 reach a tenth of 1,050,000; 50,000 or a fen more is too much. */
    @ParameterizedTest
    @CsvSource({"60000, 50000, false", "60000, 45000, true", "60000, 45000.01, false", "0, 105000, true"})
    void supplementsStayWithinATenthAllTogether(String earlier, String requested, boolean allowed) {
        Money original = Money.of("1050000");
        ThrowingCallable act = () -> check.supplement(original, Money.of(earlier), Money.of(requested), DAY);
        if (allowed) assertThatCode(act).doesNotThrowAnyException();
        else assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining("105,000.00");
    }

    private void allows(ContractForms.Draft draft, boolean allowed) {
        ThrowingCallable act = () -> check.check(draft, AWARD, 36, DAY);
        if (allowed) assertThatCode(act).doesNotThrowAnyException();
        else assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }

    private static List<ContractForms.Payment> payments(int days) {
        return List.of(
                new ContractForms.Payment("首期", new BigDecimal("50"), "签订", days),
                new ContractForms.Payment("末期", new BigDecimal("50"), "验收", days));
    }

    private static List<ContractForms.BudgetLine> years(String amount) {
        return List.of(new ContractForms.BudgetLine(2026, "GENERAL_BUDGET", new BigDecimal(amount)));
    }

    private void refused(ContractForms.Draft draft, Money award, String saying) {
        assertThatThrownBy(() -> check.check(draft, award, 36, DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(saying);
    }

    private static List<ContractForms.Line> lines() {
        return List.of(
                line("驻点社工", "36", "46500", "1674000"),
                line("大型活动", "18", "1300", "23400"),
                line("中型活动", "36", "600", "21600"),
                line("小组活动", "36", "500", "18000"),
                line("个案服务", "108", "50", "5400"),
                line("志愿者培训", "54", "500", "27000"));
    }

    private static ContractForms.Line line(String item, String quantity, String price, String total) {
        return new ContractForms.Line(
                item, "次", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(total));
    }

    private static ContractForms.Draft draft(List<ContractForms.Line> lines, String bond, int days, int months) {
        return draft(lines, bond, days, months, payments(days), years("1769400"));
    }

    private static ContractForms.Draft draft(
            List<ContractForms.Line> lines,
            String bond,
            int days,
            int months,
            List<ContractForms.Payment> payments,
            List<ContractForms.BudgetLine> years) {
        LocalDate start = LocalDate.of(2026, 7, 1);
        return new ContractForms.Draft(
                "局长",
                true,
                "合同",
                "内容",
                "标准",
                "地点",
                start,
                start.plusMonths(months).minusDays(1),
                lines,
                payments,
                years,
                new BigDecimal("0.05"),
                List.of(),
                "",
                List.of(),
                "",
                "",
                5,
                "",
                new BigDecimal(bond),
                "",
                "",
                "",
                "COURT",
                null,
                "",
                "",
                List.of());
    }
}
