package org.sanshe.incubation.growth;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 成长和辅导，供程序使用: as the pages show and take it. */
@RestController
@RequestMapping("/api/v1/incubation")
class GrowthApi {

    private final GrowthBoard board;
    private final MentorBoard mentorBoard;
    private final Mentors mentors;
    private final MentorBook book;
    private final CoachingSessions sessions;
    private final CoachingLog log;
    private final SansheClock clock;

    GrowthApi(
            GrowthBoard board,
            MentorBoard mentorBoard,
            Mentors mentors,
            MentorBook book,
            CoachingSessions sessions,
            CoachingLog log,
            SansheClock clock) {
        this.board = board;
        this.mentorBoard = mentorBoard;
        this.mentors = mentors;
        this.book = book;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/tenancies/{no}/growth")
    GrowthBoard.Board growth(@PathVariable String no, Actor actor) {
        return board.of(no, actor);
    }

    /** Why, in words. */
    record Said(String reason) {}

    /** How a dispute is settled. */
    record Settling(boolean counts, String reason) {}

    /** The number of what was made. */
    record Made(long id) {}

    @PostMapping("/mentoring/{no}/sessions/{id}/confirmation")
    void confirm(@PathVariable String no, @PathVariable long id, Actor actor) {
        log.confirm(no, id, actor);
    }

    @PostMapping("/mentoring/{no}/sessions/{id}/objection")
    void dispute(@PathVariable String no, @PathVariable long id, @RequestBody Said said, Actor actor) {
        log.dispute(no, id, said.reason(), actor);
    }

    @PostMapping("/mentoring/{no}/sessions/{id}/decision")
    void settle(@PathVariable String no, @PathVariable long id, @RequestBody Settling how, Actor actor) {
        log.settle(no, id, how.counts(), how.reason(), actor);
    }

    @GetMapping("/mentoring")
    MentorBoard.Board mentoring(Actor actor) {
        return mentorBoard.of(actor);
    }

    @PostMapping("/mentoring/{no}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(@PathVariable String no, @RequestBody Map<String, String> fields, Actor actor) {
        return new Made(log.enter(no, new LogForm(fields), List.of(), actor));
    }

    /** The register and the hours of a month. */
    record Register(List<Mentor> mentors, YearMonth month, List<CoachingSessions.Sum> sums) {}

    @GetMapping("/mentors")
    Register register(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") YearMonth month, Actor actor) {
        YearMonth shown = month == null ? YearMonth.from(clock.today()) : month;
        return new Register(mentors.of(actor.unitId()), shown, sessions.month(actor.unitId(), shown));
    }

    @PostMapping("/mentors")
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(@RequestBody MentorBook.Entry entry, Actor actor) {
        return new Made(book.enter(entry, actor));
    }

    /** Whether a mentor coaches. */
    record Activating(boolean active) {}

    @PostMapping("/mentors/{id}/state")
    void activate(@PathVariable long id, @RequestBody Activating how, Actor actor) {
        book.activate(id, how.active(), actor);
    }
}
