package org.sanshe.incubation.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Term;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.IncubationList;
import org.springframework.stereotype.Component;

/** 公示和公布: the list of a selection for so many working days, the first counted, and its result. */
@Component
class SelectionNotices {

    static final String NODE = "publicityOver";

    private static final LegalBasis PUBLICITY = new LegalBasis("政府信息公开条例", "第二十条");

    private final Bases bases;
    private final IncubationPanels panels;
    private final PanelScoring scoring;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Units units;
    private final Cases cases;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;
    private final SansheClock clock;

    SelectionNotices(
            Bases bases,
            IncubationPanels panels,
            PanelScoring scoring,
            Calendars calendars,
            Deadlines deadlines,
            Units units,
            Cases cases,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence,
            SansheClock clock) {
        this.bases = bases;
        this.panels = panels;
        this.scoring = scoring;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.units = units;
        this.cases = cases;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Publishes the list. Returns the last moment for objections. */
    Instant publicity(Selection s, List<Entry> entries) {
        BaseRules rules = bases.rules(s.rulesId());
        int days = rules.body().publicityDays();
        LocalDate today = clock.today();
        Instant counted = calendars
                .current()
                .deadline(today, Term.publicity(days, PUBLICITY))
                .lastMoment()
                .toInstant();
        Instant until = deadlines
                .choose(s.caseNo(), NODE, "INCUBATION_PUBLICITY", today, counted)
                .toInstant();
        List<Entry> listed = entries.stream().filter(Entry::stands).toList();
        var letter = new IncubationList(
                s.caseNo(),
                s.title(),
                bases.get(s.baseId()).name(),
                false,
                listed.stream()
                        .map(e -> line(e, e.place() <= s.places() ? "拟入驻" : "候补"))
                        .toList(),
                reviewers(s),
                days,
                calendars.current().nextWorkingDay(today),
                LocalDate.ofInstant(until, SansheClock.ZONE));
        publish(s, NoticeKind.INCUBATION_LIST, "incubationList", letter, until, listed.size());
        return until;
    }

    /** Publishes the result. */
    void result(Selection s, List<Entry> entries) {
        LocalDate today = clock.today();
        int months = bases.rules(s.rulesId()).body().waitingMonths();
        List<Entry> listed = entries.stream()
                .filter(e -> e.listed() && e.settled() && e.status() != Status.DECLINED)
                .toList();
        var letter = new IncubationList(
                s.caseNo(),
                s.title(),
                bases.get(s.baseId()).name(),
                true,
                listed.stream()
                        .map(e -> line(e, e.status() == Status.WAITING ? "候补" : "入驻"))
                        .toList(),
                reviewers(s),
                0,
                today,
                today.plusMonths(months));
        publish(s, NoticeKind.INCUBATION_RESULT, "incubationResult", letter, null, listed.size());
    }

    private static IncubationList.Line line(Entry e, String state) {
        return new IncubationList.Line(e.place(), e.organization(), e.total(), state);
    }

    private List<String> reviewers(Selection s) {
        return scoring.reviewers(panels.get(s.caseNo()));
    }

    private void publish(
            Selection s, NoticeKind kind, String document, IncubationList letter, Instant until, int listed) {
        String issuer = units.get(cases.get(s.caseNo()).unitId()).name();
        StoredDocument pdf = documents.issue(s.caseNo(), document, letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(s.caseNo(), kind, letter.title(), pdf, documents.html(letter, pdf, issuer), until);
        evidence.record(Act.of(
                        s.caseNo(),
                        null,
                        letter.result() ? "selectionAnnounced" : "selectionPublished",
                        letter.result() ? "announceSelection" : "publishSelection",
                        Map.of("applications", listed, "until", letter.until().toString()))
                .by(PUBLICITY)
                .with(List.of(pdf.digest())));
    }
}
