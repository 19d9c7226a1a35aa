package org.sanshe.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Counted;
import org.sanshe.evaluation.Assessments;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three sides score an engagement alone; what is far apart is talked over or arbitrated; then the scores are locked. */
@SansheTest
class ScoringStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Counted counted;

    @Autowired
    Scoring scoring;

    @Autowired
    Scores scores;

    @Autowired
    Assessments assessments;

    @Autowired
    JdbcClient jdbc;

    private String caseNo;
    private List<Actor> evaluators;

    @BeforeEach
    void anAssessment() throws Exception {
        bureau.open("2026-06-01");
        caseNo = scoring.open(b -> b);
        counted.groups(assessments.get(caseNo).agreement(), "7", "6", true);
        evaluators = scoring.evaluators();
    }

    @Test
    void threeSidesScoreAloneAndTheLockedSheetsGiveTheResult() {
        scoring.declareAll(caseNo);
        assertThat(bureau.open(caseNo, "scoreSheet")).hasSize(6);
        String[] degrees = {"27", "25.5", "24", "27", "24", "21"};
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> scores.of(caseNo, 1))
                    .as("nothing to read before all are in")
                    .isInstanceOf(IllegalStateException.class);
            scoring.score(caseNo, evaluators.get(i), degrees[i]);
        }
        bureau.ended(caseNo, "scored");
        assertThat(scores.of(caseNo, 1).result()).isEqualByComparingTo(independently());
        // parts 10, one of two 5, ladder 6, six of seven groups 17.143; the degrees are weighed
        assertThat(scores.of(caseNo, 1).computed())
                .hasSize(1)
                .hasEntrySatisfying("B2", points -> assertThat(points).isEqualByComparingTo("17.143"));
    }

    /** The result once more, from the rows of the locked sheets and nothing else of the application. */
    private BigDecimal independently() {
        return jdbc.sql("""
                        with weight (side, w) as (values ('THIRD_PARTY', 50), ('BUYER', 30), ('SUPERVISOR', 20)),
                        mean as (select s.side, m.leaf, avg(m.points) as points from assessment_mark m
                          join assessment_seat s on s.case_no = m.case_no and s.round = m.round and s.person_id = m.person_id
                          where m.case_no = ? and m.version = (select max(version) from assessment_mark x
                            where x.case_no = m.case_no and x.person_id = m.person_id) group by s.side, m.leaf),
                        leaf as (select leaf, sum(points * w) / sum(w) as points from mean join weight using (side) group by leaf)
                        select (select sum(points) from leaf) + (select sum(points) from assessment_computed where case_no = ?)
                        """)
                .params(caseNo, caseNo)
                .query(BigDecimal.class)
                .single()
                .setScale(3, RoundingMode.HALF_UP);
    }

    @Test
    void whoHasAnInterestLeavesAndWhatIsWrongIsToldAtItsField() {
        Actor first = evaluators.get(0);
        assertThatThrownBy(() -> bureau.act(
                        caseNo,
                        "declareInterest",
                        Scoring.id(first),
                        first,
                        Map.of("stand", "SEATED", "independent", false)))
                .isInstanceOf(FormRejected.class);
        scoring.declareAll(caseNo);
        assertThatThrownBy(() -> scoring.score(caseNo, first, "30.001")).isInstanceOf(FormRejected.class);
        var sheet = scoring.sheet(first, "30");
        @SuppressWarnings("unchecked")
        var marks = (List<Map<String, Object>>) sheet.get("marks");
        marks.get(0).put("met", "3");
        assertThatThrownBy(() -> bureau.act(caseNo, "scoreSheet", Scoring.id(first), first, sheet))
                .isInstanceOf(FormRejected.class);
        marks.get(0).put("met", "1");
        marks.get(0).put("pins", "doc:999999#2");
        assertThatThrownBy(() -> bureau.act(caseNo, "scoreSheet", Scoring.id(first), first, sheet))
                .isInstanceOf(FormRejected.class);
        scoring.score(caseNo, first, "30");
        assertThat(bureau.open(caseNo, "scoreSheet")).hasSize(5);
    }

    @Test
    void whoRecusesThemselvesIsReplacedByADrawAndTheOthersWait() {
        Actor leaving = evaluators.get(0);
        bureau.act(
                caseNo,
                "declareInterest",
                Scoring.id(leaving),
                leaving,
                Map.of("stand", "RECUSED", "reason", "曾受聘担任该组织的督导"));
        evaluators.subList(1, 6).forEach(e -> scoring.declare(caseNo, e));
        assertThat(bureau.openNodes(caseNo)).containsExactly("replaceEvaluator");
        bureau.act(caseNo, "replaceEvaluator", bureau.staff(Role.OFFICER), Map.of("sides", List.of()));
        var asked = bureau.open(caseNo, "declareInterest");
        assertThat(asked)
                .singleElement()
                .satisfies(
                        t -> assertThat(evaluators).extracting(Actor::personId).doesNotContain(t.assignee()));
        scoring.declare(caseNo, bureau.judge(asked.get(0).assignee()));
        assertThat(bureau.open(caseNo, "scoreSheet")).hasSize(6);
    }

    @Test
    void aGapIsDiscussedAndTheOldSheetStays() {
        gap();
        assertThat(bureau.openNodes(caseNo)).containsExactly("moderate");
        Actor head = bureau.staff(Role.SECTION_HEAD);
        bureau.act(caseNo, "moderate", head, Map.of("way", "DISCUSSION", "reason", "对专业服务的理解不一致。"));
        assertThat(bureau.open(caseNo, "reviseSheet")).hasSize(3);
        Actor strict = evaluators.get(2);
        assertThatThrownBy(() -> revise(strict, "24", ""))
                .as("a change needs a reason")
                .isInstanceOf(FormRejected.class);
        revise(strict, "24", "漏看第三季度的个案记录");
        revise(evaluators.get(0), "27", "");
        revise(evaluators.get(1), "26", "");
        bureau.ended(caseNo, "scored");
        assertThat(scores.of(caseNo, 1).result()).isEqualByComparingTo(independently());
        assertThat(jdbc.sql("select points from assessment_mark where case_no = ? and person_id = ? and leaf = 'A3'"
                                + " order by version")
                        .params(caseNo, strict.personId())
                        .query(BigDecimal.class)
                        .list())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("12.000", "24.000");
    }

    @Test
    void aGapIsArbitratedBySomebodyWhoDidNotScore() {
        gap();
        Actor head = bureau.staff(Role.SECTION_HEAD);
        assertThatThrownBy(() -> arbitration(head, evaluators.get(1)))
                .as("an evaluator is no choice")
                .isInstanceOf(RuntimeException.class);
        Actor arbiter = bureau.judge("石敬之");
        arbitration(head, arbiter);
        bureau.act(
                caseNo,
                "arbitrate",
                arbiter,
                Map.of("marks", List.of(Map.of("points", "25", "reason", "个案记录完整，专业方法运用适当。"))));
        bureau.ended(caseNo, "scored");
        assertThat(scores.of(caseNo, 1).leaves())
                .filteredOn(l -> l.leaf().code().equals("A3"))
                .singleElement()
                .satisfies(l -> assertThat(l.bySide().get("THIRD_PARTY")).isEqualByComparingTo("25"));
    }

    private void arbitration(Actor head, Actor arbiter) {
        bureau.act(
                caseNo,
                "moderate",
                head,
                Map.of("way", "ARBITRATION", "arbiter", Scoring.id(arbiter), "reason", "讨论后仍不一致。"));
    }

    /** The third is fifteen points below the first: above ten percent of the scale. */
    private void gap() {
        scoring.declareAll(caseNo);
        String[] degrees = {"27", "26", "12", "27", "26", "25"};
        for (int i = 0; i < 6; i++) scoring.score(caseNo, evaluators.get(i), degrees[i]);
    }

    private void revise(Actor person, String degree, String reason) {
        bureau.act(
                caseNo,
                "reviseSheet",
                Scoring.id(person),
                person,
                Map.of(
                        "marks",
                        List.of(
                                Map.of("points", "10"),
                                Map.of("points", "5"),
                                Map.of("points", degree, "reason", reason),
                                Map.of("points", "6"))));
    }
}
