package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.selection.Paneling;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Preparing;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tenancy brought through its real case: accepted, agreed, reviewed, decided. */
@TestComponent
public class TermStory {

    private final Bureau bureau;
    private final Incubating incubating;
    private final Incubations incubations;
    private final Paneling paneling;
    private final Preparing preparing;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TermStory(
            Bureau bureau,
            Incubating incubating,
            Incubations incubations,
            Paneling paneling,
            Preparing preparing,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.incubating = incubating;
        this.incubations = incubations;
        this.paneling = paneling;
        this.preparing = preparing;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** Rules of a story, some settings changed; {@code graduation} is a map of its own settings. */
    public Body rules(Map<String, Object> changes) {
        ObjectNode body = json.valueToTree(Incubating.body());
        changes.forEach((key, value) -> body.set(key, json.valueToTree(value)));
        return json.treeToValue(body, Body.class);
    }

    /** What a graduation asks of nobody. */
    public static Map<String, Object> nothing() {
        return Map.of(
                "registered", false, "account", false, "projects", 0, "inspection", false, "rating", 0, "credits", 0);
    }

    /** Founders with an agent. Returns the group's number. */
    public long founders(String name) {
        return transaction.execute(status -> preparing.enter(
                name,
                CreditCodeKind.SERVICE_BODY,
                List.of(
                        new Preparing.Founder("沈知远", "11010519491231002X", "13800000000", true),
                        new Preparing.Founder("顾念慈", "440524188001010014", null, false)),
                bureau.staff(Role.OFFICER)));
    }

    /** Who acts for an organization, with or without a code. */
    public Actor of(long organization) {
        long id = jdbc.sql("insert into person (name) values ('沈知远') returning id")
                .query(Long.class)
                .single();
        return new Actor(id, id, "沈知远", Set.of(Role.ORGANIZATION), null, organization, null);
    }

    /** A registered body that was in no base yet: its code. */
    public String fresh() {
        return jdbc.sql("""
                        select credit_code from organization o where credit_code ~ '^5[123]' and bank_account is not null
                          and not exists (select from incubation_tenancy t where t.organization_id = o.id)
                         order by credit_code limit 1
                        """).query(String.class).single();
    }

    public long organization(String code) {
        return jdbc.sql("select id from organization where credit_code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** An application that was accepted and holds a place; its tenancy's case begins. Returns the case. */
    public String accepted(long base, long organization, Track track, int months) {
        LocalDate today = bureau.now().toLocalDate();
        String call =
                incubating.call(base, today.minusMonths(3) + "T00:00+08:00", today.minusMonths(2) + "T00:00+08:00");
        String application = incubating.checked(call, organization, track);
        jdbc.sql("update incubation_application set status = 'ACCEPTED', term_months = ?, rank ="
                        + " (select 1 + count(rank) from incubation_application b where b.call = incubation_application.call)"
                        + " where case_no = ?")
                .params(months, application)
                .update();
        jdbc.sql("""
                        update incubation_place set state = 'TAKEN', application = :application where base_id = :base
                          and no = (select min(no) from incubation_place where base_id = :base and state = 'FREE')
                        """).param("application", application).param("base", base).update();
        return begin(application);
    }

    String begin(String application) {
        return transaction.execute(status -> incubations.begin(application, null));
    }

    /** Both sign; the term begins on a day. */
    public void agree(String tenancy, Actor tenant, String startsOn) {
        bureau.act(
                tenancy,
                "draftIncubationAgreement",
                bureau.staff(Role.OFFICER),
                bureau.sample("incubation-agreement", bureau.staff(Role.OFFICER), Map.of("startsOn", startsOn)));
        sign(tenancy, tenant);
        bureau.act(
                tenancy,
                "countersignIncubation",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("decision", "AGREE", "opinion", "同意签署。"));
        bureau.runDue();
    }

    void sign(String tenancy, Actor tenant) {
        bureau.act(tenancy, "signIncubationAgreement", tenant, bureau.sample("incubation-signature", tenant, Map.of()));
    }

    /** The newest review of a tenancy: reported, scored by three experts who all give so many points to each criterion, accepted. */
    public void reviewed(String tenancy, Actor tenant, String points) {
        String review = belonging(tenancy, "incubationReview");
        var report = Map.<String, Object>of("files", List.of(bureau.upload(tenant, "评审材料")));
        bureau.act(review, "handInReport", tenant, bureau.sample("incubation-report", tenant, report));
        paneling.seated(review, bureau.staff(Role.OFFICER), 3);
        paneling.scored(review, (subject, criterion) -> points);
        bureau.act(review, "answerResult", tenant, Map.of("answer", "ACCEPT"));
    }

    public void leave(String tenancy, boolean forced, String reason) {
        transaction.executeWithoutResult(status -> incubations.leave(
                tenancy, forced, reason, bureau.now().toLocalDate(), bureau.staff(Role.SECTION_HEAD)));
    }

    public void active(String tenancy, LocalDate day) {
        transaction.executeWithoutResult(status -> incubations.active(tenancy, day));
    }

    String status(String tenancy) {
        return jdbc.sql("select status from incubation_tenancy where case_no = ?")
                .param(tenancy)
                .query(String.class)
                .single();
    }

    /** The case of a process that belongs to a tenancy. */
    public String belonging(String tenancy, String process) {
        return jdbc.sql(
                        "select case_no from case_file where parent_case_no = ? and process = ? order by case_no desc limit 1")
                .params(tenancy, process)
                .query(String.class)
                .single();
    }

    /** A review of a tenancy that is under way; its case has no token. */
    String openReview(String tenancy, Use use) {
        return transaction.execute(status -> {
            String caseNo = file("PS", "incubationReview", tenancy);
            jdbc.sql("""
                            insert into incubation_review (case_no, tenancy, rules_id, use, due_on)
                            select ?, case_no, rules_id, ?, (sanshe_now() at time zone 'Asia/Shanghai')::date
                              from incubation_tenancy where case_no = ?
                            """).params(caseNo, use.name(), tenancy).update();
            return caseNo;
        });
    }

    /** A contract an organization carries out, as a plain row. */
    void engagement(long organization, String from, String until) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into engagement (agreement, kind, title, unit_id, organization_id, supplier_code, supplier_name,
                          enterprise, amount, signed_on, term_from, term_until, unit_of_pay, acceptance_days, status)
                        select ?, 'CONTRACT', '助老服务', ?, o.id, o.credit_code, o.name, false, 100000, cast(? as date),
                          cast(? as date), cast(? as date), 'TOTAL', 7, 'ACTIVE' from organization o where o.id = ?
                        """)
                .params(
                        file("LY", "contractLife", null),
                        bureau.staff(Role.OFFICER).unitId(),
                        from,
                        from,
                        until,
                        organization)
                .update());
    }

    private String file(String prefix, String process, String parent) {
        Actor officer = bureau.staff(Role.OFFICER);
        return jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, parent_case_no, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        select :prefix || '9998-' || (1000 + count(*)), :process, '案卷', :unit, :parent, :person, :name,
                          sanshe_now(), (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}'
                          from case_file where case_no like :prefix || '9998-%'
                        returning case_no
                        """)
                .param("prefix", prefix)
                .param("process", process)
                .param("unit", officer.unitId())
                .param("parent", parent)
                .param("person", officer.personId())
                .param("name", officer.name())
                .query(String.class)
                .single();
    }

    int taken(long base) {
        return jdbc.sql("select count(*) from incubation_place where base_id = ? and state = 'TAKEN'")
                .param(base)
                .query(Integer.class)
                .single();
    }
}
