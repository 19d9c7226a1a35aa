package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sanshe.delivery.Engagements;
import org.sanshe.grant.Grants;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancy;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 出壳条件核对: every condition of the base's rules, with what the registry, the house's projects and the reviews say of it. */
@Component
class GraduationCheck {

    private final Bases bases;
    private final Registry registry;
    private final Preparing preparing;
    private final Engagements engagements;
    private final Grants grants;
    private final IncubationReviews reviews;
    private final Growing growing;
    private final TermClock clock;

    GraduationCheck(
            Bases bases,
            Registry registry,
            Preparing preparing,
            Engagements engagements,
            Grants grants,
            IncubationReviews reviews,
            Growing growing,
            TermClock clock) {
        this.bases = bases;
        this.registry = registry;
        this.preparing = preparing;
        this.engagements = engagements;
        this.grants = grants;
        this.reviews = reviews;
        this.growing = growing;
        this.clock = clock;
    }

    /** 条件 with what it rests on. */
    record Condition(String name, String nameEn, String evidence, String evidenceEn, boolean met) {

        String in(boolean english) {
            return english ? nameEn : name;
        }

        String evidenceIn(boolean english) {
            return english ? evidenceEn : evidence;
        }
    }

    /** The conditions the rules ask for; what they do not ask for is left out. */
    List<Condition> of(Tenancy t) {
        var rules = bases.rules(t.rulesId()).body();
        var wanted = rules.graduation();
        var found = new ArrayList<Condition>();
        boolean registered = !preparing.isPreparing(t.organizationId());
        if (wanted.registered()) found.add(registered(t, registered));
        if (wanted.account()) found.add(account(t));
        if (wanted.projects() > 0) found.add(projects(t, wanted.projects()));
        if (wanted.inspection()) found.add(inspection(t, registered));
        if (wanted.rating() > 0 && t.stage() == Stage.HUB) found.add(rating(t, registered, wanted.rating()));
        rules.table(Use.FINAL).ifPresent(table -> found.add(score(t, table, wanted.score())));
        if (wanted.credits() != null && wanted.credits().signum() > 0) found.add(credits(t, wanted.credits()));
        return found;
    }

    private Condition registered(Tenancy t, boolean registered) {
        String code = registered ? registry.get(t.organizationId()).creditCode() : "";
        return new Condition(
                "已登记",
                "Registered",
                registered ? "统一社会信用代码 " + code : "尚未取得统一社会信用代码",
                registered ? "credit code " + code : "no credit code yet",
                registered);
    }

    private Condition account(Tenancy t) {
        var account = registry.bankAccount(t.organizationId());
        return new Condition(
                "有自己的银行账户",
                "An account of its own",
                account.map(a -> a.bank() + " " + a.masked()).orElse("没有备案账户"),
                account.map(a -> a.bank() + " " + a.masked()).orElse("no account filed"),
                account.isPresent());
    }

    /** 资助或者购买服务项目 that ran in the term or since; a grant that is an engagement too counts once. */
    private Condition projects(Tenancy t, int least) {
        var counted = new HashSet<String>();
        engagements.of(t.organizationId()).stream()
                .filter(e -> e.status() != Engagements.Status.TERMINATED)
                .filter(e -> !e.terms().until().isBefore(t.termFrom()))
                .forEach(e -> counted.add(e.terms().agreement()));
        grants.of(t.organizationId()).stream()
                .filter(p -> switch (p.status()) {
                    case ACTIVE, CLOSING, CLOSED -> true;
                    default -> false;
                })
                .filter(p -> !p.until().isBefore(t.termFrom()))
                .forEach(p -> counted.add(p.agreement()));
        String which = String.join("、", counted.stream().sorted().toList());
        return new Condition(
                "资助或者购买服务项目不少于" + least + "个",
                "At least " + least + " funded projects",
                counted.size() + "个" + (counted.isEmpty() ? "" : "：" + which),
                counted.size() + (counted.isEmpty() ? "" : ": " + which),
                counted.size() >= least);
    }

    /** 年检: the newest year that has a conclusion; a year it need not take part in counts, and so does one not yet due. */
    private Condition inspection(Tenancy t, boolean registered) {
        String zh = "尚未登记";
        String en = "not registered yet";
        boolean met = false;
        if (registered) {
            var years = registry.standing(t.organizationId(), clock.today()).inspections();
            var newest = years.entrySet().stream()
                    .filter(e -> e.getValue() != InspectionConclusion.UNKNOWN)
                    .max(java.util.Map.Entry.comparingByKey());
            met = newest.map(e -> e.getValue().isPassed()).orElse(years.isEmpty());
            zh = newest.map(e -> e.getKey() + "年度" + (e.getValue().isPassed() ? "通过" : "未通过"))
                    .orElse(years.isEmpty() ? "尚无应当参加的年度" : "没有结论");
            en = newest.map(e -> e.getKey() + (e.getValue().isPassed() ? " passed" : " not passed"))
                    .orElse(years.isEmpty() ? "no year is due yet" : "no conclusion");
        }
        return new Condition("年检合格", "Annual inspection passed", zh, en, met);
    }

    private Condition rating(Tenancy t, boolean registered, int least) {
        Integer rating = registered
                ? registry.standing(t.organizationId(), clock.today()).rating()
                : null;
        return new Condition(
                "评估等级不低于" + least + "A",
                "Rating of at least " + least + "A",
                rating == null ? "没有有效等级" : rating + "A",
                rating == null ? "no valid rating" : rating + "A",
                rating != null && rating >= least);
    }

    private Condition score(Tenancy t, BaseRules.ScoreTable table, BigDecimal wanted) {
        BigDecimal least = wanted == null ? table.pass() : wanted;
        var last = reviews.of(t.caseNo()).stream()
                .filter(r -> r.use() == Use.FINAL)
                .reduce((a, b) -> b);
        BigDecimal score = last.map(IncubationReviews.Result::score).orElse(null);
        LocalDate on = last.map(IncubationReviews.Result::on).orElse(null);
        return new Condition(
                "出壳评审不低于" + plain(least) + "分",
                "Final review of at least " + plain(least) + " points",
                score == null ? "没有评审分数" : plain(score) + "分（" + on + "）",
                score == null ? "no score" : plain(score) + " points (" + on + ")",
                score != null && score.compareTo(least) >= 0);
    }

    private Condition credits(Tenancy t, BigDecimal least) {
        BigDecimal earned = growing.of(t.caseNo()).credits();
        return new Condition(
                "培训学时不少于" + plain(least),
                "At least " + plain(least) + " training credits",
                plain(earned),
                plain(earned),
                earned.compareTo(least) >= 0);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
