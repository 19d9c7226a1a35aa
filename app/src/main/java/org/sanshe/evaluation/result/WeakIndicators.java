package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Rectifications.Finding;
import org.sanshe.evaluation.Rectifications.Kind;
import org.sanshe.evaluation.rectification.RectificationLimits;
import org.sanshe.evaluation.rectification.RectificationLimits.Key;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evaluation.scoring.Scores;
import org.sanshe.evaluation.scoring.Weighing.LeafScore;
import org.springframework.stereotype.Component;

/** 失分指标: the indicators that came to less than a share of their points, as findings to put right, worst first. */
@Component
class WeakIndicators {

    private static final int FINE = 10;

    private final Scores scores;
    private final Schemes schemes;
    private final RectificationLimits limits;

    WeakIndicators(Scores scores, Schemes schemes, RectificationLimits limits) {
        this.scores = scores;
        this.schemes = schemes;
        this.limits = limits;
    }

    /** Of a result that was scored; empty when every indicator came to enough. @param basis of the order */
    List<Finding> of(Assessment a, String basis, LocalDate today) {
        Scheme scheme = schemes.get(a.schemeId());
        var leaves = scores.of(a.caseNo(), a.round()).leaves();
        int percent = limits.on(Key.WEAK_PERCENT, today).value();
        int most = limits.on(Key.FINDINGS_MOST, today).value();
        return weak(leaves, percent, most).stream()
                .map(l -> finding(l, scheme, basis))
                .toList();
    }

    /** Those below so many percent, worst first and of equals in the scheme's order. */
    static List<LeafScore> weak(List<LeafScore> leaves, int percent, int most) {
        return leaves.stream()
                .filter(l -> share(l).compareTo(BigDecimal.valueOf(percent)) < 0)
                .sorted(Comparator.comparing(WeakIndicators::share))
                .limit(most)
                .toList();
    }

    /** 得分率, percent. */
    private static BigDecimal share(LeafScore l) {
        return l.points().multiply(Arithmetic.HUNDRED).divide(l.leaf().weight(), FINE, RoundingMode.HALF_UP);
    }

    private static Finding finding(LeafScore l, Scheme scheme, String basis) {
        Scheme.Indicator leaf = l.leaf();
        String name = leaf.code() + " " + leaf.name();
        String standard = leaf.standard() == null || leaf.standard().isBlank() ? "" : "：" + leaf.standard();
        return new Finding(
                kind(leaf),
                name + "得 " + Working.number(l.points().setScale(3, RoundingMode.HALF_UP)) + " 分，满分 "
                        + Working.number(leaf.weight()) + " 分，得分率 "
                        + Working.number(share(l).setScale(1, RoundingMode.HALF_UP)) + "%",
                "“" + scheme.name() + "”第" + scheme.version() + "版 " + leaf.code() + standard + "；" + basis,
                "对照“" + leaf.name() + "”的标准和公示的评分结果整改，提交佐证");
    }

    private static Kind kind(Scheme.Indicator leaf) {
        return switch (leaf.marking().source()) {
            case RECORDS -> Kind.QUANTITY;
            case BUDGET -> Kind.FUNDS;
            case HAND, SATISFACTION -> Kind.SERVICE;
        };
    }
}
