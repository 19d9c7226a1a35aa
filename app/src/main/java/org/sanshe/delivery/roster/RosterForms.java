package org.sanshe.delivery.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.springframework.context.annotation.Lazy;

/** What the forms of {@code rosterChange.bpmn} open with. */
@Desk("rosterChange")
class RosterForms {

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Certificates certificates;
    private final Assignments assignments;
    private final ConsentTable consentTable;
    private final Engagements engagements;
    private final Submissions submissions;

    RosterForms(
            RosterRows rosters,
            RosterChanges changes,
            Certificates certificates,
            Assignments assignments,
            ConsentTable consentTable,
            @Lazy Engagements engagements,
            Submissions submissions) {
        this.rosters = rosters;
        this.changes = changes;
        this.certificates = certificates;
        this.assignments = assignments;
        this.consentTable = consentTable;
        this.engagements = engagements;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        List<Roster> mine = s.actor().organizationId() == null
                ? List.of()
                : rosters.of(s.actor().organizationId()).stream()
                        .filter(r -> s.about() == null || s.about().equals(r.agreement()))
                        .toList();
        var values = new LinkedHashMap<String, Object>();
        if (mine.size() == 1) values.put("agreement", mine.get(0).agreement());
        values.put("returned", false);
        values.put("mayGiveUp", false);
        values.put("agreements", agreements(mine));
        values.put("kinds", kinds(List.of(Change.Kind.REPLACEMENT, Change.Kind.LEAVE, Change.Kind.END)));
        values.put(
                "seats",
                mine.stream().flatMap(r -> seats(r, s.today()).stream()).toList());
        values.put("certificateKinds", certificates.options(Language.isEnglish()));
        return values;
    }

    @Prefills
    Map<String, Object> settleTerms(TaskContext t) {
        Roster roster = rosters.get(changes.get(t.caseNo()).agreement());
        var lines = engagements.get(roster.agreement()).terms().priceLines();
        var posts = new ArrayList<Map<String, Object>>();
        for (List<Seat> seats : RosterRows.byPost(rosters.seats(roster.agreement()))) {
            Seat seat = seats.get(0);
            posts.add(Map.of(
                    "post", seat.post(),
                    "number", seats.size(),
                    "qualification", seat.qualification(),
                    "share", seat.share(),
                    "certificateKind", seat.certificate(),
                    "item", PriceOfPosts.likeliest(seat.post(), lines)));
        }
        var items = new ArrayList<Map<String, Object>>();
        items.add(
                Map.of("value", TermsForm.UNPAID, "label", Language.isEnglish() ? "Not paid by the month" : "不按人·月计费"));
        lines.forEach(l ->
                items.add(Map.of("value", l.item(), "label", l.item() + "（" + l.unitPrice() + " 元/" + l.unit() + "）")));
        var values = new LinkedHashMap<String, Object>();
        values.put("posts", posts);
        values.put("certificateKinds", certificates.options(Language.isEnglish()));
        values.put("priceItems", items);
        values.put("graceDays", roster.graceDays());
        values.put("deducts", roster.deducts().name());
        values.put("monthDivision", roster.monthDivision().name());
        values.put("paidDays", roster.paidDays());
        values.put("overlap", roster.overlap().name());
        values.put("insuranceRequired", String.valueOf(roster.insuranceRequired()));
        values.put("silenceConsents", String.valueOf(roster.silenceConsents()));
        return values;
    }

    @Prefills
    Map<String, Object> fillRoster(TaskContext t) {
        Change change = changes.get(t.caseNo());
        Roster roster = rosters.get(change.agreement());
        var values = new HashMap<String, Object>();
        submissions
                .latest(t.caseNo(), "fillRoster", null)
                .or(() -> submissions.latest(t.caseNo(), "start", null))
                .ifPresentOrElse(values::putAll, () -> values.put("people", emptySeats(roster)));
        boolean returned = change.outcome() == Change.Outcome.RETURN;
        values.put("agreement", roster.agreement());
        values.put("kind", change.kind().name());
        values.put("decision", RosterForm.Decision.SUBMIT.name());
        values.put("returned", returned);
        values.put("returnReason", returned ? change.reason() : "");
        values.put("mayGiveUp", change.kind() != Change.Kind.FIRST);
        values.put("agreements", agreements(List.of(roster)));
        values.put("kinds", kinds(List.of(change.kind())));
        values.put("seats", seats(roster, t.today()));
        values.put("certificateKinds", certificates.options(Language.isEnglish()));
        return values;
    }

    private List<Map<String, Object>> emptySeats(Roster roster) {
        return rosters.seats(roster.agreement()).stream()
                .map(s -> Map.<String, Object>of(
                        "seat",
                        String.valueOf(s.id()),
                        "from",
                        roster.termFrom().toString()))
                .toList();
    }

    @Prefills
    Map<String, Object> consent(TaskContext t) {
        return consentTable.of(changes.get(t.caseNo()), t.today(), Language.isEnglish());
    }

    @Prefills
    Map<String, Object> consentTacit(TaskContext t) {
        return consent(t);
    }

    private List<Map<String, Object>> seats(Roster roster, LocalDate today) {
        var there = assignments.of(roster.agreement(), today, today);
        return rosters.seats(roster.agreement()).stream()
                .map(s -> Map.<String, Object>of(
                        "value",
                        String.valueOf(s.id()),
                        "label",
                        s.label() + " · "
                                + there.stream()
                                        .filter(a -> a.seatId() == s.id())
                                        .map(Assignment::name)
                                        .findFirst()
                                        .orElse(Language.isEnglish() ? "vacant" : "空岗")
                                + "（" + roster.agreement() + "）"))
                .toList();
    }

    static List<Map<String, Object>> agreements(List<Roster> rosters) {
        return rosters.stream()
                .map(r ->
                        Map.<String, Object>of("value", r.agreement(), "label", r.title() + "（" + r.agreement() + "）"))
                .toList();
    }

    private static List<Map<String, Object>> kinds(List<Change.Kind> kinds) {
        return kinds.stream()
                .map(k -> Map.<String, Object>of("value", k.name(), "label", k.in(Language.isEnglish())))
                .toList();
    }
}
