package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Panels of selections and reviews in stories: seated, declared, scored and decided. */
@TestComponent
public class Paneling {

    private final Bureau bureau;
    private final Incubating incubating;
    private final Selecting selecting;
    private final IncubationApplications applications;
    private final IncubationPanels panels;
    private final Places places;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Paneling(
            Bureau bureau,
            Incubating incubating,
            Selecting selecting,
            IncubationApplications applications,
            IncubationPanels panels,
            Places places,
            Cases cases,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.incubating = incubating;
        this.selecting = selecting;
        this.applications = applications;
        this.panels = panels;
        this.places = places;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** So many checked applications of a call, by groups of founders, in the order they came. */
    public List<String> checked(String call, int number) {
        var all = new ArrayList<String>();
        for (int i = 1; i <= number; i++) {
            long founders = incubating.founders("萌芽互助会" + i + "号" + UUID.randomUUID());
            all.add(incubating.checked(call, founders, Track.FOUNDING));
        }
        return all;
    }

    /** Opens the selection of a call. Returns its case. */
    public String open(String call) {
        return selecting.open(call, bureau.staff(Role.OFFICER));
    }

    /** Draws so many experts for the panel of a case; each declares no interest. Returns them. */
    public List<Actor> seated(String caseNo, Actor by, int experts) {
        bureau.act(caseNo, "arrangePanel", by, forming(experts));
        return declared(caseNo);
    }

    /** What draws so many experts and names nobody. */
    public static Map<String, Object> forming(int experts) {
        return Map.of("experts", experts, "people", List.of(), "dropExtremes", "false");
    }

    /** Whoever has not declared yet has no interest. Returns who sits. */
    public List<Actor> declared(String caseNo) {
        for (Actor m : undeclared(caseNo)) declare(caseNo, m, null);
        return members(caseNo);
    }

    List<Actor> undeclared(String caseNo) {
        return panels.members(panels.get(caseNo).id()).stream()
                .filter(m -> !m.declared())
                .map(m -> actor(m.personId()))
                .toList();
    }

    /** @param leaves why; null for who stays */
    public void declare(String caseNo, Actor member, String leaves) {
        var form = leaves == null
                ? Map.<String, Object>of("concerned", "NO", "secret", true)
                : Map.<String, Object>of("concerned", "YES", "reason", leaves, "secret", true);
        bureau.act(caseNo, "declareInterest", String.valueOf(member.personId()), member, form);
    }

    /** Who sits on the panel of a case. */
    public List<Actor> members(String caseNo) {
        return panels.members(panels.get(caseNo).id()).stream()
                .filter(ReviewPanel.Member::sits)
                .map(m -> actor(m.personId()))
                .toList();
    }

    private Actor actor(long person) {
        Actor judge = bureau.judge(person);
        if (judge != null) return judge;
        for (Role role : Role.values()) {
            Actor staff = bureau.staff(role);
            if (staff != null && staff.personId() == person) return staff;
        }
        throw new AssertionError("nobody is person " + person);
    }

    /** What a criterion of a subject gets. */
    public interface Points {

        /** @param no of the subject, from 0 @param criterion its place in the table, from 0 */
        String of(int no, int criterion);
    }

    /** One member scores everything. */
    public void score(String caseNo, Actor member, Points points) {
        bureau.act(caseNo, "scoreSheets", String.valueOf(member.personId()), member, sheets(caseNo, points));
    }

    /** All score the same. */
    public void scored(String caseNo, Points points) {
        members(caseNo).forEach(m -> score(caseNo, m, points));
    }

    Map<String, Object> sheets(String caseNo, Points points) {
        int subjects = panels.subjects(panels.get(caseNo).id()).size();
        var sheets = new ArrayList<Map<String, Object>>();
        for (int s = 0; s < subjects; s++) {
            var lines = new ArrayList<Map<String, Object>>();
            for (int c = 0; c < 4; c++) lines.add(Map.of("points", points.of(s, c), "comment", "有记录可查"));
            sheets.add(Map.of("lines", lines));
        }
        return Map.of("sheets", sheets, "independent", true);
    }

    /** Points so that those who applied first are ranked first: 25, 25, 30 and less and less of 20. */
    public static Points inOrder() {
        return (no, c) -> c == 0
                ? "25"
                : c == 1
                        ? "25"
                        : c == 2 ? "30" : BigDecimal.valueOf(200 - no, 1).toString();
    }

    /** The section head decides the list as ranked. */
    public void decided(String selection) {
        bureau.act(
                selection,
                "decideSelection",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("drops", List.of(), "agreed", true));
    }

    /** From the opening to a published list, ranked as they applied. */
    public String published(String call) {
        String selection = open(call);
        seated(selection, bureau.staff(Role.OFFICER), 3);
        scored(selection, inOrder());
        decided(selection);
        return selection;
    }

    /** Somebody who acts for an applicant. */
    public Actor applicant(String application) {
        return speaker(applications.get(application).organizationId());
    }

    /** Somebody who acts for an organization. */
    public Actor speaker(long organization) {
        long id = jdbc.sql("insert into person (name) values ('发起人') returning id")
                .query(Long.class)
                .single();
        return new Actor(id, id, "发起人", Set.of(Role.ORGANIZATION), null, organization, null);
    }

    /** An offered place is taken. False when it is not offered any more. */
    public boolean accept(String application) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!places.accept(application)) return false;
            applications.become(application, IncubationApplication.Status.ACCEPTED, null);
            return true;
        }));
    }

    /** An offered place is given up and goes to the next. False when there was nothing to give up. */
    public boolean forgo(String application) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            IncubationApplication a = applications.get(application);
            if (a.status() != IncubationApplication.Status.OFFERED || !places.free(application)) return false;
            applications.become(application, IncubationApplication.Status.FORGONE, null);
            selecting.fill(a.baseId());
            return true;
        }));
    }

    /** Where applications stand. */
    public List<IncubationApplication.Status> statuses(List<String> all) {
        return all.stream().map(a -> applications.get(a).status()).toList();
    }

    /** Starts a case about another. */
    public String start(String process, Actor by, String about, Map<String, Object> values) {
        return cases.start(
                process,
                by,
                UUID.randomUUID(),
                about,
                (schema, stored) -> schema.receiveJson(stored, values, Locale.ZH));
    }
}
