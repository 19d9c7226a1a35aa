package org.sanshe.incubation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Graduation;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.LookBack;
import org.sanshe.incubation.BaseRules.Material;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Preparing;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A base of the story's bureau, brought quickly to where a story begins: rows that the cases before it would have written. */
@TestComponent
public class Incubating {

    private final Bureau bureau;
    private final Places places;
    private final Preparing preparing;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Incubating(
            Bureau bureau,
            Places places,
            Preparing preparing,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.places = places;
        this.preparing = preparing;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** A base in force since 2020 with so many places, run by the unit itself. Returns its number. */
    public long base(int number) {
        return base(number, body());
    }

    /** The same under rules of its own. */
    public long base(int number, Body body) {
        return transaction.execute(status -> {
            long unit = bureau.staff(Role.OFFICER).unitId();
            long base = jdbc.sql("""
                            insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status,
                              recognised_on)
                            values (?, 'BASE-' || (select count(*) from incubation_base), '明湖社会组织孵化基地',
                              'Minghu Incubation Base', 'DISTRICT', '430198', '明湖区文明路1号', ?, 'ACTIVE', date '2020-01-01')
                            returning id
                            """).params(unit, number).query(Long.class).single();
            jdbc.sql("""
                            insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                            values (?, 'STORY', 1, '明湖区孵化基地管理办法', 'Rules of the base', '明民发〔2020〕1号', 'PUBLISHED',
                              date '2020-01-01', cast(? as jsonb))
                            """).params(base, json.writeValueAsString(body)).update();
            places.provide(base, number);
            return base;
        });
    }

    /** An organization runs a base from a day on. */
    public void operate(long base, String creditCode, LocalDate from) {
        jdbc.sql("insert into incubation_operator (base_id, organization_id, agreement, held)"
                        + " select ?, id, '托管协议', daterange(?, null) from organization where credit_code = ?")
                .params(base, from, creditCode)
                .update();
    }

    /** A call of a base that is open until a moment; null for a rolling one. Returns its case. */
    public String call(long base, String opens, String closes) {
        return transaction.execute(status -> {
            String caseNo = file("ZM", "incubationCall", "入驻招募", null);
            jdbc.sql("""
                            insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, closes_at, status)
                            select ?, b.id, (select max(r.id) from incubation_rules r where r.base_id = b.id), '入驻招募', b.places,
                              cast(? as timestamptz), cast(? as timestamptz), 'CALLED' from incubation_base b where b.id = ?
                            """)
                    .params(java.util.Arrays.asList(caseNo, opens, closes, base))
                    .update();
            return caseNo;
        });
    }

    /** An application of an organization that was checked. Returns its case, which has no token. */
    public String checked(String call, long organization, Track track) {
        return transaction.execute(status -> {
            String caseNo = file("RZ", "incubationApplication", "入驻申请", organization);
            jdbc.sql("""
                            insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months,
                              in_park, status)
                            select ?, c.case_no, c.base_id, ?, ?, 'START_UP', 12, true, 'CHECKED' from incubation_call c
                             where c.case_no = ?
                            """).params(caseNo, organization, track.name(), call).update();
            return caseNo;
        });
    }

    /** An organization in its term at a base, with a place. Returns the tenancy's case, which has no token. */
    public String tenant(long base, long organization, Track track, LocalDate from, LocalDate until) {
        String call = call(base, from.minusMonths(3) + "T00:00+08:00", from.minusMonths(2) + "T00:00+08:00");
        String application = checked(call, organization, track);
        return transaction.execute(status -> {
            jdbc.sql("update incubation_application set status = 'ACCEPTED', rank = 1 where case_no = ?")
                    .param(application)
                    .update();
            jdbc.sql("""
                            update incubation_place set state = 'TAKEN', application = :application where base_id = :base
                              and no = (select min(no) from incubation_place where base_id = :base and state = 'FREE')
                            """).param("application", application).param("base", base).update();
            String caseNo = file("FH", "incubation", "孵化", organization);
            jdbc.sql("""
                            insert into incubation_tenancy (case_no, application, base_id, rules_id, organization_id, track, stage,
                              term_months, term_from, term_until, status)
                            select ?, ?, ?, (select max(r.id) from incubation_rules r where r.base_id = ?), ?, ?, 'START_UP', 12, ?, ?,
                              'IN_TERM'
                            """)
                    .params(caseNo, application, base, base, organization, track.name(), from, until)
                    .update();
            return caseNo;
        });
    }

    /** A group of founders without a credit code. Returns its number. */
    public long founders(String name) {
        return jdbc.sql("""
                        insert into organization (name, name_key, kind, supplier_class)
                        values (?, ?, 'SERVICE_BODY', 'SOCIAL_ORGANIZATION') returning id
                        """).params(name, name).query(Long.class).single();
    }

    /** A group of founders, the first of them its agent. Returns its number. */
    public long founded(String name, String... founders) {
        return transaction.execute(status -> preparing.enter(
                name,
                CreditCodeKind.SERVICE_BODY,
                java.util.stream.IntStream.range(0, founders.length)
                        .mapToObj(i -> new Preparing.Founder(founders[i], null, null, i == 0))
                        .toList(),
                bureau.staff(Role.OFFICER)));
    }

    /** Somebody who speaks for an organization, such as the agent of founders. */
    public Actor agent(long organization, String name) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(id, id, name, Set.of(Role.ORGANIZATION), null, organization, null);
    }

