package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.execution.GrantSpending.Entry;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 资助项目，供程序使用: as the pages show and take it. */
@RestController
@RequestMapping("/api/v1/grants/projects")
class GrantProjectApi {

    private static final int PAGE = 50;

    private final GrantBoard board;
    private final GrantSpending spending;
    private final GrantHolds holds;

    GrantProjectApi(GrantBoard board, GrantSpending spending, GrantHolds holds) {
        this.board = board;
        this.spending = spending;
        this.holds = holds;
    }

    /** One in the list. */
    record Summary(
            String agreement,
            String title,
            String organization,
            Money awarded,
            LocalDate from,
            LocalDate until,
            Status status) {}

    @GetMapping
    List<Summary> all(@RequestParam(required = false) String after, Actor actor) {
        return board.all(actor, after, PAGE).stream()
                .map(p -> new Summary(
                        p.agreement(), p.title(), p.organization(), p.awarded(), p.from(), p.until(), p.status()))
                .toList();
    }

    @GetMapping("/{agreement}")
    GrantBoard.Board one(@PathVariable String agreement, Actor actor) {
        return board.of(agreement, actor);
    }

    /** The number of what was made. */
    record Made(long id) {}

    @PostMapping("/{agreement}/spending")
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(@PathVariable String agreement, @RequestBody Entry entry, Actor actor) {
        return new Made(spending.enter(agreement, entry, null, actor));
    }

    /** Why it is taken back. */
    record Taking(String reason) {}

    @PostMapping("/{agreement}/spending/{id}/withdrawal")
    void withdraw(@PathVariable String agreement, @PathVariable long id, @RequestBody Taking taking, Actor actor) {
        spending.withdraw(agreement, id, taking.reason(), actor);
    }

    /** Whether to pay in spite of what is known. */
    record Deciding(boolean pays, String reason) {}

    @PostMapping("/{agreement}/hold-decisions")
    void decide(@PathVariable String agreement, @RequestBody Deciding deciding, Actor actor) {
        holds.decide(agreement, deciding.pays(), deciding.reason(), actor);
    }
}
