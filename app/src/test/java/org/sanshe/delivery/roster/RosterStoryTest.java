package org.sanshe.delivery.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.delivery.roster.Agreements.id;
import static org.sanshe.delivery.roster.Agreements.perPerson;
import static org.sanshe.delivery.roster.Agreements.person;
import static org.sanshe.delivery.roster.Agreements.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Rosters;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of two posts: the first roster, somebody leaves, is replaced with consent, and the months are confirmed. */
@SansheTest
class RosterStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterRows rows;

    @BeforeEach
    void openTheBureau() throws Exception {
        bureau.open("2026-01-05");
    }

    private List<String> on(String agreement, String day) {
        return rosters.on(agreement, LocalDate.parse(day)).stream()
                .map(w -> w.seat() + " " + w.name())
                .toList();
    }

    @Test
    void aYearOfTwoPosts() {
        var agreement = agreements.begin("2026-01-01", "2026-12-31", 2, "持助理社会工作师以上证书", perPerson("6200", 24));
        assertThat(rosters.complete(agreement)).isFalse();
        String first = rosters.request(agreement);
        assertThat(rosters.request(agreement)).isEqualTo(first);

        // The officer settles the rules; the certificate the contract names is found in its words.
        bureau.act(
                first,
                "settleTerms",
                agreements.officer(),
                Agreements.terms(
                        "驻站社工",
                        2,
                        Map.of(
                                "posts",
                                List.of(Map.of(
                                        "share", 1, "certificateKind", "ASSISTANT_SOCIAL_WORKER", "item", "驻站社工")))));

        // The organization names its people; without a certificate nobody gets past.
        var zhou = with(
                with(person("周知夏", id("1990-03-08", 2)), "certificateKind", "SOCIAL_WORKER"),
                "certificateNo",
                "2019430100123");
        var lin = person("林一诺", id("1995-11-20", 4));
        assertThatThrownBy(() -> bureau.act(
                        first,
                        "fillRoster",
                        agreements.organization(),
                        agreements.first(agreement, List.of(zhou, lin))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UNQUALIFIED")
                .hasMessageContaining("林一诺");
        var linWith = with(with(lin, "certificateKind", "ASSISTANT_SOCIAL_WORKER"), "certificateNo", "2021430100456");
        bureau.act(first, "fillRoster", agreements.organization(), agreements.first(agreement, List.of(zhou, linWith)));
        assertThat(on(agreement, "2026-02-01")).isEmpty();

        // The officer returns it; the organization changes one date and need not type a number again.
        bureau.act(first, "consent", agreements.officer(), Map.of("outcome", "RETURN", "opinion", "林一诺自1月12日到岗。"));
        assertThat(bureau.openNodes(first)).containsExactly("fillRoster");
        bureau.act(
                first,
                "fillRoster",
                agreements.organization(),
                agreements.first(
                        agreement,
                        List.of(
                                with(
                                        zhou,
                                        "residentId",
                                        "430121**********" + id("1990-03-08", 2).substring(16)),
                                with(linWith, "from", "2026-01-12"))));
        bureau.act(first, "consent", agreements.officer(), Map.of("outcome", "AGREE"));
        bureau.ended(first, "effective");
        assertThat(rosters.complete(agreement)).isTrue();
        assertThat(on(agreement, "2026-01-11")).containsExactly("1 周知夏");
        assertThat(on(agreement, "2026-01-12")).containsExactly("1 周知夏", "2 林一诺");
        assertThat(rosters.on(agreement, LocalDate.parse("2026-12-31"))).hasSize(2);
        assertThat(rosters.on(agreement, LocalDate.parse("2027-01-01"))).isEmpty();

        // Leaving is told after the fact: the vacancy begins the day after.
        bureau.at("2026-03-16T09:00");
        String left =
                bureau.start("rosterChange", agreements.organization(), agreements.leave(agreement, 2, "2026-03-10"));
        bureau.ended(left, "effective");
        assertThat(on(agreement, "2026-03-10")).containsExactly("1 周知夏", "2 林一诺");
        assertThat(on(agreement, "2026-03-11")).containsExactly("1 周知夏");

        // A replacement waits for consent; the officer is late, which is no consent.
        var he = with(
                with(person("何以安", id("1992-06-01", 6)), "certificateKind", "SENIOR_SOCIAL_WORKER"),
                "certificateNo",
                "2023430100789");
        String replaced = bureau.start(
                "rosterChange",
                agreements.organization(),
                agreements.replacement(agreement, 2, with(he, "from", "2026-03-18")));
        bureau.at("2026-03-26T09:00");
        assertThat(on(agreement, "2026-03-26")).containsExactly("1 周知夏");
        bureau.act(replaced, "consent", agreements.officer(), Map.of("outcome", "AGREE"));
        bureau.ended(replaced, "effective");
        // What was not consented to on its day begins on the day it was.
        assertThat(on(agreement, "2026-03-25")).containsExactly("1 周知夏");
        assertThat(on(agreement, "2026-03-26")).containsExactly("1 周知夏", "2 何以安");
    }

    @Test
    void noIdentityNumberIsReadableAnywhere() {
        String canary = id("1988-08-08", 8);
        String agreement =
                agreements.staffed("2026-01-01", "2026-12-31", perPerson("6200", 12), List.of(person("周知夏", canary)));
        assertThat(rosters.on(agreement, LocalDate.parse("2026-05-01")).get(0).maskedId())
                .isEqualTo("430121**********" + canary.substring(16));
        assertThat(bureau.find(canary)).isEmpty();
        assertThat(bureau.find(canary.substring(6, 16))).isEmpty();
        assertThat(bureau.find(rosters.on(agreement, LocalDate.parse("2026-05-01"))
                        .get(0)
                        .maskedId()))
                .contains("worker.id_masked", "submission.content");
    }
}
