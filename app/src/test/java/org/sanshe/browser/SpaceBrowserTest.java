package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 场地和托管: a tenant books a room on a phone and without script; its desk looks at the week; a custodian reads its book. */
@BrowserTest
class SpaceBrowserTest {

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

    /** A base of the demo bureau with three resources, a tenant that has an account, and founders whose money it keeps. */
    private Scene scene() {
        return transaction.execute(status -> {
            record Who(long id, String username) {}
            Who body = jdbc.sql("""
                            select o.id, a.username from account a join organization o on o.id = a.organization_id
                             where o.bank_account is not null and not exists (select from incubation_tenancy t
                               where t.organization_id = o.id)
                             order by a.username limit 1
                            """).query(Who.class).single();
            long unit = jdbc.sql("select unit_id from account where username = 'officer2'")
                    .query(Long.class)
                    .single();
            long base = jdbc.sql("""
                            insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status,
                              recognised_on)
                            values (?, 'BROWSER-SPACE', '湖滨社会组织孵化基地', 'Lakeside Incubation Base', 'DISTRICT', '430198', '湖滨路6号',
                              8, 'ACTIVE', date '2020-01-01') returning id
                            """).param(unit).query(Long.class).single();
            long rules = jdbc.sql("""
                            insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                            values (?, 'BROWSER', 1, '湖滨基地管理办法', 'Rules', '明民发〔2020〕1号', 'PUBLISHED', date '2020-01-01',
                              cast(? as jsonb)) returning id
                            """)
                    .params(base, json.writeValueAsString(Incubating.body()))
                    .query(Long.class)
                    .single();
            String tenancy = tenancy("1", base, rules, body.id());
            long group = jdbc.sql("""
                            insert into organization (name, name_key, kind, supplier_class) values ('湖滨邻里学堂', '湖滨邻里学堂',
                              'SERVICE_BODY', 'SOCIAL_ORGANIZATION') returning id
                            """).query(Long.class).single();
            String founding = tenancy("2", base, rules, group);
            file("TX9998-0001", "custodyAgreement", founding, group);
            jdbc.sql("insert into custody values ('TX9998-0001', ?, ?, 'doc:1', null, 'IN_FORCE', date '2026-05-01')")
                    .params(founding, body.id())
                    .update();
            entry(founding, body.id(), "IN", 500_000, "明湖区民政局", "小额补贴：社区课堂启动");
            entry(founding, body.id(), "SPENT", -180_000, "星城文具有限公司", "购买教具两套");
            for (String row : new String[] {
                "'ROOM', 'R1', '一号会议室', 'Meeting room 1', 12",
                "'ROOM', 'R2', '多功能厅', 'Hall', 60",
                "'DESK', 'D1', '一号工位', 'Desk 1', 1",
                "'EQUIPMENT', 'E1', '投影仪', 'Projector', 1"
            }) {
                jdbc.sql(
                                "insert into space_resource (base_id, kind, code, name, name_en, seats, opens, closes, weekends,"
                                        + " longest_minutes, ahead_days, approval, out_of_park) values (?, " + row
                                        + ", '09:00', '18:00', true, 120, 60, false, false)")
                        .param(base)
                        .update();
            }
            return new Scene(base, body.username(), tenancy, founding);
        });
    }

    private record Scene(long base, String tenant, String tenancy, String founding) {}

