package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.inbox.Submissions;
import org.springframework.stereotype.Component;

/** 自评报告: what the organization says of itself, leaf by leaf. */
@Component
public class SelfReports {

    private final Submissions submissions;
    private final Schemes schemes;

    SelfReports(Submissions submissions, Schemes schemes) {
        this.submissions = submissions;
        this.schemes = schemes;
    }

    /** 自评. @param summary what went well, what did not */
    public record SelfReport(List<Line> lines, String summary) {

        /** Of one leaf. */
        public Optional<Line> line(String indicator) {
            return lines.stream().filter(l -> l.indicator().equals(indicator)).findFirst();
        }
    }

    /**
     * 一项自评.
     *
     * @param indicator the code of the leaf
     * @param ownPoints what the organization gives itself, 0 to the weight
     * @param files references of documents
     */
    public record Line(String indicator, BigDecimal ownPoints, String words, List<String> files) {}

    /** What was handed in, in time or late; empty when nothing was. */
    public Optional<SelfReport> of(Assessment assessment) {
        return submissions
                .latest(assessment.caseNo(), "handInLate", null)
                .or(() -> submissions.latest(assessment.caseNo(), "selfEvaluate", null))
                .map(values -> read(values, schemes.get(assessment.schemeId())));
    }

    @SuppressWarnings("unchecked")
    private static SelfReport read(Map<String, Object> values, Scheme scheme) {
        var said = (List<Map<String, Object>>) values.getOrDefault("lines", List.of());
        List<Indicator> leaves = scheme.leaves();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < Math.min(said.size(), leaves.size()); i++) {
            Map<String, Object> line = said.get(i);
            var files = (List<String>) line.get("files");
            lines.add(new Line(
                    leaves.get(i).code(),
                    new BigDecimal(String.valueOf(line.get("ownPoints"))),
                    String.valueOf(line.getOrDefault("words", "")),
                    files == null ? List.of() : files));
        }
        return new SelfReport(List.copyOf(lines), String.valueOf(values.getOrDefault("summary", "")));
    }
}
