package org.sanshe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.Csv;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审计追踪: finds any yuan and shows what it rests on and what rests on it. */
@Controller
class TrailPages {

    private final Trails trails;
    private final TrailSearch search;

    TrailPages(Trails trails, TrailSearch search) {
        this.trails = trails;
        this.search = search;
    }

    @GetMapping("/trail")
    ModelAndView find(@RequestParam(required = false) String q, Actor actor) {
        return new ModelAndView("desk/trails").addObject("q", q).addObject("hits", search.find(q, actor));
    }

    @GetMapping("/trail/{kind}/{no}")
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Locale locale) {
        TrailChain chain = trails.of(kind, no, actor, locale);
        return new ModelAndView("desk/trail")
                .addObject("kind", kind)
                .addObject("no", no)
                .addObject("whole", whole || chain.focus() == null)
                .addObject("all", chain)
                .addObject("chain", whole ? chain : chain.path());
    }

    /** The chain as data, to be kept with the audit's papers. */
    @GetMapping("/trail/{kind}/{no}/export.json")
    ResponseEntity<TrailChain> json(
            @PathVariable String kind,
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Locale locale) {
        TrailChain all = trails.of(kind, no, actor, locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail-" + no + ".json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(whole ? all : all.path());
    }

    /** The chain as a table, one line a link, exactly as shown. */
    @GetMapping("/trail/{kind}/{no}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String kind,
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        TrailChain all = trails.of(kind, no, actor, locale);
        TrailChain chain = whole ? all : all.path();
        var lines = new ArrayList<List<String>>();
        lines.add(
                english
                        ? List.of("Stage", "Number", "What", "Amount (yuan)", "Day", "Who", "Note", "Rests on")
                        : List.of("环节", "编号", "内容", "金额（元）", "日期", "办理人", "说明", "依据"));
        for (TrailNode node : chain.nodes()) {
            lines.add(List.of(
                    node.stage().in(english),
                    node.no(),
                    node.title(),
                    node.amount() == null ? "" : node.amount().yuan().toPlainString(),
                    node.on() == null ? "" : node.on().toString(),
                    node.who(),
                    node.note(),
                    String.join(
                            "；",
                            all.before(node).stream()
                                    .map(b -> b.no().isEmpty() ? b.title() : b.no())
                                    .toList())));
        }
        return Csv.file((english ? "trail-" : "审计追踪-") + no + ".csv", lines);
    }
}