    private String file(String prefix, String process, String title, Long organization) {
        var officer = bureau.staff(Role.OFFICER);
        String caseNo = prefix + "9999-"
                + jdbc.sql("select 1000 + count(*) from case_file where case_no like ?")
                        .param(prefix + "9999-%")
                        .query(Long.class)
                        .single();
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, ?, ?, ?, ?, ?, ?, sanshe_now(), (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(java.util.Arrays.asList(
                        caseNo, process, title, officer.unitId(), organization, officer.personId(), officer.name()))
                .update();
        return caseNo;
    }

    /** Rules of a base as stories use them: figures of several real ones together. */
    public static Body body() {
        return new Body(
                List.of(Stage.SEED, Stage.START_UP, Stage.HUB),
                2,
                4,
                List.of(Excluded.TRADE_ASSOCIATION, Excluded.CHAMBER, Excluded.UNION, Excluded.FOUNDATION),
                List.of(Track.REGISTERED, Track.FOUNDING),
                true,
                6,
                List.of(
                        new LookBack(Ground.PENALTY, 24),
                        new LookBack(Ground.INSPECTION_FAILED, 24),
                        new LookBack(Ground.INSPECTION_MISSED, 24),
                        new LookBack(Ground.ILLEGAL_BRANCH, 24),
                        new LookBack(Ground.NO_ACCOUNT, 24),
                        new LookBack(Ground.TAX_OR_RECEIPTS, 24),
                        new LookBack(Ground.FALSE_EVIDENCE, 24),
                        new LookBack(Ground.DISCIPLINE, 24),
                        new LookBack(Ground.ABNORMAL_LIST, 0),
                        new LookBack(Ground.BLACKLIST, 0)),
                List.of(
                        new Material(Track.REGISTERED, "CERTIFICATE", "登记证书副本", "Certificate of registration", true),
                        new Material(Track.FOUNDING, "NAME_APPROVAL", "名称核准文件", "Approval of the name", true),
                        new Material(Track.FOUNDING, "SIGNATURES", "全体发起人签名", "Signatures of all founders", true)),
                5,
                5,
                5,
                12,
                10,
                List.of(6, 12),
                12,
                12,
                6,
                3,
                List.of(table(Use.SELECTION), table(Use.PERIODIC), table(Use.FINAL), table(Use.DIAGNOSIS)),
                new Graduation(true, true, 1, true, 3, null, new BigDecimal("8")),
                2,
                3,
                15,
                12,
                3,
                new BigDecimal("5000"),
                List.of());
    }

    private static ScoreTable table(Use use) {
        return new ScoreTable(
                use,
                new BigDecimal("60"),
                List.of(
                        new Criterion(
                                "GOVERNANCE",
                                "治理",
                                "Governance",
                                new BigDecimal("25"),
                                "章程、会议、公开",
                                "Statutes, meetings"),
                        new Criterion("CAPACITY", "能力", "Capacity", new BigDecimal("25"), "团队、培训", "Team, training"),
                        new Criterion("SERVICES", "服务", "Services", new BigDecimal("30"), "服务人次、效果", "People served"),
                        new Criterion("FINANCE", "财务", "Finance", new BigDecimal("20"), "账目、预算", "Books, budget")));
    }
}
