package org.sanshe.grant.scheme;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 其他渠道资助接口: what the page does, as JSON. */
@RestController
@RequestMapping("/api/v1/grants/elsewhere")
class ElsewhereApi {

    private final AwardsElsewhere awards;
    private final Suspicions suspicions;

    ElsewhereApi(AwardsElsewhere awards, Suspicions suspicions) {
        this.awards = awards;
        this.suspicions = suspicions;
    }

    /** The newest awards elsewhere, or those of one credit code. */
    @GetMapping
    List<AwardsElsewhere.Listed> list(@RequestParam(required = false) String code) {
        return awards.list(code);
    }

    /** Enters one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void enter(@RequestBody Map<String, String> row, Actor actor) {
        awards.enter(row, actor);
    }

    /** Suspicions of the unit's projects under way. */
    @GetMapping("/suspicions")
    List<Suspicions.Suspicion> open(Actor actor) {
        return suspicions.open(actor);
    }

    /** Decides one. */
    @PostMapping("/decisions")
    void decide(@RequestBody Decision d, Actor actor) {
        suspicions.decide(d.agreement(), d.reference(), d.found(), d.reason(), actor);
    }

    /** 认定. @param found whether it is double funding */
    record Decision(String agreement, String reference, boolean found, String reason) {}
}
