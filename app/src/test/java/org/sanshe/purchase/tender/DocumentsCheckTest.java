package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.CalendarYear;
import org.sanshe.calendar.Deadline;
import org.sanshe.calendar.Term;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;

/** The documents of a consultation, on both sides of every limit. */
class DocumentsCheckTest {

    private static final LegalBasis LAW = new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", "第十条");
    private static final Calendar MARCH = Calendar.of(List.of(new CalendarYear(2026, "国办发明电〔2025〕7号", "")), List.of());
    private static final Money BUDGET = Money.ofYuan(1_050_000);

    private String from = "2026-03-02";
    private String until = "2026-03-09";
    private String deadline = "2026-03-12T09:30";
    private Money ceiling = BUDGET;
    private Money bond;
    private BigDecimal performanceBond = BigDecimal.TEN;
    private LowPriceShares lowPrice = new LowPriceShares(50, 50, 45, 30);
    private BigDecimal least = BigDecimal.TEN;
    private BigDecimal most = BigDecimal.valueOf(30);
    private boolean priceScored = true;
    private List<Criterion> criteria = criteria("20", "80");
    private List<String> qualifications = List.of("近三年无年检不合格记录");
    private List<String> essentials = List.of("派驻全职社工不少于14名");

    @Test
    void soundDocumentsPass() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06,true", "2026-03-07,true", "2026-03-08,true", "2026-03-09,false"})
    void documentsAreAvailableForFiveWorkingDays(String lastDay, boolean refused) {
        until = lastDay;
        expect(TenderRule.DOCUMENTS_TOO_SHORT, refused);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-11T23:59,true", "2026-03-12T00:00,false"})
    void suppliersHaveTenDays(String moment, boolean refused) {
        deadline = moment;
        expect(TenderRule.RESPONSE_TIME_TOO_SHORT, refused);
    }

    /** A7: an open tender issued on Monday 2 March may close on Sunday the 22nd; a minimum does not roll. */
    @Test
    void aTenderMayCloseOnASunday() {
        assertThat(days("2026-03-02", 20).date()).isEqualTo(LocalDate.of(2026, 3, 22));
    }

    /** A7: a change sent on 12 March while the deadline is the 23rd needs the deadline moved to the 27th. */
    @ParameterizedTest
    @CsvSource({"2026-03-23,true", "2026-03-26,true", "2026-03-27,false"})
    void aChangeLeavesSuppliersTime(LocalDate day, boolean refused) {
        var sent = LocalDate.of(2026, 3, 12);
        if (refused) {
            assertThatThrownBy(() -> DocumentsCheck.change(Method.OPEN_TENDER, sent, day, days("2026-03-12", 15)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(TenderRule.TENDER_CHANGE_TOO_LATE));
        } else {
            assertThatCode(() -> DocumentsCheck.change(Method.OPEN_TENDER, sent, day, days("2026-03-12", 15)))
                    .doesNotThrowAnyException();
        }
    }

    /** C3. */
    @ParameterizedTest
    @CsvSource({"9.9,true", "10,false", "30,false", "30.1,true", "35,true"})
    void priceWeighsTenToThirty(BigDecimal weight, boolean refused) {
        criteria = criteria(
                weight.toPlainString(), BigDecimal.valueOf(100).subtract(weight).toPlainString());
        expect(TenderRule.PRICE_WEIGHT_OUT_OF_RANGE, refused);
    }

    /** C3: with a fixed price, price is no factor. */
    @Test
    void aFixedPriceIsNotScored() {
        priceScored = false;
        expect(TenderRule.FIXED_PRICE_SCORED, true);
        criteria = criteria(null, "100");
        expect(TenderRule.FIXED_PRICE_SCORED, false);
    }

    @Test
    void aCompetedPriceIsScoredOnce() {
        criteria = criteria(null, "100");
        expect(TenderRule.PRICE_NOT_SCORED, true);
    }

    @ParameterizedTest
    @CsvSource({"79.9,true", "80,false", "80.1,true"})
    void pointsSumToAHundred(String quality, boolean refused) {
        criteria = criteria("20", quality);
        expect(TenderRule.POINTS_NOT_100, refused);
    }

    @ParameterizedTest
    @CsvSource({"105000000,false", "105000001,true"})
    void theCeilingStaysWithinTheBudget(long fen, boolean refused) {
        ceiling = new Money(fen);
        expect(TenderRule.CEILING_OVER_BUDGET, refused);
    }

    @ParameterizedTest
    @CsvSource({"2100000,false", "2100001,true"})
    void theBondIsTwoPercentOfTheBudget(long fen, boolean refused) {
        bond = new Money(fen);
        expect(TenderRule.BOND_TOO_HIGH, refused);
    }

    @ParameterizedTest
    @CsvSource({"10,false", "10.01,true"})
    void thePerformanceBondIsTenPercent(BigDecimal share, boolean refused) {
        performanceBond = share;
        expect(TenderRule.PERFORMANCE_BOND_TOO_HIGH, refused);
    }

    @ParameterizedTest
    @CsvSource({"49,50,45,true", "50,49,45,true", "50,50,44,true", "65,65,65,false", "66,50,45,true"})
    void linesForLowPricesMayBeRaisedToSixtyFive(int average, int second, int ofCeiling, boolean refused) {
        lowPrice = new LowPriceShares(average, second, ofCeiling, 30);
        expect(TenderRule.LOW_PRICE_LINE_OUT_OF_RANGE, refused);
    }

    @ParameterizedTest
    @CsvSource({"29,true", "30,false"})
    void aSupplierHasTimeToExplainALowPrice(int minutes, boolean refused) {
        lowPrice = new LowPriceShares(50, 50, 45, minutes);
        expect(TenderRule.LOW_PRICE_TIME_TOO_SHORT, refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"注册资本500万元以上", "上年度营业收入较高得5分", "从业人员50人以上", "纳税额", "年利润", "资产总额", "所有制形式为国有"})
    void sizeOwnershipAndSeatMayNotBeAskedFor(String text) {
        qualifications = List.of(text);
        expect(TenderRule.DISCRIMINATING, true);
        qualifications = List.of();
        var scored = new ArrayList<>(criteria("20", "70"));
        scored.add(new Criterion("综合实力", CriterionKind.COMMERCIAL, BigDecimal.TEN, text, true));
        criteria = scored;
        expect(TenderRule.DISCRIMINATING, true);
    }

    /** 2.1, GPR 20: regions, trades, brands, branches, age and lists shut suppliers out as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "在本市注册的社会组织",
                "注册地在长沙",
                "本省同类服务业绩每个得2分",
                "获得本区表彰的得3分",
                "民政系统服务业绩每个得2分",
                "在本县设有分支机构",
                "指定品牌的信息系统",
                "成立满五年",
                "成立时间较长的得分高",
                "在区级名录库内",
                "国有企业优先",
            })
    void regionsTradesAndListsMayNotBeAskedFor(String text) {
        essentials = List.of(text);
        expect(TenderRule.DISCRIMINATING, true);
    }

    /** Q9. */
    @ParameterizedTest
    @CsvSource({
        "近三年承担同类项目不少于2个, false",
        "近三年承担同类项目不少于3个, true",
        "提供两份类似合同, false",
        "提供三份类似合同, true",
        "派驻社工14名分3个小组, false"
    })
    void similarContractsMayBeAConditionButNotMoreThanTwo(String condition, boolean refused) {
        qualifications = List.of(condition);
        expect(TenderRule.TOO_MANY_CONTRACTS, refused);
    }

    /** C3: in a tender for services price weighs ten at least, and may weigh all. */
    @ParameterizedTest
    @CsvSource({"9,true", "10,false", "35,false", "99,false"})
    void inATenderPriceWeighsTenAtLeast(BigDecimal weight, boolean refused) {
        most = BigDecimal.valueOf(100);
        criteria = criteria(
                weight.toPlainString(), BigDecimal.valueOf(100).subtract(weight).toPlainString());
        expect(TenderRule.PRICE_WEIGHT_OUT_OF_RANGE, refused);
    }

    /** R7: committed hours take the place of a price that is fixed, and of no other. */
    @Test
    void committedHoursAreScoredWithAFixedPriceOnly() {
        var hours = new ArrayList<>(criteria(null, "80"));
        hours.add(new Criterion("承诺年服务工时", CriterionKind.HOURS, new BigDecimal("20"), "最多者满分", true));
        criteria = hours;
        expect(TenderRule.HOURS_SCORED, true);
        priceScored = false;
        expect(TenderRule.HOURS_SCORED, false);
        hours.set(0, new Criterion("再比工时", CriterionKind.HOURS, new BigDecimal("80"), "最多者满分", true));
        expect(TenderRule.HOURS_SCORED, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本市居民满意度调查", "具有社会工作服务业绩", "成立项目组", "服务机构内部管理制度"})
    void ordinaryRequirementsAreNotForbidden(String text) {
        essentials = List.of(text);
        expect(TenderRule.DISCRIMINATING, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"非营利法人登记证书", "注册社工人数", "服务人员资质", "民办非企业单位登记证书"})
    void ordinaryWordsAreNotForbidden(String text) {
        qualifications = List.of(text);
        expect(TenderRule.DISCRIMINATING, false);
    }

    @Test
    void aConditionForTakingPartIsNotScoredAgain() {
        qualifications = List.of("具有社会组织评估等级3A以上");
        var scored = new ArrayList<>(criteria("20", "70"));
        scored.add(new Criterion("社会组织 评估等级", CriterionKind.COMMERCIAL, BigDecimal.TEN, "5A得10分", true));
        criteria = scored;
        expect(TenderRule.QUALIFICATION_SCORED, true);
    }

    private void expect(TenderRule rule, boolean refused) {
        if (refused) {
            assertThatThrownBy(this::check)
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
        } else {
            assertThatCode(this::check).doesNotThrowAnyException();
        }
    }

    private void check() {
        var weight = priceScored
                ? new TenderLimits.PriceWeight(true, least, most, false)
                : new TenderLimits.PriceWeight(false, null, null, false);
        var limits = new TenderLimits(
                MARCH.earliestEnd(LocalDate.parse(from), Term.workingDays(5, LAW)),
                days(from, 10),
                weight,
                BigDecimal.valueOf(2),
                BigDecimal.TEN,
                50,
                50,
                45,
                65,
                30,
                2,
                UNFAIR);
        DocumentsCheck.check(terms(), criteria, qualifications, essentials, BUDGET, limits);
    }

    /** The wordings that new bureaus start with. */
    private static final List<Unfair> UNFAIR = unfair();

    private static List<Unfair> unfair() {
        try (var in = DocumentsCheckTest.class.getResourceAsStream("/db/migration/V207__fair_documents.sql")) {
            return Pattern.compile("\\('([^']*)', '([^']*)', '([^']*)', '[^']*', '[^']*', '[^']*', (?:true|false)")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(row -> new Unfair(row.group(1), row.group(2), Pattern.compile(row.group(3))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deadline days(String from, int amount) {
        return MARCH.earliestEnd(LocalDate.parse(from), Term.days(amount, LAW));
    }

    private TenderTerms terms() {
        Instant closes = LocalDateTime.parse(deadline).atZone(SansheClock.ZONE).toInstant();
        return new TenderTerms(
                "磋商文件",
                ceiling,
                priceScored ? Pricing.COMPETED : Pricing.FIXED,
                LocalDate.parse(from),
                LocalDate.parse(until),
                closes,
                closes,
                "本系统下载",
                "开标室",
                60,
                90,
                false,
                false,
                Reservation.NONE,
                lowPrice,
                bond,
                performanceBond,
                "刘志强",
                "0731-84011234");
    }

    private static List<Criterion> criteria(String price, String quality) {
        var all = new ArrayList<Criterion>();
        if (price != null) {
            all.add(new Criterion("价格", CriterionKind.PRICE, new BigDecimal(price), "最低价为基准价", true));
        }
        all.add(new Criterion("服务方案", CriterionKind.TECHNICAL, new BigDecimal(quality), "完整、可行", false));
        return all;
    }
}
