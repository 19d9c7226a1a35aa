package org.sanshe.incubation.term;

import java.time.LocalDate;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Tenancy.Status;

/**
 * 下一步: what is next for a tenancy, until when, and whether that is late.
 *
 * @param key its message under {@code tenancy.next.}
 * @param due the last day; null where none is set
 * @param late whether that day is past
 */
record NextStep(String key, LocalDate due, boolean late) {

    /** Whether nobody has to do anything before that day. */
    public boolean isWaiting() {
        return "periodic".equals(key) || "final".equals(key) || "begin".equals(key);
    }

    /**
     * What is known of a tenancy for it.
     *
     * @param signBy until when the organization signs; null before the text was issued
     * @param periodicOpened how many periodic reviews were opened
     * @param reviewOpen whether a review is under way
     * @param exit whether an exit is under way
     * @param handOverDue null before the hand-over
     */
    record Known(
            Status status,
            LocalDate signBy,
            boolean signed,
            boolean countersigned,
            LocalDate startsOn,
            LocalDate from,
            LocalDate lastDay,
            int periodicOpened,
            boolean reviewOpen,
            boolean exit,
            boolean prepared,
            LocalDate handOverDue,
            boolean handedOver) {}

    static NextStep of(Known k, BaseRules.Body rules, int finalBefore, LocalDate today) {
        return switch (k.status()) {
            case AGREEMENT -> agreement(k, today);
            case IN_TERM -> inTerm(k, rules, finalBefore, today);
            case LEAVING, GRADUATED ->
                k.handedOver()
                        ? of("followUp", null, today)
                        : of(k.prepared() ? "signHandOver" : "prepareHandOver", k.handOverDue(), today);
            case FOLLOW_UP -> of("followUp", null, today);
            case LAPSED, EXITED, CLOSED -> of("none", null, today);
        };
    }

    private static NextStep agreement(Known k, LocalDate today) {
        if (k.signBy() == null) return of("draft", null, today);
        if (!k.signed()) return of("sign", k.signBy(), today);
        return k.countersigned() ? of("begin", k.startsOn(), today) : of("countersign", k.signBy(), today);
    }

    private static NextStep inTerm(Known k, BaseRules.Body rules, int finalBefore, LocalDate today) {
        if (k.exit()) return of("exit", null, today);
        if (k.reviewOpen()) return of("reviewOpen", null, today);
        LocalDate last = k.lastDay().minusMonths(finalBefore);
        if (rules.reviewMonths() > 0 && rules.table(Use.PERIODIC).isPresent()) {
            LocalDate next = TermDays.last(k.from(), rules.reviewMonths() * (k.periodicOpened() + 1));
            if (next.isBefore(last)) return of("periodic", next, today);
        }
        return today.isBefore(last) && rules.table(Use.FINAL).isPresent()
                ? of("final", last, today)
                : of("decide", k.lastDay(), today);
    }

    private static NextStep of(String key, LocalDate due, LocalDate today) {
        var next = new NextStep(key, due, due != null && today.isAfter(due));
        return next.isWaiting() ? new NextStep(key, due, false) : next;
    }
}
