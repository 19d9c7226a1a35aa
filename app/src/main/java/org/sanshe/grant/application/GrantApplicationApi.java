package org.sanshe.grant.application;

import org.sanshe.grant.application.ApplicantBoard.Board;
import org.sanshe.grant.application.ApplicationView.View;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 资助申请接口: what the applicant's pages do. An application is handed in by starting a case of {@code grantApplication}. */
@RestController
@RequestMapping("/api/v1/grants")
class GrantApplicationApi {

    private final ApplicantBoard board;
    private final ApplicationView view;
    private final Withdrawing withdrawing;

    GrantApplicationApi(ApplicantBoard board, ApplicationView view, Withdrawing withdrawing) {
        this.board = board;
        this.view = view;
        this.withdrawing = withdrawing;
    }

    @GetMapping("/mine")
    Board mine(Actor actor) {
        return board.of(actor);
    }

    @GetMapping("/applications/{no}")
    View one(@PathVariable String no, Actor actor) {
        return view.of(no, actor);
    }

    /** 撤回. */
    record Withdrawal(String reason) {}

    @PostMapping("/applications/{no}/withdrawal")
    View withdraw(@PathVariable String no, @RequestBody Withdrawal withdrawal, Actor actor) {
        withdrawing.withdraw(no, withdrawal.reason() == null ? "" : withdrawal.reason(), actor);
        return view.of(no, actor);
    }
}
