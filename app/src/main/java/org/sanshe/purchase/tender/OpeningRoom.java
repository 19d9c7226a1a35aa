package org.sanshe.purchase.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.seal.Openers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 开标室: what the bureau and the suppliers of a tender see of its opening. Before the deadline nobody sees how many
 * responses there are; until two openers have given their shares nobody reads any, and the room does not say whose they are.
 */
@Component
class OpeningRoom {

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Receipts receipts;
    private final Opened opened;
    private final TenderOpeners named;
    private final Openers openers;
    private final Cases cases;
    private final Tasks tasks;
    private final SansheClock clock;

    OpeningRoom(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Receipts receipts,
            Opened opened,
            TenderOpeners named,
            Openers openers,
            Cases cases,
            Tasks tasks,
            SansheClock clock) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.receipts = receipts;
        this.opened = opened;
        this.named = named;
        this.openers = openers;
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The room of a published tender.
     *
     * @throws NotFound when there is none, or the actor neither sees the purchase nor takes part in it
     */
    @Transactional(readOnly = true)
    public View of(String caseNo, Actor actor) {
        Tender tender = tenders.findByCaseNo(caseNo)
                .filter(t -> t.publishedAt() != null)
                .orElseThrow(() -> new NotFound("opening of " + caseNo));
        Optional<Response> own = responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> actor.organizationId() != null && r.organizationId() == actor.organizationId())
                .findFirst();
        if (own.isEmpty() && !cases.sees(caseNo, actor)) throw new NotFound("opening of " + caseNo);
        var sealed = book.sealed(tender);
        return new View(
                caseNo,
                tender.project(),
                tender.terms().responseDeadline(),
                clock.instant(),
                tender.openedAt(),
                seats(tender),
                sealed.map(ResponseBook.Sealed::root).orElse(null),
                sealed.map(s -> rows(tender, s, actor)).orElse(List.of()),
                sealed.isEmpty() || book.isAsSealed(tender),
                own.map(r -> receipts.of(r.caseNo())).orElse(Map.of()),
                own.map(Response::caseNo).orElse(null),
                task(caseNo, actor));
    }

    private List<Seat> seats(Tender tender) {
        Map<Long, Openers.Opener> given =
                openers.of(tender.responseSeal()).stream().collect(Collectors.toMap(Openers.Opener::personId, o -> o));
        return named.of(tender).stream()
                .map(h -> new Seat(h.name(), h.role(), givenAt(given.get(h.personId()))))
                .toList();
    }

    private static Instant givenAt(Openers.Opener opener) {
        return opener == null ? null : opener.givenAt();
    }

    private List<Row> rows(Tender tender, ResponseBook.Sealed sealed, Actor actor) {
        boolean open = tender.openedAt() != null;
        Map<String, String> suppliers = new LinkedHashMap<>();
        responses.findByTenderIdOrderByCaseNo(tender.id()).forEach(r -> suppliers.put(r.caseNo(), r.supplier()));
        Map<String, Boolean> found = book.findings(tender);
        // in a consultation or negotiation no supplier learns another's price
        boolean prices = open && (actor.isStaff() || tender.method().isTender());
        Map<String, Money> offers = prices ? opened.firstOffers(tender) : Map.of();
        return book.standing(tender).stream()
                .map(v -> new Row(
                        open ? suppliers.get(v.responseNo()) : null,
                        v.receivedAt(),
                        v.digest(),
                        sealed.digests().contains(v.digest())
                                && receipts.text(v.responseNo(), v.no())
                                        .flatMap(receipts::check)
                                        .isPresent(),
                        found.get(v.responseNo()),
                        offers.get(v.responseNo())))
                .toList();
    }

    private String task(String caseNo, Actor actor) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN
                        && t.node().equals("openResponses")
                        && t.assignee() != null
                        && t.assignee() == actor.personId())
                .map(TaskItem::taskId)
                .findFirst()
                .orElse(null);
    }

    /**
     * 开标室.
     *
     * @param now the moment it is, by the database's clock
     * @param openedAt when it was opened; null before
     * @param root the digest over all receipts; null before the deadline
     * @param whole whether the responses are still those of the deadline
     * @param receipts the viewer's own, by version
     * @param own the viewer's own response; null for none
     * @param task the viewer's own part in the opening; null for none
     */
    record View(
            String caseNo,
            String project,
            Instant deadline,
            Instant now,
            Instant openedAt,
            List<Seat> seats,
            String root,
            List<Row> rows,
            boolean whole,
            Map<Integer, String> receipts,
            String own,
            String task) {

        /** Whether the deadline has passed. */
        public boolean due() {
            return !now.isBefore(deadline);
        }

        /** Whether something is still to come that the page waits for. */
        public boolean waiting() {
            return openedAt == null;
        }

        /** How many openers have given their shares. */
        public long given() {
            return seats.stream().filter(s -> s.givenAt() != null).count();
        }

        /** Whether the viewer sees any price. */
        public boolean priced() {
            return rows.stream().anyMatch(r -> r.price() != null);
        }
    }

    /** 开启人席位. */
    record Seat(String name, Role role, Instant givenAt) {}

    /**
     * 一份响应.
     *
     * @param supplier null before the opening
     * @param signed whether its receipt is on the published list and bears the system's signature
     * @param intact what the opening found; null before
     * @param price null when not to be seen
     */
    record Row(String supplier, Instant receivedAt, String digest, boolean signed, Boolean intact, Money price) {}
}
