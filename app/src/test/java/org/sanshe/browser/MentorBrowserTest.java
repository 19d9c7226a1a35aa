package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 导师: logs a session on a phone in under a minute; the tenant confirms it, looks at its growth and signs up for a training. */
@BrowserTest
class MentorBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private LocalDate today;

    @BeforeEach
    void aCoachingUnderWay() {
        today = clock.today();
        if (jdbc.sql("select count(*) from incubation_base where code = 'BROWSER'")
                        .query(Long.class)
                        .single()
                > 0) return;
        transaction.executeWithoutResult(status -> rows());
    }

    private void rows() {
        run("""
                insert into person (name) values ('陈立言');
                insert into account (person_id, username, password_hash)
                  select (select max(id) from person), 'coach1', password_hash from account where username = 'org1';
                insert into account_role select id, 'MENTOR' from account where username = 'coach1';
                insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status)
                  select unit_id, 'BROWSER', '明湖社会组织孵化基地', 'Minghu Incubation Base', 'DISTRICT', '430198', '文明路1号', 8, 'ACTIVE'
                    from account where username = 'officer';
                """);
        long base = jdbc.sql("select id from incubation_base where code = 'BROWSER'")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                        values (?, 'BROWSER', 1, '明湖区孵化基地管理办法', 'Rules of the base', '明民发〔2020〕1号', 'PUBLISHED',
                          date '2020-01-01', cast(? as jsonb))
                        """).params(base, json.writeValueAsString(Incubating.body())).update();
        for (String no : new String[] {
            "ZM9998-0001 incubationCall 招募", "RZ9998-0001 incubationApplication 入驻申请", "FH9998-0001 incubation 孵化",
            "CZ9998-0001 growthPlan 成长计划", "DS9998-0001 mentoring 导师辅导", "PX9998-0001 incubationTraining 培训"
        }) {
            String[] part = no.split(" ");
            jdbc.sql("""
                            insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                              started_at, rules_as_of, bigrams)
                            select ?, ?, ?, o.unit_id, (select organization_id from account where username = 'org1'), o.person_id,
                              '经办人', sanshe_now(), ?, '{}' from account o where o.username = 'officer'
                            """).params(part[0], part[1], part[2], today).update();
        }
        run("""
                insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, status)
                  select 'ZM9998-0001', b.id, r.id, '招募', 8, sanshe_now(), 'CALLED' from incubation_base b
                    join incubation_rules r on r.base_id = b.id where b.code = 'BROWSER';
                insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months, in_park, status,
                  rank)
                  select 'RZ9998-0001', 'ZM9998-0001', b.id, a.organization_id, 'REGISTERED', 'START_UP', 12, true, 'ACCEPTED', 1
                    from incubation_base b, account a where b.code = 'BROWSER' and a.username = 'org1';
                insert into incubation_tenancy (case_no, application, base_id, rules_id, organization_id, track, stage, term_months,
                  term_from, term_until, status)
                  select 'FH9998-0001', 'RZ9998-0001', c.base_id, c.rules_id, a.organization_id, 'REGISTERED', 'START_UP', 12,
                    current_day - 100, current_day + 265, 'IN_TERM'
                    from incubation_call c, account a, (select cast('%1$s' as date) as current_day) d
                   where c.case_no = 'ZM9998-0001' and a.username = 'org1';
                insert into growth_plan (case_no, tenancy, rules_id, round, agreed_on)
                  select 'CZ9998-0001', case_no, rules_id, 'HALF', term_from from incubation_tenancy where case_no = 'FH9998-0001';
                insert into growth_diagnosis (plan, round, side, summary, by_person, by_name)
                  select 'CZ9998-0001', r, s, '逐项评估', (select min(id) from person), '评估人'
                    from unnest(array['START', 'HALF']) r, unnest(array['SELF', 'DESK']) s;
                insert into growth_score select d.id, c.code, c.weight * (case when d.round = 'START' then 0.4 else 0.7 end
                    + case when d.side = 'SELF' then 0.15 else 0 end + c.no * 0.03), c.weight, null
                  from growth_diagnosis d, (values ('GOVERNANCE', 25, 1), ('CAPACITY', 25, 2), ('SERVICES', 30, 3), ('FINANCE', 20, 4))
                    c (code, weight, no);
                insert into growth_goal values
                  ('CZ9998-0001', 1, 'GOVERNANCE', '理事会按季召开', '一年内会议次数', 0, 4, date '%1$s' + 60, '{MENTOR,TRAINING}', 'ACTIVE'),
                  ('CZ9998-0001', 2, 'FINANCE', '年度预算公开', '公开次数', 0, 1, date '%1$s' + 90, '{TRAINING}', 'ACTIVE');
                insert into growth_progress (plan, goal, value, note, files, by_name)
                  values ('CZ9998-0001', 1, 2, '三月、六月各召开一次。', '{}', '负责人');
                insert into mentor (unit_id, person_id, name, employer, fields, hours_month, languages, entered_by)
                  select o.unit_id, a.person_id, '陈立言', '明湖学院', '{GOVERNANCE,LAW}', 12, '{ZH,DIALECT}', o.person_id
                    from account o, account a where o.username = 'officer' and a.username = 'coach1';
                insert into mentoring (case_no, tenancy, plan, goal, need, fields, hours, language, status, round, mentor_id, goals,
                  rhythm, agreed_hours, starts, ends)
                  select 'DS9998-0001', 'FH9998-0001', 'CZ9998-0001', 1, '建立议事规则', '{GOVERNANCE}', 4, 'ZH', 'ACTIVE', 1, id,
                    '建立议事规则并召开三次会议', '每两周一次，每次二小时', 4, date '%1$s' - 60, date '%1$s' + 60 from mentor where name = '陈立言';
                insert into training (case_no, base_id, title, fields, content, audience, seats, credits, minimum, closes_at, status)
                  select 'PX9998-0001', id, '社会组织财务基础', '{FINANCE}', '会计科目、票据、预算执行。', 'ALL', 20, 2, 1,
                    sanshe_now() + interval '3 days', 'OPEN' from incubation_base where code = 'BROWSER';
                insert into training_session (training, no, during, place, trainer, secret)
                  select 'PX9998-0001', 1, tsrange(t + interval '4 days', t + interval '4 days 2 hours'), '一楼会议室', '陈立言', '\\x01'
                    from (select date_trunc('hour', sanshe_now() at time zone 'Asia/Shanghai') as t) n;
                """.formatted(today));
    }

    private void run(String statements) {
        for (String statement : statements.split(";\\s*\\n")) {
            if (!statement.isBlank()) jdbc.sql(statement).update();
        }
    }

    @Test
    void aSessionIsLoggedOnAPhoneAndConfirmed() {
        try (var mentor = Visitor.at(port).login("coach1").width(Visitor.PHONE)) {
            mentor.open("/incubation/mentoring");
            var page = mentor.page();
            page.fill("#begins", "09:00");
            page.fill("#ends", "08:00");
            page.fill("#on", today.minusDays(1).toString());
            page.fill("#topics", "理事会议事规则");
            page.fill("#advice", "先确定议题，会前三天发材料。");
            mentor.follow(page.locator("#log button.btn-primary"));
            assertThat(page.locator("#error-summary").innerText()).contains("结束应当晚于开始", "地点");
            mentor.shot("mentoring-wrong-phone-zh");
            page.fill("#ends", "11:00");
            page.fill("#place", "基地会议室");
            mentor.follow(page.locator("#log button.btn-primary"));
            assertThat(mentor.problems()).isEmpty();
            assertThat(page.locator("main").innerText()).contains("理事会议事规则", "待组织确认");
            assertThat(mentor.overflow()).isZero();
            assertThat(mentor.barriers()).isEmpty();
            mentor.shot("mentoring-phone-zh");
            mentor.english(true).open("/incubation/mentoring");
            assertThat(mentor.barriers()).isEmpty();
            mentor.shot("mentoring-phone-en");
        }
        try (var tenant = Visitor.at(port).login("org1")) {
            tenant.open("/incubation/tenancies/FH9998-0001/growth");
            assertThat(tenant.page().locator(".letter-radar polygon").count()).isEqualTo(5 + 4);
            assertThat(tenant.barriers()).isEmpty();
            tenant.shot("growth-wide-zh");
            tenant.follow(tenant.page()
                    .locator("form[action$='/confirmation'] button")
                    .first());
            assertThat(tenant.page().locator("main").innerText()).contains("已确认");
            tenant.width(Visitor.PHONE).open("/incubation/tenancies/FH9998-0001/growth");
            assertThat(tenant.overflow()).isZero();
            tenant.shot("growth-phone-zh");
            tenant.open("/incubation/training");
            tenant.follow(tenant.page().locator("a[href$='/PX9998-0001']").first());
            tenant.page().fill("#person", "林清");
            tenant.follow(tenant.page().locator("#sign-up button"));
            assertThat(tenant.page().locator("main").innerText()).contains("林清", "已有名额");
            assertThat(tenant.overflow()).isZero();
            assertThat(tenant.barriers()).isEmpty();
            tenant.shot("training-phone-zh");
        }
    }

    @Test
    void theRegisterAndTheRollAreKeptByTheUnit() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/incubation/mentors");
            assertThat(officer.page().locator("main").innerText()).contains("陈立言", "治理与党建");
            assertThat(officer.barriers()).isEmpty();
            officer.shot("mentors-wide-zh");
            officer.english(true).open("/incubation/mentors");
            officer.shot("mentors-wide-en");
            officer.english(false);
            transaction.executeWithoutResult(status -> run("""
                    update training_session set during = tsrange(t - interval '1 hour', t + interval '3 hours')
                      from (select sanshe_now() at time zone 'Asia/Shanghai' as t) n where training = 'PX9998-0001';
                    """));
            officer.open("/incubation/training/PX9998-0001/sessions/1/code");
            assertThat(officer.page().locator(".growth-code").innerText()).matches("[2-9A-Z]{6}");
            assertThat(officer.barriers()).isEmpty();
            officer.shot("training-code-wide-zh");
            officer.width(Visitor.PHONE).open("/incubation/training/PX9998-0001/sessions/1/roll");
            assertThat(officer.overflow()).isZero();
            officer.shot("training-roll-phone-zh");
        }
    }
}
