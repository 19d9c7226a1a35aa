package org.sanshe.incubation.custody;

import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 资金托管页: what is kept, what it is for, what was asked and what moved. */
@Controller
class CustodyPages {

    private final CustodyBoard board;

    CustodyPages(CustodyBoard board) {
        this.board = board;
    }

    @GetMapping("/incubation/custody")
    ModelAndView all(Actor actor) {
        return new ModelAndView("incubation/custodies").addObject("kept", board.of(actor));
    }

    @GetMapping("/incubation/custody/{tenancy}")
    ModelAndView one(@PathVariable String tenancy, Actor actor) {
        return new ModelAndView("incubation/custody").addObject("board", board.of(tenancy, actor));
    }
}
