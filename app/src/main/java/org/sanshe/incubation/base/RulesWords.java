package org.sanshe.incubation.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.Graduation;
import org.sanshe.incubation.BaseRules.LookBack;
import org.sanshe.incubation.BaseRules.Material;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.base.Finding.Said;

/** 办法的样子: every setting of a base's rules by its name, and what it says in words. */
final class RulesWords {

    private static final Map<String, Said> SETTINGS = new LinkedHashMap<>();

    static {
        name("stages", "孵化类型", "Types");
        name("startUpYears", "初创型年限", "Age of a start-up");
        name("hubYears", "枢纽型年限", "Age of a hub");
        name("excluded", "不接纳的组织", "Bodies not taken");
        name("tracks", "申请途径", "Tracks");
        name("nameApproved", "名称核准", "Approved name");
        name("registerMonths", "登记期限", "Time to register");
        name("refusals", "不予入驻情形", "Grounds of refusal");
        name("materials", "申请材料", "Materials");
        name("firstCheckDays", "初审期限", "First check");
        name("publicityDays", "公示期", "Publicity");
        name("offerDays", "确认入驻期限", "Offer");
        name("waitingMonths", "候补有效期", "Waiting list");
        name("signDays", "签约期限", "Signing");
        name("terms", "孵化期", "Terms");
        name("outOfParkTerm", "园外孵化期", "Term out of the park");
        name("extensionMonths", "延期", "Extension");
        name("reviewMonths", "阶段评审间隔", "Periodic review");
        name("panel", "评审人数", "Panel");
        name("tables", "评分表", "Score tables");
        name("graduation", "出壳条件", "Graduation");
        name("failedReviews", "评审不合格次数", "Failed reviews");
        name("inactiveMonths", "不活动月数", "Months inactive");
        name("handOverDays", "移交期限", "Hand-over");
        name("followUpMonths", "跟踪服务期", "Follow-up");
        name("followUpEvery", "跟踪间隔", "Follow-up interval");
        name("subsidyCap", "小额补贴上限", "Cap of small subsidies");
    }

    private final Body body;
    private final boolean english;

    RulesWords(Body body, boolean english) {
        this.body = body;
        this.english = english;
    }

    private static void name(String setting, String zh, String en) {
        SETTINGS.put(setting, new Said(zh, en));
    }

    /** The names of all settings that name a source, in the order of a reader. */
    static Collection<String> settings() {
        return SETTINGS.keySet();
    }

    /** What a setting is called; its own name where it is none. */
    static Said setting(String setting) {
        return SETTINGS.getOrDefault(setting, Said.same(setting));
    }

