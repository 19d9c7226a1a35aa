package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资格核对: whether somebody may hold a seat from a day on. */
@Component
class RosterCheck {

    private final JdbcClient jdbc;
    private final Certificates certificates;
    private final Assignments assignments;

    RosterCheck(JdbcClient jdbc, Certificates certificates, Assignments assignments) {
        this.jdbc = jdbc;
        this.certificates = certificates;
        this.assignments = assignments;
    }

    /**
     * Refuses somebody whom the contract or the law keeps from the seat.
     *
     * @param bornOn null when the number was checked before
     */
    void check(Roster roster, Seat seat, Proposal p, LocalDate bornOn, LocalDate today) {
        within(roster, p.from());
        var asked = certificates.get(seat.certificate());
        if (!certificates.get(p.certificate()).servesFor(asked)) {
            throw new Refusal(RosterRule.UNQUALIFIED, seat.label(), p.name(), asked.zh());
        }
        if (p.certificateUntil() != null && p.certificateUntil().isBefore(p.from())) {
            throw new Refusal(RosterRule.CERTIFICATE_EXPIRED, seat.label(), p.name(), p.certificateUntil(), p.from());
        }
        int age = limit("MIN_AGE", today);
        if (bornOn != null && bornOn.plusYears(age).isAfter(p.from())) {
            throw new Refusal(RosterRule.TOO_YOUNG, seat.label(), p.name(), age);
        }
        if (p.contractFrom().isAfter(p.from())
                || p.contractUntil() != null && p.contractUntil().isBefore(p.from())) {
            throw new Refusal(RosterRule.NOT_EMPLOYED, seat.label(), p.name(), p.from());
        }
        int days = limit("INSURANCE_DAYS", today);
        if (roster.insuranceRequired() && !isInsured(p, days, today)) {
            throw new Refusal(RosterRule.NOT_INSURED, seat.label(), p.name(), days);
        }
        if (roster.overlap() == Roster.Overlap.REFUSE) {
            BigDecimal most =
                    assignments.mostTakenUp(p.digest(), p.from(), seat.id()).add(seat.share());
            if (most.compareTo(BigDecimal.ONE) > 0) {
                throw new Refusal(RosterRule.BEYOND_FULL_TIME, seat.label(), p.name(), most.toPlainString());
            }
        }
    }

    /** Refuses a day on which there are no posts. */
    void within(Roster roster, LocalDate day) {
        if (day.isBefore(roster.termFrom()) || day.isAfter(roster.until())) {
            throw new Refusal(RosterRule.OUTSIDE_THE_TERM, day, roster.termFrom(), roster.until());
        }
    }

    /** Somebody newly employed may still be within the days in which to be insured. */
    private static boolean isInsured(Proposal p, int days, LocalDate today) {
        LocalDate latest = p.contractFrom().plusDays(days);
        return p.insuredSince() == null
                ? !today.isAfter(latest)
                : !p.insuredSince().isAfter(latest);
    }

    int limit(String key, LocalDate on) {
        return jdbc.sql("select value from roster_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, on, on)
                .query(Integer.class)
                .single();
    }
}
