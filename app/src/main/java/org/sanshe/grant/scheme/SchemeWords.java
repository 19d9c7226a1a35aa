package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.Eligibility.Said;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantSchemeView.Fact;
import org.sanshe.kernel.Money;

/** 方案用语: each figure of a scheme as a sentence. */
class SchemeWords {

    private final GrantScheme scheme;
    private final Body body;
    private final boolean english;
    private List<Fact> facts = new ArrayList<>();

    SchemeWords(GrantScheme scheme, boolean english) {
        this.scheme = scheme;
        this.body = scheme.body();
        this.english = english;
    }

    List<Fact> basics() {
        facts = new ArrayList<>();
        say("资助方式", "Kind", GrantWords.kind(body.kind()));
        say("法律性质", "Legal nature", GrantWords.nature(body.nature()));
        say("资金来源", "Funding", new Said(body.funding().in(false), body.funding().in(true)));
        say("依据", "Source", Said.same(scheme.source()));
        return facts;
    }

    List<Fact> eligibility() {
        facts = new ArrayList<>();
        GrantScheme.Eligibility e = body.eligibility();
        Further f = body.further();
        say("可以申报", "Open to", e.kinds().isEmpty() ? new Said("不限", "everybody") : GrantWords.kinds(e.kinds()));
        months("成立满", "Existing for", e.minAgeMonths());
        if (e.inspection()) {
            say(
                    "年检",
                    "Inspection",
                    f.fullPass()
                            ? new Said("每轮指明的年度须合格", "“qualified” in the year the round names")
                            : new Said("每轮指明的年度须合格或者基本合格", "passed in the year the round names"));
        }
        if (e.minRating() != null) say("评估等级", "Rating", Said.same("≥ " + e.minRating() + "A"));
        lookBack("活动异常名录", "Abnormal list", e.abnormalMonths());
        lookBack("严重违法失信名单", "Blacklist", e.blacklistMonths());
        if (e.violationMonths() > 0) lookBack("重大违法记录", "Major violations", e.violationMonths());
        if (e.penaltyMonths() > 0) lookBack("行政处罚", "Penalties", e.penaltyMonths());
        number("专职人员", "Full-time staff", e.minStaff(), "≥ ");
        if (e.ownAccount()) say("银行账户", "Account", new Said("须在登记管理机关备案", "filed with the registrar"));
        number("每家每年项目数", "Projects a year", e.onePerYear(), "≤ ");
        if (e.noRunning()) say("未结项项目", "Under way", new Said("不得有本方案未结项的项目", "nothing of this scheme"));
        lookBack("终止清算的项目", "Liquidated projects", e.liquidatedMonths(), f.liquidatedYears());
        if (f.restYears() > 0) {
            say("入选后", "After winning", new Said("隔" + f.restYears() + "年", f.restYears() + " year(s) of rest"));
        }
        if (e.fundedElsewhere()) say("其他财政资金", "Other public money", new Said("已获的项目不得申报", "excluded"));
        months("项目最短", "Shortest project", e.minProjectMonths());
        months("项目最长", "Longest project", e.maxProjectMonths());
        if (e.region()) say("地域", "Region", new Said("项目和受益人须在本地区", "place and beneficiaries in the region"));
        for (Further.Figure x : f.figures()) {
            Said only = x.kinds().isEmpty() ? Said.same("") : GrantWords.kinds(x.kinds());
            say(
                    x.name(),
                    x.name(),
                    new Said(
                            "≥ " + Amounts.plain(x.least()) + " " + only.zh(),
                            "≥ " + Amounts.plain(x.least()) + " " + only.en()));
        }
        return facts;
    }

    List<Fact> amounts() {
        facts = new ArrayList<>();
        AmountRule a = body.amount();
        if (a.maxShare() != null)
            say("资助占项目预算", "Share of the budget", Said.same("≤ " + Amounts.plain(a.maxShare()) + "%"));
        if (a.minOwnShare() != null)
            say("自筹占项目预算", "Own money", Said.same("≥ " + Amounts.plain(a.minOwnShare()) + "%"));
        money("每个项目最多", "At most", a.cap());
        money("每个项目最少", "At least", a.least());
        a.bands()
                .forEach(b -> say(
                        b.name(),
                        b.name(),
                        new Said("只能申请 " + amounts(b.amounts()) + " 元", "only " + amounts(b.amounts()) + " yuan")));
        a.fixed().forEach(f -> {
            boolean match = f.match() != null && f.match().isPositive();
            say(
                    f.name(),
                    f.name(),
                    new Said(
                            f.amount() + " 元" + (match ? "，另配套 " + f.match() + " 元" : ""),
                            f.amount() + " yuan" + (match ? ", matched by " + f.match() : "")));
        });
        if (a.upgrade() != null) {
            boolean all = a.upgrade() == AmountRule.Upgrade.FULL;
            say("晋级", "Upgrade", all ? new Said("全额发放", "pays all of it") : new Said("补差额", "pays the difference"));
        }
        return facts;
    }

    List<Fact> lines() {
        facts = new ArrayList<>();
        for (LineRule rule : body.lines()) {
            Said limit = GrantWords.limit(rule);
            facts.add(new Fact(rule.name(), english ? limit.en() : limit.zh(), rule.source()));
        }
        return facts;
    }

