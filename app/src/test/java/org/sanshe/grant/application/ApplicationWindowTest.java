package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.grant.application.Calling.SIXTY_FORTY;
import static org.sanshe.grant.application.Calling.WARM_SUN;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 申报窗口: both sides of each of its ends by the database's clock, one application each, and who may not apply at all. */
@SansheTest
class ApplicationWindowTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantApplications applications;

    private Calling calling;
    private Actor warmSun;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-05-06");
        calling = new Calling(bureau, cases, jdbc);
        warmSun = bureau.supplier(WARM_SUN);
    }

    @Test
    void nothingIsTakenBeforeItOpensAndAfterItCloses() {
        String round = open(Calling.OLD_ENOUGH);
        bureau.set("2026-05-07T08:59:58");
        refused(round, ApplicationRule.NOT_OPEN.name());
        // the clock of the database runs on while a test does
        bureau.set("2026-05-20T16:59:30");
        assertThat(applications.get(calling.apply(round, warmSun)).submittedAt())
                .isBefore(java.time.Instant.parse("2026-05-20T09:00:00Z"));
        bureau.set("2026-05-20T17:00:00");
        refused(round, "NOT_OPEN", "title", "明湖区另一个项目");
        assertThat(applications.of(round)).hasSize(1);
    }

    @Test
    void theFirstMomentIsInTime() {
        String round = open(Calling.OLD_ENOUGH);
        bureau.set("2026-05-07T09:00:00");
        assertThat(applications.get(calling.apply(round, warmSun)).round()).isEqualTo(round);
    }

    @Test
    void aCallThatWasNotPublishedIsNobodysToSee() {
        String round = open(Calling.OLD_ENOUGH);
        jdbc.sql("update grant_round set status = 'DRAFT' where case_no = ?")
                .param(round)
                .update();
        assertThatThrownBy(() -> cases.startForm("grantApplication", warmSun, round))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cases.startForm("grantApplication", warmSun, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void oneApplicationEachWhereTheSchemeSaysSoAndAnotherAfterItWasWithdrawn() {
        String round = open(Calling.eligibility(24, null, 1, 0, false));
        bureau.set("2026-05-08T10:00");
        String first = calling.apply(round, warmSun);
        refused(round, "ALREADY_APPLIED", "title", "明湖区另一个项目");
        jdbc.sql("update grant_application set status = 'WITHDRAWN', reason = 'r' where case_no = ?")
                .param(first)
                .update();
        calling.apply(round, warmSun, "title", "明湖区另一个项目");
        assertThat(applications.of(round)).hasSize(2);
    }

    @Test
    void twoAtTheSameMomentAreStillOne() {
        String round = open(Calling.eligibility(24, null, 1, 0, false));
        bureau.set("2026-05-08T10:00");
        var racing = java.util.stream.Stream.of("明湖区甲项目", "明湖区乙项目")
                .map(title -> CompletableFuture.supplyAsync(() -> calling.apply(round, warmSun, "title", title)))
                .toList();
        int refused = 0;
        for (var each : racing) {
            try {
                each.join();
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(Refusal.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(applications.of(round)).hasSize(1);
    }

    @Test
    void theSameProjectIsAppliedForOnceAndSeveralProjectsWhereTheSchemeAllowsThem() {
        String round = open(Calling.OLD_ENOUGH);
        bureau.set("2026-05-08T10:00");
        calling.apply(round, warmSun);
        refused(round, "SAME_PROJECT");
        calling.apply(round, warmSun, "title", "明湖区另一个项目");
        assertThat(applications.of(round)).hasSize(2);
    }

    @Test
    void whoDoesNotMeetAConditionIsRefusedByItsRule() {
        String round = open(Calling.OLD_ENOUGH);
        bureau.set("2026-05-08T10:00");
        // a company has a valid code, but this call is for social organizations
        Actor company = bureau.supplier("91430198MA4J00108P");
        assertThatThrownBy(() -> calling.apply(round, company))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().name()).isEqualTo("KIND"));
        // so is a public institution's
        assertThatThrownBy(() -> calling.apply(round, bureau.supplier("124301984450001188")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().name()).isEqualTo("KIND"));
        jdbc.sql("update grant_round set operator_id = ? where case_no = ?")
                .params(warmSun.organizationId(), round)
                .update();
        refused(round, "OPERATOR");
    }

    @Test
    void aListingWithinTheLookBackCountsThoughItEnded() {
        String round = open(Calling.OLD_ENOUGH);
        bureau.set("2026-05-08T10:00");
        // on the abnormal list from 2023-07-10 to 2024-04-02: more than twelve months ago
        Actor listed = bureau.supplier("52430198MJJ020136X");
        calling.apply(round, listed, "title", "明湖区社区融入项目");
        var strict = new org.sanshe.grant.scheme.GrantScheme.Eligibility(
                java.util.Set.of(), 0, false, null, 36, 0, 0, 0, 0, false, 0, false, 0, false, 0, 0, false);
        String other = calling.call(Calling.body(strict, SIXTY_FORTY), "2026-05-07T09:00", "2026-05-20T17:00");
        assertThatThrownBy(() -> calling.apply(other, listed))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().name()).isEqualTo("ABNORMAL"));
    }

    private String open(org.sanshe.grant.scheme.GrantScheme.Eligibility eligibility) {
        return calling.call(Calling.body(eligibility, SIXTY_FORTY), "2026-05-07T09:00", "2026-05-20T17:00");
    }

    private void refused(String round, String rule, Object... changes) {
        assertThatThrownBy(() -> calling.apply(round, warmSun, changes)).isInstanceOfSatisfying(Refusal.class, r -> {
            Rule broken = r.rule();
            assertThat(broken.name()).isEqualTo(rule);
            assertThat(broken.basis().text()).isNotBlank();
        });
    }
}
