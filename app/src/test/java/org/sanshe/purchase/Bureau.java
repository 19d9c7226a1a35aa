package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.Forgetful;
import org.sanshe.TestDatabase;
import org.sanshe.database.EmbeddedPostgres;
import org.sanshe.document.Documents;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Filling;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.DemoParties;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Pool;
import org.sanshe.party.Registry;
import org.sanshe.seal.OpeningKeys;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A small bureau for stories: its people, the invented organizations and experts, and a clock that can be set. */
@TestComponent
public class Bureau implements Forgetful {

    /** The civil-affairs bureau that buys. */
    public static final String NAME = "明湖区民政局";

    /** What opens everybody's opening key. */
    public static final String PASSPHRASE = "春江潮水连海平 2026";

    /** Who opens responses, by the field of the documents that names them. */
    public static final Map<String, Role> OPENERS = Map.of(
            "openerOfficer", Role.PROCUREMENT, "openerSupervisor", Role.SUPERVISOR, "openerAuditor", Role.AUDITOR);

    private static final Path SAMPLES = Path.of("../forms/src/test/resources/samples");

    private final JdbcClient jdbc;
    private final SansheClock clock;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Cases cases;
    private final Engine engine;
    private final Documents documents;
    private final DemoParties parties;
    private final Registry registry;
    private final Pool pool;
    private final OpeningKeys openingKeys;
    private final JsonMapper json;
    private final Map<Role, Actor> staff = new EnumMap<>(Role.class);
    private final Map<Long, Actor> people = new HashMap<>();
    private final Map<String, Actor> suppliers = new HashMap<>();
    private long unit;

    Bureau(
            JdbcClient jdbc,
            SansheClock clock,
            Inbox inbox,
            Tasks tasks,
            Cases cases,
            Engine engine,
            Documents documents,
            DemoParties parties,
            Registry registry,
            Pool pool,
            OpeningKeys openingKeys,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.inbox = inbox;
        this.tasks = tasks;
        this.cases = cases;
        this.engine = engine;
        this.documents = documents;
        this.parties = parties;
        this.registry = registry;
        this.pool = pool;
        this.openingKeys = openingKeys;
        this.json = json;
    }

    @Override
    public void forget() {
        staff.clear();
        people.clear();
        suppliers.clear();
    }

