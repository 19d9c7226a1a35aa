package org.sanshe.purchase.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.calendar.Deadline;
import org.sanshe.calendar.DeadlineMoved;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Terms;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 修改采购文件: what a change means for the deadline and the responses (《政府采购法实施条例》第三十一条). There is one deadline, the
 * tender's, and the seal asks no other; the timers, the tasks and the privacy of the responses move with it in one
 * transaction.
 */
@Component
public class TenderChanges {

    private final Tenders tenders;
    private final Responses responses;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Terms terms;
    private final ApplicationEventPublisher events;

    TenderChanges(
            Tenders tenders,
            Responses responses,
            Cases cases,
            Deadlines deadlines,
            Terms terms,
            ApplicationEventPublisher events) {
        this.tenders = tenders;
        this.responses = responses;
        this.cases = cases;
        this.deadlines = deadlines;
        this.terms = terms;
        this.events = events;
    }

    /** The earliest day of the deadline after a change that affects responses, sent on a day. */
    public Deadline earliest(Tender tender, LocalDate sent) {
        return deadlines.count(
                List.of(TenderTables.changeTerm(tender.method())), sent, cases.rulesAsOf(tender.caseNo()));
    }

    /**
     * Whether a change may be sent now.
     *
     * @param affects whether it may affect the preparing of responses
     * @param deadline the deadline as it would be
     * @throws Refusal after the deadline, for a deadline moved forward, or for one that leaves too little time; the
     *     message says the earliest date
     */
    public void check(Tender tender, boolean affects, Instant deadline, Instant now) {
        if (!tender.takesResponsesAt(now)) {
            throw new Refusal(
                    TenderRule.CHANGE_AFTER_DEADLINE, Moments.zh(tender.terms().responseDeadline()));
        }
        if (deadline.isBefore(tender.terms().responseDeadline())) {
            throw new Refusal(
                    TenderRule.DEADLINE_BROUGHT_FORWARD,
                    Moments.zh(tender.terms().responseDeadline()));
        }
        LocalDate sent = Moments.day(now);
        if (affects) DocumentsCheck.change(tender.method(), sent, Moments.day(deadline), earliest(tender, sent));
    }

    /**
     * 发出修改: moves the deadline and all that waits for it; when responses are affected, those handed in are to be
     * confirmed. Checks once more, with the tender locked against whoever hands in at this moment.
     *
     * @return the tender as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Tender send(String caseNo, boolean affects, Instant deadline, Instant questionsUntil, Instant now) {
        Tender tender = tenders.lockByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
        check(tender, affects, deadline, now);
        Instant before = tender.terms().responseDeadline();
        tender.postpone(deadline, questionsUntil, now);
        tenders.saveAndFlush(tender);
        boolean moved = !deadline.equals(before);
        if (moved) moveDeadline(tender, affects, now);
        for (Response response : responses.findByTenderIdOrderByCaseNo(tender.id())) {
            if (affects) response.unconfirm();
            responses.save(response);
            if (moved) follow(response, before, deadline);
            if (response.is(ResponseStatus.TO_CONFIRM)) cases.send("documentsChanged", response.caseNo());
        }
        return tender;
    }

    private void moveDeadline(Tender tender, boolean affects, Instant now) {
        Instant deadline = tender.terms().responseDeadline();
        deadlines.choose(
                tender.caseNo(),
                "responseDeadline",
                affects ? TenderTables.changeTerm(tender.method()) : TenderTables.responseTerm(tender.method()),
                affects ? Moments.day(now) : tender.terms().documentsFrom(),
                deadline);
    }

    /** The case of a response stays its supplier's own, and its tasks open, until the new deadline. */
    private void follow(Response response, Instant before, Instant deadline) {
        cases.keepPrivate(response.caseNo(), deadline);
        for (String task : List.of("prepareResponse", "keepResponse", "confirmResponse")) {
            events.publishEvent(new DeadlineMoved(response.caseNo(), task, before, deadline));
        }
        events.publishEvent(new DeadlineMoved(
                response.caseNo(), "confirmationReminder", before, reminder(response.caseNo(), deadline)));
    }

    /** When to remind of a confirmation that is missing. */
    Instant reminder(String responseNo, Instant deadline) {
        var ahead = terms.asOf("CONFIRMATION_REMINDER", cases.rulesAsOf(responseNo))
                .term()
                .amount();
        return deadline.atZone(org.sanshe.kernel.SansheClock.ZONE)
                .minusDays(ahead)
                .toInstant();
    }
}
