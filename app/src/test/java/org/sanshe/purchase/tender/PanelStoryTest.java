package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Reading;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.Consulting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A panel from the auditor's commitment to the signed report: drawn in the open, blind to each other, and left at any time. */
@SansheTest
class PanelStoryTest {

    private static final String NUMBER = "03091217263305";

    @Autowired
    Bureau bureau;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TenderRecords tenders;

    @Autowired
    PanelDraws draws;

    @Autowired
    Scores scores;

    @Autowired
    Awards awards;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aPurchase() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
    }

    @Test
    void nobodyIsDrawnWithoutTheAuditorsCommitmentToANumberOfALaterDay() throws Exception {
        story.notice();
        refused(PanelRule.VALUE_NOT_LATER, () -> story.commit("2026-04-08"));
        story.respond();
        story.open();
        refused(PanelRule.DRAW_NOT_COMMITTED, () -> story.draw(NUMBER));

        // The auditor commits; the number of the next day is not known to anybody yet.
        story.commit("2026-04-21");
        assertThatThrownBy(() -> story.commit("2026-04-22"))
                .as("one commitment for one draw")
                .isInstanceOf(FormRejected.class);
        refused(PanelRule.DRAW_BEFORE_VALUE, () -> story.draw(NUMBER));
        assertThat(text("/public/draws/" + caseNo, null)).contains("中国福利彩票双色球开奖号码");
        bureau.at("2026-04-21T09:00");
        assertThatThrownBy(() -> story.draw("4170923")).isInstanceOf(FormRejected.class);
        story.draw(NUMBER);

        // Everybody who is related to a bidder left the pool before the draw, with the reason on record.
        DrawFile file = draws.last(tenders.get(caseNo)).orElseThrow();
        assertThat(Replay.isEqual(file)).isTrue();
        assertThat(file.excluded()).extracting(DrawFile.Excluded::name).contains("祝明远", "秦望川", "林疏影");
        assertThat(file.result())
                .hasSize(2)
                .noneMatch(id -> file.excluded().stream().anyMatch(e -> e.id() == id));
        String log = text("/purchases/" + caseNo + "/draws", bureau.staff(Role.AUDITOR));
        assertThat(log).contains("重新抽取的结果与记录一致", "祝明远", "理事");
        assertThat(text("/purchases/" + caseNo + "/draws", bureau.staff(Role.SUPERVISOR)))
                .isEqualTo(log);
        // Bidders are not told, and until the evaluation is over nobody else is.
        for (Actor other : List.of(bureau.supplier(Consulting.YILU), bureau.staff(Role.OFFICER))) {
            mvc.perform(get("/purchases/" + caseNo + "/draws").with(as(other))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/public/draws/" + caseNo + "/1")).andExpect(status().isNotFound());
        assertThat(text("/public/draws/" + caseNo, null)).doesNotContain(file.seed(), "祝明远");
    }

    @Test
    void aRegionWithTooFewExpertsWidensAndSaysSo() {
        story.publish();
        story.respond();
        story.open();
        jdbc.sql("update evaluator set region_code = '430100' where region_code = '430198' and name <> '孟怀谷'")
                .update();
        try {
            story.draw(NUMBER);
            DrawFile file = draws.last(tenders.get(caseNo)).orElseThrow();
            assertThat(file.region()).isEqualTo("430198");
            assertThat(file.drawnRegion()).isEqualTo("430100");
            assertThat(Replay.isEqual(file)).isTrue();
        } finally {
            jdbc.sql("update evaluator set region_code = '430198' where name not in ('程见微', '温庭芳', '魏清和', '石敬之')")
                    .update();
        }
    }

    /** Only a complex purchase may name its experts, with the consent of the department in charge; related ones are no choice. */
    @Test
    void aComplexPurchaseMayNameItsExpertsWithConsent() {
        story.notice();
        story.respond();
        story.open();
        assertThatThrownBy(() -> name("孟怀谷", "安可期", "葛云深"))
                .as("not complex: the choice is not offered, so it is a draw that nobody committed to")
                .isInstanceOf(RuntimeException.class);
        jdbc.sql("update purchase set complex = true where case_no = ?")
                .param(caseNo)
                .update();
        assertThatThrownBy(() -> name("祝明远", "安可期", "葛云深"))
                .as("on the board of a bidder")
                .isInstanceOf(FormRejected.class);
        refused(PanelRule.WRONG_SIZE, () -> name("安可期", "葛云深"));
        name("孟怀谷", "安可期", "葛云深");
        assertThat(bureau.open(caseNo, "declareInterest")).hasSize(3);
        assertThat(draws.of(tenders.get(caseNo))).isEmpty();
    }

    private void name(String... experts) {
        var ids = new ArrayList<String>();
        for (String expert : experts) {
            ids.add(jdbc.sql("select id from evaluator where name = ?")
                    .param(expert)
                    .query(String.class)
                    .single());
        }
        story.act(
                "drawPanel",
                bureau.staff(Role.SUPERVISOR),
                "panel-draw",
                "withRepresentative",
                "false",
                "selection",
                "SELF",
                "selfSelected",
                ids,
                "consentNo",
                "明政函〔2026〕52号",
                "selfReason",
                "需要同时熟悉老年心理和社区康复的专家，随机抽取难以确定。");
    }

    /** T08: whatever a peer has given, nothing an evaluator can ask for differs by a byte. */
    @Test
    void whatAPeerGaveShowsNowhereBeforeAllAreIn() {
        List<TaskItem> sheets = scoring();
        Actor third = bureau.judge(sheets.get(2).assignee());
        var none = seenAfter(sheets.get(0), third, 0, 0, 0, 0);
        var all = seenAfter(sheets.get(0), third, 35, 25, 10, 10);
        assertThat(all).isEqualTo(none);
        assertThat(none).hasSizeGreaterThan(25);
        assertThat(none.get("GET /tasks/" + sheets.get(2).taskId())).startsWith("200");
        // the peer's own task, sheet and receipt are not there at all
        assertThat(none.get("GET /tasks/" + sheets.get(0).taskId())).startsWith("404");
        assertThat(none.get("GET /api/v1/tasks/" + sheets.get(0).taskId())).startsWith("404");
        assertThat(none.get("GET /cases/" + caseNo)).startsWith("404");
    }

    @Test
    void whoLeavesWhileScoringReachesNothingAndCountsNoMore() throws Exception {
        List<TaskItem> sheets = scoring();
        Actor leaving = bureau.judge(sheets.get(0).assignee());
        story.score(sheets.get(0), 21, 35);
        assertThat(seen(leaving).entrySet())
                .as("before, the responses can be read")
                .anyMatch(e -> e.getKey().matches("GET /documents/\\d+")
                        && e.getValue().startsWith("200"));

        // The member says so; nobody else may say it for them but the supervisor.
        mvc.perform(recusal(leaving, bureau.judge(sheets.get(1).assignee()), "与供应商负责人有亲属关系"))
                .andExpect(status().isNotFound());
        mvc.perform(recusal(leaving, leaving, "亲")).andExpect(status().isUnprocessableContent());
        mvc.perform(recusal(leaving, leaving, "与供应商负责人有亲属关系")).andExpect(redirectedUrl("/tasks"));

        // From the next request on nothing of the case can be reached: no task, no sheet, no document, no page.
        for (var answer : seen(leaving).entrySet()) {
            String path = answer.getKey();
            if (path.matches("GET (/api/v1)?/(tasks/[^?]+|documents/\\d+|cases/.+|purchases/.+)")
                    && !path.contains("export")) {
                assertThat(answer.getValue()).as(path).startsWith("4");
            } else if (!path.contains("/public/")) {
                assertThat(answer.getValue()).as(path).doesNotContain(caseNo);
            }
        }
        mvc.perform(recusal(leaving, leaving, "再次回避")).andExpect(status().isNotFound());

        // The others go on; the seat is drawn from the same order before anything is computed.
        story.score(sheets.get(1), 34, 26);
        story.score(sheets.get(2), 34, 26);
        assertThat(bureau.openNodes(caseNo)).containsExactly("drawPanel");
        assertThat(tenders.ranking(caseNo)).isEmpty();
        refill();
        DrawFile second = draws.last(tenders.get(caseNo)).orElseThrow();
        assertThat(second.continues()).isEqualTo(1);
        assertThat(Replay.isEqual(second)).isTrue();
        List<TaskItem> again = bureau.open(caseNo, "scoreResponses");
        assertThat(again).hasSize(1);
        assertThat(again.get(0).assignee()).isNotEqualTo(leaving.personId());
        story.score(again.get(0), 34, 26);

        // The sheet of who left does not count: 72 points each, and 64.
        assertThat(tenders.ranking(caseNo))
                .extracting(r -> r.qualityScore().toPlainString())
                .containsExactly("72.00", "64.00");
        story.sign();
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.COMPLETE);

        // Now everybody may draw again, by number and without reasons.
        String published = text("/public/draws/" + caseNo + "/1", null);
        DrawFile file = new JsonMapper().readValue(published, DrawFile.class);
        assertThat(Replay.isEqual(file)).isTrue();
        assertThat(published).doesNotContain("祝明远", "理事", leaving.name());
        assertThat(text("/public/draws/" + caseNo, null)).contains("重新抽取的结果与记录一致");
    }

    @Test
    void whoLeavesWhileOthersSignMakesTheResultAnewAndBothAreKept() throws Exception {
        List<TaskItem> sheets = scoring();
        story.score(sheets.get(0), 21, 35);
        story.score(sheets.get(1), 30, 22);
        story.score(sheets.get(2), 30, 22);
        Tender tender = tenders.get(caseNo);
        var before = scores.ranking(tender);
        Actor leaving = bureau.judge(sheets.get(0).assignee());
        TaskItem first = bureau.open(caseNo, "signReport").stream()
                .filter(t -> t.assignee() != leaving.personId())
                .findFirst()
                .orElseThrow();
        Actor signer = bureau.judge(first.assignee());
        bureau.act(caseNo, "signReport", first.element(), signer, story.sample("report-signature", signer));

        // The supervisor takes a member off the panel; what was signed is not the report any more.
        mvc.perform(recusal(leaving, bureau.staff(Role.SUPERVISOR), "经举报核实与供应商存在利害关系"))
                .andExpect(redirectedUrl("/cases/" + caseNo));
        assertThat(bureau.openNodes(caseNo)).containsExactly("drawPanel");
        refill();
        story.score(bureau.open(caseNo, "scoreResponses").get(0), 30, 22);
        assertThat(scores.version(tender)).isEqualTo(2);
        assertThat(scores.ranking(tender, 1)).isEqualTo(before);
        assertThat(scores.ranking(tender))
                .extracting(r -> r.qualityScore().toPlainString())
                .containsExactly("68.00", "60.00");
        assertThat(bureau.open(caseNo, "signReport")).hasSize(3);
        story.sign();
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.COMPLETE);
        assertThatThrownBy(() -> mvc.perform(recusal(signer, bureau.staff(Role.SUPERVISOR), "报告签署以后"))
                        .andExpect(status().isOk()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("422");
    }

    @Test
    void whoLeavesWhileTheResponsesAreReviewedIsReplacedAtOnce() throws Exception {
        story.publish();
        story.respond();
        story.open();
        story.seat();
        Actor leader =
                bureau.judge(bureau.open(caseNo, "reviewCompliance").get(0).assignee());
        mvc.perform(recusal(leader, leader, "曾为供应商提供辅导")).andExpect(redirectedUrl("/tasks"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("drawPanel");
        refill();
        assertThat(bureau.open(caseNo, "reviewCompliance").get(0).assignee()).isNotEqualTo(leader.personId());
    }

    /** C9: four grounds only; the original panel corrects; both results stay; a changed winner is reported and the award turns. */
    @Test
    void onlyFourGroundsOpenAReevaluationAndAChangedWinnerIsReported() {
        List<TaskItem> sheets = scoring();
        for (TaskItem t : sheets) story.score(t, 30, 29);
        story.sign();
        story.deliver();
        Tender tender = tenders.get(caseNo);
        var before = scores.ranking(tender);
        assertThat(before.get(0).supplier()).isEqualTo("明湖区同心社会工作服务中心");

        // That a subjective score is too high is no ground; whoever thinks so may challenge the result.
        refused(PanelRule.NOT_A_GROUND, () -> request("OTHER"));
        String again = request("SUM_ERROR");
        refused(PanelRule.ALREADY_REEVALUATING, () -> request("ABNORMAL"));

        // Each member of the original panel checks alone; nobody's correction can be read before all are in.
        List<TaskItem> checks = bureau.open(again, "correctScores");
        assertThat(checks)
                .extracting(TaskItem::assignee)
                .containsExactlyInAnyOrderElementsOf(
                        sheets.stream().map(TaskItem::assignee).toList());
        for (TaskItem t : checks.subList(0, 2)) correct(again, t, "30.77", "33.77");
        assertThat(bureau.find("30.77")).isEmpty();
        assertThat(scores.version(tender)).isEqualTo(1);
        correct(again, checks.get(2), "30", "34");

        // The result is another one, the first one stays, and everybody signs.
        assertThat(scores.ranking(tender, 1)).isEqualTo(before);
        assertThat(scores.ranking(tender).get(0).supplier()).isEqualTo("明湖区益路社区服务中心");
        for (TaskItem t : bureau.open(again, "signCorrection")) {
            Actor member = bureau.judge(t.assignee());
            bureau.act(again, "signCorrection", t.element(), member, Map.of("opinion", "AGREE", "signed", true));
        }
        bureau.ended(again, "resultChanged");
        assertThat(jdbc.sql(
                                "select count(*) from message where case_no = ? and role = 'TREASURY' and document_id is not null")
                        .param(again)
                        .query(Integer.class)
                        .single())
                .isOne();

        // The award has turned: the leader picks whoever ranks first now.
        bureau.at("2026-04-24T10:00");
        story.act("pickSupplier", story.leader(), "award-decision", "supplier", Consulting.YILU);
        story.announce();
        assertThat(awards.awarded(caseNo).creditCode()).isEqualTo(Consulting.YILU);
    }

    @Test
    void aGroundThatMostOfThePanelDoNotFindLeavesTheResult() {
        for (TaskItem t : scoring()) story.score(t, 30, 29);
        assertThatThrownBy(() -> request("ABNORMAL"))
                .as("not before the report is signed")
                .isInstanceOf(FormRejected.class);
        story.sign();
        String again = request("ABNORMAL");
        List<TaskItem> checks = bureau.open(again, "correctScores");
        correct(again, checks.get(0), "22", "35");
        for (TaskItem t : checks.subList(1, 3)) {
            Actor member = bureau.judge(t.assignee());
            bureau.act(again, "correctScores", t.element(), member, correction("false", "30", "29"));
        }
        assertThat(scores.version(tenders.get(caseNo))).isEqualTo(1);
        for (TaskItem t : bureau.open(again, "signCorrection")) {
            Actor member = bureau.judge(t.assignee());
            bureau.act(again, "signCorrection", t.element(), member, Map.of("opinion", "AGREE", "signed", true));
        }
        bureau.ended(again, "resultKept");
    }

    private String request(String ground) {
        Actor procurement = story.procurement();
        return bureau.start(
                "reevaluation",
                procurement,
                story.sample("reevaluation-request", procurement, "tenderNo", caseNo, "ground", ground));
    }

    private void correct(String again, TaskItem task, String... plans) {
        Actor member = bureau.judge(task.assignee());
        bureau.act(again, "correctScores", task.element(), member, correction("true", plans));
    }

    private static Map<String, Object> correction(String found, String... plans) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (String plan : plans) {
            sheets.add(Map.of(
                    "lines",
                    List.of(
                            Map.of("points", plan),
                            Map.of("points", "20"),
                            Map.of("points", "8"),
                            Map.of("points", "10"))));
        }
        return Map.of("found", found, "explanation", "汇总时漏计一项，已更正。", "sheets", sheets);
    }

    private List<TaskItem> scoring() {
        story.publish();
        story.respond();
        story.open();
        story.seat();
        story.review(3, 2);
        story.offer(Consulting.TONGXIN, "1030000");
        story.offer(Consulting.YILU, "1040000");
        story.price(2);
        return bureau.open(caseNo, "scoreResponses");
    }

    /** The supervisor fills the seat without a representative, and who was drawn has no interest. */
    private void refill() {
        Actor supervisor = bureau.staff(Role.SUPERVISOR);
        story.act("drawPanel", supervisor, "panel-draw", "withRepresentative", "false", "redrawReason", "成员回避，补抽。");
        for (TaskItem t : bureau.open(caseNo, "declareInterest")) story.declare(Long.parseLong(t.element()), false);
    }

    private Map<String, String> seenAfter(TaskItem peer, Actor reader, int... points) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var lines = new ArrayList<Map<String, Object>>();
            for (int p : points) lines.add(Map.of("points", String.valueOf(p), "remark", "评分理由"));
            Map<String, Object> sheet = Map.of("lines", lines);
            bureau.act(
                    caseNo,
                    "scoreResponses",
                    peer.element(),
                    bureau.judge(peer.assignee()),
                    Map.of("sheets", List.of(sheet, sheet), "independent", true));
            bureau.set("2026-04-20T10:00:10");
            return seen(reader);
        });
    }

    /** All an actor could ask about the case, with the answers: status, tag and body, without what is new in each page. */
    private Map<String, String> seen(Actor actor) {
        var paths = Reading.paths(jdbc, caseNo, "scoreResponses", "declareInterest");
        paths.addAll(List.of(
                "/purchases/" + caseNo + "/draws", "/purchases/" + caseNo + "/recusal", "/public/draws/" + caseNo));
        jdbc.sql("""
                        select d.id from document d join response r on r.case_no = d.case_no
                          join tender t on t.id = r.tender_id where t.case_no = ?
                        """).param(caseNo).query(Long.class).list().forEach(id -> paths.add("/documents/" + id));
        jdbc.sql("select id from submission where case_no = ?").param(caseNo).query(String.class).list().stream()
                .limit(3)
                .forEach(id -> paths.add("/cases/" + caseNo + "/submissions/" + id));
        return Reading.all(mvc, paths, actor);
    }

    private String text(String path, Actor actor) throws Exception {
        var request = actor == null ? get(path) : get(path).with(as(actor));
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(name=\"_csrf\" value=|content=)\"[^\"]*\"", "$1")
                .replaceAll("(?s)<header.*?</header>", "");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder recusal(
            Actor member, Actor by, String reason) {
        return post("/purchases/" + caseNo + "/recusal")
                .param("person", String.valueOf(member.personId()))
                .param("reason", reason)
                .with(as(by))
                .with(csrf());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    private static void refused(PanelRule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }
}
