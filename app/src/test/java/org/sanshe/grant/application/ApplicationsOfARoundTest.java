package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.grant.application.Calling.formalCheck;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.Granting;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 申请与轮次: a round waits until the last application is checked, and tells each its result. */
@SansheTest
class ApplicationsOfARoundTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Granting granting;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantApplications applications;

    private Calling calling;
    private String round;

    @BeforeEach
    void aRoundIsCalled() throws Exception {
        bureau.open("2026-03-02");
        granting.scheme(Granting.body());
        round = granting.called(Map.of());
        calling = new Calling(bureau, cases, jdbc);
        bureau.at("2026-03-10T10:00");
    }

    @Test
    void theRoundGoesOnWhenTheLastApplicationIsChecked() {
        String one = apply("52430198MJJ020021P", "明湖区独居老人关爱项目");
        String two = apply("52430198MJJ02003XF", "明湖区社区互助养老项目");
        String three = apply("52430198MJJ0200645", "明湖区长者食堂项目");
        admit(one);
        bureau.at("2026-03-31T17:00:01");
        assertThat(bureau.openNodes(round)).isEmpty();
        var found = new java.util.HashMap<>(formalCheck(Map.of()));
        found.put("eligible", "false");
        found.put("ineligibleReason", "经核实，该项目已获其他财政资金");
        bureau.act(two, "checkForm", bureau.staff(Role.OFFICER), found);
        assertThat(bureau.openNodes(round)).isEmpty();
        admit(three);
        assertThat(bureau.openNodes(round)).containsExactly("drawPanel");

        granting.drawn(round);
        granting.scoreAll(round, a -> a.caseNo().equals(one) ? "90" : "50");
        granting.published(round, "60000.00");
        bureau.at("2026-04-20T09:00");
        assertThat(applications.get(one).status()).isEqualTo(Status.AWARDED);
        bureau.ended(one, "applicationDecided");
        bureau.ended(two, "applicationIneligible");
    }

    private String apply(String creditCode, String title) {
        return calling.apply(round, bureau.supplier(creditCode), "title", title, "field", "养老");
    }

    private void admit(String no) {
        bureau.act(no, "checkForm", bureau.staff(Role.OFFICER), formalCheck(Map.of()));
        bureau.act(
                no,
                "checkBudget",
                bureau.staff(Role.FINANCE),
                Map.of(
                        "lines",
                        List.of(Map.of("approved", "12000"), Map.of("approved", "88000.08")),
                        "decision",
                        "ADMIT"));
    }
}