    /** What a setting says, one line each. */
    List<String> lines(String setting) {
        return switch (setting) {
            case "stages" -> List.of(in(EntryWords.all(body.stages(), EntryWords::stage)));
            case "startUpYears" -> List.of(years(body.startUpYears(), "登记不超过{0}年", "registered for {0} years at most"));
            case "hubYears" -> List.of(years(body.hubYears(), "登记满{0}年", "registered for {0} years at least"));
            case "excluded" -> List.of(in(EntryWords.all(body.excluded(), EntryWords::excluded)));
            case "tracks" -> List.of(in(EntryWords.all(body.tracks(), EntryWords::track)));
            case "nameApproved" -> List.of(body.nameApproved() ? say("应当已经取得", "required") : say("不要求", "not asked"));
            case "registerMonths" ->
                List.of(months(body.registerMonths(), "孵化期开始后{0}个月内", "within {0} months of the term"));
            case "refusals" -> body.refusals().stream().map(this::refusal).toList();
            case "materials" -> body.materials().stream().map(this::material).toList();
            case "firstCheckDays" -> days(body.firstCheckDays());
            case "publicityDays" -> days(body.publicityDays());
            case "offerDays" -> days(body.offerDays());
            case "waitingMonths" -> List.of(months(body.waitingMonths(), "{0}个月", "{0} months"));
            case "signDays" -> days(body.signDays());
            case "terms" ->
                body.terms().stream().map(m -> months(m, "{0}个月", "{0} months")).toList();
            case "outOfParkTerm" -> List.of(months(body.outOfParkTerm(), "{0}个月", "{0} months"));
            case "extensionMonths" -> List.of(months(body.extensionMonths(), "最多{0}个月", "{0} months at most"));
            case "reviewMonths" -> List.of(months(body.reviewMonths(), "每{0}个月一次", "every {0} months"));
            case "panel" -> List.of(fill(say("不少于{0}人", "{0} at least"), body.panel()));
            case "tables" -> body.tables().stream().map(this::table).toList();
            case "graduation" -> graduation(body.graduation());
            case "failedReviews" ->
                List.of(
                        body.failedReviews() == 0
                                ? say("不因此退出", "never a reason to leave")
                                : fill(say("满{0}次退出", "{0} end the term"), body.failedReviews()));
            case "inactiveMonths" ->
                List.of(
                        body.inactiveMonths() == 0
                                ? say("不因此退出", "never a reason to leave")
                                : fill(say("满{0}个月退出", "{0} months end the term"), body.inactiveMonths()));
            case "handOverDays" -> days(body.handOverDays());
            case "followUpMonths" -> List.of(months(body.followUpMonths(), "{0}个月", "{0} months"));
            case "followUpEvery" -> List.of(months(body.followUpEvery(), "每{0}个月一次", "every {0} months"));
            case "subsidyCap" ->
                List.of(
                        body.subsidyCap().signum() == 0
                                ? say("没有", "none")
                                : fill(say("每家组织{0}元", "{0} yuan each"), plain(body.subsidyCap())));
            default -> throw new IllegalArgumentException(setting);
        };
    }

    private String refusal(LookBack l) {
        String ground = l.ground().in(english);
        return l.months() == 0
                ? ground + say("（申请当日）", " (on the day)")
                : ground + fill(say("（{0}个月内）", " (within {0} months)"), l.months());
    }

    private String material(Material m) {
        return m.track().in(english)
                + say("：", ": ")
                + (english ? m.nameEn() : m.name())
                + (m.required() ? "" : say("（可以不交）", " (optional)"));
    }

    private String table(ScoreTable t) {
        var said = new ArrayList<String>();
        for (Criterion c : t.criteria()) said.add((english ? c.nameEn() : c.name()) + " " + plain(c.weight()));
        return t.use().in(english)
                + fill(say("（{0}分合格）：", " (pass {0}): "), plain(t.pass()))
                + String.join(say("、", ", "), said);
    }

    private List<String> graduation(Graduation g) {
        var said = new ArrayList<String>();
        if (g.registered()) said.add(say("已经登记", "registered"));
        if (g.account()) said.add(say("有自己的银行账户", "an account of its own"));
        if (g.projects() > 0) said.add(fill(say("资助或者购买项目不少于{0}个", "{0} funded projects at least"), g.projects()));
        if (g.inspection()) said.add(say("通过年检", "inspection passed"));
        if (g.rating() > 0) said.add(fill(say("枢纽型具有{0}A以上等级", "a hub is rated {0}A or more"), g.rating()));
        if (g.score() != null) said.add(fill(say("出壳评审不低于{0}分", "final review {0} at least"), plain(g.score())));
        if (g.credits() != null && g.credits().signum() > 0) {
            said.add(fill(say("培训不少于{0}学时", "{0} training credits at least"), plain(g.credits())));
        }
        return said.isEmpty() ? List.of(say("没有", "none")) : said;
    }

    private List<String> days(int days) {
        return List.of(fill(say("{0}个工作日", "{0} working days"), days));
    }

    private String years(int years, String zh, String en) {
        return years == 0 ? say("不限", "no limit") : fill(say(zh, en), years);
    }

    private String months(int months, String zh, String en) {
        return months == 0 ? say("没有", "none") : fill(say(zh, en), months);
    }

    private String in(Said said) {
        return english ? said.en() : said.zh();
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    private static String fill(String text, Object value) {
        return text.replace("{0}", String.valueOf(value));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
