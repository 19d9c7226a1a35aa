package org.sanshe.incubation.term;

import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 基地工作台和孵化总览，供程序使用: as the pages show it. */
@RestController
@RequestMapping("/api/v1/incubation")
class IncubationTermApi {

    private final DeskBoard desks;
    private final TenancyBoard tenancies;

    IncubationTermApi(DeskBoard desks, TenancyBoard tenancies) {
        this.desks = desks;
        this.tenancies = tenancies;
    }

    @GetMapping("/desk/{base}")
    DeskBoard.Board desk(@PathVariable long base, Actor actor) {
        return desks.of(base, actor);
    }

    @GetMapping("/tenancies/{no}")
    TenancyBoard.Board tenancy(@PathVariable String no, Actor actor) {
        return tenancies.of(no, actor);
    }
}
