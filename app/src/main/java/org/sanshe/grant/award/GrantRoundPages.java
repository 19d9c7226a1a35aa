package org.sanshe.grant.award;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.party.Export;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 轮次台: the rounds of a unit, and one round from its applications to its awards. */
@Controller
class GrantRoundPages {

    private static final int PAGE = 20;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<String> COLUMNS = List.of(
            "rank",
            "no",
            "project",
            "organization",
            "requested",
            "score",
            "bonus",
            "total",
            "proposed",
            "awarded",
            "state");

    private final RoundBoard board;
    private final MessageSource messages;

    GrantRoundPages(RoundBoard board, MessageSource messages) {
        this.board = board;
        this.messages = messages;
    }

    @GetMapping("/grants/rounds")
    ModelAndView rounds(@RequestParam(required = false) String after, Actor actor) {
        return new ModelAndView("grant/rounds").addObject("page", board.page(actor, after, PAGE));
    }

    @GetMapping("/grants/rounds/{no}")
    ModelAndView round(@PathVariable String no, Actor actor, Locale locale) {
        return new ModelAndView("grant/round").addObject("b", board.of(no, actor, english(locale)));
    }

    @GetMapping("/grants/rounds/{no}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String no, @RequestParam(defaultValue = "xlsx") String format, Actor actor, Locale locale)
            throws IOException {
        var lines = RoundBoard.lines(board.of(no, actor, english(locale)), heads(locale));
        return format.equals("csv")
                ? file(no + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), Export.csv(lines))
                : file(no + ".xlsx", XLSX, Export.workbook(no, lines));
    }

    private List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(c -> messages.getMessage("grantRound." + c, null, locale))
                .toList();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** 一个申请 in the interface; figures that do not exist yet are null. */
    record Applied(
            String application,
            String title,
            String organization,
            String status,
            Integer rank,
            String total,
            String requested,
            String proposed,
            String awarded) {}

    /** 一轮 in the interface. */
    record Json(String round, String title, String status, String pot, String approved, List<Applied> applications) {}

    @GetMapping("/api/v1/grants/rounds/{no}")
    @ResponseBody
    Json read(@PathVariable String no, Actor actor) {
        var b = board.of(no, actor, false);
        return new Json(
                no,
                b.round().title(),
                b.round().status().name(),
                b.round().pot().toString(),
                text(b.round().approved()),
                b.rows().stream()
                        .map(r -> new Applied(
                                r.ranked().application().caseNo(),
                                r.ranked().application().title(),
                                r.ranked().application().organization(),
                                r.ranked().application().status().name(),
                                r.ranked().rank(),
                                text(r.ranked().total()),
                                r.ranked().application().requested().toString(),
                                text(r.ranked().application().proposed()),
                                text(r.ranked().application().awarded())))
                        .toList());
    }

    /** 轮次一览 in the interface. */
    record Listed(String round, String title, String status, String pot, int applications) {}

    /** 一页. @param next the case to go on after; null on the last page */
    record Listing(List<Listed> rounds, String next) {}

    @GetMapping("/api/v1/grants/rounds")
    @ResponseBody
    Listing list(@RequestParam(required = false) String after, Actor actor) {
        var page = board.page(actor, after, PAGE);
        return new Listing(
                page.lines().stream()
                        .map(l -> new Listed(
                                l.round().caseNo(),
                                l.round().title(),
                                l.round().status().name(),
                                l.round().pot().toString(),
                                l.all()))
                        .toList(),
                page.next());
    }

    private static String text(Object figure) {
        return figure == null ? null : String.valueOf(figure);
    }

    private static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
