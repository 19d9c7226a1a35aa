package org.sanshe.incubation.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Term;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 按序提供孵化位: what is free at a base goes to who waits longest by call and rank, while the list holds; one at a time under
 * the lock of the base, so never one too many. A place is kept for an application whose objection is not decided.
 */
@Component
class PlacesInOrder {

    private static final String LIST = """
            select a.case_no, a.call, a.organization_id, a.rank, c.places, c.rules_id,
              a.status = 'WAITING' as waits from incubation_application a
              join incubation_call c on c.case_no = a.call
              left join incubation_selection_entry e on e.application = a.case_no
              left join incubation_selection s on s.case_no = e.selection
             where a.base_id = ? and (a.status = 'WAITING'
                 and (s.waits_until is null or (sanshe_now() at time zone 'Asia/Shanghai')::date <= s.waits_until)
               or a.status = 'CHECKED' and s.concluded_at is not null and e.settled_at is null and e.place is not null
                 and e.drop_reason is null)
             order by c.opens_at, c.case_no, a.rank
            """;

    private final Places places;
    private final Bases bases;
    private final IncubationApplications applications;
    private final Calendars calendars;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    PlacesInOrder(
            Places places,
            Bases bases,
            IncubationApplications applications,
            Calendars calendars,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.places = places;
        this.bases = bases;
        this.applications = applications;
        this.calendars = calendars;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** 名单上的一件. @param waits false where an objection is not decided yet */
    record Listed(
            String caseNo, String call, long organizationId, Integer rank, int places, long rulesId, boolean waits) {}

    /** Holds a base's list until the end of the transaction. */
    void hold(long base) {
        places.lock(base);
    }

    /** Who waits at a base, in order. */
    List<Listed> list(long base) {
        return jdbc.sql(LIST).param(base).query(Listed.class).list();
    }

    /** Offers what is free. Returns the applications that got a place, in order. */
    List<String> fill(long base) {
        places.lock(base);
        int free = places.of(base).free();
        if (free == 0) return List.of();
        Map<String, Integer> held = held(base);
        var offered = new ArrayList<String>();
        for (Listed next : list(base)) {
            if (free == 0) break;
            if (held.getOrDefault(next.call(), 0) >= next.places()) continue;
            if (next.waits() && !offer(base, next)) continue;
            if (next.waits()) offered.add(next.caseNo());
            held.merge(next.call(), 1, Integer::sum);
            free--;
        }
        return offered;
    }

    /** How many places each call holds. */
    private Map<String, Integer> held(long base) {
        var held = new HashMap<String, Integer>();
        jdbc.sql("""
                        select a.call, count(*) from incubation_place p join incubation_application a on a.case_no = p.application
                         where p.base_id = ? group by a.call
                        """).param(base).query(row -> {
            held.put(row.getString(1), row.getInt(2));
        });
        return held;
    }

    /** False when it does not wait any more. */
    private boolean offer(long base, Listed next) {
        boolean waits = jdbc.sql("select status from incubation_application where case_no = ? for update")
                .param(next.caseNo())
                .query(String.class)
                .single()
                .equals(Status.WAITING.name());
        if (!waits) return false;
        BaseRules rules = bases.rules(next.rulesId());
        Instant until = until(rules);
        if (!places.offer(base, next.caseNo(), until)) return false;
        applications.become(next.caseNo(), Status.OFFERED, null);
        evidence.record(Act.of(
                        next.caseNo(),
                        null,
                        "placeOffered",
                        null,
                        Map.of("rank", next.rank(), "until", until.toString()))
                .by(basis(rules)));
        return true;
    }

    private Instant until(BaseRules rules) {
        LocalDate today = clock.today();
        return calendars
                .current()
                .deadline(today, Term.workingDays(rules.body().offerDays(), basis(rules)))
                .lastMoment()
                .toInstant();
    }

    static LegalBasis basis(BaseRules rules) {
        return new LegalBasis(rules.name(), "");
    }
}
