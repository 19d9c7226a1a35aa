package org.sanshe.grant;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A round of the demo bureau whose panel sits before its sheets, for tests of pages. */
public final class ReviewedRound {

    private static final List<String> TITLES = List.of("邻里守望互助", "银龄数字课堂", "流动儿童四点半", "社区心理驿站");

    private final ApplicationContext application;
    private final String round;
    private final List<String> applications = new ArrayList<>();

    /** Called and open for two minutes; nothing was closed yet. */
    public ReviewedRound(ApplicationContext application, String code) {
        this.application = application;
        Actor officer = actor("officer");
        scheme(officer, code);
        LocalDateTime now = LocalDateTime.ofInstant(bean(SansheClock.class).instant(), SansheClock.ZONE);
        round = start("grantRound", officer, form(officer, code, now));
        act("head", "approveRound", Map.of("decision", "APPROVE"));
        for (String title : TITLES) applications.add(apply(code, title));
    }

    /** Its case. */
    public String caseNo() {
        return round;
    }

    /** Its applications. */
    public List<String> applications() {
        return applications;
    }

    /** Closes the window, draws two members and lets them declare. Returns their accounts. */
    public List<String> reviewed() {
        // the timer first, then what it leaves to be done
        for (int i = 0; i < 4; i++)
            bean(Engine.class).runDue(bean(SansheClock.class).instant().plusSeconds(180));
        act("officer", "drawPanel", Map.of("ready", true));
        List<String> members = jdbc().sql("""
                        select a.username from grant_panel_member m join account a on a.person_id = m.person_id
                         where m.round = ? order by m.seated_at, m.person_id
                        """).param(round).query(String.class).list();
        for (String member : members) {
            var rows = applications.stream().map(a -> Map.of("concerned", "NO")).toList();
            act(member, "declareInterest", Map.of("projects", rows, "secret", true));
        }
        return members;
    }

    /** The nodes at which it waits for somebody. */
    public List<String> openNodes() {
        return bean(Tasks.class).of(round).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN)
                .map(TaskItem::node)
                .distinct()
                .toList();
    }

    /** Draws for who left; the one drawn declares. Returns the account. */
    public String drawAgain() {
        act("officer", "drawPanel", Map.of("ready", true));
        String member = jdbc().sql("""
                        select a.username from grant_panel_member m join account a on a.person_id = m.person_id
                         where m.round = ? and m.declared_at is null
                        """).param(round).query(String.class).single();
        var rows = applications.stream().map(a -> Map.of("concerned", "NO")).toList();
        act(member, "declareInterest", Map.of("projects", rows, "secret", true));
        return member;
    }

    /** Hands in the sheets of a member. */
    public void score(String member, int first) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < applications.size(); i++) {
            int points = first - 5 * i;
            sheets.add(Map.of(
                    "lines",
                    List.of(
                            Map.of("points", points / 2, "comment", "见申请书"),
                            Map.of("points", points / 2, "comment", "见申请书"))));
        }
        act(member, "scoreApplications", Map.of("sheets", sheets, "independent", true));
    }

    private void scheme(Actor officer, String code) {
        var review = new Review(
                2,
                List.of(
                        new Criterion("NEED", "项目需求", Granting.d("50"), "需求真实，服务对象明确，有调查依据"),
                        new Criterion("PLAN", "可行性和预算", Granting.d("50"), "方案具体，人员落实，预算合理节约")),
                5,
                Granting.d("60"),
                List.of(),
                false,
                List.of("NEED"));
        jdbc().sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (?, ?, 1, '公益创投', 'Venture philanthropy', '本局办法', true, 'PUBLISHED', '2020-01-01',
                          cast(? as jsonb), sanshe_now())
                        """)
                .params(officer.unitId(), code, bean(JsonMapper.class).writeValueAsString(Granting.body(review)))
                .update();
    }

    private Map<String, Object> form(Actor officer, String code, LocalDateTime now) {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", now.getYear() + "年公益创投");
        form.put("scheme", code);
        form.put("fields", List.of(Map.of("field", "为老服务"), Map.of("field", "儿童服务")));
        form.put("opensAt", now.minusDays(20).withSecond(0).withNano(0).toString());
        form.put("closesAt", now.plusMinutes(2).withSecond(0).withNano(0).toString());
        form.put("projectFrom", now.toLocalDate().plusDays(90).toString());
        form.put("projectUntil", now.toLocalDate().plusDays(400).toString());
        form.put("reserveUntil", now.toLocalDate().plusDays(120).toString());
        form.put("budgetYear", now.getYear());
        form.put("payers", List.of(Granting.payer(officer.unitId(), "200000.00")));
        form.put("cutRule", "LAST_RANK");
        form.put("leastScorers", 2);
        form.put("commentBelow", 50);
        form.put("absent", "PAPER");
        return form;
    }

    private String apply(String code, String title) {
        String no = "ZS-" + code + "-" + (applications.size() + 1);
        bean(TransactionTemplate.class).executeWithoutResult(s -> {
            jdbc().sql("""
                            insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                              started_by_name, started_at, rules_as_of, bigrams)
                            select :no, 'grantApplication', :title, unit_id, o.id, c.case_no, started_by, started_by_name,
                              sanshe_now(), rules_as_of, '{}'
                              from case_file c, (select id from organization order by id offset :n limit 1) o
                             where c.case_no = :round
                            """)
                    .param("no", no)
                    .param("title", title)
                    .param("n", applications.size())
                    .param("round", round)
                    .update();
            jdbc().sql("""
                            insert into grant_application (case_no, round, organization_id, title, field, project_from,
                              project_until, requested, own, budget, approved_budget, beneficiaries, status)
                            select :no, r.case_no, c.organization_id, :title, r.fields[1], r.project_from, r.project_until,
                              9000000, 6000000, 15000000, 15000000, 120, 'ADMITTED'
                              from grant_round r, case_file c where r.case_no = :round and c.case_no = :no
                            """)
                    .param("no", no)
                    .param("title", title)
                    .param("round", round)
                    .update();
            jdbc().sql(
                            "insert into grant_budget_line values (?, 1, 'LABOUR', '社工服务', 2, 10, 500000, 10000000, 6000000, null, null)")
                    .param(no)
                    .update();
        });
        return no;
    }

    private String start(String process, Actor actor, Map<String, Object> values) {
        return bean(Cases.class)
                .start(
                        process,
                        actor,
                        UUID.randomUUID(),
                        null,
                        (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH));
    }

    private void act(String account, String node, Map<String, Object> values) {
        Actor actor = actor(account);
        TaskItem task = bean(Tasks.class).of(round).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals(node))
                .filter(t -> t.assignee() == null || t.assignee() == actor.personId())
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
        return jdbc().sql("""
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
                                .collect(Collectors.toSet()),
                        row.getObject("unit_id", Long.class),
                        row.getObject("organization_id", Long.class),
                        null))
                .single();
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
