package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Tenancies;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** After graduation: four rounds in twelve months, a visit where nobody answered, and the end with what became of it. */
@SansheTest
class FollowUpStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    TermStory story;

    @Autowired
    FollowUps followUps;

    @Autowired
    Tenancies tenancies;

    private Actor tenant;
    private Actor officer;
    private long base;
    private String no;
    private String gf;

    @BeforeEach
    void aGraduate() throws Exception {
        bureau.open("2025-01-31");
        officer = bureau.staff(Role.OFFICER);
        tenant = bureau.supplier(TONGXIN);
        base = incubating.base(1, story.rules(Map.of("graduation", TermStory.nothing(), "reviewMonths", 0)));
        no = story.accepted(base, story.organization(TONGXIN), Track.REGISTERED, 6);
        story.agree(no, tenant, "2025-01-31");
        bureau.at("2025-06-30T08:00");
        story.reviewed(no, tenant, "15");
        bureau.act(
                no, "decideTerm", bureau.staff(Role.SECTION_HEAD), Map.of("decision", "GRADUATE", "reason", "符合条件。"));
        bureau.act(no, "prepareHandOver", officer, bureau.sample("incubation-hand-over", officer, Map.of()));
        bureau.act(no, "signHandOver", tenant, Map.of("decision", "SIGN", "signatory", "沈知远"));
        gf = story.belonging(no, "incubationFollowUp");
    }

    private void answer(boolean active) {
        var values = new HashMap<String, Object>(bureau.sample("incubation-follow-up", tenant, Map.of()));
        values.put("active", active);
        bureau.act(gf, "answerFollowUp", tenant, values);
    }

    @Test
    void isAskedEveryThreeMonthsAndClosedAfterTwelve() {
        assertThat(tenancies.tenants(base)).isEmpty();
        assertThat(bureau.openNodes(gf)).isEmpty();
        bureau.at("2025-09-29T23:59");
        assertThat(bureau.openNodes(gf)).isEmpty();
        bureau.at("2025-09-30T00:01");
        assertThat(bureau.openNodes(gf)).containsExactly("answerFollowUp");
        answer(true);

        // nobody answers within fifteen working days: the desk goes there
        bureau.at("2025-12-30T08:00");
        bureau.at("2026-01-21T23:59");
        assertThat(bureau.openNodes(gf)).containsExactly("answerFollowUp");
        bureau.at("2026-01-22T00:01");
        assertThat(bureau.openNodes(gf)).containsExactly("recordVisit");
        assertThatThrownBy(() -> visit("2026-01-23")).isInstanceOf(InvalidInput.class);
        visit("2026-01-22");

        bureau.at("2026-03-30T08:00");
        answer(true);
        bureau.at("2026-06-29T23:59");
        assertThat(story.status(no)).isEqualTo("FOLLOW_UP");
        bureau.at("2026-06-30T08:00");
        answer(false);
        bureau.ended(gf, "followUpOver");
        bureau.ended(no, "closed");
        assertThat(story.status(no)).isEqualTo("CLOSED");
        assertThat(followUps.get(gf).survived()).isFalse();
        assertThat(followUps.answers(gf)).hasSize(4);
        assertThat(followUps.answers(gf).get(1).visitedOn()).isEqualTo("2026-01-22");
    }

    private void visit(String on) {
        bureau.act(gf, "recordVisit", officer, bureau.sample("incubation-visit", officer, Map.of("visitedOn", on)));
    }
}
