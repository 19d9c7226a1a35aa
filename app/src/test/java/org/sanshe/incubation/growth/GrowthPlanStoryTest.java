package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.growth.Goal.Status;
import org.sanshe.incubation.growth.GrowthPlan.Round;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenant is diagnosed, agrees on its goals, reports of them, changes one and reaches another; growth can be seen. */
@SansheTest
class GrowthPlanStoryTest {

    /** An organization has one tenancy at a time: each story has its own. */
    private static final java.util.Iterator<String> TENANTS = List.of(
                    "52430198MJJ020056A", "52430198MJJ020021P", "52430198MJJ02003XF", "52430198MJJ020048F")
            .iterator();

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Growing growing;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Goals goals;

    @Autowired
    GrowthPlans plans;

    private Actor tenant;
    private Actor officer;
    private String tenancy;
    private String plan;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        tenant = bureau.supplier(TENANTS.next());
        officer = bureau.staff(Role.OFFICER);
        long base = incubating.base(8);
        tenancy = incubating.tenant(
                base, tenant.organizationId(), Track.REGISTERED, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28));
        plan = growing.begin(tenancy);
    }

    private void assesses(Actor by, int... scores) {
        String element = by == tenant ? "organization@#" + tenant.organizationId() : "officer";
        var rows = new java.util.ArrayList<Map<String, Object>>();
        for (int s : scores) rows.add(Map.of("score", s));
        bureau.act(plan, "assess", element, by, Map.of("criteria", rows, "summary", "按诊断表逐项评估。"));
    }

    private static Map<String, Object> goal(String which, String title, int target, String due) {
        var goal = new LinkedHashMap<String, Object>();
        goal.put("goal", which);
        goal.put("capacity", "GOVERNANCE");
        goal.put("title", title);
        goal.put("measure", "会议次数");
        goal.put("fromValue", 0);
        goal.put("target", target);
        goal.put("due", due);
        goal.put("support", List.of("MENTOR"));
        return goal;
    }

    private void proposes(Map<String, Object> values) {
        bureau.act(plan, "proposePlan", tenant, values);
    }

    private void checks(String decision) {
        bureau.act(plan, "checkPlan", officer, Map.of("decision", decision, "opinion", "已核对。"));
    }

    private void inForce() {
        assesses(tenant, 20, 20, 20, 10);
        assesses(officer, 10, 20, 24, 16);
        proposes(Map.of(
                "goals", List.of(goal("NEW", "理事会按季召开", 4, "2026-12-31"), goal("NEW", "年报公开", 1, "2027-02-28"))));
        checks("AGREE");
    }

    @Test
    void bothSidesAssessWithoutTheOtherAndTheGapIsShownByBands() {
        assertThat(growing.begin(tenancy)).isEqualTo(plan);
        assesses(tenant, 20, 20, 20, 10);
        assertThat(diagnoses.of(plans.get(plan)))
                .as("nothing is shown while one side is missing")
                .isEmpty();
        assertThatThrownBy(() -> assesses(officer, 26, 20, 24, 16)).isInstanceOf(FormRejected.class);
        assesses(officer, 15, 25, 24, 16);
        // 60 % is growing, 80 % strong, below 60 weak
        assertThat(diagnoses.gaps(plans.get(plan)))
                .extracting(g -> g.criterion().code() + " " + g.self() + " " + g.desk() + " " + g.gap() + " "
                        + g.band().en())
                .containsExactly(
                        "GOVERNANCE 80.0 60.0 20.0 Growing",
                        "CAPACITY 80.0 100.0 -20.0 Strong",
                        "SERVICES 66.7 80.0 -13.3 Strong",
                        "FINANCE 50.0 80.0 -30.0 Strong");
        assertThat(bureau.openNodes(plan)).containsExactly("proposePlan");
    }

    @Test
    void aPlanIsReturnedAgreedToAndReachedAndItsHistoryIsKept() {
        assesses(tenant, 20, 20, 20, 10);
        assesses(officer, 10, 20, 24, 16);
        // after the term, without a way to go, and twice the same goal
        assertThatThrownBy(() -> proposes(Map.of("goals", List.of(goal("NEW", "太晚", 4, "2027-03-01")))))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> proposes(Map.of("goals", List.of(goal("NEW", "不动", 0, "2026-12-31")))))
                .isInstanceOf(FormRejected.class);
        proposes(Map.of("goals", List.of(goal("NEW", "理事会按季召开", 4, "2027-02-28"))));
        checks("RETURN");
        assertThat(goals.of(plan)).isEmpty();
        proposes(Map.of(
                "goals", List.of(goal("NEW", "理事会按季召开", 4, "2026-12-31"), goal("NEW", "年报公开", 1, "2027-02-28"))));
        checks("AGREE");
        assertThat(growing.of(tenancy))
                .extracting(Growing.Growth::goals, Growing.Growth::reached)
                .containsExactly(2, 0);

        // half way, and the wish to change: more meetings, no report
        bureau.act(plan, "reportProgress", tenant, progress(true, 2, false, null, false));
        assertThat(goals.get(plan, 1).percent()).isEqualTo(50);
        var changed = new LinkedHashMap<String, Object>();
        changed.put("goals", List.of(goal("1", "理事会按季召开", 5, "2026-12-31")));
        assertThatThrownBy(() -> proposes(changed))
                .as("a change without a reason")
                .isInstanceOf(FormRejected.class);
        changed.put("reason", "理事会增加一次换届会议，年报由监事负责。");
        proposes(changed);
        assertThat(goals.get(plan, 1).target()).as("the plan in force").isEqualByComparingTo("4");
        checks("AGREE");
        assertThat(goals.of(plan)).extracting(Goal::status).containsExactly(Status.ACTIVE, Status.GIVEN_UP);
        assertThat(goals.versions(plan))
                .hasSize(4)
                .last()
                .satisfies(v -> assertThat(v.reason()).contains("换届"));

        // said to be reached, not yet, and then confirmed
        bureau.act(plan, "reportProgress", tenant, progress(false, 4, true));
        bureau.act(
                plan, "confirmGoals", officer, Map.of("goals", List.of(Map.of("confirmed", "NO")), "opinion", "还差一次。"));
        assertThat(goals.get(plan, 1).status()).isEqualTo(Status.ACTIVE);
        bureau.act(plan, "reportProgress", tenant, progress(false, 5, true));
        bureau.act(
                plan, "confirmGoals", officer, Map.of("goals", List.of(Map.of("confirmed", "YES")), "opinion", "属实。"));
        assertThat(growing.of(tenancy))
                .extracting(Growing.Growth::goals, Growing.Growth::reached)
                .containsExactly(1, 1);
        assertThat(bureau.openNodes(plan)).containsExactly("reportProgress");
    }

    private Map<String, Object> progress(boolean change, Object... each) {
        var rows = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < each.length; i += 2) {
            var row = new LinkedHashMap<String, Object>();
            if (each[i] != null) row.put("value", each[i]);
            row.put("note", "见会议纪要。");
            row.put("reached", each[i + 1]);
            rows.add(row);
        }
        return Map.of("goals", rows, "files", List.of(bureau.upload(tenant, "纪要" + rows)), "change", change);
    }

    @Test
    void theDiagnosisIsRepeatedAtHalfTimeAndTwoWeeksBeforeTheEnd() {
        inForce();
        bureau.at("2026-08-29T23:59");
        assertThat(bureau.openNodes(plan)).containsExactly("reportProgress");
        bureau.at("2026-08-30T00:30");
        assertThat(bureau.openNodes(plan)).containsExactly("assess");
        assesses(tenant, 22, 22, 26, 16);
        assesses(officer, 20, 22, 26, 18);
        assertThat(bureau.openNodes(plan)).containsExactly("reportProgress");
        bureau.at("2027-02-13T23:59");
        assertThat(bureau.openNodes(plan)).containsExactly("reportProgress");
        bureau.at("2027-02-14T00:30");
        assesses(tenant, 24, 24, 28, 18);
        assesses(officer, 24, 24, 28, 18);
        assertThat(diagnoses.of(plans.get(plan)))
                .extracting(s -> s.round() + " " + s.side() + " " + s.percents().get(0))
                .containsExactly(
                        "START SELF 80.0",
                        "START DESK 40.0",
                        "HALF SELF 88.0",
                        "HALF DESK 80.0",
                        "END SELF 96.0",
                        "END DESK 96.0");
        assertThat(plans.get(plan).round()).isEqualTo(Round.END);
        // at the end every open goal is looked at
        bureau.act(
                plan,
                "confirmGoals",
                officer,
                Map.of("goals", List.of(Map.of("confirmed", "YES"), Map.of("confirmed", "NO")), "opinion", "期末核对。"));
        bureau.ended(plan, "planClosed");
        assertThat(goals.of(plan)).extracting(Goal::status).containsExactly(Status.REACHED, Status.MISSED);
    }

    @Test
    void aTermThatEndsEarlyEndsThePlan() {
        inForce();
        growing.end(tenancy, LocalDate.of(2026, 6, 1));
        bureau.ended(plan, "planClosed");
        growing.end(tenancy, LocalDate.of(2026, 6, 1));
        assertThat(goals.of(plan)).extracting(Goal::status).containsOnly(Status.MISSED);
    }
}
