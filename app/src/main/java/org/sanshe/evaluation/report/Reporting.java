package org.sanshe.evaluation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.TrackRecord.Outcome;
import org.sanshe.evaluation.report.Profiles.Average;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evaluation.scoring.Remarks;
import org.sanshe.evaluation.scoring.Scores;
import org.sanshe.evaluation.scoring.Weighing;
import org.sanshe.evaluation.scoring.Weighing.LeafScore;
import org.sanshe.identity.Units;
import org.sanshe.letters.AssessmentReport;
import org.sanshe.letters.AssessmentReport.Comparison;
import org.sanshe.letters.AssessmentReport.Series;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 出具评价报告: with names for the case's file, and without any name of a person for the organization and the public. */
@Component
public class Reporting {

    private static final int FEWEST_TO_AVERAGE = 3;

    private final Schemes schemes;
    private final Scores scores;
    private final Remarks remarks;
    private final Seats seats;
    private final Profiles profiles;
    private final TrackRecord record;
    private final Registry registry;
    private final Units units;
    private final Documents documents;

    Reporting(
            Schemes schemes,
            Scores scores,
            Remarks remarks,
            Seats seats,
            Profiles profiles,
            TrackRecord record,
            Registry registry,
            Units units,
            Documents documents) {
        this.schemes = schemes;
        this.scores = scores;
        this.remarks = remarks;
        this.seats = seats;
        this.profiles = profiles;
        this.record = record;
        this.registry = registry;
        this.units = units;
        this.documents = documents;
    }

    /**
     * Issues both versions of the report of a result that has just become final.
     *
     * @param arithmetic how the score came about, a line a step
     * @param consequences what follows from the grade, as sentences
     */
    public void issue(Assessment a, Scheme.Grade grade, List<String> arithmetic, List<String> consequences) {
        Scheme scheme = schemes.get(a.schemeId());
        // a late self-evaluation decides without sheets
        Optional<Weighing> round = a.score() == null ? Optional.empty() : Optional.of(scores.of(a.caseNo(), a.round()));
        List<LeafScore> leaves = round.map(Weighing::leaves).orElse(List.of());
        List<Profile> own = leaves.isEmpty() ? List.of() : Profiles.of(scheme, leaves);
        profiles.keep(a.caseNo(), own);
        var report = report(a, scheme, grade, round, leaves, own, arithmetic, consequences);
        String issuer = units.get(a.unitId()).name();
        documents.issue(a.caseNo(), "assessmentReport", report, issuer, Audience.CASE);
        documents.issue(
                a.caseNo(),
                "assessmentReportPublic",
                report.publishable(),
                issuer,
                Audience.CASE,
                Audience.PUBLIC,
                Audience.organization(a.organizationId()));
    }

    private AssessmentReport report(
            Assessment a,
            Scheme scheme,
            Scheme.Grade grade,
            Optional<Weighing> round,
            List<LeafScore> leaves,
            List<Profile> own,
            List<String> arithmetic,
            List<String> consequences) {
        Optional<Outcome> before = before(a);
        Average average = profiles.average(a);
        return new AssessmentReport(
                a.agreement(),
                a.title(),
                a.kind().in(false),
                a.periodFrom(),
                a.periodTo(),
                scheme.name() + "（第" + scheme.version() + "版）",
                units.get(a.unitId()).name(),
                registry.get(a.organizationId()).name(),
                a.score(),
                scheme.body().scale(),
                round.map(Weighing::marked).orElse(null),
                grade.name(),
                round.map(r -> sides(r, leaves)).orElse(List.of()),
                leaves.isEmpty() ? List.of() : rows(scheme, leaves),
                radar(own, before, average),
                a.score() == null ? List.of() : comparisons(a, scheme, before, average),
                arithmetic,
                leaves.isEmpty() ? List.of() : comments(a, scheme),
                consequences,
                seats.seated(a.caseNo(), a.round()).stream()
                        .map(Seats.Seat::name)
                        .toList(),
                a.finalOn());
    }

    /** 上期: the result before this one under the same agreement, else of the same organization by the same scheme. */
    private Optional<Outcome> before(Assessment a) {
        return record.of(a.agreement()).stream()
                .filter(o -> !o.caseNo().equals(a.caseNo()))
                .max(Comparator.comparing(Outcome::finalOn).thenComparing(Outcome::caseNo))
                .or(() -> record.of(a.organizationId(), a.finalOn()).stream()
                        .filter(o -> !o.caseNo().equals(a.caseNo()) && o.kind() == a.kind())
                        .findFirst());
    }

