package org.sanshe.incubation.space;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.space.Booking.State;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 预约场地: by tenants within the base's limits, by the desk for anybody; never two at once for one resource. */
@Component
@Transactional
class Bookings {

    private static final LegalBasis USE = new LegalBasis("民法典", "第五百零九条");

    private final SpaceAccess access;
    private final SpaceResources resources;
    private final BookingBook book;
    private final SpaceUse use;
    private final Evidence evidence;
    private final SansheClock clock;

    Bookings(
            SpaceAccess access,
            SpaceResources resources,
            BookingBook book,
            SpaceUse use,
            Evidence evidence,
            SansheClock clock) {
        this.access = access;
        this.resources = resources;
        this.book = book;
        this.use = use;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * 预约申请.
     *
     * @param weeklyUntil the last day of a weekly booking; null for a single one
     * @param tenancy whom the desk books for; null for oneself, or for the base
     */
    record Request(
            long resource,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            LocalDate weeklyUntil,
            String purpose,
            String tenancy) {}

    /**
     * Books one time, or a whole series: all of it or nothing.
     *
     * @return the numbers of the bookings
     * @throws Refusal when a limit says no, or somebody else has it: by whom and until when
     */
    List<Long> book(Request r, Actor by) {
        check(r);
        SpaceResource resource = resources.lock(r.resource());
        Base base = access.visible(resource.baseId(), by);
        boolean desk = access.isDesk(base, by);
        Tenancy tenant = tenant(r, resource, desk, by);
        if (!resource.inUse()) throw new Refusal(BookingRule.OUT_OF_USE, resource.in(Language.isEnglish()));
        List<LocalDate> days = days(r, resource);
        use.hours(resource, r, days);
        if (tenant != null) {
            book.lock(tenant.caseNo());
            use.tenant(resource, tenant, days);
        }
        if (!desk) use.limits(resource, r, clock.today());
        UUID series = r.weeklyUntil() == null ? null : UUID.randomUUID();
        State state = resource.approval() && !desk ? State.ASKED : State.BOOKED;
        var made = new ArrayList<Long>();
        for (LocalDate day : days) made.add(write(r, resource, tenant, day, series, state, by));
        if (tenant != null) {
            if (!desk) quota(resource, tenant, days, r);
            use.active(tenant, clock.today());
            said(tenant.caseNo(), by, "spaceBooked", resource, r.day() + " " + r.from() + "–" + r.until());
        }
        return made;
    }

    private static void check(Request r) {
        if (r.day() == null) throw InvalidInput.at("day", "请选择日期。", "Choose a day.");
        if (r.from() == null) throw InvalidInput.at("from", "请选择开始时间。", "Choose when it begins.");
        if (r.until() == null || !r.until().isAfter(r.from())) {
            throw InvalidInput.at("until", "结束时间应当晚于开始时间。", "It ends after it begins.");
        }
        if (r.purpose() == null || r.purpose().isBlank() || r.purpose().length() > 100) {
            throw InvalidInput.at("purpose", "请填写用途，不超过100字。", "Say what for, in at most 100 characters.");
        }
        if (r.weeklyUntil() != null && r.weeklyUntil().isBefore(r.day())) {
            throw InvalidInput.at("weeklyUntil", "重复的最后日期不得早于第一天。", "The last day must not lie before the first.");
        }
    }

    private Tenancy tenant(Request r, SpaceResource resource, boolean desk, Actor by) {
        if (desk) return r.tenancy() == null ? null : access.tenancy(r.tenancy(), resource.baseId());
        return access.own(resource.baseId(), by).orElseThrow(() -> new NotFound("space resource " + resource.id()));
    }

    private List<LocalDate> days(Request r, SpaceResource resource) {
        if (r.weeklyUntil() == null) return List.of(r.day());
        int weeks = resources.limit(resource.baseId(), "SERIES_WEEKS", r.day()).value();
        var days = r.day()
                .datesUntil(r.weeklyUntil().plusDays(1), Period.ofWeeks(1))
                .toList();
        if (days.size() > weeks) throw new Refusal(BookingRule.SERIES_TOO_LONG, weeks);
        return days;
    }

    private long write(
            Request r, SpaceResource resource, Tenancy tenant, LocalDate day, UUID series, State state, Actor by) {
        var from = Booking.moment(day, r.from());
        var until = Booking.moment(day, r.until());
        book.taken(resource.id(), from, until).ifPresent(other -> {
            throw new Refusal(
                    BookingRule.TAKEN,
                    resource.in(Language.isEnglish()),
                    day,
                    other.holder(),
                    SansheClock.minute(other.until().atZone(SansheClock.ZONE).toInstant()));
        });
        return book.write(
                        new BookingBook.New(
                                resource.id(),
                                tenant == null ? null : tenant.caseNo(),
                                from,
                                until,
                                false,
                                series,
                                r.purpose().strip(),
                                state),
                        by)
                .orElseThrow(() -> new Refusal(BookingRule.PAST, day + " " + r.from()));
    }

    private void quota(SpaceResource resource, Tenancy tenant, List<LocalDate> days, Request r) {
        int minutes = (int) Duration.between(r.from(), r.until()).toMinutes();
        LocalDate today = clock.today();
        var months = new TreeMap<YearMonth, Integer>();
        days.forEach(d -> months.merge(YearMonth.from(d), minutes, Integer::sum));
        months.forEach((month, more) -> {
            LocalDate asOf = month.atDay(1).isAfter(today) ? month.atDay(1) : today;
            int most = resources.limit(resource.baseId(), "MONTHLY_HOURS", asOf).value();
            int all = book.minutes(tenant.caseNo(), month);
            if (all > most * 60) {
                throw new Refusal(
                        BookingRule.OVER_QUOTA, month, SpaceUse.hours(all - more), SpaceUse.hours(more), most);
            }
        });
    }

    /** 取消: until the start, by whose it is or by the desk. @param series all of it that has not begun */
    void cancel(long id, boolean series, Actor by) {
        Booking b = mine(id, by);
        boolean done = series && b.series() != null ? book.cancelSeries(b.series(), by) > 0 : book.cancel(id, by);
        if (!done) throw new Refusal(BookingRule.STARTED);
        said(b, by, "spaceCancelled");
    }

    /** One's own, or one the desk may act on. @throws NotFound when it is neither */
    private Booking mine(long id, Actor by) {
        Booking b = book.get(id);
        Base base = access.visible(b.baseId(), by);
        boolean own = access.own(b.baseId(), by)
                .filter(t -> t.caseNo().equals(b.tenancy()))
                .isPresent();
        if (!own && !access.isDesk(base, by)) throw new NotFound("booking " + id);
        return b;
    }

    /** 未到: recorded by the desk once its time has come. */
    void miss(long id, Actor by) {
        Booking b = atDesk(id, by);
        if (!book.miss(id, by)) throw new Refusal(BookingRule.NOT_STARTED);
        said(b, by, "spaceMissed");
    }

    /** 同意或者不同意: by the desk, until the start. */
    void answer(long id, boolean agreed, String reason, Actor by) {
        Booking b = atDesk(id, by);
        if (!agreed && (reason == null || reason.isBlank())) {
            throw InvalidInput.at("reason", "请写明理由。", "Say why.");
        }
        if (!book.answer(id, agreed ? State.BOOKED : State.REFUSED, reason, by)) {
            throw new Refusal(BookingRule.STARTED);
        }
        said(b, by, agreed ? "spaceAgreed" : "spaceRefused");
        if (b.tenancy() != null) use.tell(b, agreed, reason);
    }

    private Booking atDesk(long id, Actor by) {
        Booking b = book.get(id);
        access.desk(b.baseId(), by);
        return b;
    }

    /** 分配固定工位: for the rest of the term; others cannot book it. @return its number */
    long assign(long resource, String tenancy, Actor by) {
        SpaceResource r = resources.lock(resource);
        access.desk(r.baseId(), by);
        Tenancy t = access.tenancy(tenancy, r.baseId());
        boolean english = Language.isEnglish();
        if (r.kind() != SpaceResource.Kind.DESK) throw new Refusal(BookingRule.NOT_A_DESK, r.in(english));
        if (!r.inUse()) throw new Refusal(BookingRule.OUT_OF_USE, r.in(english));
        LocalDate today = clock.today();
        LocalDate from = t.termFrom() != null && t.termFrom().isAfter(today) ? t.termFrom() : today;
        use.tenant(r, t, List.of(from));
        book.desk(tenancy).ifPresent(has -> {
            throw new Refusal(
                    BookingRule.HAS_A_DESK,
                    t.organization(),
                    resources.get(has.resourceId()).in(english));
        });
        var start = Booking.moment(from, LocalTime.MIN);
        var end = Booking.moment(t.lastDay().plusDays(1), LocalTime.MIN);
        book.taken(resource, start, end).ifPresent(other -> {
            throw new Refusal(
                    BookingRule.TAKEN,
                    r.in(english),
                    other.from().toLocalDate(),
                    other.holder(),
                    SansheClock.minute(other.until().atZone(SansheClock.ZONE).toInstant()));
        });
        long id = book.write(
                        new BookingBook.New(
                                resource, tenancy, start, end, true, null, english ? "Desk" : "固定工位", State.BOOKED),
                        by)
                .orElseThrow();
        said(tenancy, by, "deskAssigned", r, from + " – " + t.lastDay());
        return id;
    }

    /** 收回工位: free from the next day on. */
    void takeBack(long id, Actor by) {
        Booking b = atDesk(id, by);
        if (!book.takeBack(id, clock.today(), by)) throw new NotFound("desk " + id);
        said(b, by, "deskTakenBack");
    }

    private void said(Booking b, Actor by, String act) {
        if (b.tenancy() == null) return;
        said(b.tenancy(), by, act, resources.get(b.resourceId()), b.from().toLocalDate() + " " + b.hours());
    }

    private void said(String tenancy, Actor by, String act, SpaceResource r, String when) {
        evidence.record(Act.of(tenancy, by, act, null, Map.of("resource", r.code() + " " + r.name(), "time", when))
                .by(USE));
    }
}
