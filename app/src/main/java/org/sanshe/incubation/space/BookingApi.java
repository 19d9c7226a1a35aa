package org.sanshe.incubation.space;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 场地预约，供程序使用: as the pages show and take it. */
@RestController
@RequestMapping("/api/v1/incubation/bookings")
class BookingApi {

    private final WeekView weeks;
    private final Bookings bookings;
    private final ResourceDesk resources;

    BookingApi(WeekView weeks, Bookings bookings, ResourceDesk resources) {
        this.weeks = weeks;
        this.bookings = bookings;
        this.resources = resources;
    }

    /** A week of a base. */
    record Shown(Long base, LocalDate monday, String hoursLeft, List<WeekView.Row> rows, List<WeekView.Asked> asked) {}

    @GetMapping
    Shown week(
            @RequestParam(required = false) Long base,
            @RequestParam(required = false) LocalDate week,
            @RequestParam(required = false) Kind kind,
            Actor actor,
            Locale locale) {
        var shown = weeks.of(base, week, kind, actor, "en".equals(locale.getLanguage()));
        return new Shown(
                shown.base() == null ? null : shown.base().id(),
                shown.monday(),
                shown.left(),
                shown.rows(),
                shown.asked());
    }

    /** The numbers of what was made. */
    record Made(List<Long> ids) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made book(@RequestBody Bookings.Request asked, Actor actor) {
        return new Made(bookings.book(asked, actor));
    }

    /** Whether the whole series. */
    record Cancelling(boolean series) {}

    @PostMapping("/{id}/cancellation")
    void cancel(@PathVariable long id, @RequestBody Cancelling cancelling, Actor actor) {
        bookings.cancel(id, cancelling.series(), actor);
    }

    @PostMapping("/{id}/absence")
    void miss(@PathVariable long id, Actor actor) {
        bookings.miss(id, actor);
    }

    /** What the desk answers. */
    record Answering(boolean agreed, String reason) {}

    @PostMapping("/{id}/answer")
    void answer(@PathVariable long id, @RequestBody Answering answering, Actor actor) {
        bookings.answer(id, answering.agreed(), answering.reason(), actor);
    }

    @GetMapping("/resources")
    List<SpaceResource> resources(@RequestParam long base, Actor actor) {
        return resources.of(base, actor).resources();
    }

    /** The number of what was made. */
    record Entered(long id) {}

    @PostMapping("/resources")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestParam long base, @RequestBody ResourceDesk.Entry entry, Actor actor) {
        return new Entered(resources.enter(base, entry, actor));
    }

    @PostMapping("/resources/{id}")
    void change(@PathVariable long id, @RequestBody ResourceDesk.Entry entry, Actor actor) {
        resources.change(id, entry, actor);
    }

    /** Whose desk it becomes. */
    record Assigning(String tenancy) {}

    @PostMapping("/resources/{id}/assignment")
    @ResponseStatus(HttpStatus.CREATED)
    Entered assign(@PathVariable long id, @RequestBody Assigning assigning, Actor actor) {
        return new Entered(bookings.assign(id, assigning.tenancy(), actor));
    }

    @PostMapping("/{id}/return")
    void takeBack(@PathVariable long id, Actor actor) {
        bookings.takeBack(id, actor);
    }

    @PostMapping("/limits")
    void limit(@RequestParam long base, @RequestBody ResourceDesk.LimitEntry entry, Actor actor) {
        resources.limit(base, entry, actor);
    }
}
