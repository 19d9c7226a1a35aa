package org.sanshe.incubation.space;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 周视图: who has what of a base in a week, and what of it is one's own. A constant number of statements. */
@Component
@Transactional(readOnly = true)
class WeekView {

    private final SpaceAccess access;
    private final SpaceResources resources;
    private final BookingBook book;
    private final SansheClock clock;

    WeekView(SpaceAccess access, SpaceResources resources, BookingBook book, SansheClock clock) {
        this.access = access;
        this.resources = resources;
        this.book = book;
        this.clock = clock;
    }

    /**
     * 一周.
     *
     * @param bases those the reader may look at
     * @param base the one shown; null where there is none
     * @param own the reader's tenancy there; null for the desk and the unit
     * @param desk whether the reader works at its desk
     * @param left hours the tenancy may still book this month, as text; null without one
     * @param most hours a month
     * @param asked requests the desk has to answer
     */
    record Week(
            List<Base> bases,
            Base base,
            Tenancy own,
            boolean desk,
            LocalDate monday,
            List<LocalDate> days,
            LocalDate today,
            List<Row> rows,
            String left,
            Integer most,
            List<Asked> asked,
            List<Slot> mine,
            List<Tenancy> tenants) {

        /** The week before. */
        public LocalDate before() {
            return monday.minusWeeks(1);
        }

        /** The week after. */
        public LocalDate after() {
            return monday.plusWeeks(1);
        }
    }

    /** A resource with what is booked of it, day by day. @param desk who has it for the term; null for nobody */
    record Row(SpaceResource resource, String desk, List<List<Slot>> days) {}

    /**
     * One booking as it is shown.
     *
     * @param purpose only to whose it is and to the desk; null to others
     * @param mayCancel whether the reader may cancel it now
     * @param mayMiss whether the reader may record that nobody came
     */
    record Slot(
            long id,
            String resource,
            LocalDate day,
            String hours,
            String holder,
            boolean own,
            String purpose,
            Booking.State state,
            boolean series,
            boolean mayCancel,
            boolean mayMiss) {}

    /** A request to answer. */
    record Asked(Slot slot, String bookedBy) {}

    /** The week a day is in, of a base the actor may see; its first one when none is named. */
    Week of(Long baseId, LocalDate day, Kind kind, Actor actor, boolean english) {
        List<Base> bases = access.visible(actor);
        Optional<Base> base = baseId == null ? bases.stream().findFirst() : Optional.of(access.visible(baseId, actor));
        LocalDate today = clock.today();
        LocalDate monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> days = monday.datesUntil(monday.plusDays(7)).toList();
        if (base.isEmpty()) {
            return new Week(
                    bases, null, null, false, monday, days, today, List.of(), null, null, List.of(), List.of(),
                    List.of());
        }
        Base shown = base.get();
        boolean desk = access.isDesk(shown, actor);
        Tenancy own = access.own(shown.id(), actor).orElse(null);
        List<SpaceResource> all = resources.of(shown.id());
        Map<Long, SpaceResource> byId = all.stream().collect(Collectors.toMap(SpaceResource::id, r -> r));
        var reader = new Reader(own, desk, byId, clock.instant(), english);
        Map<Long, List<Booking>> booked = book.between(shown.id(), monday, monday.plusDays(7)).stream()
                .collect(Collectors.groupingBy(Booking::resourceId));
        List<Row> rows = all.stream()
                .filter(SpaceResource::inUse)
                .filter(r -> kind == null || r.kind() == kind)
                .map(r -> row(r, booked.getOrDefault(r.id(), List.of()), days, reader))
                .toList();
        int most = resources.limit(shown.id(), "MONTHLY_HOURS", today).value();
        return new Week(
                bases,
                shown,
                own,
                desk,
                monday,
                days,
                today,
                rows,
                own == null
                        ? null
                        : SpaceUse.hours(Math.max(0, most * 60 - book.minutes(own.caseNo(), YearMonth.from(today)))),
                most,
                desk
                        ? book.asked(shown.id()).stream()
                                .map(b -> new Asked(slot(b, b.from().toLocalDate(), reader), b.bookedBy()))
                                .toList()
                        : List.of(),
                own == null
                        ? List.of()
                        : book.of(own.caseNo()).stream()
                                .filter(b -> !b.assigned())
                                .map(b -> slot(b, b.from().toLocalDate(), reader))
                                .toList(),
                desk ? access.tenants(shown.id()) : List.of());
    }

    /** 读者. */
    private record Reader(Tenancy own, boolean desk, Map<Long, SpaceResource> resources, Instant now, boolean english) {

        boolean owns(Booking b) {
            return own != null && own.caseNo().equals(b.tenancy());
        }
    }

    private static Row row(SpaceResource r, List<Booking> booked, List<LocalDate> days, Reader reader) {
        String desk = booked.stream()
                .filter(Booking::assigned)
                .map(Booking::holder)
                .findFirst()
                .orElse(null);
        return new Row(
                r,
                desk,
                days.stream()
                        .map(day -> booked.stream()
                                .filter(b -> !b.assigned() && b.isOn(day))
                                .map(b -> slot(b, day, reader))
                                .toList())
                        .toList());
    }

    private static Slot slot(Booking b, LocalDate day, Reader reader) {
        boolean own = reader.owns(b);
        boolean begun = !b.from().atZone(SansheClock.ZONE).toInstant().isAfter(reader.now());
        boolean may = own || reader.desk();
        SpaceResource r = reader.resources().get(b.resourceId());
        return new Slot(
                b.id(),
                r == null ? "" : r.in(reader.english()),
                day,
                b.hours(),
                b.holder(),
                own,
                may ? b.purpose() : null,
                b.state(),
                b.series() != null,
                may && b.stands() && !begun,
                reader.desk() && b.state() == Booking.State.BOOKED && begun);
    }
}
