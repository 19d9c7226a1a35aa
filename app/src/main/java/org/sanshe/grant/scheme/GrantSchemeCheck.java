package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sanshe.grant.scheme.Formalities.Voucher;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.CreditCodeKind;

/** 方案检查: everything that keeps a scheme from being published, told at its field. */
final class GrantSchemeCheck {

    /** 《政府购买服务管理办法》第八条. */
    private static final Set<CreditCodeKind> NO_SUPPLIER =
            Set.of(CreditCodeKind.STATE_ORGAN, CreditCodeKind.MASS_ORGANIZATION);

    private final Body body;
    private final List<SchemeTrouble> troubles = new ArrayList<>();

    private GrantSchemeCheck(Body body) {
        this.body = body;
    }

    /** All problems, in the order of the form. */
    static List<SchemeTrouble> of(Body body) {
        var check = new GrantSchemeCheck(body);
        check.nature();
        check.eligibility();
        check.further();
        check.troubles.addAll(AmountRuleCheck.of(body));
        check.troubles.addAll(LineRuleCheck.of(body));
        check.troubles.addAll(ReviewCheck.of(body));
        check.instalments();
        check.reports();
        check.assumed();
        return List.copyOf(check.troubles);
    }

    private void nature() {
        Formalities asked = body.formalities();
        if (body.nature() == Nature.PURCHASE) {
            if (!asked.acceptance()) tell("acceptance", GrantSchemeRule.ACCEPTANCE);
            if (!asked.vouchers().equals(Set.of(Voucher.TAX_INVOICE))) tell("vouchers", GrantSchemeRule.TAX_INVOICE);
            body.eligibility().kinds().stream().filter(NO_SUPPLIER::contains).forEach(k -> {
                var said = GrantWords.kind(k);
                troubles.add(SchemeTrouble.named("kinds", GrantSchemeRule.SUPPLIER_KIND, said.zh(), said.en()));
            });
        }
        boolean lottery = body.funding() == FundingSource.LOTTERY_FUND;
        boolean label = asked.lottery() != null && filled(asked.lottery().label());
        if (lottery && !label) tell("lotteryLabel", GrantSchemeRule.LOTTERY_LABEL);
        if (!lottery && asked.lottery() != null) tell("lotteryLabel", GrantSchemeRule.LOTTERY_IDLE);
    }

    private void eligibility() {
        GrantScheme.Eligibility e = body.eligibility();
        least("minAgeMonths", "成立月数", "months of existence", e.minAgeMonths());
        if (e.minRating() != null && (e.minRating() < 0 || e.minRating() > 5)) {
            tell("minRating", GrantSchemeRule.RATING);
        }
        least("abnormalMonths", "活动异常名录回溯月数", "look-back of the abnormal list", e.abnormalMonths());
        least("blacklistMonths", "严重违法失信名单回溯月数", "look-back of the blacklist", e.blacklistMonths());
        least("violationMonths", "重大违法记录回溯月数", "look-back of violations", e.violationMonths());
        least("penaltyMonths", "行政处罚回溯月数", "look-back of penalties", e.penaltyMonths());
        least("minStaff", "专职人员", "full-time staff", e.minStaff());
        least("onePerYear", "年度项目数", "projects a year", e.onePerYear());
        least("liquidatedMonths", "清算项目回溯月数", "look-back of liquidated projects", e.liquidatedMonths());
        least("minProjectMonths", "最短项目周期", "shortest term", e.minProjectMonths());
        least("maxProjectMonths", "最长项目周期", "longest term", e.maxProjectMonths());
        if (e.maxProjectMonths() > 0 && e.minProjectMonths() > e.maxProjectMonths()) {
            tell("minProjectMonths", GrantSchemeRule.TERMS, e.minProjectMonths(), e.maxProjectMonths());
        }
    }

    private void further() {
        Further f = body.further();
        least("restYears", "入选后回避年数", "years of rest", f.restYears());
        least("liquidatedYears", "清算项目回溯年数", "years back of liquidated projects", f.liquidatedYears());
        var seen = new java.util.HashSet<String>();
        for (int i = 0; i < f.figures().size(); i++) {
            Further.Figure figure = f.figures().get(i);
            if (!seen.add(figure.code())) tell("figures[" + i + "].code", GrantSchemeRule.TWICE, figure.code());
            if (figure.least() == null || figure.least().signum() <= 0) {
                tell("figures[" + i + "].least", GrantSchemeRule.POINTS, figure.name());
            }
        }
    }

    private void instalments() {
        if (body.publicityDays() < 1 || body.publicityDays() > 30) tell("publicityDays", GrantSchemeRule.PUBLICITY);
        troubles.addAll(InstalmentCheck.of(body));
    }

    private void reports() {
        if (body.reporting() != null) {
            var r = body.reporting();
            boolean reported = body.kind() != Kind.REWARD;
            if (reported && (r.finalWithinDays() < 1 || r.finalWithinDays() > 365)) {
                tell("finalWithinDays", GrantSchemeRule.FINAL_REPORT);
            }
            boolean midterm = body.instalments().stream().anyMatch(i -> i.event() == Event.MIDTERM);
            if (r.lateIsFail() && !midterm) tell("lateIsFail", GrantSchemeRule.LATE_IDLE);
            boolean settled = body.instalments().stream().anyMatch(i -> i.event() == Event.SETTLEMENT);
            if (settled && !r.audit()) tell("audit", GrantSchemeRule.AUDIT);
        }
        if (body.consequences() != null) {
            least(
                    "barMonths",
                    "禁止申报月数",
                    "months of the bar",
                    body.consequences().barMonths());
            least("unusedMonths", "闲置收回月数", "months unused", body.consequences().unusedMonths());
        }
        least("follow", "回访月数", "months of follow-up", body.follow());
    }

    private void assumed() {
        for (int i = 0; i < body.assumed().size(); i++) {
            GrantScheme.Assumed a = body.assumed().get(i);
            if (!filled(a.ground())) {
                tell("assumed[" + i + "].ground", GrantSchemeRule.ASSUMED, Objects.toString(a.figure(), ""));
            }
        }
    }

    private void least(String field, String zh, String en, int value) {
        if (value < 0) troubles.add(SchemeTrouble.named(field, GrantSchemeRule.NEGATIVE, zh, en));
    }

    static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private void tell(String field, GrantSchemeRule rule, Object... args) {
        troubles.add(SchemeTrouble.of(field, rule, args));
    }
}
