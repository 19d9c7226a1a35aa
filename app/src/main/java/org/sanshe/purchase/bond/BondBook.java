package org.sanshe.purchase.bond;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Term;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.OpenedResponses;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 保证金办理: enters bonds and opens, for each that is due back, a case that ends when it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BondBook implements Bonds {

    private static final LegalBasis AGREED = new LegalBasis("政府采购法实施条例", "第四十八条");

    private final BondRows rows;
    private final TenderRecords tenders;
    private final OpenedResponses opened;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Cases cases;

    BondBook(
            BondRows rows,
            @Lazy TenderRecords tenders,
            @Lazy OpenedResponses opened,
            Deadlines deadlines,
            Calendars calendars,
            Cases cases) {
        this.rows = rows;
        this.tenders = tenders;
        this.opened = opened;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.cases = cases;
    }

    @Override
    public Map<String, String> missing(String caseNo) {
        var tender = tenders.get(caseNo);
        Money asked = tender.terms().bidBond();
        var missing = new LinkedHashMap<String, String>();
        if (asked == null) return missing;
        for (var response : opened.of(tender)) {
            Map<String, Object> said = response.content();
            Money given =
                    said.get("bondAmount") == null ? Money.ZERO : Money.of(String.valueOf(said.get("bondAmount")));
            if (said.get("bondForm") == null || asked.exceeds(given)) {
                missing.put(response.responseNo(), "没有按照采购文件的要求提交保证金（应交 " + asked + " 元，已交 " + given + " 元）");
            }
            if (said.get("bondForm") == null || !given.isPositive()) continue;
            rows.enterBid(
                    caseNo,
                    response.responseNo(),
                    response.organizationId(),
                    response.supplier(),
                    BondForm.valueOf(String.valueOf(said.get("bondForm"))),
                    given,
                    String.valueOf(said.getOrDefault("bondIssuer", "")),
                    (String) said.get("bondAccount"),
                    Moments.day(response.receivedAt()));
        }
        return missing;
    }

    @Override
    public void awarded(String caseNo, long winner, LocalDate on) {
        due(caseNo, on, b -> b.organizationId() != winner);
    }

    @Override
    public void signed(String caseNo, LocalDate on) {
        due(caseNo, on, b -> true);
    }

    @Override
    public void ended(String caseNo, LocalDate on) {
        due(caseNo, on, b -> true);
    }

    @Override
    public void performance(
            String caseNo, long organizationId, String supplier, String form, Money amount, LocalDate on) {
        rows.enterPerformance(caseNo, organizationId, supplier, BondForm.valueOf(form), amount, on);
    }

    @Override
    public void performed(String caseNo, String cause, LocalDate on, Integer workingDays) {
        for (Bond bond : rows.performance(caseNo)) {
            if (!bond.isHeld() || bond.returnNo() != null) continue;
            var until = workingDays == null
                    ? deadlines.count(List.of("PERFORMANCE_BOND_REFUND"), on, cases.rulesAsOf(caseNo))
                    : calendars.current().deadline(on, List.of(Term.workingDays(workingDays, AGREED)), List.of());
            open(bond, cause, OffsetDateTime.ofInstant(until.lastMoment().toInstant(), ZoneOffset.UTC));
        }
    }

    private void open(Bond bond, String cause, OffsetDateTime until) {
        cases.open("BZ", "bondReturn", cause, "退还保证金：" + bond.supplier(), no -> rows.due(bond.id(), no, until));
    }

    private void due(String caseNo, LocalDate on, Predicate<Bond> which) {
        List<Bond> held = rows.bids(caseNo).stream()
                .filter(b -> b.isHeld() && b.returnNo() == null)
                .filter(which)
                .toList();
        for (Bond bond : held) {
            var until = deadlines
                    .count(List.of("BOND_REFUND"), on, cases.rulesAsOf(caseNo))
                    .lastMoment()
                    .toInstant();
            open(bond, caseNo, OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
        }
    }
}
