package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.selection.PanelForms.Declaration;
import org.sanshe.incubation.selection.PanelForms.Forming;
import org.sanshe.incubation.selection.PanelForms.Scores;
import org.sanshe.incubation.selection.ReviewBook.Review;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 孵化评审台: the tasks of {@code incubationReview.bpmn}. */
@Desk("incubationReview")
class ReviewDesk {

    private final ReviewBook book;
    private final ReviewResults results;
    private final IncubationPanels panels;
    private final PanelSeating seating;
    private final PanelScoring scoring;
    private final Incubations incubations;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    ReviewDesk(
            ReviewBook book,
            ReviewResults results,
            IncubationPanels panels,
            PanelSeating seating,
            PanelScoring scoring,
            Incubations incubations,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.book = book;
        this.results = results;
        this.panels = panels;
        this.seating = seating;
        this.scoring = scoring;
        this.incubations = incubations;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> handInReport(TaskContext t) {
        Review r = book.get(t.caseNo());
        return Map.of("use", r.use().in(Language.isEnglish()), "due", r.dueOn().toString());
    }

    /** The form {@code incubation-report}. */
    record Report(
            int served,
            int activities,
            int projects,
            String services,
            int staff,
            int volunteers,
            String governance,
            Money income,
            Money spending,
            boolean account,
            Inspected inspection,
            List<String> files) {}

    /** 年检结论 as the tenant reports it. */
    enum Inspected {
        /** 合格. */
        PASSED,
        /** 基本合格. */
        BASIC,
        /** 不合格. */
        FAILED,
        /** 尚未到年检. */
        NONE
    }

    @Handles
    void handInReport(TaskContext t, Report form) {
        Review r = book.get(t.caseNo());
        if (!book.handIn(t.caseNo())) throw new Refusal(SelectionRule.REPORT_LATE, r.dueOn());
        deadlines.met(t.caseNo(), TenancyReviews.REPORT);
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "incubationReport", t.actor(), Audience.CASE);
        }
        incubations.active(r.tenancy(), t.today());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "reviewReported",
                        t.node(),
                        Map.of("served", form.served(), "projects", form.projects()))
                .by(SelectionRule.REPORT_LATE.basis()));
    }

    @Prefills
    Map<String, Object> arrangePanel(TaskContext t) {
        return seating.prefill(t.caseNo());
    }

    @Handles
    void arrangePanel(TaskContext t, Forming form) {
        seating.form(t, form);
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        return seating.subjects(t.caseNo());
    }

    @Handles
    void declareInterest(TaskContext t, Declaration form) {
        seating.declare(t, form);
    }

    @Prefills
    Map<String, Object> scoreSheets(TaskContext t) {
        return scoring.prefill(t.caseNo());
    }

    @Handles
    String scoreSheets(TaskContext t, Scores form) {
        return scoring.handIn(t, form);
    }

    @Prefills
    Map<String, Object> answerResult(TaskContext t) {
        Review r = book.get(t.caseNo());
        ReviewPanel panel = panels.get(t.caseNo());
        PanelTotal total = results.total(panel);
        var values = new LinkedHashMap<String, Object>();
        values.put("score", r.score().toPlainString());
        values.put(
                "result",
                Boolean.TRUE.equals(r.passed()) ? Language.say("合格", "passed") : Language.say("不合格", "failed"));
        values.put(
                "criteria",
                scoring.table(panel).criteria().stream()
                        .map(c -> Map.of(
                                "name", Language.say(c.name(), c.nameEn()),
                                "score",
                                        PanelForms.plain(total.criteria().get(c.code())) + "/"
                                                + PanelForms.plain(c.weight()),
                                "comments", String.join("；", total.comments().getOrDefault(c.code(), List.of()))))
                        .toList());
        return values;
    }

    /** The form {@code incubation-review-answer}. */
    record Answer(String answer, String reason) {}

    @Handles
    void answerResult(TaskContext t, Answer form) {
        boolean objects = "OBJECT".equals(form.answer());
        if (objects && !book.object(t.caseNo(), form.reason())) {
            throw InvalidInput.at("answer", "异议以一次为限。", "There is one objection.");
        }
        deadlines.met(t.caseNo(), ReviewResults.ANSWER);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        objects ? "resultObjected" : "resultAccepted",
                        t.node(),
                        objects ? Map.of("reason", form.reason()) : Map.of())
                .by(SelectionRule.REPORT_LATE.basis()));
    }
}
