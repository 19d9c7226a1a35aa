package org.sanshe.incubation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A base of the demo bureau with two places and three applications before its panel, for tests of pages. */
public final class SelectedBase {

    private final ApplicationContext application;
    private final String code;
    private final List<String> applications = new ArrayList<>();
    private final long base;
    private final String selection;

    /** Opens the selection. */
    public SelectedBase(ApplicationContext application, String code) {
        this.application = application;
        this.code = code;
        Actor officer = actor("officer");
        base = transaction(() -> base(officer));
        String call = transaction(() -> call(officer));
        for (int i = 0; i < 3; i++) {
            int n = i;
            applications.add(transaction(() -> apply(call, n)));
        }
        selection = bean(Selecting.class).open(call, officer);
    }

    private <T> T transaction(java.util.function.Supplier<T> work) {
        return bean(TransactionTemplate.class).execute(s -> work.get());
    }

    /** Its case. */
    public String caseNo() {
        return selection;
    }

    /** The number of the base. */
    public long number() {
        return base;
    }

    /** Its applications. */
    public List<String> applications() {
        return applications;
    }

    /** Draws three members and lets them declare. Returns their accounts. */
    public List<String> seated() {
        act("officer", "arrangePanel", Map.of("experts", 3, "people", List.of(), "dropExtremes", "false"));
        List<String> members =
                jdbc().sql("""
                        select a.username from incubation_panel_member m join incubation_panel p on p.id = m.panel_id
                          join account a on a.person_id = m.person_id where p.case_no = ? order by m.seated_at, m.person_id
                        """).param(selection).query(String.class).list();
        for (String member : members) act(member, "declareInterest", Map.of("concerned", "NO", "secret", true));
        return members;
    }

    /** Hands in the sheets of a member: less for each that came later. */
    public void score(String member, int first) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < applications.size(); i++) {
            int points = first - i;
            var line = Map.<String, Object>of("points", points, "comment", "见申请书");
            sheets.add(Map.of("lines", List.of(line, line, line, line)));
        }
        act(member, "scoreSheets", Map.of("sheets", sheets, "independent", true));
    }

    private long base(Actor officer) {
        long id =
                jdbc().sql("""
                        insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status,
                          recognised_on)
                        values (?, ?, '湖畔社会组织孵化基地', 'Lakeside Incubation Base', 'DISTRICT', '430198', '湖畔路8号', 2, 'ACTIVE',
                          date '2020-01-01') returning id
                        """).params(officer.unitId(), code).query(Long.class).single();
        jdbc().sql("""
                        insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                        values (?, ?, 1, '湖畔孵化基地管理办法', 'Rules of the base', '本局办法', 'PUBLISHED', date '2020-01-01',
                          cast(? as jsonb))
                        """)
                .params(id, code, bean(JsonMapper.class).writeValueAsString(Incubating.body()))
                .update();
        bean(Places.class).provide(id, 2);
        return id;
    }

    private String call(Actor officer) {
        String no = "ZM-" + code;
        file(no, "incubationCall", "春季入驻招募", officer, null);
        jdbc().sql("""
                        insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, closes_at, status)
                        select ?, ?, max(id), '春季入驻招募', 2, sanshe_now() - interval '30 days', sanshe_now() - interval '1 day',
                          'SELECTION' from incubation_rules where base_id = ?
                        """).params(no, base, base).update();
        return no;
    }

    private String apply(String call, int n) {
        String no = "RZ-" + code + "-" + (n + 1);
        long organization = jdbc().sql(
                        "select id from organization where credit_code is not null order by id offset ? limit 1")
                .param(n + code.length())
                .query(Long.class)
                .single();
        file(no, "incubationApplication", "入驻申请", actor("officer"), organization);
        jdbc().sql("""
                        insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months,
                          in_park, status) values (?, ?, ?, ?, 'REGISTERED', 'START_UP', 12, true, 'CHECKED')
                        """).params(no, call, base, organization).update();
        return no;
    }

    private void file(String no, String process, String title, Actor by, Long organization) {
        jdbc().sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, ?, ?, ?, ?, ?, ?, sanshe_now(), (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(java.util.Arrays.asList(
                        no, process, title, by.unitId(), organization, by.personId(), by.name()))
                .update();
    }

    /** Does the open task of an account at a node. */
    public void act(String account, String node, Map<String, Object> values) {
        Actor actor = actor(account);
        TaskItem task = bean(Tasks.class).of(selection).stream()
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
