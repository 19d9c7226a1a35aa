package org.sanshe.incubation.intake;

import java.util.Map;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.intake.CallBoard.Shown;
import org.sanshe.incubation.intake.IncubationBoard.Board;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 孵化申请接口: what the pages do. An application is handed in by starting a case of {@code incubationApplication}. */
@RestController
@RequestMapping("/api/v1/incubation")
class IncubationIntakeApi {

    private final IncubationBoard board;
    private final CallBoard calls;
    private final Sittings sittings;
    private final IntakeWithdrawing withdrawing;
    private final IncubationApplications applications;

    IncubationIntakeApi(
            IncubationBoard board,
            CallBoard calls,
            Sittings sittings,
            IntakeWithdrawing withdrawing,
            IncubationApplications applications) {
        this.board = board;
        this.calls = calls;
        this.sittings = sittings;
        this.withdrawing = withdrawing;
        this.applications = applications;
    }

    @GetMapping("/mine")
    Board mine(Actor actor) {
        return board.of(actor);
    }

    @GetMapping("/calls/{no}")
    Shown call(@PathVariable String no, Actor actor) {
        return calls.of(no, actor);
    }

    @PostMapping("/calls/{no}/sitting")
    Map<String, String> convene(@PathVariable String no, Actor actor) {
        return Map.of("caseNo", String.valueOf(sittings.convene(no, actor)));
    }

    /** 撤回. */
    record Withdrawal(String reason) {}

    @PostMapping("/applications/{no}/withdrawal")
    IncubationApplication withdraw(@PathVariable String no, @RequestBody Withdrawal withdrawal, Actor actor) {
        withdrawing.withdraw(no, withdrawal.reason() == null ? "" : withdrawal.reason(), actor);
        return applications.get(no);
    }
}
