package org.sanshe.evaluation.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.plan.SelfReports.SelfReport;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一项考核的情况, as the bureau above it and the organization see it: nothing of any evaluator's before the result. */
@Component
@Transactional(readOnly = true)
class AssessmentView {

    private final Assessments assessments;
    private final Schemes schemes;
    private final SelfReports reports;
    private final Cases cases;
    private final MessageSource messages;

    AssessmentView(Assessments assessments, Schemes schemes, SelfReports reports, Cases cases, MessageSource messages) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.reports = reports;
        this.cases = cases;
        this.messages = messages;
    }

    /** One line of the self-evaluation. */
    record Line(String indicator, String weight, String ownPoints, String words, int files) {}

    /**
     * What is shown.
     *
     * @param sentence where it stands, in the reader's language
     * @param report null while nothing was handed in
     * @param grade null before it was published
     */
    record Shown(
            Assessment assessment,
            Scheme scheme,
            String sentence,
            SelfReport report,
            List<Line> lines,
            Scheme.Grade grade) {}

    /**
     * An assessment of the actor's.
     *
     * @throws NotFound when there is none, or it is neither below the actor's unit nor about the actor's organization
     */
    Assessment visible(String caseNo, Actor actor) {
        Assessment a = assessments.get(caseNo);
        boolean own = actor.organizationId() != null && actor.organizationId() == a.organizationId();
        if (!own && !(actor.isStaff() && cases.sees(caseNo, actor))) throw new NotFound("assessment " + caseNo);
        return a;
    }

    Shown show(String caseNo, Actor actor, Locale locale) {
        Assessment a = visible(caseNo, actor);
        Scheme scheme = schemes.get(a.schemeId());
        SelfReport report = reports.of(a).orElse(null);
        List<Line> lines = report == null
                ? List.of()
                : scheme.leaves().stream()
                        .flatMap(leaf -> report.line(leaf.code()).stream()
                                .map(l -> new Line(
                                        leaf.code() + " " + leaf.name(),
                                        leaf.weight().toPlainString(),
                                        l.ownPoints().stripTrailingZeros().toPlainString(),
                                        l.words(),
                                        l.files().size())))
                        .toList();
        return new Shown(
                a,
                scheme,
                sentence(a, scheme, locale),
                report,
                lines,
                grade(a, scheme).orElse(null));
    }

    /** Where it stands, in a sentence. */
    String sentence(Assessment a, Scheme scheme, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        String due = SelfReportOpening.moment(a.selfDue());
        String key = "assessment.stands." + a.status();
        String reason = a.status() == Status.CANCELLED
                ? assessments.cancelledFor(a.caseNo()).orElse("")
                : "";
        if (a.status() == Status.SELF_EVALUATION && a.late()) {
            boolean fails = scheme.body().timing().late() == Scheme.Late.FAIL;
            key = fails ? "assessment.stands.failed" : "assessment.stands.missed";
        }
        String grade =
                grade(a, scheme).map(g -> english ? g.nameEn() : g.name()).orElse("");
        String score = a.score() == null ? "" : a.score().stripTrailingZeros().toPlainString();
        if (!grade.isEmpty() && score.isEmpty()) key += ".late";
        return messages.getMessage(
                key,
                new Object[] {due, grade, score, String.valueOf(a.finalOn()), String.valueOf(a.round()), reason},
                locale);
    }

    private static Optional<Scheme.Grade> grade(Assessment a, Scheme scheme) {
        boolean shown = a.status() == Status.PUBLISHED || a.status() == Status.FINAL;
        return shown && a.grade() != null ? Optional.of(scheme.graded(a.grade())) : Optional.empty();
    }
}
