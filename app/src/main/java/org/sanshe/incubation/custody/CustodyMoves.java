package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 款项划转: what every movement of money in custody has in common: a day, a slip, and its evidence. */
@Component
class CustodyMoves {

    private final CustodyBook book;
    private final Documents documents;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    CustodyMoves(CustodyBook book, Documents documents, Evidence evidence, JdbcClient jdbc) {
        this.book = book;
        this.documents = documents;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** Approved spendings that are not paid, and receipts that are not booked. */
    Moving moving(String tenancy) {
        return jdbc.sql("""
                        select (select count(*) from custody_spending where tenancy = :tenancy and status = 'APPROVED') as spendings,
                               (select count(*) from custody_receipt where tenancy = :tenancy
                                 and status in ('EXPECTED', 'ARRIVED')) as receipts
                        """)
                .param("tenancy", tenancy)
                .query((row, n) -> new Moving(row.getInt("spendings"), row.getInt("receipts")))
                .single();
    }

    /** @throws Refusal while something is under way */
    void requireStill(String tenancy) {
        Moving m = moving(tenancy);
        if (!m.isStill()) throw new Refusal(CustodyRule.STILL_MOVING, m.spendings(), m.receipts());
    }

    /** 在途款项. */
    record Moving(int spendings, int receipts) {

        boolean isStill() {
            return spendings == 0 && receipts == 0;
        }
    }

    /** What the predecessor handed over in a case; zero before it has. */
    Money handedOut(String agreement) {
        return handedOutEntry(agreement).map(e -> Money.ZERO.minus(e.amount())).orElse(Money.ZERO);
    }

    Optional<CustodyEntry> handedOutEntry(String agreement) {
        return book.booked(agreement, CustodyEntry.Kind.HANDED_OUT);
    }

    /** Money moves neither before custody began nor on a day that has not come. */
    void day(LocalDate on, LocalDate first, LocalDate today) {
        if (on == null || on.isAfter(today) || on.isBefore(first)) {
            throw InvalidInput.at(
                    "paidOn",
                    "日期应当在 " + first + " 至 " + today + " 之间。",
                    "The day lies between " + first + " and " + today + ".");
        }
    }

    /** Keeps the slip with the case, for the group and its custodian to read. */
    void slip(List<String> slip, TaskContext t, Tenancy tenancy, long custodianId) {
        if (slip == null || slip.isEmpty()) throw InvalidInput.at("slip", "请附银行回单。", "Add the bank slip.");
        documents.attach(
                slip,
                t.caseNo(),
                "custodySlip",
                t.actor(),
                Audience.CASE,
                Audience.organization(tenancy.organizationId()),
                Audience.organization(custodianId));
    }

    void evidence(TaskContext t, String act, Money amount, LegalBasis basis) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), Map.of("amount", amount.toString()))
                .by(basis));
    }
}