    /** Opens the bureau on a day: units, one person a staff role, all parties, every expert with an account. */
    public void open(String day) throws Exception {
        if (jdbc.sql("select count(*) from evaluator").query(Long.class).single() == 0) {
            parties.load(null);
            letTheClockGoBack();
        }
        // a bureau of its own for every story: what one has bought is no purchase of the other
        unit = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into unit (id, name, name_en, level, region_code, path)"
                        + " values (:id, :name, 'Bureau', 'BUREAU', '430198', '/' || :id || '/')")
                .param("id", unit)
                .param("name", NAME)
                .update();
        at(day + "T08:30");
        for (Role role : Role.values()) {
            if (role.isStaff()) staff.put(role, person(role.zh(), role, unit, null));
        }
        OPENERS.values().forEach(this::enrol);
        for (EvaluatorKind kind : EvaluatorKind.values()) {
            for (var judge : pool.active(kind, Set.of(), clock.today())) {
                long id = judge.personId() == null
                        ? person(judge.name(), Role.EVALUATOR, null, null).personId()
                        : judge.personId();
                pool.knownAs(judge.id(), id);
                people.put(id, new Actor(id, id, judge.name(), Set.of(Role.EVALUATOR), null, null, null));
            }
        }
    }

    /** An opener holds the post through an account, and has an opening key with the passphrase of all. */
    private void enrol(Role role) {
        Actor opener = staff.get(role);
        jdbc.sql("insert into account (id, person_id, username, password_hash, unit_id) values (?, ?, ?, '', ?)")
                .params(opener.accountId(), opener.personId(), "opener" + opener.personId(), unit)
                .update();
        jdbc.sql("insert into account_role values (?, ?)")
                .params(opener.accountId(), role.name())
                .update();
        openingKeys.enrol(opener.personId(), PASSPHRASE);
    }

    private void letTheClockGoBack() throws Exception {
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        String url = TestDatabase.server().url().replace("/sanshe?", "/" + database + "?");
        try (var owner = DriverManager.getConnection(
                        url, EmbeddedPostgres.OWNER, TestDatabase.server().password(EmbeddedPostgres.OWNER));
                var statement = owner.createStatement()) {
            statement.execute("alter table demo_clock drop constraint if exists demo_clock_ahead_check");
            statement.execute("alter table demo_clock disable trigger user");
        }
    }

    private Actor person(String name, Role role, Long unitId, Long organizationId) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(id, id, name, Set.of(role), unitId, organizationId, null);
    }

    /** Sets the clock to a local time such as {@code 2026-04-20T09:00} and runs what is due by then. */
    public void at(String time) {
        set(time);
        runDue();
    }

    /** Sets the clock without running what is due. */
    public void set(String time) {
        var moment = LocalDateTime.parse(time).atZone(SansheClock.ZONE).toOffsetDateTime();
        jdbc.sql("""
                        insert into demo_clock (ahead) values (cast(:moment as timestamptz) - clock_timestamp())
                        on conflict (only_row) do update set ahead = excluded.ahead
                        """).param("moment", moment).update();
    }

    /** Runs what is due now, and what becomes due by it. */
    public void runDue() {
        for (int i = 0; i < 4; i++) engine.runDue(clock.instant());
    }

    /** The one who holds a staff role. */
    public Actor staff(Role role) {
        return staff.get(role);
    }

    /** The person of an expert or representative, by name. */
    public Actor judge(String name) {
        return people.values().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The person of an expert or representative. */
    public Actor judge(long personId) {
        return people.get(personId);
    }

    /** Who acts for an organization. */
    public Actor supplier(String creditCode) {
        return suppliers.computeIfAbsent(creditCode, code -> {
            var organization = registry.findByCode(code).orElseThrow();
            return person(organization.contactName(), Role.ORGANIZATION, null, organization.id());
        });
    }

    /** Uploads a small file. Returns its reference. */
    public String upload(Actor by, String text) {
        byte[] content = ("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return documents
                .store(null, "upload", "附件.pdf", new ByteArrayInputStream(content), by)
                .ref();
    }

    /** The sample values of a form, some of them changed; the actor uploads a file wherever the sample names one. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> sample(String form, Actor actor, Map<String, Object> changes) {
        try {
            var read = json.readValue(Files.readString(SAMPLES.resolve(form + ".json")), Map.class);
            var values = new LinkedHashMap<>((Map<String, Object>) read.get("values"));
            values.replaceAll((key, value) -> OPENERS.containsKey(key)
                    ? String.valueOf(staff(OPENERS.get(key)).personId())
                    : value);
            values.putAll(changes);
            values.replaceAll((key, value) -> uploaded(form + " " + key, actor, value));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object uploaded(String name, Actor actor, Object value) {
        boolean names = value instanceof List<?> list
                && list.stream().anyMatch(v -> String.valueOf(v).startsWith("doc:"));
        if (names && ((List<?>) value).stream().noneMatch(v -> String.valueOf(v).matches("doc:[0-9]+"))) {
            return List.of(upload(actor, name + " " + UUID.randomUUID()));
        }
        return value;
    }

    /** Starts a case. Returns its number. */
    public String start(String process, Actor actor, Map<String, Object> values) {
        return cases.start(process, actor, UUID.randomUUID(), null, filling(values));
    }

    /** Does the one open task at a node. Returns the submission. */
    public UUID act(String caseNo, String node, Actor actor, Map<String, Object> values) {
        return act(caseNo, node, null, actor, values);
    }

    /** Does the open task of an element at a node. */
    public UUID act(String caseNo, String node, String element, Actor actor, Map<String, Object> values) {
        TaskItem task = open(caseNo, node).stream()
                .filter(t -> element == null || element.equals(t.element()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(node + " is not open in " + caseNo + " but " + openNodes(caseNo)));
        return inbox.perform(task.taskId(), actor, UUID.randomUUID(), filling(values))
                .submission();
    }

    /** The open tasks at a node. */
    public List<TaskItem> open(String caseNo, String node) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals(node))
                .toList();
    }

    /** Where a case stands. */
    public List<String> openNodes(String caseNo) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN)
                .map(TaskItem::node)
                .distinct()
                .toList();
    }

    /** Expects a case to have ended as named. */
    public void ended(String caseNo, String outcome) {
        assertThat(cases.get(caseNo).outcome()).isEqualTo(outcome);
    }

    /** Every text and every byte the application can read, that contains the canary: table.column. */
    public List<String> find(String canary) {
        var found = new ArrayList<String>();
        record Place(String table, String column, String type) {}
        List<Place> places = jdbc.sql("""
                        select c.relname, a.attname, t.typname from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                          join pg_type t on t.oid = a.atttypid
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and has_table_privilege(c.oid, 'select')
                           and t.typname in ('text', 'varchar', 'bytea', 'json', 'jsonb', '_text')
                        """)
                .query((row, i) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        for (Place p : places) {
            String as = p.type().equals("bytea")
                    ? "position(convert_to(?, 'UTF8') in \"" + p.column() + "\") > 0"
                    : "position(? in \"" + p.column() + "\"::text) > 0";
            boolean hit = jdbc.sql("select exists (select from \"" + p.table() + "\" where " + as + ")")
                    .param(canary)
                    .query(Boolean.class)
                    .single();
            if (hit) found.add(p.table() + "." + p.column());
        }
        return found;
    }

    /** The moment it is. */
    public OffsetDateTime now() {
        return clock.instant().atZone(SansheClock.ZONE).toOffsetDateTime();
    }

    private static Filling filling(Map<String, Object> values) {
        return (schema, stored) -> schema.receiveJson(stored, values, Locale.ZH);
    }
}
