package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A round from its call to its awards. */
@SansheTest
class RoundStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Granting granting;

    @Autowired
    GrantApplications applications;

    @BeforeEach
    void aBureauWithAScheme() throws Exception {
        bureau.open("2026-03-02");
        granting.scheme(Granting.body());
    }

    @Test
    void aRoundWithFortyApplicationsAndAnApprovedBudgetBelowTheAwards() {
        String round = granting.called(Map.of());
        List<String> all = granting.admitted(round, 40, 90_000);
        granting.panel(round, "2026-03-31T17:00");
        granting.scoreAll(round, a -> String.valueOf(99 - all.indexOf(a.caseNo())));
        assertThat(bureau.openNodes(round)).containsExactly("decideRound");
        granting.published(round, "850000.00");
        List<GrantApplication> ranked = applications.of(round);
        assertThat(ranked.subList(0, 40)).extracting(GrantApplication::caseNo).containsExactlyElementsOf(all);
        assertThat(ranked.stream().filter(a -> a.status() == Status.PROPOSED)).hasSize(10);
        assertThat(ranked.get(9).awarded()).isEqualTo(Money.of("40000.00"));
        assertThat(ranked.get(10).status()).isEqualTo(Status.RESERVE);
        bureau.at("2026-04-20T09:00");
        assertThat(ranked.stream().map(a -> granting.status(a.caseNo())).filter(s -> s == Status.AWARDED))
                .hasSize(10);
        assertThat(bureau.openNodes(round)).containsExactly("keepReserve");
        bureau.at("2026-10-01T00:10");
        bureau.ended(round, "roundDecided");
    }
}
