package org.sanshe.desk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审计追踪: from any yuan to its voucher, order, approvals, invoice, acceptance, records, contract and budget, and back;
 * with the records of every case involved verified. The number of statements does not grow with the chain.
 */
@Component
class Trails {

    private final TrailRows rows;
    private final TrailVouchers books;
    private final TrailActs acts;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Cases cases;
    private final Documents documents;
    private final Evidence evidence;

    Trails(
            TrailRows rows,
            TrailVouchers books,
            TrailActs acts,
            Engagements engagements,
            Milestones milestones,
            Cases cases,
            Documents documents,
            Evidence evidence) {
        this.rows = rows;
        this.books = books;
        this.acts = acts;
        this.engagements = engagements;
        this.milestones = milestones;
        this.cases = cases;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** Whose business it is to follow money. */
    static boolean mayRead(Actor actor) {
        return actor.is(Role.AUDITOR, Role.SUPERVISOR, Role.LEADER, Role.FINANCE);
    }

    /**
     * The chain around a voucher, a payment (by its case or its order) or an agreement.
     *
     * @param kind {@code voucher}, {@code payment} or {@code agreement}
     * @throws NotFound when there is none, or it is of a unit that is not the actor's or below it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TrailChain of(String kind, String no, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        String agreement = rows.agreementOf(kind, no).orElseThrow(() -> new NotFound(kind + " " + no));
        if (agreement.isEmpty()) return quota(no, actor, english);
        if (!rows.sees(agreement, actor)) throw new NotFound(kind + " " + no);
        var involved = rows.cases(agreement);
        var engagement = engagements.get(agreement);
        var lines = books.lines(agreement);
        var sheets = rows.sheets(agreement);
        var payments = rows.payments(agreement);
        var vouchers = books.vouchers(agreement);
        var nodes = new TrailNodes(english);
        var money = new TrailMoney(nodes);
        var work = new TrailWork(nodes, papers(involved, actor));
        money.budget(lines, books.quotas(ids(lines)));
        money.commitments(vouchers);
        work.contract(engagement, cases.get(agreement).parentCaseNo());
        work.sheets(sheets, agreement);
        work.milestones(milestones.of(agreement), sheets, rows.conclusions(agreement));
        var done = acts.of(payments.stream().map(TrailRows.Paid::caseNo).toList(), locale);
        new TrailPayments(nodes).add(payments, done, rows.orders(agreement));
        money.vouchers(vouchers);
        return new TrailChain(
                agreement,
                engagement.terms().title(),
                nodes.all(),
                focus(kind, no, nodes),
                involved,
                evidence.verify(involved));
    }

    /** The id of what was asked for; null for the whole agreement. */
    private static String focus(String kind, String no, TrailNodes nodes) {
        return switch (kind) {
            case "voucher" -> "V" + no;
            case "payment" -> nodes.has("O" + no) ? "O" + no : "Q" + no;
            default -> null;
        };
    }

    /** 指标: a voucher that belongs to no agreement, with everything committed from its lines. */
    private TrailChain quota(String no, Actor actor, boolean english) {
        if (!rows.seesVoucher(no, actor)) throw new NotFound("voucher " + no);
        var lines = books.linesOf(no);
        var nodes = new TrailNodes(english);
        var money = new TrailMoney(nodes);
        money.budget(lines, books.quotas(ids(lines)));
        money.commitments(books.commitments(ids(lines)));
        return new TrailChain(null, no, nodes.all(), "V" + no, List.of(), List.of());
    }

    private static List<Long> ids(List<TrailVouchers.Line> lines) {
        return lines.stream().map(TrailVouchers.Line::id).toList();
    }

    private Map<String, List<StoredDocument>> papers(Collection<String> involved, Actor actor) {
        return documents.issued(involved, actor).stream().collect(Collectors.groupingBy(StoredDocument::caseNo));
    }
}
