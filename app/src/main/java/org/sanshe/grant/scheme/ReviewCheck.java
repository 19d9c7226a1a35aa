package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Bonus;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;

/** 评审检查: 100 points of criteria, bonuses with bounds, ties by criteria there are. */
final class ReviewCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_MEMBERS = 15;
    private static final int LEAST_TO_DROP = 3;

    private final Review review;
    private final List<SchemeTrouble> troubles = new ArrayList<>();

    private ReviewCheck(Review review) {
        this.review = review;
    }

    static List<SchemeTrouble> of(Body body) {
        if (body.review() == null) {
            return body.kind() == Kind.VENTURE
                    ? List.of(SchemeTrouble.of("members", GrantSchemeRule.NO_REVIEW))
                    : List.of();
        }
        if (body.kind() == Kind.REWARD) return List.of(SchemeTrouble.of("members", GrantSchemeRule.REVIEW_IDLE));
        var check = new ReviewCheck(body.review());
        check.panel();
        check.criteria();
        check.bonuses();
        return check.troubles;
    }

    private void panel() {
        if (review.members() < 1 || review.members() > MOST_MEMBERS) tell("members", GrantSchemeRule.MEMBERS);
        if (review.dropFrom() != 0 && review.dropFrom() < LEAST_TO_DROP) {
            tell("dropFrom", GrantSchemeRule.DROP, review.dropFrom());
        }
        BigDecimal pass = review.pass();
        if (pass != null && (pass.signum() < 0 || pass.compareTo(HUNDRED) > 0)) tell("pass", GrantSchemeRule.PASS);
        Set<String> codes = new HashSet<>();
        review.criteria().forEach(c -> codes.add(c.code()));
        review.ties().stream().filter(t -> !codes.contains(t)).forEach(t -> tell("ties", GrantSchemeRule.TIES, t));
    }

    private void criteria() {
        List<Criterion> criteria = review.criteria();
        if (criteria.isEmpty()) {
            tell("criteria", GrantSchemeRule.CRITERIA_NONE);
            return;
        }
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            Criterion c = criteria.get(i);
            if (!seen.add(c.code())) tell("criteria[" + i + "].code", GrantSchemeRule.TWICE, c.code());
            if (c.points() == null || c.points().signum() <= 0) {
                tell("criteria[" + i + "].points", GrantSchemeRule.POINTS, c.name());
            } else {
                sum = sum.add(c.points());
            }
        }
        if (sum.compareTo(HUNDRED) != 0) {
            tell(
                    "criteria",
                    GrantSchemeRule.CRITERIA,
                    Amounts.plain(sum),
                    Amounts.plain(sum.subtract(HUNDRED).abs()));
        }
    }

    private void bonuses() {
        Set<String> seen = new HashSet<>();
        review.criteria().forEach(c -> seen.add(c.code()));
        for (int i = 0; i < review.bonuses().size(); i++) {
            Bonus b = review.bonuses().get(i);
            if (!seen.add(b.code())) tell("bonuses[" + i + "].code", GrantSchemeRule.TWICE, b.code());
            boolean good = b.max() != null
                    && b.max().signum() > 0
                    && (b.min() == null || b.min().signum() >= 0 && b.min().compareTo(b.max()) <= 0);
            if (!good) tell("bonuses[" + i + "].max", GrantSchemeRule.BONUS, b.name());
        }
    }

    private void tell(String field, GrantSchemeRule broken, Object... args) {
        troubles.add(SchemeTrouble.of(field, broken, args));
    }
}
