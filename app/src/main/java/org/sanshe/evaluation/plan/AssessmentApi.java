package org.sanshe.evaluation.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 考核接口: the board and one assessment as JSON; what is to be done is done through the tasks. */
@RestController
class AssessmentApi {

    private final AssessmentList list;
    private final AssessmentView view;

    AssessmentApi(AssessmentList list, AssessmentView view) {
        this.list = list;
        this.view = view;
    }

    @GetMapping("/api/v1/assessments")
    Board assessments(
            @RequestParam(required = false) String state, @RequestParam(required = false) String after, Actor actor) {
        var page = list.page(actor, AssessmentList.known(state), after);
        return new Board(list.counts(actor), page.lines(), page.next());
    }

    /** The board. @param next what the following page comes after; null on the last */
    record Board(Map<String, Integer> counts, List<AssessmentList.Line> assessments, String next) {}

    @GetMapping("/api/v1/assessments/{no}")
    One assessment(@PathVariable String no, Actor actor, Locale locale) {
        var shown = view.show(no, actor, locale);
        Assessment a = shown.assessment();
        return new One(
                a.caseNo(),
                a.kind(),
                a.agreement(),
                a.title(),
                shown.scheme().code(),
                a.periodFrom(),
                a.periodTo(),
                a.selfDue(),
                a.selfAt(),
                a.late(),
                a.status(),
                a.round(),
                shown.sentence(),
                shown.grade() == null ? null : a.score(),
                shown.grade() == null ? null : shown.grade().code(),
                a.finalOn(),
                shown.lines());
    }

    /** One assessment. @param score and grade null before they were published */
    record One(
            String caseNo,
            Assessment.Kind kind,
            String agreement,
            String title,
            String scheme,
            LocalDate periodFrom,
            LocalDate periodTo,
            Instant selfDue,
            Instant selfAt,
            boolean late,
            Assessment.Status status,
            int round,
            String sentence,
            java.math.BigDecimal score,
            String grade,
            LocalDate finalOn,
            List<AssessmentView.Line> selfEvaluation) {}
}
