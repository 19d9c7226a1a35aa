package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 基地的一天: the operator sees who is in the base and what is late, drafts an agreement; the tenant signs it on a phone. */
@BrowserTest
class BaseDeskBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Places places;

    @Autowired
    Incubations incubations;

    @Autowired
    SansheClock clock;

    @Autowired
    Engine engine;

    @Autowired
    TransactionTemplate transaction;

    private long base;
    private String call;
    private String tenancy;

    @BeforeEach
    void aBaseWithTenants() {
        LocalDate today = clock.today();
        transaction.executeWithoutResult(status -> {
            base = jdbc.sql("""
                            insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status,
                              recognised_on)
                            select a.unit_id, 'BROWSER', '星城社会组织孵化园', 'Xingcheng Incubation Park', 'DISTRICT', '430198',
                              '星城区文明路8号', 8, 'ACTIVE', date '2020-01-01' from account a where a.username = 'officer' returning id
                            """).query(Long.class).single();
            jdbc.sql("""
                            insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                            values (?, 'BROWSER', 1, '星城社会组织孵化园管理办法', 'Rules of the park', '星民发〔2020〕6号', 'PUBLISHED',
                              date '2020-01-01', cast(? as jsonb))
                            """)
                    .params(base, json.writeValueAsString(Incubating.body()))
                    .update();
            places.provide(base, 8);
            jdbc.sql("insert into incubation_operator (base_id, organization_id, agreement, held)"
                            + " select ?, organization_id, '托管协议', daterange(date '2020-01-01', null) from account"
                            + " where username = 'org5'")
                    .param(base)
                    .update();
            call = file("ZM", "incubationCall", null);
            jdbc.sql("""
                            insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, closes_at, status)
                            select ?, ?, max(id), '春季入驻招募', 8, sanshe_now() - interval '90 days', sanshe_now() - interval '60 days',
                              'CLOSED' from incubation_rules where base_id = ?
                            """).params(call, base, base).update();
            inTerm("org1", today.minusMonths(7), today.plusMonths(5));
            String leaving = inTerm("org2", today.minusMonths(11), today.plusMonths(1));
            jdbc.sql("update incubation_tenancy set status = 'LEAVING', left_on = ?, forced = true where case_no = ?")
                    .params(today.minusDays(40), leaving)
                    .update();
            jdbc.sql(
                            "insert into incubation_hand_over (tenancy, notice_on, due_on, escalated_at) values (?, ?, ?, sanshe_now())")
                    .params(leaving, today.minusDays(40), today.minusDays(19))
                    .update();
            application("org4", "WAITING", 4);
            tenancy = incubations.begin(application("org3", "ACCEPTED", 3), null);
        });
    }

    private long organization(String username) {
        return jdbc.sql("select organization_id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private String application(String username, String status, int rank) {
        String no = file("RZ", "incubationApplication", organization(username));
        jdbc.sql("""
                        insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months,
                          in_park, status, rank)
                        values (?, ?, ?, ?, 'REGISTERED', 'START_UP', 12, true, ?, ?)
                        """)
                .params(no, call, base, organization(username), status, rank)
                .update();
        if (status.equals("ACCEPTED")) {
            jdbc.sql("update incubation_place set state = 'TAKEN', application = ? where base_id = ? and no = ?")
                    .params(no, base, rank)
                    .update();
        }
        return no;
    }

    private String inTerm(String username, LocalDate from, LocalDate until) {
        String application = application(username, "ACCEPTED", username.equals("org1") ? 1 : 2);
        String no = file("FH", "incubation", organization(username));
        jdbc.sql("""
                        insert into incubation_tenancy (case_no, application, base_id, rules_id, organization_id, track, stage,
                          term_months, term_from, term_until, status, reviews_opened)
                        select ?, ?, ?, max(id), ?, 'REGISTERED', 'START_UP', 12, ?, ?, 'IN_TERM', 1 from incubation_rules
                         where base_id = ?
                        """)
                .params(no, application, base, organization(username), from, until, base)
                .update();
        return no;
    }

    private String file(String prefix, String process, Long organization) {
        return jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, operator_id, started_by,
                          started_by_name, started_at, rules_as_of, bigrams)
                        select :prefix || '9997-' || (1000 + (select count(*) from case_file where case_no like :prefix || '9997-%')),
                          :process, '孵化', a.unit_id, :organization, o.organization_id, a.person_id, p.name, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}'
                          from account a join person p on p.id = a.person_id, account o
                         where a.username = 'officer' and o.username = 'org5'
                        returning case_no
                        """)
                .param("prefix", prefix)
                .param("process", process)
                .param("organization", organization)
                .query(String.class)
                .single();
    }

    @Test
    void theOperatorSeesTheDayAndAnAgreementIsSigned() {
        try (var operator = Visitor.at(port).login("org5").width(Visitor.WIDE)) {
            operator.open("/incubation/desk");
            assertThat(operator.page().locator("main").innerText()).contains("已入驻 3", "已逾期", "候补名单");
            assertThat(operator.barriers()).isEmpty();
            operator.shot("base-desk-wide-zh");
            operator.width(Visitor.PHONE);
            operator.shot("base-desk-phone-zh");
            assertThat(operator.overflow()).isZero();
            operator.english(true);
            assertThat(operator.page().locator("main").innerText()).contains("Waiting list", "Late");
            operator.shot("base-desk-phone-en");
            assertThat(operator.overflow()).isZero();
            operator.english(false).width(Visitor.WIDE);
            operator.openTask("拟订孵化协议", tenancy);
            operator.fill(Map.of("place", "B区3号工位和共享会议室")).shot("incubation-agreement-wide-zh");
            operator.handIn();
        }
        try (var tenant = Visitor.at(port).login("org3").width(Visitor.PHONE)) {
            tenant.open("/incubation/tenancies/" + tenancy);
            assertThat(tenant.page().locator("main").innerText()).contains("组织签订孵化协议");
            tenant.openTask("签订孵化协议", tenancy);
            tenant.fill(Map.of("decision", "SIGN", "signatory", "周敏", "accepts", true))
                    .shot("incubation-sign-phone-zh");
            assertThat(tenant.overflow()).isZero();
            tenant.handIn();
        }
        try (var head = Visitor.at(port).login("head")) {
            head.openTask("单位签署", tenancy);
            head.fill(Map.of("decision", "AGREE")).shot("incubation-countersign-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.handIn();
            engine.runDue(clock.instant());
            engine.runDue(clock.instant());
            head.open("/incubation/tenancies/" + tenancy).shot("incubation-tenancy-wide-zh");
            assertThat(head.page().locator("main").innerText()).contains("在孵", "出壳条件");
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true).shot("incubation-tenancy-phone-en");
            assertThat(head.overflow()).isZero();
        }
    }
}
