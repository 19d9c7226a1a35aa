package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Judge;

class PanelTest {

    private static final Instant NOON = Instant.parse("2026-04-20T04:00:00Z");

    /** C1: seven for a complex tender, five is refused; of five members four are experts. */
    @ParameterizedTest
    @CsvSource({
        "7, 5, 5, 4, true", "7, 7, 7, 5, false", "7, 8, 8, 6, true", "5, 5, 4, 4, false", "5, 5, 3, 4, true",
        "5, 5, 2, 4, true", "3, 3, 2, 2, false", "3, 2, 2, 2, true", "3, 3, 1, 2, true", "3, 4, 4, 3, true",
    })
    void aPanelIsLargeOddAndExpertEnough(int least, int size, int experts, int needed, boolean refused) {
        var rule = new PanelSize(least, true, needed, 0);
        if (refused) assertThatThrownBy(() -> rule.check(size, experts, needed)).isInstanceOf(Refusal.class);
        else assertThatCode(() -> rule.check(size, experts, needed)).doesNotThrowAnyException();
    }

    @Test
    void whoHasAnInterestLeavesTheSeatToTheNextDraw() {
        Panel panel = drawn(3, 2, 2);
        panel.delegate(100, "代表", null);
        assertThat(panel.openSeats()).isZero();
        panel.declare(1, PanelMember.Status.SEATED, null);
        panel.declare(2, PanelMember.Status.RECUSED, "配偶任理事");
        panel.declare(100, PanelMember.Status.SEATED, null);
        assertThat(panel.isComplete()).isFalse();
        assertThat(panel.openSeats()).isOne();
        assertThat(panel.expertsNeeded()).isOne();
        panel.nextDraw();
        panel.draw(expert(3));
        assertThat(panel.undeclared()).extracting(PanelMember::personId).containsExactly(3L);
        panel.declare(3, PanelMember.Status.SEATED, null);
        assertThat(panel.isComplete()).isTrue();
        assertThat(panel.leader().personId()).isOne();
        assertThat(panel.seated()).extracting(PanelMember::personId).containsExactly(1L, 100L, 3L);
    }

    /** C1: one representative of three or five, never two of five. */
    @Test
    void representativesLeaveTwoThirdsToExperts() {
        Panel panel = drawn(5, 4, 3);
        panel.delegate(100, "甲", null);
        assertThatThrownBy(() -> panel.delegate(101, "乙", null))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PanelRule.TOO_MANY_REPRESENTATIVES));
    }

    @Test
    void theReportIsSignedWhenEverybodyHasSaidSomething() {
        Panel panel = drawn(3, 2, 3);
        for (long id = 1; id <= 3; id++) panel.declare(id, PanelMember.Status.SEATED, null);
        panel.sign(1, PanelMember.Opinion.AGREE, null, NOON);
        panel.sign(2, PanelMember.Opinion.DISSENT, "第2名的方案更好", NOON);
        assertThat(panel.isSigned()).isFalse();
        panel.sign(3, PanelMember.Opinion.AGREE, "", NOON);
        assertThat(panel.isSigned()).isTrue();
        assertThat(panel.seated()).extracting(PanelMember::dissent).containsExactly(null, "第2名的方案更好", null);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "35, false", "35.01, true", "-0.01, true"})
    void pointsStayWithinTheCriterion(BigDecimal points, boolean refused) {
        expect(sheet(new SheetForm.Line(2, points)), refused ? PanelRule.POINTS_OUT_OF_BOUNDS : null);
    }

    @Test
    void nothingIsLeftOutAndPriceIsNotScoredByHand() {
        expect(sheet(), PanelRule.NOT_ALL_SCORED);
        expect(
                sheet(new SheetForm.Line(2, BigDecimal.ONE), new SheetForm.Line(1, BigDecimal.ONE)),
                PanelRule.POINTS_OUT_OF_BOUNDS);
    }

    private static void expect(SheetForm form, PanelRule rule) {
        var criteria = List.of(
                new Criterion("价格", CriterionKind.PRICE, BigDecimal.valueOf(65), "", true),
                new Criterion("方案", CriterionKind.TECHNICAL, BigDecimal.valueOf(35), "", false));
        if (rule == null) {
            assertThatCode(() -> form.check(criteria, Set.of("R1"))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> form.check(criteria, Set.of("R1")))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
        }
    }

    private static SheetForm sheet(SheetForm.Line... lines) {
        return new SheetForm(List.of(new SheetForm.Sheet("R1", "甲", List.of(lines))));
    }

    private static Panel drawn(int size, int minExperts, int experts) {
        Panel panel = new Panel(1, new PanelSize(size, true, minExperts, 0));
        panel.nextDraw();
        for (int id = 1; id <= experts; id++) panel.draw(expert(id));
        return panel;
    }

    private static Judge expert(long id) {
        return new Judge(id, id, EvaluatorKind.EXPERT, "专家" + id, "高级社会工作师", Set.of("社会工作"), "430198");
    }
}
