package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A selection from its panel to its offers. */
@SansheTest
class IncubationSelectionStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    IncubationApplications applications;

    @Autowired
    Places places;

    @Autowired
    Disclosure disclosure;

    private long base;
    private String call;

    @BeforeEach
    void aBaseWithTwoPlacesAndACall() throws Exception {
        bureau.open("2026-03-02");
        base = incubating.base(2);
        call = incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
    }

    @Test
    void fiveApplicationsForTwoPlaces() {
        List<String> all = paneling.checked(call, 5);
        String selection = paneling.open(call);
        assertThat(bureau.openNodes(selection)).containsExactly("arrangePanel");

        // the panel is drawn, and one of the members knows an applicant: a stand-in is drawn at once
        Actor officer = bureau.staff(Role.OFFICER);
        bureau.act(selection, "arrangePanel", officer, Paneling.forming(3));
        List<Actor> drawn = paneling.undeclared(selection);
        paneling.declare(selection, drawn.get(0), "曾任申请组织的顾问");
        paneling.declare(selection, drawn.get(1), null);
        paneling.declare(selection, drawn.get(2), null);
        assertThat(paneling.undeclared(selection)).hasSize(1).doesNotContain(drawn.get(0));
        List<Actor> members = paneling.declared(selection);
        assertThat(members).hasSize(3).contains(drawn.get(1), drawn.get(2)).doesNotContain(drawn.get(0));

        // the third is the best, the fifth fails by a tenth of a point, the others are equal in total: the first
        // criterion
        // that differs decides, then who came first
        String[][] given = {
            {"20", "20", "20", "10"},
            {"21", "19", "20", "10"},
            {"25", "25", "30", "20"},
            {"20", "20", "20", "10"},
            {"20", "20", "19.9", "0"}
        };
        members.forEach(m -> paneling.score(selection, m, (s, c) -> given[s][c]));
        assertThat(bureau.openNodes(selection)).containsExactly("decideSelection");
        paneling.decided(selection);
        assertThat(applications.get(all.get(4)).status()).isEqualTo(Status.DECLINED);
        assertThat(applications.get(all.get(4)).reason()).contains("59.9");

        // five working days of publicity, the first counted
        PublicNotice list = notice(selection, NoticeKind.INCUBATION_LIST);
        assertThat(list.until().atZone(SansheClock.ZONE).toLocalDate()).isEqualTo(LocalDate.parse("2026-03-06"));
        assertThat(list.html())
                .contains("拟入驻")
                .contains("候补")
                .contains(members.get(0).name());
        bureau.at("2026-03-06T23:59:00");
        assertThat(paneling.statuses(all)).filteredOn(s -> s == Status.CHECKED).hasSize(4);
        bureau.at("2026-03-07T00:00");
        assertThat(paneling.statuses(all))
                .containsExactly(Status.WAITING, Status.OFFERED, Status.OFFERED, Status.WAITING, Status.DECLINED);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> applications.get(all.get(i)).rank()))
                .containsExactly(3, 2, 1, 4);
        assertThat(places.of(base)).isEqualTo(new Places.Occupancy(2, 2, 0));
        assertThat(notice(selection, NoticeKind.INCUBATION_RESULT).html()).contains("2027年3月7日");

        // the offer waits five working days after it was made; the list for twelve months
        assertThat(paneling.accept(all.get(2))).isTrue();
        assertThat(bureau.openNodes(selection)).isEmpty();
        bureau.at("2027-03-07T23:59:00");
        assertThat(applications.get(all.get(0)).status()).isEqualTo(Status.WAITING);
        bureau.at("2027-03-08T00:00");
        assertThat(applications.get(all.get(0)).status()).isEqualTo(Status.DECLINED);
        assertThat(applications.get(all.get(0)).reason()).contains("候补期满");
        bureau.ended(selection, "selectionOver");
    }

    @Test
    void thePanelIsAsLargeAsTheRulesAskAndMayHavePeopleOfTheUnit() {
        paneling.checked(call, 1);
        String selection = paneling.open(call);
        Actor officer = bureau.staff(Role.OFFICER);
        assertThatThrownBy(() -> bureau.act(selection, "arrangePanel", officer, Paneling.forming(2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PANEL_TOO_SMALL");
        assertThatThrownBy(() -> bureau.act(selection, "arrangePanel", officer, Paneling.forming(15)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("POOL_TOO_SMALL");
        Actor own = bureau.staff(Role.PROCUREMENT);
        var two = Map.<String, Object>of(
                "experts", 2, "people", List.of(String.valueOf(own.personId())), "dropExtremes", "true");
        assertThatThrownBy(() -> bureau.act(
                        selection,
                        "arrangePanel",
                        officer,
                        Map.of(
                                "experts",
                                2,
                                "people",
                                List.of(String.valueOf(officer.personId() + 999_999)),
                                "dropExtremes",
                                "false")))
                .isInstanceOf(FormRejected.class);
        bureau.act(selection, "arrangePanel", officer, two);
        List<Actor> members = paneling.declared(selection);
        assertThat(members).hasSize(3).contains(own);
        // 100, 70 and 39.99: without the extremes 70
        String[][] given = {{"25", "25", "30", "20"}, {"20", "20", "20", "10"}, {"10", "10", "10", "9.99"}};
        for (int i = 0; i < 3; i++) {
            String[] sheet = given[i];
            paneling.score(selection, members.get(i), (s, c) -> sheet[c]);
        }
        paneling.decided(selection);
        assertThat(applications.of(call).get(0).score()).isEqualByComparingTo("70");
    }

    @Test
    void theSectionHeadDropsOneWithAReasonAndNobodyElseMoves() {
        List<String> all = paneling.checked(call, 4);
        String selection = paneling.open(call);
        paneling.seated(selection, bureau.staff(Role.OFFICER), 3);
        paneling.scored(selection, Paneling.inOrder());
        Actor head = bureau.staff(Role.SECTION_HEAD);
        assertThatThrownBy(() -> bureau.act(
                        selection,
                        "decideSelection",
                        head,
                        Map.of("agreed", true, "drops", List.of(drop(all.get(1), "短")))))
                .isInstanceOf(FormRejected.class);
        bureau.act(
                selection,
                "decideSelection",
                head,
                Map.of("agreed", true, "drops", List.of(drop(all.get(1), "申请材料与事实不符"))));
        bureau.at("2026-03-09T09:00");
        assertThat(paneling.statuses(all))
                .containsExactly(Status.OFFERED, Status.DECLINED, Status.OFFERED, Status.WAITING);
        assertThat(applications.get(all.get(1)).reason()).contains("申请材料与事实不符");
    }

    private static Map<String, Object> drop(String application, String reason) {
        return Map.of("application", application, "reason", reason);
    }

    @Test
    void whereNobodyIsFitTheSelectionEndsAndARollingCallHasAnother() {
        List<String> all = paneling.checked(call, 2);
        String selection = paneling.open(call);
        paneling.seated(selection, bureau.staff(Role.OFFICER), 3);
        paneling.scored(selection, (s, c) -> "14.99");
        paneling.decided(selection);
        bureau.ended(selection, "nothingSelected");
        assertThat(paneling.statuses(all)).containsOnly(Status.DECLINED);
        assertThat(paneling.open(call)).as("nothing is left to select").isNull();
        List<String> later = paneling.checked(call, 1);
        String second = paneling.open(call);
        paneling.seated(second, bureau.staff(Role.OFFICER), 3);
        paneling.scored(second, (s, c) -> "15");
        paneling.decided(second);
        bureau.at("2026-03-09T09:00");
        assertThat(paneling.statuses(later)).containsExactly(Status.OFFERED);
    }

    private PublicNotice notice(String selection, NoticeKind kind) {
        return disclosure.of(selection).stream()
                .filter(n -> n.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
