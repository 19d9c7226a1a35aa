package org.sanshe.incubation.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Spaces;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookings never overlap, keep to the base's limits, and can be undone until they begin. */
@SansheTest
class BookingTest {

    /** A Wednesday. */
    private static final String DAY = "2026-05-06";

    private static int next;

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingBook book;

    @Autowired
    ResourceDesk desk;

    @Autowired
    WeekView weeks;

    @Autowired
    Spaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long base;
    private long room;
    private Actor officer;
    private Actor one;
    private Actor other;
    private String tenancy;

    @BeforeEach
    void aBaseWithARoomAndTwoTenants() throws Exception {
        bureau.open(DAY);
        officer = bureau.staff(Role.OFFICER);
        base = incubating.base(60);
        room = desk.enter(base, entry(Kind.ROOM, "R1", false), officer);
        one = tenant("晨光");
        tenancy = jdbc.sql("select case_no from incubation_tenancy where organization_id = ?")
                .param(one.organizationId())
                .query(String.class)
                .single();
        other = tenant("星火");
    }

    private Actor tenant(String name) {
        long group = incubating.founders(name + ++next);
        incubating.tenant(base, group, Track.FOUNDING, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 31));
        return incubating.agent(group, name + "代理人");
    }

    private static ResourceDesk.Entry entry(Kind kind, String code, boolean approval) {
        return new ResourceDesk.Entry(
                kind,
                code,
                "会议室" + code,
                "Room " + code,
                12,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                false,
                120,
                30,
                approval,
                false,
                true,
                null);
    }

    private static Bookings.Request at(long resource, String day, String from, String until) {
        return new Bookings.Request(
                resource, LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(until), null, "例会", null);
    }

    private long booked(Actor by, String day, String from, String until) {
        return bookings.book(at(room, day, from, until), by).get(0);
    }

    @Test
    void whatTouchesIsFreeAndWhatOverlapsIsToldByWhomAndUntilWhen() {
        booked(one, "2026-05-07", "10:00", "11:00");
        booked(other, "2026-05-07", "11:00", "12:00");
        booked(other, "2026-05-07", "09:00", "10:00");
        assertThatThrownBy(() -> booked(other, "2026-05-07", "10:59", "11:00"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.message(java.util.Locale.CHINESE))
                                .contains("晨光", "2026-05-07 11:00")
                                .doesNotContain("例会", "代理人"));
        assertThatThrownBy(() -> booked(one, "2026-05-07", "09:30", "10:30")).hasMessageContaining("TAKEN");
    }

    @Test
    void theDatabaseItselfKeepsTwoBookingsApart() {
        booked(one, "2026-05-07", "10:00", "11:00");
        var from = Booking.moment(LocalDate.of(2026, 5, 7), LocalTime.of(10, 30));
        assertThatThrownBy(() -> book.write(
                        new BookingBook.New(
                                room, null, from, from.plusHours(1), false, null, "x", Booking.State.BOOKED),
                        officer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("space_booking_apart");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-07, 09:00, 11:00,",
        "2026-05-07, 16:00, 18:00,",
        "2026-05-07, 08:59, 10:00, CLOSED",
        "2026-05-07, 17:00, 18:01, CLOSED",
        "2026-05-09, 10:00, 11:00, CLOSED",
        "2026-05-07, 09:00, 11:01, TOO_LONG",
        "2026-06-05, 10:00, 11:00,",
        "2026-06-08, 10:00, 11:00, TOO_FAR_AHEAD",
        "2026-05-06, 08:00, 08:29, CLOSED",
        "2026-05-05, 10:00, 11:00, PAST"
    })
    void bothSidesOfEveryLimit(String day, String from, String until, String rule) {
        if (rule == null) assertThat(booked(one, day, from, until)).isPositive();
        else assertThatThrownBy(() -> booked(one, day, from, until)).hasMessageContaining(rule);
    }

    @Test
    void theMonthHasTwentyHoursUnlessTheBaseSaysOtherwise() {
        for (int day = 7; day <= 20; day++) {
            if (LocalDate.of(2026, 5, day).getDayOfWeek().getValue() > 5) continue;
            String date = "2026-05-%02d".formatted(day);
            booked(one, date, "09:00", "11:00");
        }
        assertThat(book.minutes(tenancy, java.time.YearMonth.of(2026, 5))).isEqualTo(20 * 60);
        assertThatThrownBy(() -> booked(one, "2026-05-21", "09:00", "09:30")).hasMessageContaining("OVER_QUOTA");
        assertThat(booked(one, "2026-06-01", "09:00", "09:30"))
                .as("the next month")
                .isPositive();
        assertThat(booked(other, "2026-05-21", "09:00", "09:30"))
                .as("another tenant")
                .isPositive();
        long first = book.of(tenancy).stream()
                .filter(b -> b.from().toLocalDate().equals(LocalDate.of(2026, 5, 7)))
                .findFirst()
                .orElseThrow()
                .id();
        bookings.cancel(first, false, one);
        assertThat(booked(one, "2026-05-22", "09:00", "11:00"))
                .as("cancelled hours count no more")
                .isPositive();
        desk.limit(base, new ResourceDesk.LimitEntry("MONTHLY_HOURS", 21, "基地管理办法第九条"), officer);
        assertThat(booked(one, "2026-05-25", "09:00", "10:00")).isPositive();
        assertThatThrownBy(() -> booked(one, "2026-05-25", "10:00", "10:30")).hasMessageContaining("OVER_QUOTA");
    }

    @Test
    void aSeriesIsMadeWholeOrNotAtAll() {
        booked(other, "2026-05-21", "10:00", "11:00");
        var weekly = new Bookings.Request(
                room,
                LocalDate.of(2026, 5, 7),
                LocalTime.of(10, 0),
                LocalTime.of(11, 0),
                LocalDate.of(2026, 6, 4),
                "周会",
                null);
        assertThatThrownBy(() -> bookings.book(weekly, one)).hasMessageContaining("TAKEN");
        assertThat(book.of(tenancy)).isEmpty();
        var later = new Bookings.Request(
                room,
                LocalDate.of(2026, 5, 7),
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                LocalDate.of(2026, 6, 4),
                "周会",
                null);
        List<Long> made = bookings.book(later, one);
        assertThat(made).hasSize(5);
        bureau.at("2026-05-15T09:00");
        bookings.cancel(made.get(2), true, one);
        assertThat(book.of(tenancy))
                .extracting(Booking::state)
                .filteredOn(Booking.State.CANCELLED::equals)
                .hasSize(3);
        var tooLong = new Bookings.Request(
                room,
                LocalDate.of(2026, 5, 18),
                LocalTime.of(16, 0),
                LocalTime.of(16, 30),
                LocalDate.of(2026, 8, 17),
                "周会",
                null);
        assertThatThrownBy(() -> bookings.book(tooLong, one)).hasMessageContaining("SERIES_TOO_LONG");
    }

    @Test
    void itCanBeCancelledUntilItBeginsAndAnAbsenceIsRecordedAfterwards() {
        long id = booked(one, "2026-05-07", "10:00", "11:00");
        assertThatThrownBy(() -> bookings.cancel(id, false, other))
                .as("not somebody else's")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bookings.miss(id, officer)).hasMessageContaining("NOT_STARTED");
        bureau.set("2026-05-07T09:59");
        long second = booked(one, "2026-05-07", "14:00", "15:00");
        bureau.set("2026-05-07T10:00");
        assertThatThrownBy(() -> bookings.cancel(id, false, one)).hasMessageContaining("STARTED");
        assertThatThrownBy(() -> bookings.miss(id, one)).as("by the desk only").isInstanceOf(NotFound.class);
        bookings.miss(id, officer);
        assertThat(book.get(id).state()).isEqualTo(Booking.State.MISSED);
        bookings.cancel(second, false, officer);
        assertThat(book.get(second).state()).isEqualTo(Booking.State.CANCELLED);
    }

    @Test
    void whatNeedsConsentIsHeldUntilTheDeskAnswers() {
        long hall = desk.enter(base, entry(Kind.ROOM, "H1", true), officer);
        long id = bookings.book(at(hall, "2026-05-07", "10:00", "11:00"), one).get(0);
        assertThat(book.get(id).state()).isEqualTo(Booking.State.ASKED);
        assertThatThrownBy(() -> bookings.book(at(hall, "2026-05-07", "10:00", "11:00"), other))
                .hasMessageContaining("TAKEN");
        assertThatThrownBy(() -> bookings.answer(id, true, null, one)).isInstanceOf(NotFound.class);
        bookings.answer(id, false, "有活动", officer);
        assertThat(book.get(id).state()).isEqualTo(Booking.State.REFUSED);
        long again =
                bookings.book(at(hall, "2026-05-07", "10:00", "11:00"), other).get(0);
        bookings.answer(again, true, null, officer);
        assertThat(book.get(again).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(bookings.book(at(hall, "2026-05-07", "11:00", "12:00"), officer))
                .as("the desk itself needs nobody's consent")
                .hasSize(1);
    }

    @Test
    void onlyTenantsInTheirTermBookAndFromOutsideTheParkOnlyWhatIsOpenToThem() {
        Actor stranger = incubating.agent(incubating.founders("路人" + ++next), "路人");
        assertThatThrownBy(() -> booked(stranger, "2026-05-07", "10:00", "11:00"))
                .isInstanceOf(NotFound.class);
        jdbc.sql("update incubation_tenancy set term_until = date '2026-05-12' where case_no = ?")
                .param(tenancy)
                .update();
        assertThat(booked(one, "2026-05-12", "10:00", "11:00")).isPositive();
        assertThatThrownBy(() -> booked(one, "2026-05-13", "10:00", "11:00")).hasMessageContaining("NOT_TENANT");

        jdbc.sql("update incubation_application set in_park = false where organization_id = ?")
                .param(other.organizationId())
                .update();
        assertThatThrownBy(() -> booked(other, "2026-05-08", "10:00", "11:00")).hasMessageContaining("OUT_OF_PARK");
        var e = entry(Kind.ROOM, "R1", false);
        desk.change(
                room,
                new ResourceDesk.Entry(
                        e.kind(),
                        e.code(),
                        e.name(),
                        e.nameEn(),
                        e.seats(),
                        e.opens(),
                        e.closes(),
                        e.weekends(),
                        e.longestMinutes(),
                        e.aheadDays(),
                        e.approval(),
                        true,
                        true,
                        "向园外组织开放"),
                officer);
        assertThat(booked(other, "2026-05-08", "10:00", "11:00")).isPositive();
        assertThat(desk.of(base, officer).changes())
                .extracting(SpaceResources.Change::version)
                .contains(1, 2);
    }

    @Test
    void aDeskIsGivenForTheTermAndFreedWithIt() {
        long seat = desk.enter(base, entry(Kind.DESK, "D1", false), officer);
        assertThatThrownBy(() -> bookings.assign(room, tenancy, officer)).hasMessageContaining("NOT_A_DESK");
        long given = bookings.assign(seat, tenancy, officer);
        assertThat(book.get(given).until()).isEqualTo(LocalDate.of(2026, 11, 1).atStartOfDay());
        assertThatThrownBy(() -> bookings.book(at(seat, "2026-06-03", "10:00", "11:00"), other))
                .hasMessageContaining("TAKEN");
        long second = desk.enter(base, entry(Kind.DESK, "D2", false), officer);
        assertThatThrownBy(() -> bookings.assign(second, tenancy, officer)).hasMessageContaining("HAS_A_DESK");
        assertThatThrownBy(() -> desk.change(
                        seat,
                        new ResourceDesk.Entry(
                                Kind.DESK,
                                "D1",
                                "工位",
                                "Desk",
                                1,
                                LocalTime.of(9, 0),
                                LocalTime.of(18, 0),
                                false,
                                120,
                                30,
                                false,
                                false,
                                false,
                                "停用"),
                        officer))
                .hasMessageContaining("STILL_BOOKED");

        long before = booked(one, "2026-05-20", "10:00", "11:00");
        long after = booked(one, "2026-05-21", "10:00", "11:00");
        transaction.executeWithoutResult(s -> spaces.release(tenancy, LocalDate.of(2026, 5, 20)));
        assertThat(book.get(given).until()).isEqualTo(LocalDate.of(2026, 5, 21).atStartOfDay());
        assertThat(book.get(before).state()).isEqualTo(Booking.State.BOOKED);
        assertThat(book.get(after).state()).isEqualTo(Booking.State.CANCELLED);
        assertThat(bookings.book(at(seat, "2026-05-21", "10:00", "11:00"), other))
                .hasSize(1);
    }

    @Test
    void aDeskTakenBackIsFreeFromTheNextDayOn() {
        long seat = desk.enter(base, entry(Kind.DESK, "D1", false), officer);
        long given = bookings.assign(seat, tenancy, officer);
        bookings.takeBack(given, officer);
        assertThatThrownBy(() -> bookings.book(at(seat, DAY, "16:00", "17:00"), other))
                .hasMessageContaining("TAKEN");
        assertThat(bookings.book(at(seat, "2026-05-07", "10:00", "11:00"), other))
                .hasSize(1);
    }

    /** Fifty tenants want one hour at the same moment: one has it, all others are told by whom. */
    @Test
    void fiftyAtOnceForOneHourAndOneHasIt() throws Exception {
        var tenants = new ArrayList<Actor>();
        for (int i = 0; i < 50; i++) tenants.add(tenant("并发"));
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Future<String>> tries = new ArrayList<>();
            for (Actor t : tenants) {
                Callable<String> book = () -> {
                    go.await();
                    try {
                        return String.valueOf(booked(t, "2026-05-08", "15:00", "16:00"));
                    } catch (Refusal taken) {
                        return taken.message(java.util.Locale.CHINESE);
                    }
                };
                tries.add(pool.submit(book));
            }
            go.countDown();
            var answers = new ArrayList<String>();
            for (var t : tries) answers.add(t.get());
            assertThat(answers).filteredOn(a -> a.matches("[0-9]+")).hasSize(1);
            assertThat(answers)
                    .filteredOn(a -> !a.matches("[0-9]+"))
                    .hasSize(49)
                    .allMatch(a -> a.contains("并发") && a.contains("2026-05-08 16:00"));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void othersSeeWhoHasItAndNotWhatFor() {
        booked(one, "2026-05-07", "10:00", "11:00");
        var theirs = weeks.of(base, LocalDate.of(2026, 5, 7), null, other, false);
        var slot = theirs.rows().get(0).days().get(3).get(0);
        assertThat(slot.holder()).startsWith("晨光");
        assertThat(slot.purpose()).isNull();
        assertThat(slot.mayCancel()).isFalse();
        var mine = weeks.of(base, LocalDate.of(2026, 5, 7), null, one, false);
        assertThat(mine.rows().get(0).days().get(3).get(0).purpose()).isEqualTo("例会");
        assertThat(mine.left()).isEqualTo("19");
    }
}
