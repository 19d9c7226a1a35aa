package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;

/** 评分差距处理: a gap above the limit is discussed or arbitrated; the section head chooses and changes no points. */
@Desk("assessmentScoring")
class ModerationDesk {

    private final Assessments assessments;
    private final SheetBook book;
    private final Moderations moderations;
    private final Scores scores;
    private final Arbiters arbiters;
    private final Evidence evidence;

    ModerationDesk(
            Assessments assessments,
            SheetBook book,
            Moderations moderations,
            Scores scores,
            Arbiters arbiters,
            Evidence evidence) {
        this.assessments = assessments;
        this.book = book;
        this.moderations = moderations;
        this.scores = scores;
        this.arbiters = arbiters;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> moderate(TaskContext t) {
        Assessment a = assessments.get(t.caseNo());
        boolean english = Language.isEnglish();
        var calibration = calibration(a);
        String limit = percent(calibration.scheme().body().timing().spreadPercent());
        return Map.of(
                "gaps",
                calibration.spreads().stream()
                        .filter(Calibration.Spread::above)
                        .map(s -> Map.of(
                                "side",
                                Wording.name(s.side(), english),
                                "spread",
                                percent(s.percent()),
                                "limit",
                                limit))
                        .toList(),
                "arbiters",
                arbiters.of(a, t.actor().personId(), t.today()).entrySet().stream()
                        .map(e -> Map.of("label", e.getValue(), "value", String.valueOf(e.getKey())))
                        .toList());
    }

    /** The form {@code assessment-moderation}. */
    record Choice(Moderations.Way way, String arbiter, String reason) {}

    @Handles
    void moderate(TaskContext t, Choice form) {
        Assessment a = assessments.get(t.caseNo());
        boolean arbitrated = form.way() == Moderations.Way.ARBITRATION;
        Long arbiter = arbitrated ? Long.valueOf(form.arbiter()) : null;
        if (arbitrated && !arbiters.of(a, t.actor().personId(), t.today()).containsKey(arbiter)) {
            throw new Refusal(ScoringRule.ARBITER_INVOLVED);
        }
        moderations.add(
                a.caseNo(),
                a.round(),
                form.way(),
                calibration(a).disputed(),
                arbiter,
                form.reason(),
                t.actor().personId());
        evidence.record(Act.of(
                        a.caseNo(),
                        t.actor(),
                        "gapModerated",
                        t.node(),
                        Map.of("way", form.way().name(), "reason", form.reason()))
                .by(ScoringRule.ARBITER_INVOLVED.basis()));
    }

    @Prefills
    Map<String, Object> reviseSheet(TaskContext t) {
        Assessment a = assessments.get(t.caseNo());
        boolean english = Language.isEnglish();
        var weighing = scores.of(a.caseNo(), a.round());
        SheetTotal own = own(weighing, t.actor().personId());
        var side = weighing.sheets().get(own.side());
        return Map.of(
                "request",
                moderations.last(a.caseNo(), a.round()).orElseThrow().reason(),
                "marks",
                own.points().entrySet().stream()
                        .map(e -> {
                            Indicator leaf = weighing.scheme().leaf(e.getKey());
                            return Map.of(
                                    "code", leaf.code(),
                                    "indicator", Wording.name(leaf, english),
                                    "weight", leaf.weight(),
                                    "others", given(side, leaf),
                                    "before", e.getValue(),
                                    "points", e.getValue());
                        })
                        .toList());
    }

    /** The form {@code assessment-revision}. */
    record Revision(List<Revised> marks) {
        record Revised(String code, BigDecimal points, String reason) {}
    }

    /** The old sheet stays; what changes needs a reason. */
    @Handles
    void reviseSheet(TaskContext t, Revision form) {
        Assessment a = assessments.get(t.caseNo());
        var weighing = scores.of(a.caseNo(), a.round());
        long person = t.actor().personId();
        SheetTotal own = own(weighing, person);
        int version = book.enter(a.caseNo(), a.round(), person, t.submission().id());
        var before = book.marks(a.caseNo(), a.round()).stream()
                .filter(m -> m.personId() == person)
                .collect(Collectors.toMap(SheetBook.Mark::leaf, m -> m, (x, y) -> y));
        int changed = 0;
        for (int i = 0; i < form.marks().size(); i++) {
            Revision.Revised revised = form.marks().get(i);
            Indicator leaf = weighing.scheme().leaf(revised.code());
            within(i, leaf, revised.points());
            boolean changes = revised.points().compareTo(own.points().get(leaf.code())) != 0;
            boolean silent = revised.reason() == null || revised.reason().isBlank();
            if (changes && silent) {
                throw InvalidInput.at("marks[" + i + "].reason", "改动评分请写明理由", "Say why the points change.");
            }
            SheetBook.Mark old = before.get(leaf.code());
            book.keep(
                    a.caseNo(),
                    a.round(),
                    new SheetBook.Mark(
                            person,
                            version,
                            leaf.code(),
                            revised.points(),
                            changes ? "" : old.finding(),
                            changes ? revised.reason().strip() : old.remark(),
                            old.pins()));
            if (changes) changed++;
        }
        evidence.record(
                Act.of(a.caseNo(), t.actor(), "sheetRevised", t.node(), Map.of("version", version, "changed", changed))
                        .by(ScoringRule.LOCKED.basis()));
    }

    @Prefills
    Map<String, Object> arbitrate(TaskContext t) {
        Assessment a = assessments.get(t.caseNo());
        boolean english = Language.isEnglish();
        var rows = new ArrayList<Map<String, Object>>();
        for (Calibration.LeafSpread leaf : disputedLeaves(a)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("side", Wording.name(leaf.side(), english));
            row.put("code", leaf.leaf().code());
            row.put("indicator", Wording.name(leaf.leaf(), english));
            row.put("weight", leaf.leaf().weight());
            row.put("given", leaf.given().stream().sorted().map(Wording::plain).collect(Collectors.joining(" / ")));
            rows.add(row);
        }
        return Map.of(
                "request", moderations.last(a.caseNo(), a.round()).orElseThrow().reason(), "marks", rows);
    }

    /** The form {@code assessment-arbitration}; its rows are those it opened with. */
    record Arbitration(List<Ruling> marks) {
        record Ruling(BigDecimal points, String reason) {}
    }

    @Handles
    void arbitrate(TaskContext t, Arbitration form) {
        Assessment a = assessments.get(t.caseNo());
        var leaves = disputedLeaves(a);
        for (int i = 0; i < leaves.size(); i++) {
            Arbitration.Ruling ruling = form.marks().get(i);
            Indicator leaf = leaves.get(i).leaf();
            within(i, leaf, ruling.points());
            moderations.arbitrate(
                    a.caseNo(),
                    a.round(),
                    new Moderations.Arbitrated(
                            leaves.get(i).side().code(),
                            leaf.code(),
                            ruling.points(),
                            ruling.reason(),
                            t.actor().personId()));
        }
        evidence.record(Act.of(a.caseNo(), t.actor(), "gapArbitrated", t.node(), Map.of("marks", leaves.size()))
                .by(ScoringRule.ARBITER_INVOLVED.basis()));
    }

    private List<Calibration.LeafSpread> disputedLeaves(Assessment a) {
        var calibration = calibration(a);
        Scheme scheme = calibration.scheme();
        return moderations.last(a.caseNo(), a.round()).orElseThrow().sides().stream()
                .map(code -> scheme.side(code).orElseThrow())
                .flatMap((Side side) -> calibration.leaves(side).stream())
                .filter(Calibration.LeafSpread::isDisputed)
                .toList();
    }

    private static void within(int row, Indicator leaf, BigDecimal points) {
        if (points.compareTo(leaf.weight()) <= 0) return;
        String most = Wording.plain(leaf.weight());
        throw InvalidInput.at(
                "marks[" + row + "].points", "得分应当在0至" + most + "之间", "Points lie between 0 and " + most + ".");
    }

    private Calibration calibration(Assessment a) {
        var weighing = scores.of(a.caseNo(), a.round());
        return new Calibration(weighing.scheme(), weighing.sheets());
    }

    private static SheetTotal own(Weighing weighing, long person) {
        return weighing.sheets().values().stream()
                .flatMap(List::stream)
                .filter(s -> s.personId() == person)
                .findFirst()
                .orElseThrow();
    }

    private static String given(List<SheetTotal> side, Indicator leaf) {
        return side.stream()
                .map(s -> s.points().get(leaf.code()))
                .sorted()
                .map(Wording::plain)
                .collect(Collectors.joining(" / "));
    }

    private static String percent(BigDecimal percent) {
        return Wording.plain(percent.setScale(1, java.math.RoundingMode.HALF_UP)) + "%";
    }
}
