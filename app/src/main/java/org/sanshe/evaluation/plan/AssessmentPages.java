package org.sanshe.evaluation.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evaluation.Seats;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 考核台: what is due when, where it stands and how it was graded; the draws for supervisors and auditors. */
@Controller
class AssessmentPages {

    private final AssessmentList list;
    private final AssessmentView view;
    private final AssessmentCancellation cancellation;
    private final DrawRows draws;
    private final PlanRows plans;
    private final Seats seats;
    private final Cases cases;
    private final Evidence evidence;
    private final JsonMapper json;

    AssessmentPages(
            AssessmentList list,
            AssessmentView view,
            AssessmentCancellation cancellation,
            DrawRows draws,
            PlanRows plans,
            Seats seats,
            Cases cases,
            Evidence evidence) {
        this.list = list;
        this.view = view;
        this.cancellation = cancellation;
        this.draws = draws;
        this.plans = plans;
        this.seats = seats;
        this.cases = cases;
        this.evidence = evidence;
        this.json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping("/assessments")
    ModelAndView assessments(
            @RequestParam(required = false) String state, @RequestParam(required = false) String after, Actor actor) {
        String known = AssessmentList.known(state);
        var page = list.page(actor, known, after);
        return new ModelAndView("evaluation/assessments")
                .addObject("counts", list.counts(actor))
                .addObject("state", known)
                .addObject("staff", actor.isStaff())
                .addObject("headOf", actor.is(Role.SECTION_HEAD) ? actor.unitId() : null)
                .addObject("lines", page.lines())
                .addObject("next", page.next());
    }

    @GetMapping("/assessments/{no}")
    ModelAndView assessment(@PathVariable String no, Actor actor, Locale locale) {
        var shown = view.show(no, actor, locale);
        return new ModelAndView("evaluation/assessment")
                .addObject("shown", shown)
                .addObject("cancellable", cancellation.mayCancel(shown.assessment(), actor))
                .addObject("staff", actor.isStaff())
                .addObject("draws", actor.is(Role.SUPERVISOR, Role.AUDITOR));
    }

    /** One draw as shown. @param anchored whether the chain's row still has the digest that is the seed */
    record Drawn(DrawFile file, List<String> names, boolean repeated, boolean anchored) {}

    @GetMapping("/assessments/{no}/draws")
    ModelAndView draws(@PathVariable String no, Actor actor) {
        var assessment = view.visible(no, actor);
        Map<Integer, String> chain = evidence.of(no).stream().collect(Collectors.toMap(Entry::seq, Entry::digest));
        var files = draws.of(no);
        var names = new java.util.HashMap<Long, String>();
        for (int round = 1; round <= assessment.round(); round++) {
            seats.of(no, round).stream()
                    .filter(s -> s.evaluatorId() != null)
                    .forEach(s -> names.put(s.evaluatorId(), s.name()));
        }
        return new ModelAndView("evaluation/draws")
                .addObject("assessment", assessment)
                .addObject(
                        "draws",
                        files.stream()
                                .map(f -> new Drawn(
                                        f,
                                        f.result().stream()
                                                .map(id -> names.getOrDefault(id, "No. " + id))
                                                .toList(),
                                        f.isRepeated(),
                                        f.seed().equals(chain.get(f.evidenceSeq()))))
                                .toList());
    }

    @GetMapping("/assessments/{no}/draws/{draw}")
    ResponseEntity<byte[]> draw(@PathVariable String no, @PathVariable int draw, Actor actor) {
        view.visible(no, actor);
        return download(
                "draw-" + no + "-" + draw,
                draws.of(no).stream()
                        .filter(f -> f.no() == draw)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("draw " + draw)));
    }

    /** 抽查抽取复核文件: every draw of a plan. @param repeated whether each can be drawn again */
    record SpotDraws(String plan, List<SpotDraw> draws, boolean repeated) {}

    @GetMapping("/assessments/plans/{no}/draws")
    ResponseEntity<byte[]> spotDraws(@PathVariable String no, Actor actor) {
        cases.visible(no, actor);
        plans.get(no);
        var all = plans.draws(no);
        return download("draw-" + no, new SpotDraws(no, all, all.stream().allMatch(SpotDraw::isRepeated)));
    }

    private ResponseEntity<byte[]> download(String name, Object file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(file));
    }
}
