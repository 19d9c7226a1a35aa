package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.selection.ReviewBook.Review;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.IncubationReviewResult;
import org.sanshe.notice.Messages;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.springframework.stereotype.Component;

/** 评审结果: computes, tells and concludes a review; a report that is missing fails it. */
@Component
class ReviewResults {

    static final String ANSWER = "answerResult";

    private final ReviewBook book;
    private final IncubationPanels panels;
    private final IncubationSheets sheets;
    private final PanelScoring scoring;
    private final TenancyReviews reviews;
    private final Tenancies tenancies;
    private final Bases bases;
    private final Units units;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Messages messages;
    private final Credentials credentials;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    ReviewResults(
            ReviewBook book,
            IncubationPanels panels,
            IncubationSheets sheets,
            PanelScoring scoring,
            TenancyReviews reviews,
            Tenancies tenancies,
            Bases bases,
            Units units,
            Deadlines deadlines,
            Documents documents,
            Messages messages,
            Credentials credentials,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.book = book;
        this.panels = panels;
        this.sheets = sheets;
        this.scoring = scoring;
        this.reviews = reviews;
        this.tenancies = tenancies;
        this.bases = bases;
        this.units = units;
        this.deadlines = deadlines;
        this.documents = documents;
        this.messages = messages;
        this.credentials = credentials;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What a closed panel gave. */
    PanelTotal total(ReviewPanel panel) {
        return PanelTotal.of(scoring.table(panel), panel.dropsExtremes(), sheets.marks(panel.id()));
    }

    /** 计算和告知: the newest panel's result; the first may be objected to once. */
    void compute(String review) {
        scoring.close(review, "computeResult");
        Review r = book.get(review);
        ReviewPanel panel = panels.get(review);
        ScoreTable table = scoring.table(panel);
        PanelTotal total = total(panel);
        boolean passed = total.passes(table);
        LocalDate today = clock.today();
        book.result(review, total.score(), passed, today);
        LocalDate until = null;
        if (panel.round() == 1) {
            until = LocalDate.ofInstant(
                    deadlines
                            .set(review, ANSWER, "INCUBATION_REVIEW_ANSWER", today)
                            .toInstant(),
                    SansheClock.ZONE);
        }
        tell(r, letter(r, panel, table, total, passed, until), passed);
    }

    private IncubationReviewResult letter(
            Review r, ReviewPanel panel, ScoreTable table, PanelTotal total, boolean passed, LocalDate until) {
        var lines = new ArrayList<IncubationReviewResult.Line>();
        for (Criterion c : table.criteria()) {
            lines.add(new IncubationReviewResult.Line(
                    c.name(),
                    c.weight(),
                    total.criteria().get(c.code()),
                    total.comments().getOrDefault(c.code(), List.of())));
        }
        return new IncubationReviewResult(
                r.caseNo(),
                r.organization(),
                bases.get(r.baseId()).name(),
                r.use().in(false),
                lines,
                total.score(),
                table.pass(),
                passed,
                total.sums().size(),
                panel.round() > 1,
                until);
    }

    /** 未提交: failed without a score; the tenant was told so before. */
    void missing(String review) {
        Review r = book.get(review);
        book.missing(review, clock.today());
        BigDecimal pass =
                bases.rules(r.rulesId()).body().table(r.use()).orElseThrow().pass();
        tell(
                r,
                new IncubationReviewResult(
                        review,
                        r.organization(),
                        bases.get(r.baseId()).name(),
                        r.use().in(false),
                        List.of(),
                        null,
                        pass,
                        false,
                        0,
                        false,
                        null),
                false);
        cases.send("reviewed", r.tenancy());
    }

    private void tell(Review r, IncubationReviewResult letter, boolean passed) {
        String issuer = units.get(cases.get(r.caseNo()).unitId()).name();
        StoredDocument pdf = documents.issue(
                r.caseNo(),
                "incubationReviewResult",
                letter,
                issuer,
                Audience.CASE,
                Audience.organization(r.organizationId()));
        String result = letter.score() == null ? "没有提交自评报告，不合格" : "得分" + letter.score() + (passed ? "，合格" : "，不合格");
        messages.toOrganization(
                r.organizationId(),
                r.caseNo(),
                r.use().in(false) + "结果：" + result + "。"
                        + (letter.objectUntil() == null ? "" : "有异议的请在" + letter.objectUntil() + "以前提出。"),
                r.use().in(true) + ": " + (passed ? "passed" : "failed")
                        + (letter.objectUntil() == null ? "" : "; you may object by " + letter.objectUntil()),
                pdf);
        var facts = new LinkedHashMap<String, Object>();
        if (letter.score() != null) facts.put("score", letter.score().toPlainString());
        facts.put("reviewPassed", passed);
        evidence.record(Act.of(r.caseNo(), null, "reviewResultTold", "computeResult", facts)
                .by(SelectionRule.REPORT_LATE.basis())
                .with(List.of(pdf.digest())));
    }

    /** 另组评审: another panel, none of the first on it. */
    void beginAgain(String review) {
        Review r = book.get(review);
        reviews.begin(review, 2, tenancies.get(r.tenancy()), r.use());
    }

    /** 确定: what is passed is in the passport, and the tenancy goes on. */
    void conclude(String review) {
        Review r = book.get(review);
        LocalDate today = clock.today();
        book.conclude(review, today);
        if (Boolean.TRUE.equals(r.passed())) {
            String base = bases.get(r.baseId()).name();
            credentials.record(new Credential(
                    r.organizationId(),
                    Credentials.Kind.REVIEW,
                    base + r.use().in(false) + "合格",
                    (r.use() == Use.FINAL ? "Passed the final review of " : "Passed a periodic review of ")
                            + bases.get(r.baseId()).nameEn(),
                    units.get(cases.get(review).unitId()).name(),
                    today,
                    null,
                    r.score().setScale(2, java.math.RoundingMode.HALF_UP),
                    "分",
                    review,
                    null));
        }
        evidence.record(Act.of(review, null, "reviewConcluded", "concludeReview", Map.of("reviewPassed", r.passed()))
                .by(SelectionRule.REPORT_LATE.basis()));
        cases.send("reviewed", r.tenancy());
    }
}
