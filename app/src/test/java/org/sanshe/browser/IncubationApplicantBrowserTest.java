package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** 入驻申请: founders sign up on a phone, apply one thing a page, are returned and complete; the base's desk checks. */
@BrowserTest
class IncubationApplicantBrowserTest {

    private static final String PASSWORD = "chunjiang-chaoshui-25";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    private String call;

    @BeforeEach
    void aCallStandsOpen() {
        long base = jdbc.sql("""
                        insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, places, status,
                          recognised_on)
                        select unit_id, 'BROWSER-' || (select count(*) from incubation_base), '明湖社会组织孵化基地', 'Minghu Incubation Base', 'DISTRICT', '430198',
                          '明湖区文明路1号', 8, 'ACTIVE', date '2020-01-01' from account where username = 'officer'
                        returning id
                        """).query(Long.class).single();
        jdbc.sql("""
                        insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body)
                        values (?, 'BROWSER', 1, '明湖区孵化基地管理办法', 'Rules of the base', '明民发〔2020〕1号', 'PUBLISHED',
                          date '2020-01-01', cast(? as jsonb))
                        """)
                .params(base, JsonMapper.builder().build().writeValueAsString(Incubating.body()))
                .update();
        jdbc.sql("insert into incubation_place (base_id, no) select ?, n from generate_series(1, 8) n")
                .param(base)
                .update();
        call = "ZM9999-" + (1000 + base);
        jdbc.sql("""
                        with filed as (insert into case_file (case_no, process, title, unit_id, started_by, started_by_name,
                            started_at, rules_as_of, bigrams)
                          select :call, 'incubationCall', '入驻招募', a.unit_id, p.id, p.name, sanshe_now(), :today, '{}'
                            from account a join person p on p.id = a.person_id where a.username = 'officer')
                        insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, closes_at, offered, status)
                        select :call, :base, max(id), '2026年第一期入驻招募', 8, sanshe_now() - interval '2 days',
                          sanshe_now() + interval '20 days', '免费工位、登记辅导、能力培训、导师辅导和资金托管。', 'CALLED'
                          from incubation_rules where base_id = :base
                        """)
                .param("call", call)
                .param("today", clock.today())
                .param("base", base)
                .update();
    }

