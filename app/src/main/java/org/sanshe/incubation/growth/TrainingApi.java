package org.sanshe.incubation.growth;

import java.time.Instant;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 培训，供程序使用: as the pages show and take it. */
@RestController
@RequestMapping("/api/v1/incubation/training")
class TrainingApi {

    private final TrainingBoard board;
    private final SignUps signUps;
    private final Attendances attendances;

    TrainingApi(TrainingBoard board, SignUps signUps, Attendances attendances) {
        this.board = board;
        this.signUps = signUps;
        this.attendances = attendances;
    }

    @GetMapping
    TrainingBoard.Calendar list(Actor actor) {
        return board.calendar(actor);
    }

    @GetMapping("/{no}")
    TrainingBoard.One one(@PathVariable String no, Actor actor) {
        return board.one(no, actor);
    }

    /** Who is to come. */
    record Person(String person) {}

    /** The number of what was made. */
    record Made(long id) {}

    @PostMapping("/{no}/people")
    @ResponseStatus(HttpStatus.CREATED)
    Made signUp(@PathVariable String no, @RequestBody Person who, Actor actor) {
        board.one(no, actor);
        return new Made(signUps.signUp(no, who.person(), actor));
    }

    @PostMapping("/{no}/people/{id}/withdrawal")
    void withdraw(@PathVariable String no, @PathVariable long id, Actor actor) {
        signUps.withdraw(no, id, actor);
    }

    @GetMapping("/{no}/sessions/{session}/roll")
    TrainingBoard.Roll roll(@PathVariable String no, @PathVariable int session, Actor actor) {
        return board.roll(no, session, actor);
    }

    /** Who is in the room, by sign-up. */
    record Present(Set<Long> present) {}

    @PostMapping("/{no}/sessions/{session}/roll")
    void call(@PathVariable String no, @PathVariable int session, @RequestBody Present who, Actor actor) {
        attendances.roll(no, session, who.present(), actor);
    }

    /** A correction of one person. */
    record Correcting(long person, boolean present, String reason) {}

    @PostMapping("/{no}/sessions/{session}/corrections")
    void correct(@PathVariable String no, @PathVariable int session, @RequestBody Correcting how, Actor actor) {
        attendances.correct(no, session, how.person(), how.present(), how.reason(), actor);
    }

    /** The code shown now; null while the session is not being held. */
    record Code(String code, Instant until) {}

    @GetMapping("/{no}/sessions/{session}/code")
    Code code(@PathVariable String no, @PathVariable int session, Actor actor) {
        var shown = board.code(no, session, actor);
        return new Code(shown.code(), shown.until());
    }

    /** Somebody in the room, with the code seen there. */
    record CheckingIn(long person, String code) {}

    @PostMapping("/{no}/sessions/{session}/check-in")
    void checkIn(@PathVariable String no, @PathVariable int session, @RequestBody CheckingIn who, Actor actor) {
        attendances.check(no, session, who.person(), who.code(), actor);
    }
}
