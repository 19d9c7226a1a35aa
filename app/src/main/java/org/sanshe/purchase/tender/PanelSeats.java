package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.Correspondence;
import org.springframework.stereotype.Component;

/** 回避声明与就座: those drawn say whether they have an interest; those without take their seats and may read. */
@Component
class PanelSeats {

    static final LegalBasis RECUSAL = new LegalBasis("政府采购法实施条例", "第九条");
    private static final String PURCHASER = "PURCHASER";

    private final Panels panels;
    private final Bidders bidders;
    private final PanelLetters letters;
    private final Correspondence correspondence;
    private final ResponseBook book;
    private final Evidence evidence;

    PanelSeats(
            Panels panels,
            Bidders bidders,
            PanelLetters letters,
            Correspondence correspondence,
            ResponseBook book,
            Evidence evidence) {
        this.panels = panels;
        this.bidders = bidders;
        this.letters = letters;
        this.correspondence = correspondence;
        this.book = book;
        this.evidence = evidence;
    }

    /** The form {@code interest-declaration}. */
    record Declaration(boolean canAttend, String absenceReason, boolean hasInterest, List<Interest> relations) {
        record Interest(String party, String kind, String explanation) {}
    }

    Map<String, Object> openDeclaration(Tender tender) {
        var parties = new ArrayList<Map<String, String>>();
        parties.add(PanelDesk.option(tender.buyer(), PURCHASER));
        var all = bidders.of(tender);
        all.forEach(b -> parties.add(PanelDesk.option(b.supplier(), b.creditCode())));
        return Map.of(
                "serviceName",
                tender.project(),
                "purchaserName",
                tender.buyer(),
                "parties",
                parties,
                "suppliers",
                all.stream()
                        .map(b -> Map.of(
                                "name", b.supplier(),
                                "creditCode", b.creditCode(),
                                "legalRepresentative", b.head() == null ? "" : b.head()))
                        .toList());
    }

    void declare(TaskContext t, Tender tender, Declaration form) {
        Panel panel = panel(tender);
        PanelMember.Status status = form.hasInterest()
                ? PanelMember.Status.RECUSED
                : form.canAttend() ? PanelMember.Status.SEATED : PanelMember.Status.ABSENT;
        String reason = form.hasInterest()
                ? form.relations().stream()
                        .map(r -> r.party() + " " + r.kind() + " " + r.explanation())
                        .collect(Collectors.joining("；"))
                : form.absenceReason();
        panel.declare(t.actor().personId(), status, reason);
        evidence.record(Act.of(t.caseNo(), t.actor(), "interestDeclared", t.node(), Map.of("status", status.name()))
                .by(RECUSAL));
        if (panel.isComplete()) seat(t, tender, panel);
    }

    private void seat(TaskContext t, Tender tender, Panel panel) {
        var record = letters.panel(tender, panel, t.at(), t.actor().name());
        evidence.record(Act.of(t.caseNo(), null, "panelComplete", t.node(), Map.of("members", panel.size()))
                .by(PanelDesk.DRAW)
                .with(List.of(record.digest())));
        Audience[] members =
                panel.seated().stream().map(m -> Audience.person(m.personId())).toArray(Audience[]::new);
        book.standing(tender).forEach(v -> correspondence.show(v.files(), v.responseNo(), members));
    }

    Panel panel(Tender tender) {
        return panels.findByTenderId(tender.id()).orElseThrow(() -> new NotFound("panel of " + tender.caseNo()));
    }
}
