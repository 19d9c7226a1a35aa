package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Satisfaction;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 考核结果接口: the page of a result, as JSON. */
@RestController
class ResultApi {

    private final ResultView view;

    ResultApi(ResultView view) {
        this.view = view;
    }

    @GetMapping("/api/v1/assessments/{caseNo}/result")
    Json result(@PathVariable String caseNo, Actor actor) {
        var s = view.of(caseNo, actor);
        var a = s.assessment();
        return new Json(
                a.caseNo(),
                a.agreement(),
                a.kind(),
                a.status(),
                s.scheme().code(),
                s.scheme().version(),
                s.kept().map(k -> k.round()).orElse(null),
                s.kept().map(k -> k.computation().score()).orElse(null),
                s.scheme().body().scale(),
                s.grade().map(g -> g.code()).orElse(null),
                s.grade().map(g -> g.name()).orElse(null),
                s.kept().map(k -> k.computation().lines()).orElse(List.of()),
                a.finalOn(),
                s.effects().stream()
                        .map(e -> new Applied(e.kind(), e.value(), e.basis(), e.from(), e.until(), e.lifted()))
                        .toList(),
                s.shortfalls(),
                s.objections().stream()
                        .map(o -> new Heard(o.caseNo(), o.grounds(), o.outcome()))
                        .toList(),
                Advice.of(s, actor));
    }

    /** 考核结果. */
    record Json(
            String caseNo,
            String agreement,
            Assessment.Kind kind,
            Assessment.Status status,
            String scheme,
            int version,
            Integer round,
            BigDecimal score,
            BigDecimal scale,
            String grade,
            String gradeName,
            List<Computation.Line> lines,
            LocalDate finalOn,
            List<Applied> consequences,
            List<Satisfaction.Shortfall> shortfalls,
            List<Heard> objections,
            List<Advice> next) {}

    /** 一项后果. */
    record Applied(
            Consequence.Kind kind,
            BigDecimal value,
            LegalBasis basis,
            LocalDate from,
            LocalDate until,
            boolean lifted) {}

    /** 一次异议. */
    record Heard(String caseNo, List<Objection.Ground> grounds, Objection.Outcome outcome) {}
}
