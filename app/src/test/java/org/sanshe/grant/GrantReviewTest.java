package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Bonus;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Reading;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The panel of a round: drawn, recused project by project, blind to each other, with bonuses and a defence. */
@SansheTest
class GrantReviewTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Granting granting;

    @Autowired
    GrantApplications applications;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String round;
    private List<String> all;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-03-02");
    }

    private void round(Review review, int count) {
        granting.scheme(Granting.body(review));
        round = granting.called(Map.of());
        all = granting.admitted(round, count, 60_000);
        bureau.at("2026-03-31T17:00");
    }

    private static Review review(List<Bonus> bonuses, boolean defence) {
        return new Review(
                3,
                List.of(new Criterion("NEED", "需求", d("60"), "真实"), new Criterion("PLAN", "可行性", d("40"), "具体")),
                5,
                d("60"),
                bonuses,
                defence,
                List.of("NEED"));
    }

    @Test
    void nothingDiffersByAByteWhateverAPeerGaveAndWhetherThePeerIsIn() {
        round(review(List.of(), false), 3);
        List<Actor> members = granting.drawn(round);
        Actor peer = members.get(0);
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("member", members.get(1));
        readers.put("officer", bureau.staff(Role.OFFICER));
        readers.put("section head", bureau.staff(Role.SECTION_HEAD));
        readers.put("leader", bureau.staff(Role.LEADER));
        readers.put("auditor", bureau.staff(Role.AUDITOR));
        readers.put("applicant", bureau.supplier(granting.organizations().get(0)));
        readers.forEach((who, reader) -> {
            var before = seenAfter(peer, reader, null);
            assertThat(seenAfter(peer, reader, "0"))
                    .as("%s after nothing was given", who)
                    .isEqualTo(before);
            assertThat(seenAfter(peer, reader, "40"))
                    .as("%s after all was given", who)
                    .isEqualTo(before);
        });
        assertThat(seenAfter(peer, bureau.staff(Role.OFFICER), "40").get("GET /cases/" + round))
                .startsWith("200");
    }

    @Test
    void whatWasGivenIsSealedUntilTheLast() {
        round(review(List.of(), false), 2);
        List<Actor> members = granting.drawn(round);
        for (int i = 0; i < 2; i++) granting.score(round, members.get(i), (a, c) -> "37.77");
        assertThat(bureau.find("37.77")).as("in clear nowhere").isEmpty();
        granting.score(round, members.get(2), (a, c) -> "37.77");
        assertThat(applications.get(all.get(0)).score()).isEqualByComparingTo("75.54");
    }

    @Test
    void aSheetIsCheckedAtItsFields() {
        round(review(List.of(), false), 1);
        Actor member = granting.drawn(round).get(0);
        assertThatThrownBy(() -> granting.score(round, member, (a, c) -> "40.01"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("sheets[0].lines[1].points");
        var low = sheet("19.99", null);
        assertThatThrownBy(() -> hand(member, low))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("comment");
        hand(member, sheet("20", null));
    }

    private Map<String, Object> sheet(String plan, String comment) {
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(Map.of("points", "60"));
        lines.add(comment == null ? Map.of("points", plan) : Map.of("points", plan, "comment", comment));
        return Map.of("sheets", List.of(Map.of("lines", lines)), "independent", true);
    }

    private void hand(Actor member, Map<String, Object> sheets) {
        bureau.act(round, "scoreApplications", String.valueOf(member.personId()), member, sheets);
    }

    @Test
    void aRecusedMemberDoesNotScoreThatProjectAndAPanelThatIsTooSmallIsFilled() {
        round(review(List.of(), false), 2);
        bureau.act(round, "drawPanel", bureau.staff(Role.OFFICER), Map.of("ready", true));
        List<Actor> members = granting.members(round);
        granting.declare(round, members.get(0), Map.of(all.get(0), "曾任该单位理事"));
        granting.declare(round, members.get(1), Map.of());
        granting.declare(round, members.get(2), Map.of());
        assertThat(bureau.openNodes(round)).as("two members for three").containsExactly("drawPanel");
        List<Actor> four = granting.drawnMore(round);
        assertThat(four).hasSize(4);
        four.forEach(m -> granting.score(round, m, (a, c) -> c.code().equals("NEED") ? "50" : "30"));
        assertThat(marks(all.get(0))).isEqualTo(3);
        assertThat(marks(all.get(1))).isEqualTo(4);
        assertThat(bureau.openNodes(round)).containsExactly("decideRound");
    }

    private long marks(String application) {
        return jdbc.sql("select count(distinct person_id) from grant_mark where application = ?")
                .param(application)
                .query(Long.class)
                .single();
    }

    @Test
    void bonusesStayWithinTheirBoundsAndAreCheckedByAnother() {
        round(
                review(
                        List.of(new Bonus("FUND", "募款", null, d("50")), new Bonus("SPECIAL", "专项", d("5"), d("20"))),
                        false),
                2);
        granting.drawn(round);
        granting.scoreAll(round, a -> a.caseNo().equals(all.get(0)) ? "95" : "88");
        assertThat(bureau.openNodes(round)).containsExactly("enterBonuses");
        for (String[] wrong : new String[][] {
            {"FUND", "50.01"}, {"FUND", "51"}, {"SPECIAL", "3"}, {"SPECIAL", "4.99"}, {"SPECIAL", "21"}
        }) {
            assertThatThrownBy(() -> bonuses(bonus(all.get(0), wrong[0], wrong[1])))
                    .as("%s %s", wrong[0], wrong[1])
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining("points");
        }
        bonuses(bonus(all.get(0), "FUND", "50"), bonus(all.get(0), "SPECIAL", "20"));
        bureau.act(
                round,
                "checkBonuses",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("decision", "WRONG", "opinion", "凭证不是本项目的"));
        assertThat(bureau.openNodes(round)).containsExactly("enterBonuses");
        bonuses(bonus(all.get(1), "FUND", "40"), bonus(all.get(0), "FUND", "20"), bonus(all.get(0), "SPECIAL", "10"));
        bureau.act(round, "checkBonuses", bureau.staff(Role.SECTION_HEAD), Map.of("decision", "RIGHT"));
        GrantApplication first = applications.of(round).get(0);
        assertThat(first.caseNo()).as("88 + 40 beats 95 + 20 + 10").isEqualTo(all.get(1));
        assertThat(first.score()).isEqualByComparingTo("128");
        assertThat(applications.get(all.get(0)).score()).isEqualByComparingTo("125");
    }

    @SafeVarargs
    private void bonuses(Map<String, Object>... rows) {
        bureau.act(
                round, "enterBonuses", bureau.staff(Role.OFFICER), Map.of("bonuses", List.of(rows), "complete", true));
    }

    private static Map<String, Object> bonus(String application, String code, String points) {
        return Map.of("application", application, "bonus", code, "points", points, "basis", "到账证明");
    }

    @Test
    void theOrderOfTheDefenceIsDrawnAndTheAbsentAreNotScoredWhereTheRoundSaysSo() {
        granting.scheme(Granting.body(review(List.of(), true)));
        round = granting.called(Map.of("absent", "EXCLUDED"));
        all = granting.admitted(round, 3, 60_000);
        bureau.at("2026-03-31T17:00");
        granting.drawn(round);
        Actor officer = bureau.staff(Role.OFFICER);
        bureau.act(
                round, "scheduleDefence", officer, Map.of("place", "三楼会议室", "at", "2026-04-20T09:00", "minutes", 15));
        List<String> order = jdbc.sql("select application from grant_defence where round = ? order by turn")
                .param(round)
                .query(String.class)
                .list();
        assertThat(order).containsExactlyInAnyOrderElementsOf(all);
        var attendance = Map.<String, Object>of(
                "defences",
                order.stream()
                        .map(a -> Map.of("attended", a.equals(all.get(2)) ? "NO" : "YES"))
                        .toList());
        assertThatThrownBy(() -> bureau.act(round, "noteDefence", officer, attendance))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DEFENCE_NOT_YET");
        bureau.set("2026-04-20T12:00");
        bureau.act(round, "noteDefence", officer, attendance);
        granting.members(round).forEach(m -> granting.scoreOnly(round, m, List.of(all.get(0), all.get(1)), "80"));
        bureau.act(round, "decideRound", bureau.staff(Role.LEADER), Map.of("agreed", true, "drops", List.of()));
        assertThat(granting.status(all.get(2))).isEqualTo(Status.DECLINED);
        assertThat(applications.get(all.get(2)).reason()).contains("答辩");
    }

    @Test
    void theLeaderDropsOneWithAReasonAndTheNextMovesUpInTheSameOrder() {
        round(review(List.of(), false), 18);
        granting.drawn(round);
        granting.scoreAll(round, a -> String.valueOf(99 - all.indexOf(a.caseNo())));
        bureau.act(
                round,
                "decideRound",
                bureau.staff(Role.LEADER),
                Map.of("agreed", true, "drops", List.of(Map.of("application", all.get(1), "reason", "与区级项目内容重复"))));
        assertThat(granting.status(all.get(1))).isEqualTo(Status.DECLINED);
        assertThat(applications.get(all.get(1)).reason()).contains("与区级项目内容重复", "98");
        assertThat(granting.status(all.get(16)))
                .as("the seventeenth is within 1,000,000")
                .isEqualTo(Status.PROPOSED);
        assertThat(granting.status(all.get(17))).isEqualTo(Status.RESERVE);
        assertThat(applications.of(round)).extracting(GrantApplication::caseNo).containsExactlyElementsOf(all);
    }

    @Test
    void theDrawCanBeRepeatedFromTheChainOfEvidence() throws Exception {
        round(review(List.of(), false), 2);
        granting.drawn(round);
        Actor supervisor = bureau.staff(Role.SUPERVISOR);
        mvc.perform(get("/api/v1/grants/rounds/" + round + "/draws").with(user(TestAccounts.of(supervisor))))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].repeated").value(true))
                .andExpect(jsonPath("$[0].anchored").value(true))
                .andExpect(jsonPath("$[0].draw.result.length()").value(3));
    }

    private Map<String, String> seenAfter(Actor peer, Actor reader, String points) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (points != null) granting.score(round, peer, (a, c) -> points);
            bureau.set("2026-04-01T10:00:10");
            var paths = Reading.paths(jdbc, round, "scoreApplications", "declareInterest");
            paths.addAll(List.of(
                    "/overview",
                    "/grants/rounds",
                    "/grants/rounds/" + round,
                    "/grants/rounds/" + round + "/export?format=csv",
                    "/api/v1/grants/rounds/" + round,
                    "/grants/reviews/" + round,
                    "/grants/reviews/" + round + "/" + all.get(0),
                    "/api/v1/grants/reviews/" + round,
                    "/public/grants",
                    "/public/grants/awards"));
            return Reading.all(mvc, paths, reader);
        });
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
