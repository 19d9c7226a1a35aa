package org.sanshe.evaluation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 问卷库: the questionnaires of a unit, in versions; a published one does not change. */
@Component
@Transactional
class Questionnaires {

    static final int QUESTIONS_MAX = 20;
    private static final int OPTIONS_MAX = 10;
    private static final int LABEL_MAX = 200;
    private static final int MOST = 200;

    private static final String SEEN = """
            select q.* from questionnaire q join unit its on its.id = q.unit_id
              join unit mine on mine.id = :unit and its.path like mine.path || '%'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final QuestionnaireForm form;
    private final SansheClock clock;

    Questionnaires(JdbcClient jdbc, JsonMapper json, QuestionnaireForm form, SansheClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.form = form;
        this.clock = clock;
    }

    /** All of the actor's unit and below, newest first. */
    @Transactional(readOnly = true)
    List<Questionnaire> of(Actor actor) {
        return jdbc.sql(SEEN + " order by q.lineage desc, q.version desc limit :most")
                .param("unit", actor.unitId())
                .param("most", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws NotFound when there is none, or it is not the actor's to see */
    @Transactional(readOnly = true)
    Questionnaire get(long id, Actor actor) {
        return jdbc.sql(SEEN + " where q.id = :id")
                .param("unit", actor.unitId())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("questionnaire " + id));
    }

    Questionnaire get(long id) {
        return jdbc.sql("select * from questionnaire where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .single();
    }

    /** A new draft without questions. Returns its number. */
    long draft(String title, String titleEn, Actor by) {
        check(title, titleEn, List.of());
        return jdbc.sql("""
                        insert into questionnaire (unit_id, lineage, version, title, title_en, questions, drafted_by)
                        values (:unit, coalesce((select max(lineage) from questionnaire), 0) + 1, 1, :title, :en, '[]', :by)
                        returning id
                        """)
                .param("unit", by.unitId())
                .param("title", title.strip())
                .param("en", titleEn.strip())
                .param("by", by.personId())
                .query(Long.class)
                .single();
    }

    /** 新版本: a draft that begins with the questions of a published one; the draft there is when there is one. */
    long version(long id, Actor by) {
        Questionnaire q = get(id, by);
        return jdbc.sql("select id from questionnaire where lineage = ? and status = 'DRAFT'")
                .param(q.lineage())
                .query(Long.class)
                .optional()
                .orElseGet(() -> jdbc.sql("""
                                insert into questionnaire (unit_id, lineage, version, title, title_en, questions, drafted_by)
                                select unit_id, lineage, (select max(version) + 1 from questionnaire o where o.lineage = q.lineage),
                                  title, title_en, questions, ? from questionnaire q where id = ? returning id
                                """)
                        .params(by.personId(), id)
                        .query(Long.class)
                        .single());
    }

    /** Keeps a draft as it is typed; gaps are told when it is published. */
    void save(long id, String title, String titleEn, List<Question> questions, Actor by) {
        drafted(id, by);
        if (questions.size() > QUESTIONS_MAX) throw new Refusal(SurveyRule.TOO_MANY_QUESTIONS, QUESTIONS_MAX);
        jdbc.sql("update questionnaire set title = ?, title_en = ?, questions = cast(? as jsonb) where id = ?")
                .params(title.strip(), titleEn.strip(), json.writeValueAsString(questions), id)
                .update();
    }

    /**
     * 发布: from now on surveys can be made with it, and it does not change.
     *
     * @throws InvalidInput when a question cannot be asked like this
     */
    void publish(long id, Actor by) {
        Questionnaire q = drafted(id, by);
        check(q.title(), q.titleEn(), q.questions());
        jdbc.sql(
                        "update questionnaire set form = cast(? as jsonb), status = 'PUBLISHED', published_on = ? where id = ?")
                .params(form.schema(q.title(), q.titleEn(), q.questions()), clock.today(), id)
                .update();
    }

    /** How it would look; what is still missing is left out. */
    String preview(Questionnaire q) {
        return form.schema(
                q.title(),
                q.titleEn(),
                q.questions().stream().filter(x -> problems(x, "").isEmpty()).toList());
    }

    private Questionnaire drafted(long id, Actor by) {
        Questionnaire q = get(id, by);
        if (!q.isDraft()) throw new Refusal(SurveyRule.PUBLISHED_ALREADY);
        return q;
    }

    private static void check(String title, String titleEn, List<Question> questions) {
        var problems = new LinkedHashMap<String, String>();
        if (bad(title)) problems.put("title", Language.say("请填写问卷名称。", "Name the questionnaire."));
        if (bad(titleEn)) problems.put("titleEn", Language.say("请填写问卷的英文名称。", "Give its English name."));
        for (int i = 0; i < questions.size(); i++) problems.putAll(problems(questions.get(i), "[" + i + "]"));
        if (!problems.isEmpty()) throw new InvalidInput(problems);
    }

    private static Map<String, String> problems(Question q, String at) {
        var problems = new LinkedHashMap<String, String>();
        if (bad(q.label())) problems.put("label" + at, Language.say("请写明问题。", "Write the question."));
        if (bad(q.labelEn())) problems.put("labelEn" + at, Language.say("请写明问题的英文。", "Write the question in English."));
        if (!q.kind().hasOptions()) return problems;
        boolean few = q.options().size() < 2 || q.options().size() > OPTIONS_MAX;
        boolean twice =
                q.options().stream().map(Question.Option::label).distinct().count()
                        < q.options().size();
        boolean gap = q.options().stream().anyMatch(o -> bad(o.label()) || bad(o.labelEn()));
        if (few || twice || gap) {
            problems.put(
                    "options" + at,
                    Language.say(
                            "请写出 2 到 10 个不同的选项，一行一个，中英文用“|”隔开。",
                            "Give 2 to 10 different choices, one a line, Chinese and English parted by |."));
        }
        return problems;
    }

    private static boolean bad(String text) {
        return text == null || text.isBlank() || text.length() > LABEL_MAX;
    }

    private Questionnaire read(ResultSet row) throws SQLException {
        return new Questionnaire(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("lineage"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("title_en"),
                new ArrayList<>(List.of(json.readValue(row.getString("questions"), Question[].class))),
                row.getString("form"),
                row.getObject("published_on", LocalDate.class));
    }
}
