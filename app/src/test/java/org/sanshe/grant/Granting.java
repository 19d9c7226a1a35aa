package org.sanshe.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sanshe.Forgetful;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A round of grants brought quickly to where a story begins. */
@TestComponent
public class Granting implements Forgetful {

    /** The scheme of stories. */
    public static final String SCHEME = "VENTURE-TEST";

    private final Bureau bureau;
    private final GrantApplications applications;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private int numbers;

    Granting(
            Bureau bureau,
            GrantApplications applications,
            Cases cases,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.applications = applications;
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public void forget() {
        numbers = 0;
    }

    /** A decimal. */
    public static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    /** Seven members would be many: three score, need decides ties, 60 passes, at most 100,000 and 60 % of the budget. */
    public static GrantScheme.Body body() {
        return body(new Review(
                3,
                List.of(
                        new Criterion("NEED", "需求", d("40"), "需求真实、对象明确"),
                        new Criterion("PLAN", "可行性", d("35"), "方案具体、人员落实"),
                        new Criterion("BUDGET", "预算", d("25"), "合理、节约")),
                5,
                d("60"),
                List.of(),
                false,
                List.of("NEED")));
    }

    /** The same with another review. */
    public static GrantScheme.Body body(Review review) {
        return new GrantScheme.Body(
                GrantScheme.Kind.VENTURE,
                GrantScheme.Nature.GRANT,
                FundingSource.LOTTERY_FUND,
                new GrantScheme.Eligibility(
                        Set.of(), 0, false, null, 0, 0, 0, 0, 0, false, 0, false, 0, false, 0, 0, false),
                new AmountRule(d("60"), d("40"), Money.ofYuan(100_000), List.of(), List.of()),
                List.of(),
                review,
                5,
                List.of(
                        new GrantScheme.Instalment(
                                1, "首期", d("50"), GrantScheme.Instalment.Event.SIGNED, List.of(), 15),
                        new GrantScheme.Instalment(
                                2, "末期", d("50"), GrantScheme.Instalment.Event.SETTLEMENT, List.of(), 15)),
                new GrantScheme.Reporting(true, 30, true),
                new GrantScheme.Consequences(36, 24),
                0);
    }

    /** Publishes a scheme of the bureau's. */
    public long scheme(GrantScheme.Body body) {
        return jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (?, ?, 1, '公益创投', 'Venture philanthropy', '本局办法', true, 'PUBLISHED', '2020-01-01',
                          cast(? as jsonb), sanshe_now()) returning id
                        """)
                .params(bureau.staff(Role.OFFICER).unitId(), SCHEME, json.writeValueAsString(body))
                .query(Long.class)
                .single();
    }

    /** What the form of a round is filled with; its window is March 2026. */
    public Map<String, Object> form(Map<String, Object> changes) {
        Actor officer = bureau.staff(Role.OFFICER);
        var values = new LinkedHashMap<>(bureau.sample("grant-round", officer, Map.of("scheme", SCHEME)));
        values.put("payers", List.of(payer(officer.unitId(), "1000000.00")));
        values.putAll(changes);
        return values;
    }

    /** A payer of the form. */
    public static Map<String, Object> payer(long unit, String amount) {
        return Map.of("unit", String.valueOf(unit), "amount", amount);
    }

    /** Starts a round under the scheme and has it approved and called. */
    public String called(Map<String, Object> changes) {
        String round = bureau.start("grantRound", bureau.staff(Role.OFFICER), form(changes));
        bureau.act(round, "approveRound", bureau.staff(Role.SECTION_HEAD), Map.of("decision", "APPROVE"));
        return round;
    }

    /** The organizations of the register, by credit code. */
    public List<String> organizations() {
        return jdbc.sql("select credit_code from organization where credit_code like '5%' order by id")
                .query(String.class)
                .list();
    }

    /** An application that was admitted: it asks for 60 % of a budget of which it brings 40 %. Returns its case. */
    public String admitted(String round, String creditCode, String title, long requestedYuan) {
        String no = "ZS2026-%04d".formatted(++numbers);
        Actor applicant = bureau.supplier(creditCode);
        long requested = requestedYuan * 100;
        long budget = (requested * 10 + 5) / 6;
        transaction.executeWithoutResult(s -> {
            jdbc.sql("""
                            insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                              started_by_name, started_at, rules_as_of, bigrams)
                            select :no, 'grantApplication', :title, unit_id, :organization, case_no, :person, :name,
                              sanshe_now(), rules_as_of, '{}' from case_file where case_no = :round
                            """)
                    .param("no", no)
                    .param("title", title)
                    .param("organization", applicant.organizationId())
                    .param("person", applicant.personId())
                    .param("name", applicant.name())
                    .param("round", round)
                    .update();
            jdbc.sql("""
                            insert into grant_application (case_no, round, organization_id, title, field, project_from,
                              project_until, requested, own, budget, approved_budget, beneficiaries, submitted_at, status)
                            select :no, case_no, :organization, :title, fields[1], project_from, project_until, :requested,
                              :own, :budget, :budget, 50, opens_at + :n * interval '1 minute', 'ADMITTED'
                              from grant_round where case_no = :round
                            """)
                    .param("no", no)
                    .param("organization", applicant.organizationId())
                    .param("title", title)
                    .param("requested", requested)
                    .param("own", budget - requested)
                    .param("budget", budget)
                    .param("n", numbers)
                    .param("round", round)
                    .update();
        });
        return no;
    }

    /** As many as named, each of another organization as far as the register goes, each asking for the same. */
    public List<String> admitted(String round, int count, long requestedYuan) {
        List<String> codes = organizations();
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.add(admitted(round, codes.get(i % codes.size()), "项目" + (i + 1), requestedYuan));
        }
        return all;
    }

    /** Moves an application without any process. */
    public void become(String application, Status next) {
        jdbc.sql("update grant_application set status = ? where case_no = ?")
                .params(next.name(), application)
                .update();
    }

    /** Lets the window close, draws the panel and lets everybody declare that they have no interest. */
    public List<Actor> panel(String round, String after) {
        bureau.at(after);
        return drawn(round);
    }

    /** The same when the window is closed already. */
    public List<Actor> drawn(String round) {
        bureau.act(round, "drawPanel", bureau.staff(Role.OFFICER), Map.of("ready", true));
        List<Actor> members = members(round);
        for (Actor m : members) declare(round, m, Map.of());
        return members;
    }

    /** Draws who is missing and lets them declare that they have no interest. Returns the whole panel. */
    public List<Actor> drawnMore(String round) {
        List<Actor> before = members(round);
        bureau.act(round, "drawPanel", bureau.staff(Role.OFFICER), Map.of("ready", true));
        members(round).stream().filter(m -> !before.contains(m)).forEach(m -> declare(round, m, Map.of()));
        return members(round);
    }

    /** The panel. */
    public List<Actor> members(String round) {
        return jdbc
                .sql("select person_id from grant_panel_member where round = ? order by seated_at, person_id")
                .param(round)
                .query(Long.class)
                .list()
                .stream()
                .map(bureau::judge)
                .toList();
    }

    /** Declares. @param concerned reasons by application */
    public void declare(String round, Actor member, Map<String, String> concerned) {
        List<Map<String, Object>> rows = applications.of(round).stream()
                .filter(a -> a.status() == Status.ADMITTED)
                .map(a -> declaration(concerned.get(a.caseNo())))
                .toList();
        bureau.act(round, "declareInterest", id(member), member, Map.of("projects", rows, "secret", true));
    }

    private static Map<String, Object> declaration(String reason) {
        return reason == null ? Map.of("concerned", "NO") : Map.of("concerned", "YES", "reason", reason);
    }

    /**
     * Hands in a member's sheets.
     *
     * @param points for the application and the criterion
     */
    public void score(String round, Actor member, BiFunction<GrantApplication, Criterion, String> points) {
        bureau.act(round, "scoreApplications", id(member), member, sheets(round, member, points));
    }

    /** What a member hands in. */
    public Map<String, Object> sheets(
            String round, Actor member, BiFunction<GrantApplication, Criterion, String> points) {
        Set<String> recused =
                Set.copyOf(jdbc.sql("select application from grant_interest where round = ? and person_id = ?")
                        .params(round, member.personId())
                        .query(String.class)
                        .list());
        List<Criterion> criteria = criteria(round);
        List<Map<String, Object>> sheets = applications.of(round).stream()
                .filter(a -> a.status() == Status.ADMITTED && !recused.contains(a.caseNo()))
                .map(a -> Map.<String, Object>of(
                        "lines",
                        criteria.stream()
                                .map(c -> Map.of("points", points.apply(a, c), "comment", "见申请书"))
                                .toList()))
                .toList();
        return Map.of("sheets", sheets, "independent", true);
    }

    /** Hands in a member's sheets of some applications only, each with the same share of the points. */
    public void scoreOnly(String round, Actor member, List<String> scored, String percent) {
        List<Map<String, Object>> sheets = scored.stream()
                .map(a -> Map.<String, Object>of(
                        "lines",
                        criteria(round).stream()
                                .map(c -> Map.of(
                                        "points",
                                        c.points()
                                                .multiply(d(percent))
                                                .divide(d("100"), 2, java.math.RoundingMode.HALF_UP)
                                                .toPlainString(),
                                        "comment",
                                        "见申请书"))
                                .toList()))
                .toList();
        bureau.act(round, "scoreApplications", id(member), member, Map.of("sheets", sheets, "independent", true));
    }

    private List<Criterion> criteria(String round) {
        String body = jdbc.sql(
                        "select s.body::text from grant_round r join grant_scheme s on s.id = r.scheme_id where r.case_no = ?")
                .param(round)
                .query(String.class)
                .single();
        return json.readValue(body, GrantScheme.Body.class).review().criteria();
    }

    /** Everybody gives each application the same share of every criterion's points. @param percent by application */
    public void scoreAll(String round, java.util.function.Function<GrantApplication, String> percent) {
        for (Actor m : members(round)) {
            score(
                    round,
                    m,
                    (a, c) -> c.points()
                            .multiply(d(percent.apply(a)))
                            .divide(d("100"), 2, java.math.RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    /** The leader decides the list as ranked and finance enters what was approved: the proposal is published. */
    public void published(String round, String approved) {
        bureau.act(round, "decideRound", bureau.staff(Role.LEADER), Map.of("agreed", true, "drops", List.of()));
        bureau.act(
                round,
                "enterBudget",
                bureau.staff(Role.FINANCE),
                Map.of("approved", approved, "document", "明财社〔2026〕12号"));
    }

    /** Somebody else of the bureau with the same role. */
    public Actor another(Role role) {
        Actor first = bureau.staff(role);
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(role.zh() + "乙")
                .query(Long.class)
                .single();
        return new Actor(id, id, role.zh() + "乙", Set.of(role), first.unitId(), null, null);
    }

    /** The open task of somebody. */
    public TaskItem task(String round, String node, Actor person) {
        return bureau.open(round, node).stream()
                .filter(t -> t.assignee() == person.personId())
                .findFirst()
                .orElseThrow();
    }

    /** Starts a case about another. */
    public String startAbout(String process, Actor actor, String about, Map<String, Object> values) {
        return cases.start(
                process,
                actor,
                UUID.randomUUID(),
                about,
                (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH));
    }

    /** The status of an application. */
    public Status status(String application) {
        return applications.get(application).status();
    }

    /** A day. */
    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static String id(Actor person) {
        return String.valueOf(person.personId());
    }
}
