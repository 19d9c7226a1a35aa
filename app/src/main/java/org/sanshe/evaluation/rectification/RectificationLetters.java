package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.identity.Units;
import org.sanshe.letters.Letter;
import org.sanshe.letters.RectificationClosing;
import org.sanshe.letters.RectificationNotice;
import org.springframework.stereotype.Component;

/** 整改文书: the notice that orders a rectification and the one that closes it. */
@Component
class RectificationLetters {

    private final Documents documents;
    private final Units units;

    RectificationLetters(Documents documents, Units units) {
        this.documents = documents;
        this.units = units;
    }

    StoredDocument notice(Rectification r, List<Item> items, LocalDate planBy) {
        return issue(
                r,
                "rectificationNotice",
                new RectificationNotice(
                        r.agreement(),
                        r.title(),
                        r.supplier(),
                        items.stream()
                                .map(i -> new RectificationNotice.Finding(
                                        i.kind().in(false), i.finding(), i.basis(), i.asked()))
                                .toList(),
                        planBy,
                        RectificationBook.day(r.due()),
                        r.basis().text(),
                        r.paymentStopped()));
    }

    StoredDocument closing(Rectification r, List<Item> items, LocalDate closedOn) {
        return issue(
                r,
                "rectificationClosing",
                new RectificationClosing(
                        r.caseNo(),
                        r.agreement(),
                        r.title(),
                        r.supplier(),
                        items.stream()
                                .map(i -> new RectificationClosing.Item(i.finding(), i.done()))
                                .toList(),
                        closedOn,
                        r.paymentStopped()));
    }

    private StoredDocument issue(Rectification r, String kind, Letter letter) {
        return documents.issue(
                r.caseNo(),
                kind,
                letter,
                units.get(r.unitId()).name(),
                Audience.CASE,
                Audience.organization(r.organizationId()));
    }
}