    @Test
    void foundersSignUpApplyAreReturnedAndComplete() {
        try (var founder = Visitor.at(port).width(Visitor.PHONE)) {
            founder.open("/public/incubation/join").shot("incubation-join-phone-zh");
            assertThat(founder.overflow()).isZero();
            assertThat(founder.barriers()).isEmpty();
            founder.follow(founder.page().locator("form[action$='/join'] button"));
            founder.shot("incubation-join-errors-phone-zh");
            type(founder, "name", "萤火助学筹备组");
            type(founder, "person", "沈若兰");
            type(founder, "phone", "13800000001");
            type(founder, "username", "yinghuo");
            type(founder, "password", PASSWORD);
            type(founder, "again", PASSWORD);
            founder.follow(founder.page().locator("form[action$='/join'] button"));
            founder.shot("incubation-joined-phone-zh");
            assertThat(founder.page().url()).endsWith("/public/incubation/joined");

            founder.follow(founder.page().locator("a.btn-primary[href$='/login']"));
            type(founder, "username", "yinghuo");
            type(founder, "password", PASSWORD);
            founder.follow(founder.page().locator("form[action$='/login'] button"));
            founder.open("/incubation/mine").shot("incubation-mine-founder-phone-zh");
            assertThat(founder.overflow()).isZero();
            founder.follow(founder.page().locator("a.task-name[href*='" + call + "']"));
            founder.shot("incubation-apply-who-phone-zh");
            assertThat(founder.overflow()).isZero();
            assertThat(founder.barriers()).isEmpty();
            founder.go("next").shot("incubation-apply-kind-phone-zh").go("next");
            founder.fill(Map.of(
                            "approvedName", "明湖区萤火助学服务中心",
                            "approvalNo", "明民名核〔2026〕12号",
                            "approvedOn", clock.today().minusDays(30).toString(),
                            "bodyKind", "SERVICE_BODY",
                            "nature", "NONE"))
                    .upload("approvalFiles", "名称核准.pdf")
                    .shot("incubation-apply-name-phone-zh")
                    .go("next");
            founder.fill(Map.of(
                            "founders",
                            List.of(
                                    Map.of("name", "沈若兰", "residentId", "110101194912310024", "agent", "true"),
                                    Map.of("name", "顾长安", "residentId", "440106195307151232", "agent", "false")),
                            "signing",
                            "ALL"))
                    .upload("signatureFiles", "签名页.pdf")
                    .shot("incubation-apply-founders-phone-zh");
            assertThat(founder.overflow()).isZero();
            assertThat(founder.barriers()).isEmpty();
            founder.go("next");
            assertThat(founder.problems()).isEmpty();
            founder.fill(Map.of("mission", "为明湖区的留守儿童提供课后陪伴和助学服务，解决放学后无人照看的问题。"))
                    .go("next");
            founder.fill(Map.of("members", List.of(Map.of("name", "沈若兰", "duty", "总干事", "fullTime", "true"))))
                    .go("next");
            founder.fill(Map.of("plan", "三个月完成登记，六个月内服务六十名儿童。", "support", List.of("DESK", "REGISTRATION")))
                    .go("next");
            founder.shot("incubation-apply-papers-phone-zh").go("next");
            founder.page().check("[name=truth]");
            founder.go("next").shot("incubation-apply-check-phone-zh");
            assertThat(founder.problems()).isEmpty();
            founder.confirm().shot("incubation-case-phone-zh");
            assertThat(founder.overflow()).isZero();

            returnedByTheDesk();

            founder.open("/incubation/mine").shot("incubation-mine-returned-phone-zh");
            assertThat(founder.page().locator("main").innerText()).contains("退回补正", "补正被退回的项目");
            founder.openTask("补正申请", "萤火助学");
            founder.shot("incubation-completion-phone-zh");
            assertThat(founder.overflow()).isZero();
            founder.fill(Map.of("mission", "为明湖区六十名留守儿童提供课后陪伴和助学服务，每周五次，每次两小时。"));
            founder.handIn().shot("incubation-completed-phone-zh");
            founder.open("/incubation/mine").english(true).shot("incubation-mine-phone-en");
            assertThat(founder.overflow()).isZero();
            founder.width(Visitor.WIDE).shot("incubation-mine-wide-en");
        }
        try (var officer = Visitor.at(port).login("officer")) {
            officer.openTask("初审", "萤火助学").shot("incubation-check-again-wide-zh");
            assertThat(officer.page().locator("main").innerText()).contains("六十名留守儿童", "补正前的内容");
            officer.open("/incubation/calls/" + call).shot("incubation-call-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).english(true).shot("incubation-call-phone-en");
            assertThat(officer.overflow()).isZero();
        }
    }

    @Test
    void aRegisteredOrganizationSeesWhatTheRegistryHoldsAndWhyNotWithoutScript() {
        try (var org = Visitor.at(port, Visitor::withoutScript).login("org1")) {
            org.open("/incubation/mine").shot("incubation-mine-organization-wide-zh");
            org.open("/cases/new/incubationApplication?about=" + call).shot("incubation-apply-who-wide-zh");
            assertThat(org.page().locator("main").innerText()).contains("社会组织登记库", "年检记录", "入驻条件");
            org.width(Visitor.PHONE).english(true).shot("incubation-apply-who-phone-en");
            assertThat(org.overflow()).isZero();
        }
    }

    private void returnedByTheDesk() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.openTask("初审", "萤火助学").shot("incubation-check-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.fill(Map.of(
                    "items",
                    List.of(
                            Map.of("verdict", "OK"),
                            Map.of("verdict", "OK"),
                            Map.of("verdict", "RETURN"),
                            Map.of("verdict", "OK"),
                            Map.of("verdict", "OK"),
                            Map.of("verdict", "OK")),
                    "eligible",
                    "true"));
            type(officer, "f-items-2-reason", "请写明服务对象的人数和频次");
            officer.handIn();
        }
    }

    private static void type(Visitor visitor, String field, String text) {
        visitor.page().fill("#" + field, text);
    }
}