    private void file(String no, String process, String parent, Long organization) {
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                          started_by_name, started_at, rules_as_of, bigrams)
                        select ?, ?, '孵化', unit_id, ?, ?, person_id, '经办人', sanshe_now(), date '2026-05-01', '{}' from account
                         where username = 'officer2'
                        """)
                .params(java.util.Arrays.asList(no, process, organization, parent))
                .update();
    }

    private String tenancy(String no, long base, long rules, long organization) {
        file("ZM9998-000" + no, "incubationCall", null, null);
        jdbc.sql("insert into incubation_call values (?, ?, ?, '招募', 8, date '2026-01-01', null, 'CLOSED')")
                .params("ZM9998-000" + no, base, rules)
                .update();
        file("RZ9998-000" + no, "incubationApplication", null, organization);
        jdbc.sql(
                        "insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months, in_park,"
                                + " status, rank) values (?, ?, ?, ?, 'REGISTERED', 'START_UP', 12, true, 'ACCEPTED', 1)")
                .params("RZ9998-000" + no, "ZM9998-000" + no, base, organization)
                .update();
        file("FH9998-000" + no, "incubation", null, organization);
        jdbc.sql(
                        "insert into incubation_tenancy (case_no, application, base_id, rules_id, organization_id, track, stage,"
                                + " term_months, term_from, term_until, status) values (?, ?, ?, ?, ?, 'REGISTERED', 'START_UP', 12,"
                                + " date '2020-01-01', date '2099-12-31', 'IN_TERM')")
                .params("FH9998-000" + no, "RZ9998-000" + no, base, rules, organization)
                .update();
        return "FH9998-000" + no;
    }

    private void entry(String tenancy, long custodian, String kind, long fen, String who, String summary) {
        jdbc.sql(
                        "insert into custody_entry (tenancy, custodian_id, kind, amount, cause, item, booked_on, counterparty, summary,"
                                + " voucher) values (?, ?, ?, ?, 'TX9998-0001', ?, date '2026-05-10', ?, ?, 'doc:1')")
                .params(tenancy, custodian, kind, fen, kind, who, summary)
                .update();
    }

    @Test
    void aRoomIsBookedOnAPhoneWithoutScriptAndACustodianReadsItsBook() {
        Scene scene = scene();
        String day = clock.today().plusDays(1).toString();
        String week = "/incubation/bookings?base=" + scene.base() + "&week=" + day;
        try (var tenant =
                Visitor.at(port, Visitor::withoutScript).login(scene.tenant()).width(Visitor.PHONE)) {
            tenant.open(week);
            var page = tenant.page();
            page.locator("#resource").selectOption(new SelectOption().setLabel("R1 一号会议室"));
            for (var field : Map.of("day", day, "from", "10:00", "until", "12:30", "purpose", "理事会")
                    .entrySet()) {
                page.fill("#" + field.getKey(), field.getValue());
            }
            tenant.follow(page.locator("#book button.btn-primary"));
            assertThat(page.locator("#book .alert").innerText()).contains("一次最多使用 120 分钟");
            assertThat(page.inputValue("#purpose")).as("nothing typed is lost").isEqualTo("理事会");
            tenant.shot("booking-refused-phone-zh");
            assertThat(tenant.overflow()).isZero();
            page.fill("#until", "12:00");
            tenant.follow(page.locator("#book button.btn-primary"));
            assertThat(page.locator("main").innerText()).contains("10:00–12:00", "理事会", "18 小时");
            tenant.shot("booking-week-phone-zh");
            assertThat(tenant.overflow()).isZero();
        }
        try (var tenant = Visitor.at(port).login(scene.tenant())) {
            tenant.open(week).shot("booking-week-wide-zh");
            assertThat(tenant.barriers()).isEmpty();
            assertThat(tenant.overflow()).isZero();
            tenant.english(true).shot("booking-week-wide-en");
            tenant.english(false);
            tenant.open("/incubation/custody/" + scene.founding()).shot("custody-statement-wide-zh");
            assertThat(tenant.page().locator("#balance").innerText()).isEqualTo("3,200.00");
            assertThat(tenant.barriers()).isEmpty();
            tenant.width(Visitor.PHONE).english(true).shot("custody-statement-phone-en");
            assertThat(tenant.overflow()).isZero();
        }
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/incubation/bookings/resources?base=" + scene.base()).shot("spaces-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.page()
                    .locator("select[name=tenancy]")
                    .first()
                    .selectOption(new SelectOption().setValue(scene.founding()));
            officer.follow(officer.page().locator("form[action$='/assignment'] button"));
            assertThat(officer.page().locator("main").innerText()).contains("湖滨邻里学堂");
            officer.open(week).shot("booking-desk-wide-zh");
            officer.width(Visitor.PHONE)
                    .open("/incubation/bookings/resources?base=" + scene.base())
                    .shot("spaces-phone-zh");
            assertThat(officer.overflow()).isZero();
        }
    }
}
