package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 受资助单位: what was spent is entered on a phone, with a photo of its receipt; the officer sees it beside the budget. */
@BrowserTest
class GranteeBrowserTest {

    private static final String PROJECT = "ZX-2026-9001";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aGrantUnderWay() {
        boolean there = jdbc.sql("select exists (select from grant_project where agreement = ?)")
                .param(PROJECT)
                .query(Boolean.class)
                .single();
        if (!there) transaction.executeWithoutResult(s -> insert());
    }

    private void insert() {
        record Parties(long organization, long person, long unit, long officer) {}
        Parties p = jdbc.sql("""
                        select o.organization_id as organization, o.person_id as person, f.unit_id as unit, f.person_id as officer
                          from account o, account f where o.username = 'org1' and f.username = 'officer'
                        """).query(Parties.class).single();
        for (String no : List.of("ZL-2026-9001", "ZS-2026-9001", PROJECT)) {
            jdbc.sql("""
                            insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                              started_at, rules_as_of, bigrams)
                            values (?, 'grantLife', '资助项目：长者守望同行计划', ?, ?, ?, '经办人', sanshe_now(),
                              (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                            """).params(no, p.unit(), p.organization(), p.officer()).update();
        }
        long scheme = jdbc.sql("select id from grant_scheme where status = 'PUBLISHED' order by id limit 1")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into grant_project (agreement, cause, round, scheme_id, unit_id, organization_id, title, applied, awarded,
                          budget, own, project_from, project_until, awarded_on, status)
                        values (?, 'ZS-2026-9001', 'ZL-2026-9001', ?, ?, ?, '长者守望同行计划', 5000000, 5000000, 10000000, 5000000,
                          (sanshe_now() - interval '30 days')::date, (sanshe_now() + interval '300 days')::date,
                          (sanshe_now() - interval '40 days')::date, 'ACTIVE')
                        """).params(PROJECT, scheme, p.unit(), p.organization()).update();
        jdbc.sql("""
                        insert into grant_agreement (agreement, final_due, signatory, signed_at, countersigned_at, countersigned_by)
                        values (?, (sanshe_now() + interval '330 days')::date, '负责人', sanshe_now() - interval '35 days',
                          sanshe_now() - interval '34 days', ?)
                        """).params(PROJECT, p.officer()).update();
        jdbc.sql("insert into grant_line values (?, 1, 'ACTIVITY', '活动费用', 6000000), (?, 2, 'LABOUR', '人员费用', 4000000)")
                .params(PROJECT, PROJECT)
                .update();
    }

    @Test
    void entersWhatWasSpentOnAPhone() {
        try (var grantee = Visitor.at(port).login("org1").width(Visitor.PHONE)) {
            grantee.open("/grants/projects");
            grantee.follow(grantee.page().locator("a[href$='/" + PROJECT + "']"));
            grantee.shot("grant-project-phone-zh");
            var page = grantee.page();
            page.selectOption("#line", "1");
            page.fill(
                    "#spentOn",
                    java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                            .toString());
            page.fill("#amount", "不是金额");
            page.fill("#receiptNo", "26430001");
            page.fill("#payee", "明湖文具店");
            page.fill("#what", "活动用品");
            grantee.follow(page.locator("#spend button.btn-primary"));
            assertThat(page.locator("#error-summary").innerText()).contains("金额");
            grantee.shot("grant-spending-wrong-phone-zh");
            page.fill("#amount", "128.50");
            page.locator("#photo")
                    .setInputFiles(new FilePayload(
                            "票据.pdf",
                            "application/pdf",
                            "%PDF-1.4\nreceipt\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            grantee.follow(page.locator("#spend button.btn-primary"));
            assertThat(grantee.problems()).isEmpty();
            assertThat(page.locator("main").innerText()).contains("128.50", "26430001");
            assertThat(grantee.overflow()).isZero();
            assertThat(grantee.barriers()).isEmpty();
            grantee.shot("grant-spent-phone-zh");
        }
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/grants/projects/" + PROJECT);
            assertThat(officer.page().locator("main").innerText()).contains("128.50");
            assertThat(officer.page().locator("#spend").count()).isZero();
            assertThat(officer.barriers()).isEmpty();
            officer.shot("grant-project-wide-zh");
        }
    }
}
