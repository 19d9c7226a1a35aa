package org.sanshe.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.processes.decisions.MalformedTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SansheTest
class DecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Actor WANG = new Actor(7, 8, "王芳", Set.of(Role.PROCUREMENT), 1L, null, null);

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void readInChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDecisionInACaseIsKeptWithVersionAndArticle() {
        Outcome limits = decisions.decide("procurement-threshold", "CG-T-1", WANG, DAY, threshold(430121, "COUNTY"));
        decisions.decide("contract-approval-levels", "CG-T-1", DAY, Map.of("amount", Money.ofYuan(1_050_000)));

        assertThat(limits.money("openTenderAmount")).isEqualTo(Money.ofYuan(2_000_000));
        assertThat(limits.verified()).isFalse();
        List<DecisionView> kept = decisions.of("CG-T-1");
        assertThat(kept)
                .extracting(DecisionView::key)
                .containsExactly("procurement-threshold", "contract-approval-levels");
        DecisionView first = kept.get(0);
        assertThat(first.name()).isEqualTo("采购限额标准");
        assertThat(first.tableVersion()).isEqualTo(limits.tableVersion());
        assertThat(first.asOf()).isEqualTo(DAY);
        assertThat(first.inputs())
                .containsEntry("预算级次", "县级（含街镇）")
                .containsEntry("采购对象", "服务")
                .containsEntry("日期", "2026-03-02");
        assertThat(first.outputs()).containsEntry("公开招标数额标准（元）", "2,000,000");
        assertThat(first.basis()).isEqualTo(limits.basis());
        assertThat(first.rows()).isEqualTo(limits.rows());
        assertThat(first.actor()).isEqualTo("王芳");
        DecisionView second = kept.get(1);
        assertThat(second.actor()).isNull();
        assertThat(second.inputs()).containsEntry("合同金额（元）", "1,050,000");
        assertThat(second.outputs()).containsEntry("依次审批的角色", "科长、财务、局领导");
    }

    @Test
    void anEnglishReaderReadsItInEnglish() {
        decisions.decide(
                "price-weight",
                "CG-T-2",
                DAY,
                Map.of("kind", "SERVICES", "method", "CONSULTATION", "fixedPrice", true));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(decisions.of("CG-T-2"))
                .singleElement()
                .satisfies(view -> assertThat(view.outputs())
                        .containsExactly(Map.entry("how price counts", "price is not a factor")))
                .satisfies(view -> assertThat(view.name(Locale.ENGLISH)).isEqualTo("Price weight"));
    }

    @Test
    void whatIsTriedOutIsNotKept() {
        long before = rows();
        decisions.decide("procurement-threshold", null, DAY, threshold(350000, "PROVINCE"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theRecordFallsWithTheTransactionAndCannotBeChanged() {
        long before = rows();
        transaction.executeWithoutResult(status -> {
            decisions.decide("procurement-threshold", "CG-T-3", DAY, threshold(350000, "PROVINCE"));
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(before);
        for (String sql : List.of("delete from decision_record", "update decision_record set verified = true")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void noRuleIsAnAnswerOfItsOwn() {
        Outcome none = decisions.decide("procurement-threshold", null, DAY, threshold(410199, "CITY"));
        assertThat(none.noRule()).isTrue();
        assertThat(none.has("openTenderAmount")).isFalse();
        assertThat(none.basis()).isEmpty();
        assertThatThrownBy(() -> none.money("openTenderAmount")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void threeFaultsAreThreeFindings() { // case B5: donations, a favourite, no evaluation clause
        Outcome admissible = decisions.decide(
                "admissibility",
                null,
                DAY,
                Map.of(
                        "purchaserClass", "STATE_ORGAN",
                        "supplierClass", "SOCIAL_ORGANIZATION",
                        "subject", "PUBLIC_SERVICE",
                        "inCatalogue", true,
                        "budgeted", false));
        Outcome method = decisions.decide(
                "procurement-method",
                null,
                DAY,
                Map.of(
                        "kind", "SERVICES",
                        "band", "BELOW_OPEN_TENDER",
                        "method", "SINGLE_SOURCE",
                        "ground", "FAMILIAR_SUPPLIER"));
        Outcome performance = decisions.decide(
                "performance-duties",
                null,
                DAY,
                Map.of("exAnteAssessment", true, "periodicEvaluation", true, "evaluationClause", false));

        assertThat(admissible.texts("finding")).containsExactly("NOT_BUDGETED");
        assertThat(decisions.findings("admissibility", admissible))
                .containsExactly(
                        new Finding("NOT_BUDGETED", "未列入预算，不得实施", List.of(new LegalBasis("政府购买服务管理办法", "第十六条"))));
        assertThat(method.is("outcome", "BLOCKED")).isTrue();
        assertThat(method.basis())
                .containsExactly(new LegalBasis("政府采购法", "第三十一条"), new LegalBasis("政府采购法实施条例", "第二十七条"));
        assertThat(performance.texts("finding")).containsExactly("NO_EVALUATION_CLAUSE");
    }

    @ParameterizedTest
    @CsvSource({"3,2", "5,4", "7,5", "9,6"})
    void twoThirdsAreRoundedUp(int members, int experts) { // case C1: 1 + 4 valid, 2 + 3 invalid
        Outcome panel = decisions.decide(
                "panel",
                null,
                DAY,
                Map.of(
                        "method", "CONSULTATION",
                        "budget", Money.ofYuan(1_050_000),
                        "openTenderAmountReached", false,
                        "complex", false,
                        "largeSocialImpact", true));
        assertThat(panel.integer("minSize")).isEqualTo(3);
        assertThat(panel.flag("odd")).isTrue();
        assertThat(panel.leastOf("expertShare", members)).isEqualTo(experts);
    }

    @Test
    void wrongInputsComeBackByField() {
        Map<String, Object> inputs = new HashMap<>(threshold(430121, "VILLAGE"));
        inputs.remove("kind");
        inputs.put("colour", "red");
        assertThatThrownBy(() -> decisions.decide("procurement-threshold", null, DAY, inputs))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors())
                                .containsExactly(
                                        Map.entry("level", "超出允许的范围"),
                                        Map.entry("kind", "请填写"),
                                        Map.entry("colour", "此表没有这一项")));
        assertThatThrownBy(() -> decisions.decide("weather", null, DAY, Map.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.decide("panel", null, LocalDate.of(1999, 1, 1), Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors()).containsOnlyKeys("asOf"));
    }

    @Test
    void weightsCompareExactly() { // case C3
        Outcome weight = decisions.decide(
                "price-weight", null, DAY, Map.of("kind", "SERVICES", "method", "CONSULTATION", "fixedPrice", false));
        assertThat(weight.number("min")).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(new BigDecimal("35")).isGreaterThan(weight.number("max"));
        assertThat(weight.verified()).isTrue();
    }

    @Test
    void aBadTableStopsTheStart(@TempDir Path folder) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("decisions/local"));
        try (var good = getClass().getResourceAsStream("/decisions/purchase/contract-approval-levels.dmn")) {
            String dmn = new String(good.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(
                    tables.resolve("mine.dmn"),
                    dmn.replace("contract-approval-levels", "mine").replace("&lt; 200000", "&lt;= 200000"));
        }
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader more = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual)) {
            Thread.currentThread().setContextClassLoader(more);
            assertThatThrownBy(() -> new Decisions(null, null))
                    .isInstanceOf(MalformedTable.class)
                    .hasMessageContaining("mine.dmn")
                    .hasMessageContaining("rows 1, 2 overlap, for example amount = 200000");
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    private static Map<String, Object> threshold(int region, String level) {
        return Map.of("region", region, "level", level, "kind", "SERVICES");
    }

    private long rows() {
        return jdbc.sql("select count(*) from decision_record")
                .query(Long.class)
                .single();
    }
}
