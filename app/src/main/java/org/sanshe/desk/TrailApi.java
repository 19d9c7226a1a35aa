package org.sanshe.desk;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 审计追踪接口: the same chains, for programs. */
@RestController
@RequestMapping("/api/v1/trail")
class TrailApi {

    private final Trails trails;
    private final TrailSearch search;

    TrailApi(Trails trails, TrailSearch search) {
        this.trails = trails;
        this.search = search;
    }

    /** What a text finds. */
    @GetMapping
    List<TrailSearch.Hit> find(@RequestParam(required = false) String q, Actor actor) {
        return search.find(q, actor);
    }

    /** A chain: its links, the cases involved and what is wrong with their records. */
    @GetMapping("/{kind}/{no}")
    TrailChain show(@PathVariable String kind, @PathVariable String no, Actor actor, Locale locale) {
        return trails.of(kind, no, actor, locale);
    }
}
