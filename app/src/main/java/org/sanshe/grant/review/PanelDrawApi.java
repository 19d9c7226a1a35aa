package org.sanshe.grant.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 抽取复核: the draws of a panel, for those who supervise, with all that is needed to draw again. */
@RestController
class PanelDrawApi {

    private final PanelBook book;
    private final Cases cases;
    private final Evidence evidence;

    PanelDrawApi(PanelBook book, Cases cases, Evidence evidence) {
        this.book = book;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** One draw. @param repeated whether drawing again gives the same. @param anchored whether the chain has the seed */
    record Drawn(DrawLog draw, boolean repeated, boolean anchored) {}

    @GetMapping("/api/v1/grants/rounds/{no}/draws")
    List<Drawn> draws(@PathVariable String no, Actor actor) {
        cases.visible(no, actor);
        Map<Integer, String> chain = evidence.of(no).stream().collect(Collectors.toMap(Entry::seq, Entry::digest));
        return book.draws(no).stream()
                .map(d -> new Drawn(d, d.isRepeated(), d.seed().equals(chain.get((int) d.evidenceSeq()))))
                .toList();
    }
}
