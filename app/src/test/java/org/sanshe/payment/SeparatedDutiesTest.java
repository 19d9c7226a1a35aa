package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** G23: nobody has two incompatible posts in a payment or in what it rests on, however they come to them. */
@SansheTest
class SeparatedDutiesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentPosts posts;

    @Autowired
    PaymentRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    @Test
    void whoAcceptedTheResultNeitherApprovesNorReleases() {
        Actor w = purse.another(Role.SECTION_HEAD);
        String no = claimedAfter("accept", Role.SECTION_HEAD, w);
        purse.papers(no, "20000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        assertThatThrownBy(() -> purse.approve(no, "section_head", w)).hasMessageContaining("POST_TAKEN");
        Actor secondAccount = new Actor(w.personId(), w.accountId() + 77, w.name(), w.roles(), w.unitId(), null, null);
        assertThatThrownBy(() -> purse.approve(no, "section_head", secondAccount))
                .hasMessageContaining("POST_TAKEN");
        Actor helper = purse.another(Role.SECTION_HEAD);
        Actor forW = new Actor(
                helper.personId(),
                helper.accountId(),
                helper.name(),
                helper.roles(),
                helper.unitId(),
                null,
                w.personId());
        assertThatThrownBy(() -> purse.approve(no, "section_head", forW)).hasMessageContaining("POST_TAKEN");
        purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
        Actor newPost = new Actor(w.personId(), w.accountId(), w.name(), Set.of(Role.TREASURY), w.unitId(), null, null);
        assertThatThrownBy(() -> purse.release(no, newPost)).hasMessageContaining("POST_TAKEN");
        purse.release(no, bureau.staff(Role.TREASURY));
    }

    @Test
    void whoRegisteredOrScoredItNeitherChecksNorApproves() {
        String agreement = purse.agreement("20000");
        Actor w = purse.another(Role.FINANCE);
        purse.did(agreement, "start", null, w);
        Actor evaluator = purse.another(Role.SECTION_HEAD);
        Claim claim = purse.accepted(agreement, "instalment-1", "20000");
        purse.did(claim.cause(), "score", Role.EVALUATOR, evaluator);
        String no = purse.claim(claim).get(0);
        purse.papers(no, "20000", v -> v);
        assertThatThrownBy(() -> purse.check(no, w)).hasMessageContaining("POST_TAKEN");
        purse.check(no, bureau.staff(Role.FINANCE));
        assertThatThrownBy(() -> purse.approve(no, "section_head", evaluator)).hasMessageContaining("POST_TAKEN");
    }

    /** Who looked after the money of the agreement, or approved the contract, has not run the business. */
    @Test
    void whoCommittedTheMoneyMayCheckThePayment() {
        String agreement = purse.agreement("20000");
        purse.did(agreement, "commitFunds", Role.FINANCE, bureau.staff(Role.FINANCE));
        purse.did(agreement, "approveContract", Role.SECTION_HEAD, bureau.staff(Role.SECTION_HEAD));
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "20000")).get(0);
        purse.papers(no, "20000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
    }

    @Test
    void checkerApproversAndReleaserAreDifferentPeople() {
        String no = purse.payment("120000");
        purse.papers(no, "120000", v -> v);
        Actor all = with(purse.another(Role.FINANCE), Role.FINANCE, Role.SECTION_HEAD, Role.LEADER, Role.TREASURY);
        purse.check(no, all);
        assertThatThrownBy(() -> purse.approve(no, "section_head", all)).isInstanceOf(Refusal.class);
        Actor both = with(purse.another(Role.LEADER), Role.SECTION_HEAD, Role.LEADER, Role.TREASURY);
        purse.approve(no, "section_head", both);
        assertThatThrownBy(() -> purse.approve(no, "leader", both)).hasMessageContaining("POST_TAKEN");
        purse.approve(no, "leader", bureau.staff(Role.LEADER));
        assertThatThrownBy(() -> purse.release(no, both)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> purse.release(no, all)).isInstanceOf(Refusal.class);
        purse.release(no, bureau.staff(Role.TREASURY));
    }

    @Test
    void tenThousandRandomHistoriesNeverGiveOnePersonTwoPosts() {
        String no = purse.payment("20000");
        Payment payment = rows.get(no);
        List<String> all = List.of(
                PaymentPosts.CHECK,
                PaymentPosts.RELEASE,
                PaymentPosts.approve("section_head"),
                PaymentPosts.approve("leader"));
        var random = new Random(20260302);
        int taken = 0;
        int refused = 0;
        for (int batch = 0; batch < 200; batch++) {
            List<Long> people = jdbc.sql(
                            "insert into person (name) select '某人' from generate_series(1, 60) returning id")
                    .query(Long.class)
                    .list();
            Map<Long, Set<String>> held = new HashMap<>();
            var acts = new ArrayList<Act>();
            for (int i = 0; i < 50; i++) {
                long person = people.get(random.nextInt(people.size()));
                Long deputyFor = random.nextInt(4) == 0 ? people.get(random.nextInt(people.size())) : null;
                acts.add(new Act(person, deputyFor, all.get(random.nextInt(all.size()))));
            }
            for (Act act : acts) {
                try {
                    transaction.executeWithoutResult(s -> posts.take(payment, actor(act, random), act.post()));
                    held.computeIfAbsent(act.person(), p -> new HashSet<>()).add(act.post());
                    if (act.deputyFor() != null) {
                        held.computeIfAbsent(act.deputyFor(), p -> new HashSet<>())
                                .add(act.post());
                    }
                    taken++;
                } catch (Refusal incompatible) {
                    refused++;
                }
            }
            assertThat(held.values()).allSatisfy(mine -> assertThat(mine).hasSize(1));
        }
        assertThat(taken + refused).isEqualTo(10_000);
        assertThat(taken).isGreaterThan(2_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    private record Act(long person, Long deputyFor, String post) {}

    private static Actor actor(Act act, Random random) {
        return new Actor(
                act.person(), random.nextLong(1, 1_000_000), "某人", Set.of(Role.FINANCE), null, null, act.deputyFor());
    }

    private String claimedAfter(String node, Role role, Actor who) {
        Claim claim = purse.accepted(purse.agreement("20000"), "instalment-1", "20000");
        purse.did(claim.cause(), node, role, who);
        return purse.claim(claim).get(0);
    }

    private static Actor with(Actor who, Role... roles) {
        return new Actor(who.personId(), who.accountId(), who.name(), Set.of(roles), who.unitId(), null, null);
    }
}
