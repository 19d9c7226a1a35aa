package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.tender.TenderChanges;
import org.sanshe.purchase.tender.TenderRecords;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions and changes while a tender runs: answered for everybody without the asker, and time enough for everybody. */
@SansheTest
class QuestionsStoryTest {

    private static final String PLAN = "驻点与入户相结合的服务安排，按月督导。";

    @Autowired
    Bureau bureau;

    @Autowired
    TenderRecords tenders;

    @Autowired
    TenderChanges changes;

    @Autowired
    Seals seals;

    @Autowired
    Cases cases;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Messages messages;

    @Autowired
    MockMvc mvc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aPublishedTender() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish();
    }

    @Test
    void aQuestionIsAnsweredForEverybodyWithoutTheAsker() {
        story.register(Consulting.TONGXIN);
        story.register(Consulting.YILU);
        String inquiry = ask(bureau.supplier(Consulting.YILU), "DOCUMENTS", "我们明湖区益路社区服务中心想问，兼职督导是否计入14名？");

        // Three working days: asked on Wednesday the 8th, due at the end of Monday the 13th.
        assertThat(due(inquiry, "answerInquiry")).isEqualTo("2026-04-13T23:59:59+08:00");

        // Whoever asked is not to be known: not by name, however it is written, nor by its people.
        for (String telling : List.of("益路社区服务中心问：兼职督导是否计入？", "益 路（社区）服务中心问：兼职督导是否计入？", "５２４３０１９８ＭＪＪ０２００５６Ａ问兼职督导")) {
            assertThatThrownBy(() -> answer(inquiry, "PUBLIC", telling, "兼职督导不计入。"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, e -> assertThat(e.fieldErrors()).containsOnlyKeys("publicQuestion"));
        }
        assertThatThrownBy(() -> answer(inquiry, "PUBLIC", "兼职督导是否计入14名？", "益路社区服务中心的兼职督导不计入。"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.fieldErrors()).containsOnlyKeys("answer"));
        answer(inquiry, "PUBLIC", "兼职督导是否计入14名？", "派驻社工应为全职人员，兼职督导不计入14名。");

        // The notice is on the portal, and both who obtained the documents are told; nothing public names the asker.
        PublicNotice notice = notices(NoticeKind.ANSWER).get(0);
        assertThat(notice.html()).contains("兼职督导是否计入14名", "不计入14名").doesNotContain("益路");
        assertThat(subjects(Consulting.TONGXIN)).anyMatch(s -> s.contains("询问答复"));
        assertThat(subjects(Consulting.YILU)).anyMatch(s -> s.contains("已公开答复"));
        bureau.ended(inquiry, "inquiryAnswered");
    }

    @Test
    void anInquiryByTelephoneIsEnteredByTheBureauAndAnsweredAlone() {
        String inquiry = bureau.start(
                "inquiry",
                story.procurement(),
                Map.of(
                        "tenderNo",
                        caseNo,
                        "channel",
                        "PHONE",
                        "askerName",
                        "沿河街道某机构",
                        "matter",
                        "OTHER",
                        "question",
                        "开启时供应商是否可以派两人到场？"));
        bureau.act(
                inquiry,
                "answerInquiry",
                story.procurement(),
                Map.of(
                        "outcome",
                        "PRIVATE",
                        "privateReason",
                        "只涉及该机构自身安排",
                        "answer",
                        "可以，凭授权委托书入场。",
                        "changeNeeded",
                        "true"));
        assertThat(notices(NoticeKind.ANSWER)).isEmpty();
        bureau.ended(inquiry, "changeCalledFor");
        assertThat(messages.of(story.procurement(), null, 10))
                .anyMatch(m -> m.subject().contains(inquiry));
    }

    @Test
    void questionsAboutTheDocumentsHaveTheirTimeAndOthersHaveNone() {
        Actor asker = bureau.supplier(Consulting.NUANYANG);
        String until = local(tenders.get(caseNo).terms().questionsUntil());
        bureau.set(LocalDateTime.parse(until).minusSeconds(30).toString());
        ask(asker, "DOCUMENTS", "服务时间是否包括周末？");
        bureau.set(until);
        refused("InquiryRule.QUESTIONS_CLOSED", () -> ask(asker, "DOCUMENTS", "服务时间是否包括周末？"));
        ask(asker, "OTHER", "开启地点在几楼？");
        bureau.set("2026-04-20T09:00");
        refused("InquiryRule.DOCUMENTS_OVER", () -> ask(asker, "DOCUMENTS", "服务时间是否包括周末？"));
        ask(asker, "OTHER", "结果什么时候公告？");
    }

    @Test
    void aChangeThatMattersMovesTheDeadlineAndAsksEverybodyAgain() {
        for (String code : List.of(Consulting.TONGXIN, Consulting.YILU, Consulting.NUANYANG)) story.register(code);
        story.submit(Consulting.TONGXIN, 5_900, PLAN);
        story.submit(Consulting.YILU, 5_850, PLAN);
        bureau.at("2026-04-16T10:00");

        // Five days from the 16th are the 21st: the 20th is refused, and the message says which day will do.
        assertThatThrownBy(() -> propose("2026-04-20T23:00", true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.message(Locale.ENGLISH)).contains("2026-04-21"));
        String change = propose("2026-04-21T09:00", true);
        refused("ChangeRule.ANOTHER_PENDING", () -> propose("2026-04-22T09:00", true));
        approve(change);
        bureau.ended(change, "changed");

        // Deadline, seal and the privacy of the responses moved together; what is in must be confirmed.
        assertThat(everyDeadline()).containsOnly(moment("2026-04-21T09:00"));
        assertThat(stands(Consulting.TONGXIN)).isEqualTo("TO_CONFIRM");
        assertThat(stands(Consulting.NUANYANG)).isEqualTo("INVITED");
        assertThat(notices(NoticeKind.CHANGE).get(0).html()).contains("派驻社工12名", "2026年4月21日9时00分");
        assertThat(subjects(Consulting.YILU)).anyMatch(s -> s.contains("未确认的不予开启"));
        assertThat(subjects(Consulting.NUANYANG)).anyMatch(s -> s.contains("采购文件已修改") && !s.contains("不予开启"));

        // Tongxin confirms, Nuanyang hands in for the first time, Yilu does nothing.
        bureau.act(
                story.response(Consulting.TONGXIN),
                "confirmResponse",
                bureau.supplier(Consulting.TONGXIN),
                Map.of("action", "CONFIRM"));
        assertThat(stands(Consulting.TONGXIN)).isEqualTo("PENDING");
        story.submit(Consulting.NUANYANG, 5_700, PLAN);

        // At the old deadline nothing closes and nothing opens; whoever has not confirmed is reminded a day ahead.
        assertThat(subjects(Consulting.YILU)).noneMatch(s -> s.startsWith("提醒"));
        bureau.at("2026-04-20T09:00");
        assertThat(subjects(Consulting.YILU)).anyMatch(s -> s.startsWith("提醒"));
        assertThat(subjects(Consulting.TONGXIN)).noneMatch(s -> s.startsWith("提醒"));
        assertThat(bureau.openNodes(caseNo)).isEmpty();
        assertThat(cases.sees(story.response(Consulting.TONGXIN), story.procurement()))
                .isFalse();

        // At the new one the book holds the confirmed and the new response; the unconfirmed one lapses unopened.
        bureau.at("2026-04-21T09:00");
        assertThat(jdbc.sql("select responses from response_book b join tender t on t.id = b.tender_id"
                                + " where t.case_no = ?")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(stands(Consulting.YILU)).isEqualTo("LAPSED");
        bureau.ended(story.response(Consulting.YILU), "responseLapsed");
        bureau.ended(story.response(Consulting.TONGXIN), "responseClosed");
        assertThat(subjects(Consulting.YILU)).anyMatch(s -> s.contains("未在截止时间前确认"));
    }

    @Test
    void aReplacementConfirmsAndASecondChangeAsksAgain() {
        story.register(Consulting.TONGXIN);
        story.register(Consulting.YILU);
        story.submit(Consulting.TONGXIN, 5_900, PLAN);
        story.submit(Consulting.YILU, 5_850, PLAN);
        bureau.at("2026-04-09T10:00");
        approve(propose(null, true));
        assertThat(tenders.get(caseNo).terms().responseDeadline()).isEqualTo(moment("2026-04-20T09:00"));
        Actor tongxin = bureau.supplier(Consulting.TONGXIN);
        bureau.act(
                story.response(Consulting.TONGXIN),
                "confirmResponse",
                tongxin,
                story.sample("response-change", tongxin, "action", "REPLACE"));
        assertThat(stands(Consulting.TONGXIN)).isEqualTo("PENDING");

        // A change without effect on the responses leaves them as they are.
        approve(propose("2026-04-22T09:00", false));
        assertThat(stands(Consulting.TONGXIN)).isEqualTo("PENDING");
        assertThat(everyDeadline()).containsOnly(moment("2026-04-22T09:00"));

        // The next one that matters asks both again, the one still unconfirmed included.
        approve(propose(null, true));
        assertThat(List.of(stands(Consulting.TONGXIN), stands(Consulting.YILU))).containsOnly("TO_CONFIRM");
        bureau.act(
                story.response(Consulting.YILU),
                "confirmResponse",
                bureau.supplier(Consulting.YILU),
                Map.of("action", "WITHDRAW", "reason", "人员安排有变"));
        bureau.ended(story.response(Consulting.YILU), "responseWithdrawn");

        // Whoever obtains the documents now obtains them as changed.
        story.register(Consulting.NUANYANG);
        assertThat(jdbc.sql("select count(*) from document d join document_audience a on a.document_id = d.id"
                                + " join case_file c on c.case_no = d.case_no"
                                + " where d.kind = 'changedDocuments' and a.audience = ? and c.parent_case_no = ?")
                        .params(
                                "organization:"
                                        + bureau.supplier(Consulting.NUANYANG).organizationId(),
                                caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** The day it is sent counts: what was in time when proposed is refused a day later, until the deadline is moved. */
    @Test
    void aChangeCheckedTooLateGoesBackAndLeavesWithALaterDeadline() {
        bureau.at("2026-04-15T16:00");
        String change = propose(null, true);
        bureau.at("2026-04-16T09:00");
        refused("TenderRule.CHANGE_TOO_LATE", () -> approve(change));
        bureau.act(
                change,
                "approveChange",
                bureau.staff(Role.REVIEWER),
                Map.of("outcome", "RETURN", "opinion", "截止时间不足五日，请顺延。"));
        bureau.act(
                change, "reviseChange", story.procurement(), change("2026-04-21T00:00", true, "decision", "PROPOSE"));
        approve(change);
        assertThat(everyDeadline()).containsOnly(moment("2026-04-21T00:00"));
    }

    @Test
    void nobodyChecksTheirOwnChangeAndNothingChangesAfterTheDeadline() {
        Actor both = new Actor(
                story.procurement().personId(),
                story.procurement().accountId(),
                story.procurement().name(),
                Set.of(Role.PROCUREMENT, Role.REVIEWER),
                story.procurement().unitId(),
                null,
                null);
        String change = propose("2026-05-08T09:00", true);
        refused("InboxRule.SAME_PERSON", () -> bureau.act(change, "approveChange", both, Map.of("outcome", "APPROVE")));
        refused("TenderRule.DEADLINE_BROUGHT_FORWARD", () -> {
            bureau.act(
                    change,
                    "approveChange",
                    bureau.staff(Role.REVIEWER),
                    Map.of("outcome", "RETURN", "opinion", "截止时间太晚，请提前。"));
            bureau.act(
                    change,
                    "reviseChange",
                    story.procurement(),
                    change("2026-04-20T08:59", false, "decision", "PROPOSE"));
        });
        bureau.at("2026-04-20T09:00");
        bureau.ended(change, "changeLapsed");
        assertThat(notices(NoticeKind.CHANGE)).isEmpty();
    }

    @Test
    void thePortalShowsWhatIsOpenAndEachOrganizationWhatItMayEnter() throws Exception {
        String unit = String.valueOf(tenders.get(caseNo).unitId());
        for (String[] wrong :
                new String[][] {{"state", "CLOSED"}, {"method", "OPEN_TENDER"}, {"unit", "999999"}, {"kind", "RESULT"}
                }) {
            mvc.perform(get("/public/notices").param("q", caseNo).param(wrong[0], wrong[1]))
                    .andExpect(content().string(containsString("没有符合条件的公告")));
        }
        mvc.perform(get("/public/notices")
                        .param("q", caseNo)
                        .param("state", "OPEN")
                        .param("method", "CONSULTATION")
                        .param("unit", unit)
                        .param("kind", "PROCUREMENT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("竞争性磋商")))
                .andExpect(content().string(containsString("还剩 11 天 23 小时")));

        // Open to a social organization, closed to one that may not supply services; and a third has entered already.
        story.register(Consulting.YILU);
        opportunities(Consulting.TONGXIN, "可以参加", "/cases/new/response?about=" + caseNo);
        opportunities("124301984450001188", "不能参加", "第八条");
        opportunities(Consulting.YILU, "已获取文件", "/cases/" + story.response(Consulting.YILU));

        approve(propose("2026-04-22T09:00", true));
        long call = notices(NoticeKind.PROCUREMENT).get(0).id();
        mvc.perform(get("/public/notices/" + call))
                .andExpect(content().string(containsString("2026-04-22 09:00")))
                .andExpect(content().string(containsString("派驻社工12名")))
                .andExpect(content().string(containsString("/cases/new/inquiry?about=" + caseNo)));
        bureau.at("2026-04-22T09:00");
        mvc.perform(get("/public/notices/" + call).cookie(new Cookie("LANG", "en")))
                .andExpect(content().string(containsString("Ended")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/public/notices").param("q", caseNo).param("state", "OPEN"))
                .andExpect(content().string(containsString("没有符合条件的公告")));
    }

    private void opportunities(String creditCode, String state, String also) throws Exception {
        mvc.perform(get("/opportunities").with(user(TestAccounts.of(bureau.supplier(creditCode)))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(caseNo)))
                .andExpect(content().string(containsString(state)))
                .andExpect(content().string(containsString(also)));
    }

    /** Whatever is tried in whatever order, there is one deadline, it never comes nearer, and it leaves time enough. */
    @Test
    void theDeadlineIsOneAndOnlyMovesAway() {
        story.register(Consulting.TONGXIN);
        story.submit(Consulting.TONGXIN, 5_900, PLAN);
        var random = new Random(20260420);
        LocalDateTime now = LocalDateTime.parse("2026-04-08T09:00");
        LocalDateTime deadline = LocalDateTime.parse("2026-04-20T09:00");
        int sent = 0;
        for (int i = 0; i < 60; i++) {
            now = now.plusMinutes(random.nextInt(2_000));
            LocalDateTime wanted = deadline.plusMinutes(random.nextInt(12_000) - 4_000);
            boolean affects = random.nextBoolean();
            boolean may = now.isBefore(deadline)
                    && !wanted.isBefore(deadline)
                    && (!affects
                            || !wanted.toLocalDate().isBefore(now.toLocalDate().plusDays(5)));
            bureau.set(now.toString());
            Instant next = moment(wanted.toString());
            Instant at = moment(now.toString());
            ThrowingCallable move = () -> transaction.executeWithoutResult(s -> changes.send(
                    caseNo, affects, next, tenders.get(caseNo).terms().questionsUntil(), at));
            if (may) {
                assertThatCode(move).doesNotThrowAnyException();
                deadline = wanted;
                sent++;
            } else {
                assertThatThrownBy(move).isInstanceOf(Refusal.class);
            }
            assertThat(everyDeadline()).as("step " + i).containsOnly(moment(deadline.toString()));
        }
        assertThat(sent).isBetween(5, 55);
    }

    /** Wherever the deadline is kept, shown or waited for. */
    private List<Instant> everyDeadline() {
        var found = new ArrayList<Instant>();
        var tender = tenders.get(caseNo);
        found.add(tender.terms().responseDeadline());
        seals.opensAt(caseNo + "/responses/1").ifPresent(found::add);
        found.addAll(moments("select due_at from deadline where case_no = ? and node = 'responseDeadline'"
                + " and superseded_at is null"));
        found.addAll(moments("select j.duedate_ at time zone current_setting('TimeZone') from act_ru_job j"
                + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                + " where e.business_key_ = ? and j.handler_cfg_ like 'responseDeadline%'"));
        found.addAll(moments("select private_until from case_file where parent_case_no = ? and process = 'response'"));
        found.addAll(moments("select t.due_at from task_item t join case_file c on c.case_no = t.case_no"
                + " where c.parent_case_no = ? and c.process = 'response' and t.state = 'OPEN'"));
        return found;
    }

    private List<Instant> moments(String sql) {
        return jdbc.sql(sql).param(caseNo).query(OffsetDateTime.class).list().stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private String ask(Actor asker, String matter, String question) {
        return bureau.start("inquiry", asker, Map.of("tenderNo", caseNo, "matter", matter, "question", question));
    }

    private void answer(String inquiry, String outcome, String question, String answer) {
        bureau.act(
                inquiry,
                "answerInquiry",
                story.procurement(),
                Map.of("outcome", outcome, "publicQuestion", question, "answer", answer, "changeNeeded", "false"));
    }

    private String propose(String deadline, boolean affects) {
        return bureau.start("documentsChange", story.procurement(), change(deadline, affects, "tenderNo", caseNo));
    }

    private Map<String, Object> change(String deadline, boolean affects, String key, String value) {
        var values = new LinkedHashMap<String, Object>(story.sample(
                "documents-change",
                story.procurement(),
                "affectsResponses",
                String.valueOf(affects),
                "notAffectingReason",
                "只改时间，不涉及响应内容",
                "moveDeadline",
                String.valueOf(deadline != null),
                "responseDeadline",
                deadline == null ? "" : deadline,
                "questionsUntil",
                ""));
        values.remove("tenderNo");
        values.put("documentFiles", List.of(bureau.upload(story.procurement(), "修改后的文件" + deadline + affects)));
        values.put(key, value);
        return values;
    }

    private void approve(String change) {
        bureau.act(change, "approveChange", bureau.staff(Role.REVIEWER), Map.of("outcome", "APPROVE"));
    }

    private List<PublicNotice> notices(NoticeKind kind) {
        return disclosure.of(caseNo).stream().filter(n -> n.kind() == kind).toList();
    }

    private List<String> subjects(String creditCode) {
        return messages.of(bureau.supplier(creditCode), null, 50).stream()
                .map(Messages.Message::subject)
                .toList();
    }

    private String stands(String creditCode) {
        return jdbc.sql("select status from response where case_no = ?")
                .param(story.response(creditCode))
                .query(String.class)
                .single();
    }

    private String due(String of, String node) {
        return jdbc.sql("select due_at from deadline where case_no = ? and node = ? and superseded_at is null")
                .params(of, node)
                .query(OffsetDateTime.class)
                .single()
                .withOffsetSameInstant(ZoneOffset.ofHours(8))
                .toString();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, SansheClock.ZONE).toString();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(SansheClock.ZONE).toInstant();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }
}