    private static List<AssessmentReport.Side> sides(Weighing round, List<LeafScore> leaves) {
        return round.scheme().body().sides().stream()
                .map(s -> new AssessmentReport.Side(
                        s.name(),
                        s.weight(),
                        round.sheets().getOrDefault(s.code(), List.of()).size(),
                        s.kind() == Scheme.Side.Kind.RESIDENTS
                                ? share(round.scheme(), round.residents().get(s.code()))
                                : side(s.code(), leaves)))
                .toList();
    }

    private static BigDecimal share(Scheme scheme, BigDecimal percent) {
        return percent == null
                ? null
                : scheme.body().scale().multiply(percent).divide(BigDecimal.valueOf(100), 3, RoundingMode.HALF_UP);
    }

    /** What a side gave, together with what nobody marks by hand. */
    private static BigDecimal side(String code, List<LeafScore> leaves) {
        if (leaves.stream().noneMatch(l -> l.bySide().containsKey(code))) return null;
        return leaves.stream()
                .map(l -> l.bySide().isEmpty() ? l.points() : l.bySide().getOrDefault(code, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<AssessmentReport.Row> rows(Scheme scheme, List<LeafScore> leaves) {
        var points = new HashMap<String, BigDecimal>();
        leaves.forEach(l -> points.put(l.leaf().code(), l.points()));
        var rows = new ArrayList<AssessmentReport.Row>();
        scheme.body().indicators().forEach(i -> row(i, points, rows));
        return rows;
    }

    private static BigDecimal row(
            Scheme.Indicator indicator, Map<String, BigDecimal> points, List<AssessmentReport.Row> rows) {
        int at = rows.size();
        BigDecimal sum = indicator.children().isEmpty() ? points.get(indicator.code()) : BigDecimal.ZERO;
        for (Scheme.Indicator child : indicator.children()) sum = sum.add(row(child, points, rows));
        rows.add(
                at,
                new AssessmentReport.Row(
                        indicator.code(), indicator.name(), indicator.standard(), indicator.weight(), sum));
        return sum;
    }

    private AssessmentReport.Radar radar(List<Profile> own, Optional<Outcome> before, Average average) {
        var series = new ArrayList<Series>();
        series.add(new Series("本期", own.stream().map(Profile::percent).toList()));
        before.ifPresent(b -> {
            var percents = new HashMap<String, BigDecimal>();
            profiles.of(b.caseNo()).forEach(p -> percents.put(p.code(), p.percent()));
            add(series, "上期", own, percents);
        });
        if (average.results() >= FEWEST_TO_AVERAGE) add(series, "方案平均", own, average.percents());
        return new AssessmentReport.Radar(own.stream().map(Profile::name).toList(), series);
    }

    private static void add(List<Series> series, String name, List<Profile> axes, Map<String, BigDecimal> percents) {
        var values = Profiles.along(axes, percents);
        if (!values.isEmpty()) series.add(new Series(name, values));
    }

    private static List<Comparison> comparisons(
            Assessment a, Scheme scheme, Optional<Outcome> before, Average average) {
        BigDecimal percent =
                a.score().multiply(BigDecimal.valueOf(100)).divide(scheme.body().scale(), 2, RoundingMode.HALF_UP);
        var comparisons = new ArrayList<Comparison>();
        before.filter(b -> b.percent() != null)
                .ifPresent(b -> comparisons.add(new Comparison(
                        "上期（" + b.kind().in(false) + "，" + b.finalOn() + "）",
                        b.percent(),
                        percent.subtract(b.percent()))));
        if (average.results() >= FEWEST_TO_AVERAGE) {
            comparisons.add(new Comparison(
                    "同一方案其他 " + average.results() + " 个结果平均", average.overall(), percent.subtract(average.overall())));
        }
        return comparisons;
    }

    private List<AssessmentReport.Comment> comments(Assessment a, Scheme scheme) {
        return remarks.of(a.caseNo(), a.round()).stream()
                .map(r -> new AssessmentReport.Comment(
                        r.leaf() + " " + scheme.leaf(r.leaf()).name(), r.text()))
                .toList();
    }
}
