package org.sanshe.delivery.milestone;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 验收接口: the acceptance desk as JSON; what is to be done is done through the tasks. */
@RestController
class AcceptanceApi {

    private final AcceptanceList list;

    AcceptanceApi(AcceptanceList list) {
        this.list = list;
    }

    @GetMapping("/api/v1/acceptance")
    Desk acceptance(
            @RequestParam(required = false) String state, @RequestParam(required = false) String after, Actor actor) {
        var page = list.page(actor, AcceptanceList.known(state), after);
        return new Desk(list.counts(actor), page.lines(), page.next());
    }

    /** The desk. @param next what the following page comes after; null on the last */
    record Desk(Map<String, Integer> counts, List<AcceptanceList.Dated> milestones, String next) {}
}
