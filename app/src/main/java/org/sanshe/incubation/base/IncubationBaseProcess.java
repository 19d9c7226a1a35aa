package org.sanshe.incubation.base;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.base.BaseBook.Draft;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.IncubationBaseClosing;
import org.sanshe.letters.IncubationBaseNotice;
import org.sanshe.letters.Letter;
import org.sanshe.processes.IncubationBaseSteps;

/** What {@code incubationBase.bpmn} asks. */
@Steps("incubationBase")
class IncubationBaseProcess implements IncubationBaseSteps {

    private static final LegalBasis DISCLOSURE = new LegalBasis("政府信息公开条例", "第二十条");

    private final BaseBook book;
    private final BaseClosing closing;
    private final Bases bases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;
    private final Units units;
    private final SansheClock clock;

    IncubationBaseProcess(
            BaseBook book,
            BaseClosing closing,
            Bases bases,
            Submissions submissions,
            Deadlines deadlines,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence,
            Units units,
            SansheClock clock) {
        this.book = book;
        this.closing = closing;
        this.bases = bases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public boolean closing(String caseNo) {
        return "CLOSE".equals(handedIn(caseNo, "start").get("doing"));
    }

    @Override
    public Date confirmBaseDue(String caseNo) {
        return deadlines.set(caseNo, "confirmBase", "INCUBATION_BASE_DECISION", clock.today());
    }

    @Override
    public boolean recognised(String caseNo) {
        return "RECOGNISE".equals(book.get(caseNo).decision());
    }

    @Override
    public boolean refused(String caseNo) {
        return "REJECT".equals(book.get(caseNo).decision());
    }

    @Override
    public void putInForce(String caseNo) {
        Draft d = book.get(caseNo);
        var recognised = book.recognise(d, clock.today());
        publish(
                caseNo,
                d.unitId(),
                notice(d, recognised.version()),
                "incubationBasePublished",
                Map.of(
                        "baseCode",
                        d.head().code(),
                        "baseName",
                        d.head().name(),
                        "rulesValidFrom",
                        d.validFrom().toString()));
    }

    @Override
    public void discardBase(String caseNo) {
        book.discard(caseNo);
    }

    @Override
    public Date confirmClosingDue(String caseNo) {
        return deadlines.set(caseNo, "confirmClosing", "INCUBATION_BASE_DECISION", clock.today());
    }

    @Override
    public boolean closingConfirmed(String caseNo) {
        return "CLOSE".equals(handedIn(caseNo, "confirmClosing").get("decision"));
    }

    @Override
    public void closeBase(String caseNo) {
        var begun = handedIn(caseNo, "start");
        Base base = bases.get(Long.parseLong(String.valueOf(begun.get("base"))));
        closing.close(base.id(), clock.today());
        var letter = new IncubationBaseClosing(
                caseNo, base.name(), base.code(), String.valueOf(begun.get("reason")), clock.today());
        publish(
                caseNo,
                base.unitId(),
                letter,
                "incubationBaseClosed",
                Map.of("baseCode", base.code(), "baseName", base.name()));
    }

    private IncubationBaseNotice notice(Draft d, int version) {
        BaseHead h = d.head();
        return new IncubationBaseNotice(
                d.caseNo(),
                d.baseId() == null,
                h.name(),
                h.code(),
                h.level().in(false),
                h.address(),
                h.area(),
                h.openingHours(),
                h.phone(),
                h.services(),
                h.places(),
                h.rulesName() + "（第" + version + "版）",
                h.rulesSource(),
                d.validFrom(),
                RulesView.of(d.body(), false).facts().stream()
                        .map(f -> new IncubationBaseNotice.Line(
                                f.name(), f.value(), f.source() + (f.verified() ? "" : "（未核实）")))
                        .toList());
    }

    private void publish(String caseNo, long unitId, Letter letter, String act, Map<String, Object> facts) {
        String issuer = units.get(unitId).name();
        var document = documents.issue(caseNo, "incubationBaseNotice", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                caseNo,
                NoticeKind.INCUBATION_BASE,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                null);
        evidence.record(
                Act.of(caseNo, null, act, "publish", facts).by(DISCLOSURE).with(List.of(document.digest())));
    }

    private Map<String, Object> handedIn(String caseNo, String node) {
        return submissions.latest(caseNo, node, null).orElseThrow(() -> new NotFound(node + " of " + caseNo));
    }
}
