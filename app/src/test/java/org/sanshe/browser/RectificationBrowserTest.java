package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 整改: ordered by an officer, planned and done by the organization, re-checked by the section head, closed. */
@BrowserTest
class RectificationBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    @Test
    void isFollowedFromTheOrderToTheEnd() {
        // a contract of the demo bureau in life, of which nothing has to be put right yet
        record Contract(String agreement, String title, String username) {}
        Contract contract = jdbc.sql("""
                        select e.agreement, e.title, a.username from engagement e join contract_life l using (agreement)
                          join account a on a.organization_id = e.organization_id
                         where e.status = 'ACTIVE' and not exists (select from rectification r where r.agreement = e.agreement)
                         order by e.agreement, a.username limit 1
                        """).query(Contract.class).single();
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/cases/new/rectification?about=" + contract.agreement());
            officer.fill(Map.of(
                            "agreement",
                            contract.agreement(),
                            "findings",
                            List.of(Map.of(
                                    "kind", "RECORDS",
                                    "finding", "三次小组活动没有签到表。",
                                    "basis", "合同第六条",
                                    "asked", "补齐签到表，并提供现场照片。")),
                            "days",
                            "20",
                            "reason",
                            "补录资料需要走访参加人员。"))
                    .shot("rectification-order-wide-zh");
            officer.handIn();
        }
        String no = jdbc.sql("select case_no from rectification where agreement = ?")
                .param(contract.agreement())
                .query(String.class)
                .single();
        try (var organization = Visitor.at(port).login(contract.username()).width(Visitor.PHONE)) {
            organization.openTask("提交整改方案", contract.title());
            organization
                    .fill(Map.of(
                            "items[0].measure", "逐一走访补签，附照片说明。",
                            "items[0].person", "周敏",
                            "items[0].doneBy", clock.today().plusDays(10).toString()))
                    .shot("rectification-plan-phone-zh");
            assertThat(organization.overflow()).isZero();
            assertThat(organization.barriers()).isEmpty();
            organization.handIn();
            organization.openTask("整改并提交佐证", contract.title());
            organization
                    .fill(Map.of("decision", "HAND_IN", "items[0].done", "三次活动的签到表都已补齐。"))
                    .shot("rectification-evidence-phone-zh");
            assertThat(organization.overflow()).isZero();
            organization.handIn();
        }
        try (var head = Visitor.at(port).login("head")) {
            head.openTask("复查", contract.title());
            head.fill(Map.of("items[0].result", "MET", "way", "ON_SITE")).shot("rectification-recheck-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.handIn();
            head.open("/rectifications/" + no).shot("rectification-closed-wide-zh");
            assertThat(head.page().locator("main").innerText()).contains("三次活动的签到表都已补齐。", "合格");
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true).shot("rectification-closed-phone-en");
            assertThat(head.overflow()).isZero();
            head.open("/rectifications?show=ALL").width(Visitor.WIDE).shot("rectifications-wide-en");
        }
        assertThat(jdbc.sql("select status from rectification where case_no = ?")
                        .param(no)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
    }
}
