package org.sanshe.delivery.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.delivery.milestone.AcceptanceRows.Judged;
import org.sanshe.delivery.milestone.AcceptanceRows.Sheet;
import org.sanshe.delivery.milestone.DeliverableRows.Matching;
import org.sanshe.delivery.milestone.DeliverableRows.Version;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.InspectionConclusion;

/** The rules of plan, acceptance and conclusion, both sides of each. */
class MilestoneRulesTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-07-07");

    // ---- the plan

    @ParameterizedTest
    @CsvSource({
        // the instalments released, by milestone; what is wrong
        "1 2,   ",
        "2 1,   ",
        "1,     INSTALMENT_WITHOUT_MILESTONE",
        "1 1 2, INSTALMENT_WITH_TWO_MILESTONES",
        "1 2 3, NO_SUCH_INSTALMENT"
    })
    void everyInstalmentHasOneTrigger(String released, MilestoneRule broken) {
        var plan = new ArrayList<Planned>();
        for (String no : released.split(" ")) {
            plan.add(planned(plan.size() + 1, Trigger.ACCEPTANCE, Integer.valueOf(no), null, null, "2026-01-08"));
        }
        checked(plan, broken);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTANCE, , TRIGGER_AND_INSTALMENT",
        "ASSESSMENT, , TRIGGER_AND_INSTALMENT",
        "ADVANCE,    , TRIGGER_AND_INSTALMENT",
        "NONE,      2, TRIGGER_AND_INSTALMENT",
        "ASSESSMENT,2, ",
        "ADVANCE,   2, ",
        "ACTUAL,    2, PERIOD_MISSING"
    })
    void whatIsPaidNamesItsInstalmentAndWhatIsNotPaidNone(Trigger trigger, Integer instalment, MilestoneRule broken) {
        checked(
                List.of(
                        planned(1, Trigger.ACCEPTANCE, 1, null, null, "2026-01-08"),
                        planned(2, trigger, instalment, null, null, "2026-01-08")),
                broken);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, DATE_OUTSIDE_TERM",
        "2025-07-01, ",
        "2026-06-30, ",
        "2026-07-07, ",
        "2026-07-08, DATE_OUTSIDE_TERM"
    })
    void datesLieWithinTheTermAndItsAcceptancePeriod(String dueOn, MilestoneRule broken) {
        checked(
                List.of(
                        planned(1, Trigger.ACCEPTANCE, 1, null, null, dueOn),
                        planned(2, Trigger.ACCEPTANCE, 2, null, null, "2026-01-08")),
                broken);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2025-12-31, 2026-01-01, 2026-06-30, ",
        "2025-07-01, 2025-12-31, 2025-12-31, 2026-06-30, PERIODS_OVERLAP",
        "2025-07-01, 2025-12-31, 2025-08-01, 2025-08-31, PERIODS_OVERLAP",
        "2025-07-01, 2025-12-31, 2026-01-01, 2026-07-01, DATE_OUTSIDE_TERM",
        "2025-07-01, 2025-06-30, 2026-01-01, 2026-06-30, DATE_OUTSIDE_TERM"
    })
    void noServiceIsSettledTwice(String from, String to, String nextFrom, String nextTo, MilestoneRule broken) {
        checked(
                List.of(
                        planned(1, Trigger.ACTUAL, 1, from, to, "2026-01-08"),
                        planned(2, Trigger.ACTUAL, 2, nextFrom, nextTo, "2026-07-02")),
                broken);
    }

    @Test
    void everyMilestoneHasItsNumberAndItsDeliverables() {
        var one = planned(1, Trigger.ACCEPTANCE, 1, null, null, "2026-01-08");
        checked(List.of(one, planned(1, Trigger.ACCEPTANCE, 2, null, null, "2026-01-08")), MilestoneRule.NUMBER_TWICE);
        var empty = new Planned(
                2, "空节点", Trigger.ACCEPTANCE, 2, null, null, LocalDate.parse("2026-01-08"), false, List.of());
        checked(List.of(one, empty), MilestoneRule.NO_DELIVERABLE);
    }

    // ---- the group

    @ParameterizedTest
    @CsvSource({"2 3 4, ", "1 3 4, ACCEPTANCE_BY_SIGNER", "1 2 3 4, ACCEPTANCE_BY_SIGNER", "2 3, GROUP_TOO_SMALL"})
    void whoSignedDoesNotAcceptAndTheGroupIsLargeEnough(String members, MilestoneRule broken) {
        var ids = new java.util.HashSet<Long>();
        for (String id : members.split(" ")) ids.add(Long.valueOf(id));
        refused(() -> Acceptors.check(terms(), ids, Map.of(1L, "周敏"), 3), broken);
    }

    // ---- what the sheets say

    @ParameterizedTest
    @CsvSource({
        // verdicts; how the one standard was judged: met, partly, not met; together
        "A A A, 3 0 0, ACCEPTED",
        "A A R, 2 0 1, ACCEPTED",
        "A A P, 1 0 2, PARTLY",
        "A P P, 3 0 0, PARTLY",
        "A R P, 1 1 1, PARTLY",
        "A R R, 1 0 2, REJECTED",
        "A A R R, 2 0 2, PARTLY"
    })
    void theSheetsTogether(String verdicts, String judged, Outcome together) {
        var sheets = new ArrayList<Sheet>();
        for (String v : verdicts.split(" ")) {
            Outcome verdict = v.equals("A") ? Outcome.ACCEPTED : v.equals("P") ? Outcome.PARTLY : Outcome.REJECTED;
            sheets.add(new Sheet("成员" + sheets.size(), verdict, null, null, ""));
        }
        String[] n = judged.split(" ");
        var standard =
                new Judged("数量", "七个", Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), "");
        assertThat(Outcome.of(sheets, List.of(standard))).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTED, ",
        "PARTLY, ACCEPTED, ",
        "ACCEPTED, PARTLY, BETTER_THAN_SHEETS",
        "PARTLY, REJECTED, BETTER_THAN_SHEETS",
        "REJECTED, REJECTED, "
    })
    void theConclusionIsNeverBetterThanTheSheets(String outcome, Outcome bySheets, MilestoneRule broken) {
        refused(() -> ConclusionCheck.check(conclusion(outcome, null), bySheets, Money.of("100")), broken);
    }

    @ParameterizedTest
    @CsvSource({
        // deducted, disputed, share; what is wrong
        "60, 40, 100, ",
        "60.01, 40, 100, ABOVE_SHARE",
        "60, 40.01, 100, ABOVE_SHARE",
        "0.01, , 0, ABOVE_SHARE"
    })
    void neverMoreIsTakenOffThanThereIs(String deducted, String disputed, String share, MilestoneRule broken) {
        var form = conclusion("PARTLY", disputed, deduction(null, null, deducted));
        refused(() -> ConclusionCheck.check(form, Outcome.PARTLY, Money.of(share)), broken);
    }

    @Test
    void aDeductionIsShortfallTimesUnitPrice() {
        var right = conclusion("PARTLY", null, deduction("2.5", "280.00", "700.00"));
        assertThat(ConclusionCheck.check(right, Outcome.PARTLY, Money.of("1000")))
                .singleElement()
                .satisfies(d -> assertThat(d.amount()).isEqualTo(Money.of("700")));
        var wrong = conclusion("PARTLY", null, deduction("2.5", "280.00", "699.99"));
        refused(
                () -> ConclusionCheck.check(wrong, Outcome.PARTLY, Money.of("1000")),
                MilestoneRule.DEDUCTION_ARITHMETIC);
        var half = conclusion("PARTLY", null, deduction("2.5", null, "700.00"));
        assertThatThrownBy(() -> ConclusionCheck.check(half, Outcome.PARTLY, Money.of("1000")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatIsShortIsPricedAndWhatIsOpenIsNotSettled() {
        var measured = List.of(
                measured("小组活动", "7", "6", "7000", true),
                measured("个案", "7", "7", "2100", true),
                measured("走访", null, "30", "50", true));
        assertThat(Measures.shortfalls(measured))
                .extracting(Measures.Shortfall::item, s -> s.amount().toString())
                .containsExactly(org.assertj.core.api.Assertions.tuple("小组活动", "7,000.00"));
        assertThatCode(() -> Measures.requireLocked(measured)).doesNotThrowAnyException();
        refused(
                () -> Measures.requireLocked(List.of(measured("小组活动", "7", "6", "7000", false))),
                MilestoneRule.RECORDS_NOT_LOCKED);
    }

    // ---- before the last acceptance (D11)

    @ParameterizedTest
    @CsvSource({"19000, 19000, ", "19000, 18999.99, MATCHING_MISSING", "0, 0, ", "19000, 25000, "})
    void outsideResourcesAreProvenBeforeTheLastAcceptance(String wanted, String proven, MilestoneRule broken) {
        refused(() -> LastAcceptance.matching(new Matching(new BigDecimal(wanted), new BigDecimal(proven))), broken);
    }

    @ParameterizedTest
    @CsvSource({
        "2024 QUALIFIED, ",
        "2024 BASICALLY_QUALIFIED, ",
        "2024 UNQUALIFIED, INSPECTION_NOT_PASSED",
        "2024 NOT_TAKEN, INSPECTION_NOT_PASSED",
        "2025 EXEMPT, ",
        "2023 UNQUALIFIED; 2024 QUALIFIED, ",
        "2024 UNQUALIFIED; 2025 UNKNOWN, INSPECTION_NOT_PASSED",
        "2024 QUALIFIED; 2025 NOT_TAKEN, INSPECTION_NOT_PASSED"
    })
    void theNewestAnnualInspectionWasPassedOrNotNeeded(String years, MilestoneRule broken) {
        var inspections = new TreeMap<Integer, InspectionConclusion>(Collections.reverseOrder());
        for (String year : years.split("; ")) {
            inspections.put(Integer.valueOf(year.split(" ")[0]), InspectionConclusion.valueOf(year.split(" ")[1]));
        }
        refused(() -> LastAcceptance.inspection("同心中心", inspections), broken);
    }

    // ---- the difference

    @Test
    void theDifferenceIsToldFieldByField() {
        var first = version(1, "六个小组", "6", List.of("doc:1"), "");
        var second = version(2, "七个小组", "7", List.of("doc:1", "doc:2"), "");
        assertThat(Difference.between(null, first, false)).isEmpty();
        assertThat(Difference.between(first, second, false))
                .isEqualTo("提交内容：“六个小组” → “七个小组”；实际数量：“6” → “7”；文件：新增 1 个，去掉 0 个");
        assertThat(Difference.between(second, version(3, "七个小组", "7.00", List.of("doc:1", "doc:2"), ""), false))
                .isEqualTo("没有变化");
        assertThat(Difference.between(first, second, true)).contains("Files: 1 added, 0 taken out");
    }

    private static Version version(int no, String text, String reached, List<String> files, String remark) {
        return new Version(1, no, text, new BigDecimal(reached), files, remark);
    }

    private static Measured measured(String item, String planned, String counted, String price, boolean locked) {
        return new Measured(
                item,
                "个",
                planned == null ? null : new BigDecimal(planned),
                new BigDecimal(counted),
                BigDecimal.ZERO,
                Money.of(price),
                Money.of(price).times(new BigDecimal(counted)),
                "",
                locked);
    }

    private static AcceptanceForms.Deduction deduction(String shortfall, String price, String amount) {
        return new AcceptanceForms.Deduction(
                "小组活动",
                "少开展小组",
                shortfall == null ? null : new BigDecimal(shortfall),
                price == null ? null : new BigDecimal(price),
                new BigDecimal(amount));
    }

    private static AcceptanceForms.Conclusion conclusion(
            String outcome, String disputed, AcceptanceForms.Deduction... deductions) {
        return new AcceptanceForms.Conclusion(
                List.of(deductions),
                disputed == null ? null : new BigDecimal(disputed),
                disputed == null ? null : "数量有分歧",
                outcome,
                null,
                null,
                "说明");
    }

    private static void checked(List<Planned> plan, MilestoneRule broken) {
        refused(() -> PlanCheck.check(terms(), plan, LAST_DAY), broken);
    }

    private static void refused(ThrowingCallable act, MilestoneRule rule) {
        if (rule == null) assertThatCode(act).doesNotThrowAnyException();
        else
            assertThatThrownBy(act)
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static Planned planned(int no, Trigger trigger, Integer instalment, String from, String to, String dueOn) {
        return new Planned(
                no,
                "节点" + no,
                trigger,
                instalment,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                LocalDate.parse(dueOn),
                false,
                List.of(new Deliverable("报告", "与记录一致", null, "")));
    }

    private static Terms terms() {
        return new Terms(
                "LY2025-0001",
                Kind.CONTRACT,
                "社工服务",
                1,
                1,
                "52430100MJ0000000X",
                "同心中心",
                false,
                Money.of("1000"),
                LocalDate.parse("2025-06-20"),
                LocalDate.parse("2025-07-01"),
                LocalDate.parse("2026-06-30"),
                UnitOfPay.TOTAL,
                List.of(),
                List.of(
                        new InstalmentTerms(1, "首期", new BigDecimal("50"), "验收合格", 10),
                        new InstalmentTerms(2, "尾款", new BigDecimal("50"), "验收合格", 10)),
                List.of(),
                List.of(),
                5,
                null,
                Set.of(1L));
    }
}
