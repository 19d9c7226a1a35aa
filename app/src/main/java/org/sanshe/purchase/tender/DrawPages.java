package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.Judge;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 抽取记录: the log of the draws, drawn again before the reader's eyes. Supervisors and auditors see at once who was drawn
 * and why others were not; everybody sees the commitments at once and the draws when the evaluation is over, by number.
 */
@Controller
@Transactional(readOnly = true)
class DrawPages {

    private final TenderRecords tenders;
    private final PanelDraws draws;
    private final DrawCommitments commitments;
    private final PanelPool pool;
    private final Cases cases;
    private final JsonMapper json;

    DrawPages(TenderRecords tenders, PanelDraws draws, DrawCommitments commitments, PanelPool pool, Cases cases) {
        this.tenders = tenders;
        this.draws = draws;
        this.commitments = commitments;
        this.pool = pool;
        this.cases = cases;
        this.json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** One draw as shown. */
    record Shown(DrawFile file, List<Line> steps, boolean equal, List<String> names) {}

    /** One step of drawing again. */
    record Line(String what, String computed, boolean equal) {}

    @GetMapping("/purchases/{no}/draws")
    String inside(@PathVariable String no, Actor actor, Locale locale, Model model) {
        cases.visible(no, actor);
        Tender tender = tender(no);
        List<DrawFile> files = draws.of(tender);
        fill(tender, files, true, locale, model);
        return "purchase/draws";
    }

    @GetMapping("/purchases/{no}/draws/{draw}")
    ResponseEntity<byte[]> file(@PathVariable String no, @PathVariable int draw, Actor actor) {
        cases.visible(no, actor);
        return download(find(tender(no), draw));
    }

    @GetMapping("/public/draws/{no}")
    String outside(@PathVariable String no, Locale locale, Model model) {
        Tender tender = published(no);
        List<DrawFile> files = isOver(tender)
                ? draws.of(tender).stream().map(DrawFile::forPublic).toList()
                : List.of();
        fill(tender, files, false, locale, model);
        return "purchase/draws";
    }

    @GetMapping("/public/draws/{no}/{draw}")
    ResponseEntity<byte[]> publicFile(@PathVariable String no, @PathVariable int draw) {
        Tender tender = published(no);
        if (!isOver(tender)) throw new NotFound("draw of " + no);
        return download(find(tender, draw).forPublic());
    }

    private void fill(Tender tender, List<DrawFile> files, boolean whole, Locale locale, Model model) {
        Map<Long, Judge> judges = whole
                ? pool.byId(files.stream()
                        .flatMap(f -> f.order().stream())
                        .distinct()
                        .toList())
                : Map.of();
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute("tender", tender);
        model.addAttribute("whole", whole);
        model.addAttribute("over", isOver(tender));
        model.addAttribute("commitments", commitments.all(tender));
        model.addAttribute(
                "draws",
                files.stream()
                        .map(f -> new Shown(
                                f,
                                Replay.steps(f).stream()
                                        .map(s -> new Line(english ? s.en() : s.zh(), s.computed(), s.equal()))
                                        .toList(),
                                Replay.isEqual(f),
                                f.result().stream()
                                        .map(id -> judges.containsKey(id)
                                                ? judges.get(id).name()
                                                : "No. " + id)
                                        .collect(Collectors.toList())))
                        .toList());
    }

    private ResponseEntity<byte[]> download(DrawFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("draw-" + file.tender() + "-" + file.draw() + ".json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(file));
    }

    private DrawFile find(Tender tender, int draw) {
        return draws.of(tender).stream()
                .filter(f -> f.draw() == draw)
                .findFirst()
                .orElseThrow(() -> new NotFound("draw " + draw));
    }

    /** Until then the names of the panel are confidential, and numbers can be guessed. */
    private static boolean isOver(Tender tender) {
        return tender.evaluatedAt() != null;
    }

    private Tender published(String no) {
        return tenders.find(no).filter(t -> t.publishedAt() != null).orElseThrow(() -> new NotFound("tender " + no));
    }

    private Tender tender(String no) {
        return tenders.get(no);
    }
}