    List<Fact> review() {
        facts = new ArrayList<>();
        Review r = body.review();
        if (r == null) return facts;
        number("评审人数", "Panel", r.members(), "");
        for (Review.Criterion c : r.criteria()) {
            String anchor = c.anchor() == null || c.anchor().isBlank() ? "" : " · " + c.anchor();
            say(
                    c.name(),
                    c.name(),
                    new Said(Amounts.plain(c.points()) + "分" + anchor, Amounts.plain(c.points()) + " points" + anchor));
        }
        for (Review.Bonus b : r.bonuses()) {
            String bounds = (b.min() == null ? "0" : Amounts.plain(b.min())) + "–" + Amounts.plain(b.max());
            say(b.name(), b.name(), new Said("加分 " + bounds + "，不加的为0", "bonus of " + bounds + ", or 0"));
        }
        if (r.dropFrom() > 0) {
            say(
                    "最高分和最低分",
                    "Extremes",
                    new Said(r.dropFrom() + "人以上评审的去掉", "dropped from " + r.dropFrom() + " members on"));
        }
        if (r.pass() != null) say("及格分", "Least score", Said.same(Amounts.plain(r.pass())));
        if (r.defence()) say("答辩", "Defence", new Said("现场答辩", "before the panel"));
        if (!r.ties().isEmpty()) {
            String ties = r.ties().stream()
                    .map(t -> r.criteria().stream()
                            .filter(c -> c.code().equals(t))
                            .findFirst()
                            .map(Review.Criterion::name)
                            .orElse(t))
                    .collect(Collectors.joining("、"));
            say("同分", "Ties", new Said("比较" + ties + "，再比申报先后", "by " + ties + ", then the earlier application"));
        }
        return facts;
    }

    List<Fact> payment() {
        facts = new ArrayList<>();
        say(
                "公示",
                "Publicity",
                new Said(
                        body.publicityDays() + "个工作日，首日计入", body.publicityDays() + " working days, the first counted"));
        for (Instalment i : body.instalments()) {
            Said event = GrantWords.event(i.event());
            String papers = i.documents().isEmpty() ? "" : "（" + String.join("、", i.documents()) + "）";
            String share = Amounts.plain(i.share()) + "%";
            say(
                    i.no() + ". " + i.stage(),
                    i.no() + ". " + i.stage(),
                    new Said(
                            share + "，" + event.zh() + "后" + i.payWithinDays() + "个工作日内" + papers,
                            share + " within " + i.payWithinDays() + " working days of: " + event.en() + papers));
        }
        Formalities f = body.formalities();
        if (!f.vouchers().isEmpty()) {
            say(
                    "票据",
                    "Receipt",
                    new Said(
                            f.vouchers().stream().sorted().map(v -> v.in(false)).collect(Collectors.joining("、")),
                            f.vouchers().stream().sorted().map(v -> v.in(true)).collect(Collectors.joining(", "))));
        }
        if (f.acceptance()) say("验收", "Acceptance", new Said("须有验收记录", "a record is asked for"));
        if (f.lottery() != null) {
            facts.add(new Fact(
                    english ? "Mark" : "资助标识", f.lottery().label(), f.lottery().source()));
            f.lottery()
                    .bans()
                    .forEach(b -> facts.add(
                            new Fact(english ? "Never" : "不得列支", b, f.lottery().source())));
        }
        if (body.cut() != null) {
            boolean last = body.cut() == GrantScheme.Cut.LAST_RANK;
            say(
                    "预算不足",
                    "Less money",
                    last ? new Said("从末位起压减", "cut from the last rank up") : new Said("按比例压减", "cut in proportion"));
        }
        return facts;
    }

    List<Fact> after() {
        facts = new ArrayList<>();
        var r = body.reporting();
        if (r != null && body.kind() != GrantScheme.Kind.REWARD) {
            if (r.lateIsFail()) say("中期报告", "Mid-term report", new Said("无故逾期即不合格", "late without a reason is a fail"));
            say(
                    "末期报告",
                    "Final report",
                    new Said(
                            "项目结束后" + r.finalWithinDays() + "日内",
                            "within " + r.finalWithinDays() + " days of the end"));
            if (r.audit()) say("审计", "Audit", new Said("须审计", "asked for"));
        }
        var c = body.consequences();
        if (c != null) {
            months("被终止清算后禁止申报", "Barred after liquidation", c.barMonths());
            months("闲置收回", "Unused money back after", c.unusedMonths());
        }
        months("结项后回访", "Follow-up", body.follow());
        return facts;
    }

    private static String amounts(List<Money> amounts) {
        return amounts.stream().map(Money::toString).collect(Collectors.joining(" / "));
    }

    private void lookBack(String zh, String en, int months, int years) {
        if (months > 0) lookBack(zh, en, months);
        if (years > 0) say(zh, en, new Said("前" + years + "个年度内不得有", "none in " + years + " calendar year(s) before"));
    }

    private void lookBack(String zh, String en, int months) {
        Said said = months == 0
                ? new Said("截止日不得在名录上", "not listed on the closing day")
                : new Said(
                        "截止日前" + months + "个月内不得有，已移出的也算", "none within " + months + " months before, removed or not");
        say(zh, en, said);
    }

    private void months(String zh, String en, int months) {
        if (months > 0) say(zh, en, new Said(months + "个月", months + " months"));
    }

    private void number(String zh, String en, int number, String before) {
        if (number > 0) say(zh, en, Said.same(before + number));
    }

    private void money(String zh, String en, Money amount) {
        if (amount != null) say(zh, en, new Said(amount + " 元", amount + " yuan"));
    }

    private void say(String zh, String en, Said said) {
        facts.add(new Fact(english ? en : zh, (english ? said.en() : said.zh()).strip(), null));
    }
}
