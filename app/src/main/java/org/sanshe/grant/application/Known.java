package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.Further;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.BankAccount;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.sanshe.party.PassportFigures;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 已知信息: what an application opens with: the registry's facts, the call's choices and the last application, each with its origin. */
@Component
class Known {

    /** More of a passport than this is a page of its own. */
    private static final int MOST_CREDENTIALS = 12;

    private final Registry registry;
    private final Units units;
    private final BudgetSheet budget;
    private final GrantApplications applications;
    private final ApplicationContents contents;
    private final Credentials credentials;
    private final MessageSource messages;

    Known(
            Registry registry,
            Units units,
            BudgetSheet budget,
            GrantApplications applications,
            ApplicationContents contents,
            Credentials credentials,
            MessageSource messages) {
        this.registry = registry;
        this.units = units;
        this.budget = budget;
        this.applications = applications;
        this.contents = contents;
        this.credentials = credentials;
        this.messages = messages;
    }

    /** What a new application of an organization opens with. */
    Map<String, Object> fresh(GrantScheme scheme, Round round, Actor actor) {
        long organization = actor.organizationId();
        List<Credential> passport = credentials.of(organization);
        var values = choices(scheme, round, PassportFigures.of(passport, round.closingDay()));
        values.put("registry", facts(organization, round, passport));
        values.put("importUrl", "/grants/calls/" + round.caseNo() + "/budget");
        values.put("projectFrom", round.projectFrom().toString());
        values.put("projectUntil", round.projectUntil().toString());
        values.put("originPeople", "日期取自征集公告，可以缩短。");
        values.put("originPeopleEn", "The dates are those of the call; you may shorten them.");
        Profile profile = registry.get(organization);
        if (profile.contactName() != null) {
            values.put("contactName", profile.contactName());
            values.put("originTeam", "联系人取自社会组织登记库。");
            values.put("originTeamEn", "The contact is the registry's.");
        }
        applications.of(organization).stream()
                .findFirst()
                .ifPresent(last -> reuse(scheme, last, contents.values(last.caseNo()), values));
        if (round.fields().size() == 1) values.put("field", round.fields().get(0));
        return values;
    }

    /** The choices and words of the round and its scheme. */
    Map<String, Object> choices(GrantScheme scheme, Round round) {
        return choices(scheme, round, Map.of());
    }

    private Map<String, Object> choices(GrantScheme scheme, Round round, Map<String, BigDecimal> proven) {
        boolean english = Language.isEnglish();
        AmountRule amount = scheme.body().amount();
        var values = new HashMap<String, Object>();
        values.put("schemeName", english ? scheme.nameEn() : scheme.name());
        values.put("roundTitle", round.title());
        values.put("closes", SansheClock.minute(round.closesAt()));
        values.put("banded", !amount.bands().isEmpty());
        values.put(
                "fieldOptions", round.fields().stream().map(f -> option(f, f)).toList());
        values.put(
                "categoryOptions",
                amount.bands().stream().map(b -> option(b.name(), b.category())).toList());
        values.put("bandOptions", bands(amount));
        values.put("regionOptions", regions(round.unitId()));
        var categories = new ArrayList<Map<String, Object>>();
        budget.names(scheme).forEach((code, name) -> categories.add(option(name, code)));
        values.put("categories", categories);
        var figures = scheme.body().further().figures();
        if (!figures.isEmpty()) {
            values.put("figures", figures.stream().map(f -> figure(f, proven)).toList());
        }
        return values;
    }

    /** Every amount of every class, told by its class: which one fits the class chosen is checked with the rest. */
    private static List<Map<String, Object>> bands(AmountRule amount) {
        return amount.bands().stream()
                .flatMap(b -> b.amounts().stream())
                .distinct()
                .sorted()
                .map(m -> option(
                        m + Language.say(" 元", " yuan"),
                        m.yuan().stripTrailingZeros().toPlainString()))
                .toList();
    }

    /** The regions at and below the unit, and everything else. */
    private List<Map<String, Object>> regions(long unitId) {
        var options = new ArrayList<Map<String, Object>>();
        Units.Unit own = units.government(unitId);
        var codes = new ArrayList<String>();
        for (Units.Unit u : units.all()) {
            if (!u.path().startsWith(own.path()) || u.level().equals("BUREAU") && u.id() != own.id()) continue;
            if (codes.contains(u.regionCode())) continue;
            codes.add(u.regionCode());
            options.add(option(Language.isEnglish() && u.nameEn() != null ? u.nameEn() : u.name(), u.regionCode()));
        }
        options.add(option(Language.say("以上区域以外", "Somewhere else"), "000000"));
        return options;
    }

