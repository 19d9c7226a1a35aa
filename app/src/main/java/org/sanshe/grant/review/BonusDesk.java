package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;

/** 加分台: one person enters bonuses with their proof, another checks them. */
@Desk("grantRound")
class BonusDesk {

    private final GrantScoreDesk scores;
    private final UnderReview underReview;
    private final RoundBonuses bonuses;
    private final Documents documents;
    private final Evidence evidence;

    BonusDesk(
            GrantScoreDesk scores,
            UnderReview underReview,
            RoundBonuses bonuses,
            Documents documents,
            Evidence evidence) {
        this.scores = scores;
        this.underReview = underReview;
        this.bonuses = bonuses;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> enterBonuses(TaskContext t) {
        List<Review.Bonus> kinds = scores.review(t.caseNo()).bonuses();
        var values = new LinkedHashMap<String, Object>();
        values.put("returned", bonuses.opinion(t.caseNo()));
        values.put(
                "rules",
                kinds.stream()
                        .map(b -> Map.of("name", b.name(), "range", plain(least(b)) + "–" + plain(b.max())))
                        .toList());
        values.put(
                "applications",
                underReview.scored(t.caseNo()).stream()
                        .map(a -> Map.of("label", a.title() + "（" + a.organization() + "）", "value", a.caseNo()))
                        .toList());
        values.put(
                "kinds",
                kinds.stream()
                        .map(b -> Map.of("label", b.name(), "value", b.code()))
                        .toList());
        var kept = bonuses.of(t.caseNo());
        if (!kept.isEmpty()) {
            values.put("bonuses", kept.stream().map(BonusDesk::row).toList());
        }
        return values;
    }

    private static Map<String, Object> row(RoundBonuses.Bonus b) {
        return Map.of(
                "application",
                b.application(),
                "bonus",
                b.code(),
                "points",
                b.points(),
                "basis",
                b.basis(),
                "proof",
                b.proof());
    }

    /** The form {@code grant-bonuses}. */
    record Entry(List<Row> bonuses) {}

    /** 一项加分. */
    record Row(String application, String bonus, BigDecimal points, String basis, List<String> proof) {}

    @Handles
    void enterBonuses(TaskContext t, Entry form) {
        List<Review.Bonus> kinds = scores.review(t.caseNo()).bonuses();
        List<Row> rows = form.bonuses() == null ? List.of() : form.bonuses();
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            check(i, row, kinds);
            if (!seen.add(row.application() + " " + row.bonus())) {
                throw InvalidInput.at("bonuses[" + i + "].bonus", "同一项目的同一加分项只登记一次。", "A project has each bonus once.");
            }
        }
        bonuses.replace(
                t.caseNo(),
                rows.stream()
                        .map(r -> new RoundBonuses.Bonus(
                                r.application(),
                                null,
                                r.bonus(),
                                r.points(),
                                r.basis(),
                                r.proof() == null ? List.of() : r.proof()))
                        .toList(),
                t.actor().personId());
        rows.forEach(r -> {
            if (r.proof() != null) documents.attach(r.proof(), t.caseNo(), "grantBonus", t.actor(), Audience.CASE);
        });
        evidence.record(Act.of(t.caseNo(), t.actor(), "grantBonusesEntered", t.node(), Map.of("bonuses", rows.size()))
                .by(RoundRule.SHEETS_LOCKED.basis()));
    }

    /** Nothing, or within the bounds of the scheme. */
    private static void check(int i, Row row, List<Review.Bonus> kinds) {
        Review.Bonus kind = kinds.stream()
                .filter(b -> b.code().equals(row.bonus()))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.at("bonuses[" + i + "].bonus", "方案没有这个加分项。", "The scheme has no such bonus."));
        boolean within =
                row.points().compareTo(least(kind)) >= 0 && row.points().compareTo(kind.max()) <= 0;
        if (within) return;
        String bounds = plain(least(kind)) + "–" + plain(kind.max());
        throw InvalidInput.at(
                "bonuses[" + i + "].points",
                "“" + kind.name() + "”应当在" + bounds + "之间；没有加分的不要登记。",
                kind.name() + " is " + bounds + "; leave out what gets none.");
    }

    private static BigDecimal least(Review.Bonus b) {
        return b.min() == null ? BigDecimal.ZERO : b.min();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Prefills
    Map<String, Object> checkBonuses(TaskContext t) {
        List<Review.Bonus> kinds = scores.review(t.caseNo()).bonuses();
        return Map.of(
                "bonuses",
                bonuses.of(t.caseNo()).stream()
                        .map(b -> Map.of(
                                "title",
                                b.title(),
                                "bonus",
                                name(kinds, b.code()),
                                "points",
                                plain(b.points()),
                                "basis",
                                b.basis()))
                        .toList());
    }

    private static String name(List<Review.Bonus> kinds, String code) {
        return kinds.stream()
                .filter(b -> b.code().equals(code))
                .map(Review.Bonus::name)
                .findFirst()
                .orElse(code);
    }

    /** The form {@code grant-bonus-check}. */
    record Check(String decision, String opinion) {}

    @Handles
    void checkBonuses(TaskContext t, Check form) {
        boolean right = "RIGHT".equals(form.decision());
        bonuses.checked(t.caseNo(), right, form.opinion(), t.actor().personId());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        right ? "grantBonusesChecked" : "grantBonusesReturned",
                        t.node(),
                        Map.of("opinion", form.opinion() == null ? "" : form.opinion()))
                .by(RoundRule.SHEETS_LOCKED.basis()));
    }
}
