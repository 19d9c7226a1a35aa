package org.sanshe.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Published;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A year is planned, spot checks are drawn, another person approves, and each assessment opens when its day has come. */
@SansheTest
class PlanStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Published published;

    @Autowired
    Assessments assessments;

    @Autowired
    Engagements engagements;

    @Autowired
    PlanRows plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private Actor head;
    private Actor supplier;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-05");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        supplier = bureau.supplier(TONGXIN);
        published.scheme(officer.unitId());
    }

    @Test
    void ofSeventeenLongProjectsSixAreDrawnAndEachAssessmentOpensOnItsDay() throws Exception {
        var longer = new ArrayList<String>();
        for (int i = 0; i < 17; i++) longer.add(engagement("2025-07-01", "2026-06-30"));
        String shorter = engagement("2026-01-01", "2026-11-30");
        String plan = start();
        draft(plan, 18, Map.of(0, "2026-03-02"));
        // six of seventeen; the one of eleven months is not among those drawn from
        SpotDraw draw = plans.draws(plan).get(0);
        assertThat(draw.pool()).containsExactlyInAnyOrderElementsOf(longer).doesNotContain(shorter);
        assertThat(draw.result()).hasSize(6);
        assertThat(draw.isRepeated()).isTrue();
        // what was returned is drafted anew, and the draw stays as it was
        bureau.act(plan, "approvePlan", head, Map.of("decision", "RETURN", "opinion", "请补充中期考核"));
        draft(plan, 18, Map.of(0, "2026-03-02"));
        assertThat(plans.draws(plan))
                .hasSize(2)
                .allSatisfy(d -> assertThat(d.result()).isEqualTo(draw.result()));
        assertThat(plans.toOpen(plan)).hasSize(18 + 1 + 6);
        board(officer).andExpect(jsonPath("$.counts.PLANNED").value(0));
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        board(officer).andExpect(jsonPath("$.counts.PLANNED").value(25));
        // ten working days before 2 March 2026 lie after the spring festival: the case opens so that they fit
        LocalDate opens = plans.toOpen(plan).get(0).opensOn();
        bureau.at(opens.minusDays(1) + "T09:00");
        assertThat(plans.toOpen(plan)).hasSize(25);
        bureau.at(opens + "T09:00");
        bureau.runDue();
        Assessment midterm = assessments.of(longer.get(0)).get(0);
        assertThat(midterm.kind()).isEqualTo(Kind.MIDTERM);
        assertThat(midterm.periodTo()).isEqualTo(opens.minusDays(1));
        assertThat(day(midterm)).isEqualTo("2026-03-02");
        assertThat(plans.toOpen(plan)).hasSize(24);
        // a term that ends on 30 June: the task of the final assessment is due on 30 May
        bureau.at(plans.toOpen(plan).stream()
                        .filter(i -> i.agreement().equals(longer.get(16))
                                && i.dueOn().equals(LocalDate.parse("2026-05-30")))
                        .findFirst()
                        .orElseThrow()
                        .opensOn()
                + "T09:00");
        bureau.runDue();
        Assessment last = of(longer.get(16), Kind.FINAL);
        assertThat(day(last)).isEqualTo("2026-05-30");
        assertThat(last.periodTo()).isEqualTo("2026-06-30");
        assertThat(bureau.open(last.caseNo(), "selfEvaluate").get(0).dueAt()).isEqualTo(last.selfDue());
        // the run is repeated by another node: nothing opens twice
        bureau.runDue();
        assertThat(assessments.of(longer.get(16))).hasSize(1);
        bureau.at("2026-12-01T09:00");
        bureau.runDue();
        bureau.ended(plan, "planDone");
        assertThat(jdbc.sql("select count(*) from assessment where kind = 'SPOT_CHECK' and unit_id = ?")
                        .param(officer.unitId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(assessments.of(shorter)).extracting(Assessment::kind).containsExactly(Kind.FINAL);
    }

    @Test
    void whoPlansDoesNotApproveAndAUnitHasOnePlanAYear() {
        engagement("2025-07-01", "2026-06-30");
        String plan = start();
        draft(plan, 1, Map.of());
        var both = new Actor(
                officer.personId(), officer.accountId(), "兼任", Set.of(Role.SECTION_HEAD), officer.unitId(), null, null);
        assertThatThrownBy(() -> bureau.act(plan, "approvePlan", both, Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(this::start).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.rule()).isEqualTo(PlanRule.PLANNED_ALREADY);
            assertThat(r.getMessage()).contains(plan);
        });
    }

    @Test
    void whatWasEndedEarlyIsSkippedAndATermThatWasExtendedMovesItsFinalAssessment() {
        String ended = engagement("2025-10-01", "2026-05-31");
        String extended = engagement("2025-11-01", "2026-06-30");
        String plan = start();
        draft(plan, 2, Map.of());
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        transaction.executeWithoutResult(s -> engagements.end(ended, false, officer));
        jdbc.sql("update engagement set term_until = date '2026-08-31' where agreement = ?")
                .param(extended)
                .update();
        bureau.at("2026-05-29T09:00");
        bureau.runDue();
        assertThat(assessments.of(ended)).isEmpty();
        assertThat(assessments.of(extended)).isEmpty();
        assertThat(plans.toOpen(plan)).singleElement().satisfies(i -> {
            assertThat(i.agreement()).isEqualTo(extended);
            assertThat(i.dueOn()).isEqualTo("2026-07-31");
        });
    }

    @Test
    void theBoardShowsOnesOwnInAsManyStatementsHoweverMuchThereIs() throws Exception {
        String first = open(engagement("2025-07-01", "2026-06-30"));
        int one = Statements.in(() ->
                board(officer).andExpect(jsonPath("$.assessments.length()").value(1)));
        for (int i = 0; i < 33; i++) open(engagement("2025-07-01", "2026-06-30"));
        var next = new String[1];
        assertThat(Statements.in(() -> board(officer)
                        .andExpect(jsonPath("$.assessments.length()").value(30))
                        .andDo(r -> next[0] = com.jayway.jsonpath.JsonPath.read(
                                r.getResponse().getContentAsString(), "$.next"))))
                .isEqualTo(one);
        mvc.perform(get("/api/v1/assessments").param("after", next[0]).with(user(TestAccounts.of(officer))))
                .andExpect(jsonPath("$.assessments.length()").value(4))
                .andExpect(jsonPath("$.next").isEmpty());
        // the organization sees its own, another and another unit see nothing
        board(supplier).andExpect(jsonPath("$.counts.SELF_EVALUATION").value(Matchers.greaterThanOrEqualTo(34)));
        Actor other = new Actor(9, 9, "外人", Set.of(Role.ORGANIZATION), null, -5L, null);
        board(other).andExpect(jsonPath("$.assessments.length()").value(0));
        Actor elsewhere = new Actor(9, 9, "外人", Set.of(Role.OFFICER), -5L, null, null);
        board(elsewhere).andExpect(jsonPath("$.assessments.length()").value(0));
        for (Actor foreign : List.of(other, elsewhere)) {
            page(foreign, "/assessments/" + first).andExpect(status().isNotFound());
            page(foreign, "/api/v1/assessments/" + first).andExpect(status().isNotFound());
        }
        page(supplier, "/assessments/" + first)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("等待承接主体在")));
        page(officer, "/assessments").andExpect(status().isOk());
        page(supplier, "/assessments").andExpect(status().isOk());
        page(officer, "/cases/" + first)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("等待承接主体在")));
        // the draws are for those who supervise
        for (Actor no : List.of(officer, supplier)) {
            page(no, "/assessments/" + first + "/draws").andExpect(status().isForbidden());
        }
        page(bureau.staff(Role.AUDITOR), "/assessments/" + first + "/draws").andExpect(status().isOk());
    }

    private ResultActions board(Actor actor) throws Exception {
        return page(actor, "/api/v1/assessments").andExpect(status().isOk());
    }

    private ResultActions page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(user(TestAccounts.of(actor))));
    }

    private String start() {
        return bureau.start(
                "assessmentPlan", officer, Map.of("year", 2026, "scheme", Published.CODE, "spotCheckOn", "2026-09-30"));
    }

    private void draft(String plan, int engagements, Map<Integer, String> midterms) {
        var rows = Stream.iterate(0, i -> i + 1)
                .limit(engagements)
                .map(i -> {
                    var row = new HashMap<String, Object>(Map.of("scheme", Published.CODE));
                    if (midterms.containsKey(i)) row.put("midtermOn", midterms.get(i));
                    return row;
                })
                .toList();
        bureau.act(plan, "draftPlan", officer, Map.of("engagements", rows, "checked", true));
    }

    private String engagement(String from, String until) {
        return agreements.begin(officer, TONGXIN, "70000", "100", Set.of(), t -> within(t, from, until));
    }

    private static Terms within(Terms t, String from, String until) {
        return new Terms(
                t.agreement(),
                t.kind(),
                t.title(),
                t.unitId(),
                t.organizationId(),
                t.supplierCode(),
                t.supplierName(),
                t.enterprise(),
                t.amount(),
                t.signedOn(),
                LocalDate.parse(from),
                LocalDate.parse(until),
                t.unitOfPay(),
                t.priceLines(),
                t.instalments(),
                t.posts(),
                t.standards(),
                t.acceptanceDays(),
                t.dailyInterest(),
                t.signers());
    }

    private String open(String agreement) {
        return bureau.start(
                "assessment",
                officer,
                Map.of(
                        "agreement", agreement,
                        "scheme", Published.CODE,
                        "kind", "MIDTERM",
                        "periodFrom", "2025-07-01",
                        "periodTo", "2025-12-31"));
    }

    private Assessment of(String agreement, Kind kind) {
        return assessments.of(agreement).stream()
                .filter(a -> a.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String day(Assessment a) {
        return LocalDate.ofInstant(a.selfDue(), SansheClock.ZONE).toString();
    }
}
