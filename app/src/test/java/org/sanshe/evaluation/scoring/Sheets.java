package org.sanshe.evaluation.scoring;

import static org.sanshe.evaluation.scoring.Scoring.d;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.demo.Performance;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An assessment of a contract of the demo bureau whose evaluators have declared and sit before their sheets, for tests of pages. */
public final class Sheets {

    private static final String TWO_PAGES = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
            4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private final ApplicationContext application;
    private final String title;
    private final Map<String, String> sides = new LinkedHashMap<>();
    private final String caseNo;

    /** @param experts accounts that score as the third party, beside one of the buyer and one of the supervisor */
    public Sheets(ApplicationContext application, String title, String... experts) {
        this.application = application;
        this.title = title;
        for (String expert : experts) sides.put(expert, "THIRD_PARTY");
        sides.put("procurement", "BUYER");
        sides.put("supervisor", "SUPERVISOR");
        caseNo = inside(this::open);
        for (String account : sides.keySet()) {
            act(account, "declareInterest", Map.of("stand", "SEATED", "independent", true));
        }
    }

    public String caseNo() {
        return caseNo;
    }

    /** Hands in the sheet of an account. */
    public void score(String account, String degree) {
        var marks = new ArrayList<Map<String, Object>>();
        marks.add(Map.of("met", "1,2"));
        marks.add(Map.of("met", "1"));
        marks.add(Map.of("points", degree));
        marks.add(Map.of("reached", "499", "planned", "500"));
        if (!sides.get(account).equals("THIRD_PARTY")) marks.add(Map.of("points", "16"));
        act(account, "scoreSheet", Map.of("marks", marks, "comment", "服务总体达到合同约定的要求。", "independent", true));
    }

    private String open() {
        var jdbc = bean(JdbcClient.class);
        String agreement = new Performance(application, title).agreement();
        Actor officer = actor("officer");
        var file = bean(Documents.class)
                .store(
                        null,
                        "upload",
                        "年度服务总结报告.pdf",
                        new ByteArrayInputStream(TWO_PAGES.getBytes(StandardCharsets.US_ASCII)),
                        officer);
        bean(Documents.class).attach(List.of(file.ref()), agreement, "upload", officer, Audience.CASE);
        long scheme = jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (:unit, :code, 1, '考核办法', 'Scheme', '测试', true, 'PUBLISHED', '2024-01-01',
                          cast(:body as jsonb), sanshe_now()) returning id
                        """)
                .param("unit", officer.unitId())
                .param("code", "SHEETS-" + agreement.substring(agreement.length() - 4))
                .param("body", bean(JsonMapper.class).writeValueAsString(body()))
                .query(Long.class)
                .single();
        LocalDate today = bean(SansheClock.class).today();
        Cases cases = bean(Cases.class);
        return cases.open("KH", "assessmentScoring", agreement, title + "末期考核", no -> {
            bean(Assessments.class)
                    .add(new Assessment(
                            no,
                            scheme,
                            Assessment.Kind.FINAL,
                            agreement,
                            title + "末期考核",
                            officer.unitId(),
                            actor("org1").organizationId(),
                            today.minusDays(100),
                            today,
                            bean(SansheClock.class).instant(),
                            null,
                            false,
                            Assessment.Status.SCORING,
                            1,
                            null,
                            null,
                            null));
            sides.forEach((account, side) -> {
                Actor person = actor(account);
                bean(Seats.class).name(no, 1, side, person.personId(), null, person.name());
            });
        });
    }

    private Scheme.Body body() {
        Scheme.Body body = Scoring.body(0);
        var own = body.sides().stream()
                .map(s -> new Side(
                        s.code(),
                        s.name(),
                        s.nameEn(),
                        s.kind(),
                        s.weight(),
                        (int) sides.values().stream().filter(s.code()::equals).count(),
                        s.expertise()))
                .toList();
        return new Scheme.Body(d("100"), body.indicators(), body.grades(), own, body.timing());
    }

    private void act(String account, String node, Map<String, Object> values) {
        Actor actor = actor(account);
        TaskItem task = bean(Tasks.class).of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals(node))
                .filter(t -> t.assignee() == actor.personId())
                .findFirst()
                .orElseThrow();
        bean(Inbox.class)
                .perform(
                        task.taskId(),
                        actor,
                        UUID.randomUUID(),
                        (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH));
    }

    private Actor actor(String account) {
        return bean(JdbcClient.class)
                .sql("""
                        select a.id, a.person_id, a.unit_id, a.organization_id, p.name,
                          array(select role from account_role r where r.account_id = a.id) as roles
                          from account a join person p on p.id = a.person_id where a.username = ?
                        """)
                .param(account)
                .query((row, n) -> new Actor(
                        row.getLong("person_id"),
                        row.getLong("id"),
                        row.getString("name"),
                        Set.of((String[]) row.getArray("roles").getArray()).stream()
                                .map(Role::valueOf)
                                .collect(java.util.stream.Collectors.toSet()),
                        row.getObject("unit_id", Long.class),
                        row.getObject("organization_id", Long.class),
                        null))
                .single();
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return bean(TransactionTemplate.class).execute(status -> work.get());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
