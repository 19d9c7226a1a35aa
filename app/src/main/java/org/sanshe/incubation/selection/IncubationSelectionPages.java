package org.sanshe.incubation.selection;

import java.util.List;
import org.sanshe.incubation.selection.SelectionBoard.Admitted;
import org.sanshe.incubation.selection.SelectionBoard.Board;
import org.sanshe.incubation.selection.SelectionBoard.Waiting;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 评审台: the ranking of a selection against the places, the waiting list of a base, and who was admitted. */
@Controller
class IncubationSelectionPages {

    private final SelectionBoard board;

    IncubationSelectionPages(SelectionBoard board) {
        this.board = board;
    }

    @GetMapping("/incubation/selections/{no}")
    ModelAndView selection(@PathVariable String no, Actor actor) {
        return new ModelAndView("incubation/selection").addObject("b", board.of(no, actor));
    }

    /** 一件申请 in the interface; figures that do not exist yet are null. */
    record Applied(
            String application, String organization, String status, Integer place, String total, String dropped) {}

    /** 一次评审 in the interface. */
    record Json(
            String selection,
            String call,
            int places,
            int free,
            List<String> reviewers,
            List<Applied> applications,
            List<SelectionBoard.Drawn> draws) {}

    @GetMapping("/api/v1/incubation/selections/{no}")
    @ResponseBody
    Json read(@PathVariable String no, Actor actor) {
        Board b = board.of(no, actor);
        return new Json(
                no,
                b.selection().call(),
                b.selection().places(),
                b.occupancy().free(),
                b.reviewers(),
                b.rows().stream()
                        .map(r -> r.ranked().entry())
                        .map(e -> new Applied(
                                e.application(),
                                e.organization(),
                                e.status().name(),
                                e.place(),
                                e.total() == null ? null : e.total().toPlainString(),
                                e.dropReason()))
                        .toList(),
                b.draws());
    }

    @GetMapping("/incubation/waiting/{base}")
    ModelAndView waiting(@PathVariable long base, Actor actor) {
        return new ModelAndView("incubation/waiting").addObject("list", board.waiting(base, actor));
    }

    @GetMapping("/api/v1/incubation/waiting/{base}")
    @ResponseBody
    List<Waiting> readWaiting(@PathVariable long base, Actor actor) {
        return board.waiting(base, actor).rows();
    }

    @GetMapping("/public/incubation/admitted")
    ModelAndView admitted() {
        return new ModelAndView("incubation/admitted").addObject("rows", board.admitted());
    }

    @GetMapping("/public/incubation/admitted.json")
    @ResponseBody
    List<Admitted> readAdmitted() {
        return board.admitted();
    }
}
