package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.selection.ReviewBook.Move;
import org.sanshe.incubation.selection.ReviewBook.Review;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 评审结果页: a review of a tenancy with its table and what was said; the desk moves its report. */
@Controller
class ReviewResultPages {

    private static final int LEAST = 5;

    private final ReviewBook book;
    private final ReviewResults results;
    private final TenancyReviews reviews;
    private final IncubationPanels panels;
    private final PanelScoring scoring;
    private final Bases bases;
    private final Cases cases;

    ReviewResultPages(
            ReviewBook book,
            ReviewResults results,
            TenancyReviews reviews,
            IncubationPanels panels,
            PanelScoring scoring,
            Bases bases,
            Cases cases) {
        this.book = book;
        this.results = results;
        this.reviews = reviews;
        this.panels = panels;
        this.scoring = scoring;
        this.bases = bases;
        this.cases = cases;
    }

    /** 一项指标的结果. @param share of the weight, in percent */
    public record Line(
            String name, String nameEn, BigDecimal weight, BigDecimal score, int share, List<String> comments) {}

    /** 一个评审组的结果. @param round 1, or 2 after an objection */
    public record Result(int round, int reviewers, BigDecimal score, BigDecimal pass, List<Line> lines) {}

    /** 评审. @param mayMove whether the actor may move the report */
    public record View(Review review, Base base, List<Result> results, List<Move> moves, boolean mayMove) {}

    @GetMapping("/incubation/reviews/{no}")
    ModelAndView page(@PathVariable String no, Actor actor) {
        return new ModelAndView("incubation/review").addObject("v", view(no, actor));
    }

    /** 评审 in the interface. */
    record Json(
            String review,
            String tenancy,
            String use,
            LocalDate due,
            boolean missing,
            BigDecimal score,
            Boolean passed,
            LocalDate concludedOn,
            List<Result> results,
            List<Move> moves) {}

    @GetMapping("/api/v1/incubation/reviews/{no}")
    @ResponseBody
    Json read(@PathVariable String no, Actor actor) {
        View v = view(no, actor);
        Review r = v.review();
        return new Json(
                no,
                r.tenancy(),
                r.use().name(),
                r.dueOn(),
                r.missing(),
                r.score(),
                r.passed(),
                r.concludedOn(),
                v.results(),
                v.moves());
    }

    @PostMapping("/incubation/reviews/{no}/move")
    String move(
            @PathVariable String no,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam String reason,
            Actor actor) {
        moveIt(no, to, reason, actor);
        return "redirect:/incubation/reviews/" + no;
    }

    /** 改期 in the interface. */
    record Moving(LocalDate to, String reason) {}

    @PostMapping("/api/v1/incubation/reviews/{no}/move")
    @ResponseBody
    Json moveByInterface(@PathVariable String no, @RequestBody Moving moving, Actor actor) {
        moveIt(no, moving.to(), moving.reason(), actor);
        return read(no, actor);
    }

    private void moveIt(String no, LocalDate to, String reason, Actor actor) {
        if (!view(no, actor).mayMove()) throw new NotFound("review " + no);
        if (reason.strip().length() < LEAST) {
            throw InvalidInput.at("reason", "请写明改期理由，至少5个字。", "Say why, in at least five characters.");
        }
        reviews.move(no, to, reason.strip(), actor);
    }

    private View view(String no, Actor actor) {
        CaseFile file = cases.visible(no, actor);
        Review r = book.get(file.caseNo());
        Base base = bases.get(r.baseId());
        boolean desk = base.operatorId() == null
                ? actor.is(Role.OFFICER)
                : base.operatorId().equals(actor.organizationId());
        boolean open = r.handedInAt() == null && r.concludedOn() == null;
        List<Result> all = panels.of(no).stream()
                .filter(ReviewPanel::isClosed)
                .map(this::result)
                .toList();
        return new View(r, base, all, book.moves(no), desk && open);
    }

    private Result result(ReviewPanel panel) {
        var table = scoring.table(panel);
        PanelTotal total = results.total(panel);
        return new Result(
                panel.round(),
                total.sums().size(),
                total.score(),
                table.pass(),
                table.criteria().stream()
                        .map(c -> {
                            BigDecimal score = total.criteria().get(c.code());
                            return new Line(
                                    c.name(),
                                    c.nameEn(),
                                    c.weight(),
                                    score,
                                    share(score, c.weight()),
                                    total.comments().getOrDefault(c.code(), List.of()));
                        })
                        .toList());
    }

    private static int share(BigDecimal score, BigDecimal weight) {
        return score.multiply(BigDecimal.valueOf(100))
                .divide(weight, 0, java.math.RoundingMode.HALF_UP)
                .intValue();
    }
}
