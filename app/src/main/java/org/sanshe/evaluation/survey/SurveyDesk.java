package org.sanshe.evaluation.survey;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.survey.Survey.Way;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 测评办理台: the tasks of {@code survey.bpmn}. */
@Desk("survey")
class SurveyDesk {

    private static final int LINK_BYTES = 12;

    private final SurveyRows rows;
    private final Questionnaires questionnaires;
    private final Ballots ballots;
    private final Engagements engagements;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final SecureRandom random = new SecureRandom();

    SurveyDesk(
            SurveyRows rows,
            Questionnaires questionnaires,
            Ballots ballots,
            Engagements engagements,
            Cases cases,
            JdbcClient jdbc,
            Evidence evidence) {
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.ballots = ballots;
        this.engagements = engagements;
        this.cases = cases;
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put("agreements", agreements(s.actor().unitId()));
        values.put(
                "questionnaires",
                questionnaires.of(s.actor()).stream()
                        .filter(q -> !q.isDraft())
                        .map(q ->
                                Map.of("value", String.valueOf(q.id()), "label", q.title() + " 第" + q.version() + "版"))
                        .toList());
        if (s.about() != null) values.put("agreement", s.about());
        return values;
    }

    private List<Map<String, Object>> agreements(Long unit) {
        return jdbc.sql("""
                        select e.agreement, e.title from engagement e join unit its on its.id = e.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         order by e.signed_on desc, e.agreement limit 200
                        """)
                .param("unit", unit)
                .query((row, n) -> Map.<String, Object>of(
                        "value",
                        row.getString("agreement"),
                        "label",
                        row.getString("agreement") + " " + row.getString("title")))
                .list();
    }

    /** The form {@code survey-plan}. */
    record Plan(
            String agreement,
            String questionnaire,
            LocalDate servedFrom,
            LocalDate servedTo,
            Way way,
            Integer required,
            LocalDate until) {}

    @Starts(prefix = "DC", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Plan form) {
        cases.visible(form.agreement(), s.actor());
        var terms = engagements.get(form.agreement()).terms();
        Questionnaire q = questionnaires.get(Long.parseLong(form.questionnaire()), s.actor());
        if (q.isDraft()) throw InvalidInput.at("questionnaire", "请选择已经发布的问卷。", "Choose a published one.");
        int most = rows.limit("DAYS_MAX", s.today());
        boolean inOrder = !form.servedTo().isBefore(form.servedFrom())
                && !form.servedTo().isAfter(s.today())
                && form.until().isAfter(s.today())
                && !form.until().isAfter(s.today().plusDays(most));
        if (!inOrder) throw new Refusal(SurveyRule.DATES_OUT_OF_ORDER, most);
        boolean open = form.way() == Way.OPEN;
        int fewest = rows.limit("FEWEST", s.today());
        if (open && form.required() < fewest) throw new Refusal(SurveyRule.QUOTA_TOO_SMALL, fewest);
        rows.insert(new Survey(
                s.caseNo(),
                q.id(),
                terms.agreement(),
                terms.title(),
                terms.unitId(),
                form.way(),
                form.servedFrom(),
                form.servedTo(),
                form.until(),
                open ? form.required() : null,
                open ? link() : null,
                null,
                Survey.Status.PLANNED));
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "surveyPlanned",
                        "start",
                        Map.of("questionnaire", q.id(), "way", form.way().name()))
                .by(SurveyProcess.BASIS));
        return new CaseFacts("满意度测评：" + terms.title(), terms.unitId(), null, terms.agreement());
    }

    private String link() {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Prefills
    Map<String, Object> approveSurvey(TaskContext t) {
        boolean english = Language.isEnglish();
        Survey s = rows.get(t.caseNo());
        Questionnaire q = questionnaires.get(s.questionnaireId());
        var facts = new ArrayList<Map<String, Object>>();
        fact(facts, english ? "Engagement" : "项目", s.agreement() + " " + s.title());
        fact(
                facts,
                english ? "Questionnaire" : "问卷",
                (english ? q.titleEn() : q.title())
                        + (english ? ", version " : " 第")
                        + q.version()
                        + (english ? "" : "版"));
        fact(facts, english ? "Services" : "服务期间", s.servedFrom() + " – " + s.servedTo());
        fact(facts, english ? "Asked" : "对象", s.way().in(english));
        if (s.required() != null) fact(facts, english ? "Answers required" : "应收回份数", String.valueOf(s.required()));
        fact(facts, english ? "Until" : "截止日期", s.until().toString());
        return Map.of(
                "facts",
                facts,
                "questions",
                q.questions().stream()
                        .map(x -> Map.of(
                                "label",
                                english ? x.labelEn() : x.label(),
                                "kind",
                                x.kind().in(english)))
                        .toList());
    }

    private static void fact(List<Map<String, Object>> facts, String label, String value) {
        facts.add(Map.of("label", label, "value", value));
    }

    /** The form {@code survey-approval}. */
    record Approval(String decision, String opinion) {}

    @Handles
    void approveSurvey(TaskContext t, Approval form) {
        evidence.record(Act.of(t.caseNo(), t.actor(), "surveyJudged", t.node(), Map.of("decision", form.decision()))
                .by(SurveyProcess.BASIS));
    }

    @Prefills
    Map<String, Object> decideShortfall(TaskContext t) {
        var count = ballots.count(t.caseNo(), Locale.CHINA);
        return Map.of("required", String.valueOf(count.required()), "answered", String.valueOf(count.answered()));
    }

    /** The form {@code survey-shortfall}. */
    record Shortfall(String decision, LocalDate until, String reason) {}

    @Handles
    void decideShortfall(TaskContext t, Shortfall form) {
        boolean longer = "EXTEND".equals(form.decision());
        if (longer) {
            int most = rows.limit("DAYS_MAX", t.today());
            if (form.until().isBefore(t.today())
                    || form.until().isAfter(t.today().plusDays(most))) {
                throw InvalidInput.at(
                        "until", "请填写今天之后" + most + "日以内的日期。", "Give a day within " + most + " days from today.");
            }
            if (!rows.extend(t.caseNo(), form.until(), t.today())) throw new Refusal(SurveyRule.EXTENDED_ALREADY);
            ballots.extend(t.caseNo(), form.until());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        longer ? "surveyExtended" : "surveyEnded",
                        t.node(),
                        Map.of("reason", form.reason()))
                .by(SurveyProcess.BASIS));
    }
}
