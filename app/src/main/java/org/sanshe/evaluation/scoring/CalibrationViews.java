package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评分校准页的内容: nothing before the last sheet of the round is in, and nothing for who left. */
@Component
@Transactional(readOnly = true)
class CalibrationViews {

    private final Assessments assessments;
    private final SheetBook book;
    private final Scores scores;
    private final Moderations moderations;
    private final Cases cases;

    CalibrationViews(Assessments assessments, SheetBook book, Scores scores, Moderations moderations, Cases cases) {
        this.assessments = assessments;
        this.book = book;
        this.scores = scores;
        this.moderations = moderations;
        this.cases = cases;
    }

    /** Whether the actor may compare the sheets of the present round now. */
    boolean isOpenTo(String caseNo, Actor actor) {
        Assessment a = assessments.find(caseNo).orElse(null);
        return a != null
                && cases.sees(caseNo, actor)
                && book.round(caseNo, a.round())
                        .filter(SheetBook.Round::isClosed)
                        .isPresent();
    }

    /** @throws NotFound before all sheets are in, or where the case is not the actor's to see */
    CalibrationView of(String caseNo, Actor actor) {
        if (!isOpenTo(caseNo, actor)) throw new NotFound("calibration of " + caseNo);
        boolean english = Language.isEnglish();
        Assessment a = assessments.get(caseNo);
        var weighing = scores.of(caseNo, a.round());
        Scheme scheme = weighing.scheme();
        var calibration = new Calibration(scheme, weighing.sheets());
        var leanings = calibration.leanings();
        return new CalibrationView(
                caseNo,
                a.title(),
                a.round(),
                weighing.result(),
                scheme.body().scale(),
                percent(scheme.body().timing().spreadPercent()),
                calibration.spreads().stream()
                        .map(s -> new CalibrationView.Spread(
                                Wording.name(s.side(), english),
                                Wording.plain(s.lowest()),
                                Wording.plain(s.highest()),
                                percent(s.percent()),
                                s.above()))
                        .toList(),
                leanings.stream()
                        .map(l -> new CalibrationView.Leaning(
                                l.sheet().name(),
                                scheme.side(l.sheet().side())
                                        .map(s -> Wording.name(s, english))
                                        .orElse(""),
                                Wording.plain(l.sheet().total()),
                                (l.percent().signum() > 0 ? "+" : "") + percent(l.percent()),
                                l.systematic(),
                                l.percent().signum() > 0,
                                l.sheet().counted()))
                        .toList(),
                rows(a, weighing, calibration, leanings, english),
                steps(a));
    }

    private List<CalibrationView.Row> rows(
            Assessment a,
            Weighing weighing,
            Calibration calibration,
            List<Calibration.Leaning> leanings,
            boolean english) {
        var marks = book.marks(a.caseNo(), a.round());
        var outliers = calibration.outliers();
        var rows = new ArrayList<CalibrationView.Row>();
        for (Indicator leaf : weighing.scheme().leaves()) {
            var cells = leanings.stream()
                    .map(Calibration.Leaning::sheet)
                    .map(sheet -> cell(sheet, leaf, marks, outliers))
                    .toList();
            rows.add(new CalibrationView.Row(
                    Wording.name(leaf, english),
                    cells,
                    Wording.plain(weighing.leaf(leaf).setScale(3, RoundingMode.HALF_UP))));
        }
        return rows;
    }

    private static CalibrationView.Cell cell(
            SheetTotal sheet, Indicator leaf, List<SheetBook.Mark> marks, List<Calibration.Outlier> outliers) {
        BigDecimal points = sheet.points().get(leaf.code());
        if (points == null) return new CalibrationView.Cell("–", "", false);
        String first = marks.stream()
                .filter(m -> m.personId() == sheet.personId() && m.leaf().equals(leaf.code()) && m.version() == 1)
                .map(m -> Wording.plain(m.points()))
                .findFirst()
                .orElse("");
        String now = Wording.plain(points);
        boolean outlier = outliers.stream()
                .anyMatch(o -> o.sheet().personId() == sheet.personId()
                        && o.leaf().code().equals(leaf.code()));
        return new CalibrationView.Cell(now, first.equals(now) ? "" : first, outlier);
    }

    private List<CalibrationView.Step> steps(Assessment a) {
        var steps = new ArrayList<CalibrationView.Step>();
        moderations
                .of(a.caseNo(), a.round())
                .forEach(m -> steps.add(new CalibrationView.Step(m.way().name(), m.reason())));
        moderations
                .arbitrated(a.caseNo(), a.round())
                .forEach(r -> steps.add(new CalibrationView.Step(
                        Moderations.Way.ARBITRATION.name(),
                        r.leaf() + " " + Wording.plain(r.points()) + "：" + r.reason())));
        return steps;
    }

    private static String percent(BigDecimal percent) {
        return Wording.plain(percent.setScale(1, RoundingMode.HALF_UP)) + "%";
    }
}