    /** 登记信息: name, value and where it comes from. */
    private List<Map<String, Object>> facts(long organization, Round round, List<Credential> passport) {
        Profile p = registry.get(organization);
        var standing = registry.standing(organization, round.closingDay());
        var rows = new ArrayList<Map<String, Object>>();
        String from = Language.say("社会组织登记库", "Registry of social organizations");
        fact(rows, Language.say("名称", "Name"), p.name(), from);
        fact(rows, Language.say("统一社会信用代码", "Credit code"), p.creditCode(), from);
        fact(
                rows,
                Language.say("类别", "Kind"),
                label("party.CreditCodeKind." + p.kind().name()),
                from);
        fact(rows, Language.say("登记管理机关", "Registrar"), p.registrar(), from);
        fact(rows, Language.say("成立登记日期", "Registered on"), p.registeredOn(), from);
        fact(rows, Language.say("法定代表人", "Legal representative"), p.legalRepresentative(), from);
        fact(rows, Language.say("住所", "Address"), p.address(), from);
        fact(
                rows,
                Language.say("评估等级（征集截止日有效）", "Rating valid on the closing day"),
                standing.rating() == null ? Language.say("无", "none") : standing.rating() + "A",
                Language.say("评估记录", "Ratings"));
        if (round.inspectionYear() != null) {
            var conclusion = standing.inspection(round.inspectionYear());
            fact(
                    rows,
                    Language.say(round.inspectionYear() + "年度检查", "Inspection of " + round.inspectionYear()),
                    label("party.InspectionConclusion." + conclusion.name()),
                    Language.say("年检记录", "Inspections"));
        }
        fact(
                rows,
                Language.say("收款账户", "Bank account"),
                registry.bankAccount(organization).map(BankAccount::toString).orElse(Language.say("未备案", "not filed")),
                Language.say("登记备案账户", "Account filed with the registrar"));
        boolean english = Language.isEnglish();
        passport.stream()
                .filter(c -> c.counts(round.closingDay()))
                .limit(MOST_CREDENTIALS)
                .forEach(c -> fact(
                        rows,
                        c.kind().in(english),
                        c.in(english) + (c.figure() == null ? "" : " · " + c.said()) + " · " + c.issuedOn(),
                        Language.say("成长护照，", "Passport, ") + c.cause()));
        return rows;
    }

    /** What a condition asks for in figures; what the passport proves stands there already. */
    private static Map<String, Object> figure(Further.Figure f, Map<String, BigDecimal> proven) {
        BigDecimal known = proven.get(f.code());
        return known == null
                ? Map.of("figure", f.name())
                : Map.of("figure", f.name(), "value", known.stripTrailingZeros().toPlainString());
    }

    private void reuse(
            GrantScheme scheme, GrantApplication last, Map<String, Object> before, Map<String, Object> values) {
        String zh = "取自本单位申请 " + last.caseNo() + "（" + last.title() + "），请核对。";
        String en = "Taken from your application " + last.caseNo() + " (" + last.title() + "); check it.";
        for (Section section : Section.all()) {
            if (section == Section.PAPERS) continue;
            boolean any = false;
            for (String key : section.keys()) {
                if (key.equals("projectFrom") || key.equals("projectUntil") || key.equals("figures")) continue;
                Object value = before.get(key);
                if (value == null || "".equals(value)) continue;
                values.put(key, value);
                any = true;
            }
            if (any) {
                String name =
                        section.name().charAt(0) + section.name().substring(1).toLowerCase(Locale.ROOT);
                values.merge("origin" + name, zh, (a, b) -> b.toString() + a);
                values.merge("origin" + name + "En", en, (a, b) -> b.toString() + " " + a);
            }
        }
        if (scheme.body().amount().bands().isEmpty()) values.remove("requestedBand");
    }

    private String label(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static void fact(List<Map<String, Object>> rows, String name, Object value, String source) {
        if (value != null) rows.add(Map.of("name", name, "value", value.toString(), "source", source));
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
