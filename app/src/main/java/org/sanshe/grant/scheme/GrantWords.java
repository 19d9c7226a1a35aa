package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.Eligibility.Said;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.SupplierClass;

/** 用语: how kinds of bodies, conclusions and terms are said in both languages. */
final class GrantWords {

    static final Said NONE = new Said("无", "none");

    private GrantWords() {}

    static Said kinds(Set<CreditCodeKind> kinds) {
        var sorted = kinds.stream().sorted().map(GrantWords::kind).toList();
        return new Said(
                sorted.stream().map(Said::zh).collect(Collectors.joining("、")),
                sorted.stream().map(Said::en).collect(Collectors.joining(", ")));
    }

    static Said kind(CreditCodeKind kind) {
        return switch (kind) {
            case ASSOCIATION -> new Said("社会团体", "association");
            case SERVICE_BODY -> new Said("社会服务机构（民办非企业单位）", "social service body");
            case FOUNDATION -> new Said("基金会", "foundation");
            case VILLAGE_COMMITTEE -> new Said("村民委员会", "village committee");
            case RESIDENTS_COMMITTEE -> new Said("居民委员会", "residents' committee");
            case OTHER_CIVIL -> new Said("民政部门登记的其他组织", "other body registered by civil affairs");
            case STATE_ORGAN -> new Said("机关", "state organ");
            case PUBLIC_INSTITUTION -> new Said("事业单位", "public institution");
            case MASS_ORGANIZATION -> new Said("群众团体", "mass organization");
            case LAW_FIRM -> new Said("律师执业机构", "law firm");
            case TRADE_UNION -> new Said("基层工会", "trade union");
            case COMPANY -> new Said("企业", "company");
            case SOLE_TRADER -> new Said("个体工商户", "sole trader");
            case COOPERATIVE -> new Said("农民专业合作社", "farmers' cooperative");
            case OTHER -> new Said("其他单位", "other body");
        };
    }

    static Said kind(GrantScheme.Kind kind) {
        return switch (kind) {
            case VENTURE -> new Said("公益创投", "venture philanthropy");
            case DIRECT -> new Said("定向资助", "direct support");
            case SUBSIDY -> new Said("小额补贴", "small subsidy");
            case REWARD -> new Said("以奖代补", "reward for a result");
        };
    }

    static Said nature(GrantScheme.Nature nature) {
        return nature == GrantScheme.Nature.PURCHASE
                ? new Said("政府购买服务（验收、税务发票）", "purchase of services (acceptance, tax invoice)")
                : new Said("资助", "grant");
    }

    static Said limit(LineRule rule) {
        String value = rule.value() == null ? "" : Amounts.plain(rule.value());
        Said of = rule.ofGrant() ? new Said("资助资金", "the grant") : new Said("项目预算", "the budget");
        String from = rule.fromTime() > 1 ? "第" + rule.fromTime() + "次（天）起" : "";
        String fromEn = rule.fromTime() > 1 ? " from time or day " + rule.fromTime() + " on" : "";
        return switch (rule.limit()) {
            case ALLOWED -> new Said("可以列支，未列的不得列支", "allowed; what is not listed is not");
            case FORBIDDEN -> new Said("不得列支", "forbidden");
            case MAX_SHARE -> new Said("不超过" + of.zh() + "的" + value + "%", value + " % of " + of.en() + " at most");
            case MIN_SHARE -> new Said("不少于" + of.zh() + "的" + value + "%", value + " % of " + of.en() + " at least");
            case MAX_UNIT_PRICE -> new Said(from + "标准不超过" + value + "元", value + " yuan a unit at most" + fromEn);
            case HEAD_COUNT -> new Said("须写明人数和标准", "head count and standard to be stated");
        };
    }

    static Said event(Event event) {
        return switch (event) {
            case SIGNED -> new Said("协议签订", "signing of the agreement");
            case MIDTERM -> new Said("中期评估合格", "mid-term passed");
            case FINAL -> new Said("末期评估（验收）合格", "final acceptance passed");
            case SETTLEMENT -> new Said("审计和结算", "audit and settlement");
        };
    }

    static Said supplier(SupplierClass supplier) {
        return switch (supplier) {
            case SOCIAL_ORGANIZATION -> new Said("社会组织", "social organization");
            case LARGE_ENTERPRISE, MEDIUM_ENTERPRISE, SMALL_ENTERPRISE, MICRO_ENTERPRISE ->
                new Said("企业", "enterprise");
            case PUBLIC_1 -> new Said("公益一类事业单位", "class-1 public institution");
            case PUBLIC_2 -> new Said("公益二类事业单位", "class-2 public institution");
            case PUBLIC_BUSINESS -> new Said("从事生产经营活动的事业单位", "business-type public institution");
            case FUNDED_ASSOCIATION -> new Said("财政全额保障的行业协会", "fully funded association");
            case GROUP_BUDGET_FUNDED -> new Said("使用事业编制且由财政拨款保障的群团组织", "budget-funded mass organization");
            case RURAL_COLLECTIVE -> new Said("农村集体经济组织", "rural collective");
            case SELF_GOVERNMENT -> new Said("基层群众性自治组织", "self-governing committee");
            case INDIVIDUAL -> new Said("个人、个体工商户", "individual");
            case STATE_ORGAN -> new Said("机关", "state organ");
            case OTHER -> new Said("其他单位", "other body");
        };
    }

    static Said conclusion(InspectionConclusion conclusion) {
        return switch (conclusion) {
            case QUALIFIED -> new Said("合格", "qualified");
            case BASICALLY_QUALIFIED -> new Said("基本合格", "basically qualified");
            case UNQUALIFIED -> new Said("不合格", "unqualified");
            case NOT_TAKEN -> new Said("未参加", "not taken");
            case REPORTED -> new Said("已报送年度报告", "annual report filed");
            case EXEMPT -> new Said("当年无须参检", "not due for that year");
            case UNKNOWN -> new Said("没有记录", "nothing on record");
        };
    }

    /** 最晚成立日: the latest day from which so many months have passed on a day. */
    static LocalDate latestStart(LocalDate day, int months) {
        LocalDate start = day.minusMonths(months);
        while (!start.plusDays(1).plusMonths(months).isAfter(day)) start = start.plusDays(1);
        return start;
    }

    /** 整月数: whole months of a term whose first and last day are both in it (《民法典》第二百零二条). */
    static long months(LocalDate from, LocalDate until) {
        return ChronoUnit.MONTHS.between(from, until.plusDays(1));
    }
}
