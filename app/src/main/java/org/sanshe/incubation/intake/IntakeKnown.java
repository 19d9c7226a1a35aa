package org.sanshe.incubation.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Material;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.kernel.Language;
import org.sanshe.party.BankAccount;
import org.sanshe.party.Preparing;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 已知信息: what an application opens with: what the registry holds, the base's choices and papers, each with its origin. */
@Component
class IntakeKnown {

    /** Papers that have a field of their own. */
    private static final List<String> ASKED_ELSEWHERE = List.of("NAME_APPROVAL", "SIGNATURES");

    /** Inspections of so many years back are shown; the conditions look at all of them. */
    private static final int YEARS_SHOWN = 3;

    private final Registry registry;
    private final Preparing preparing;
    private final MessageSource messages;

    IntakeKnown(Registry registry, Preparing preparing, MessageSource messages) {
        this.registry = registry;
        this.preparing = preparing;
        this.messages = messages;
    }

    /** 途径: founders whose body has no code yet, or a registered body. */
    Track track(long organization) {
        return preparing.isPreparing(organization) ? Track.FOUNDING : Track.REGISTERED;
    }

    Map<String, Object> fresh(IncubationCall call, Base base, BaseRules rules, long organization, LocalDate today) {
        Track track = track(organization);
        var values = choices(rules, track);
        values.put("callTitle", call.title());
        values.put("base", base.in(Language.isEnglish()));
        values.put("window", Language.say("受理时间：", "Window: ") + IncubationCallDesk.window(call));
        Profile p = registry.get(organization);
        values.put("known", track == Track.FOUNDING ? founding(p) : registered(p, today));
        values.put("stage", likely(rules, track, p.registeredOn(), today).name());
        values.put("months", String.valueOf(terms(rules).get(0)));
        values.put("place", "IN");
        if (track == Track.REGISTERED) {
            values.put("creditCode", p.creditCode());
            if (p.contactName() != null) values.put("contactName", p.contactName());
        } else {
            values.put("approvedName", p.name());
            values.put("bodyKind", p.kind().name());
            values.put(
                    "founders",
                    preparing.founders(organization).stream()
                            .map(f -> {
                                var row = new HashMap<String, Object>();
                                row.put("name", f.name());
                                if (f.phone() != null) row.put("phone", f.phone());
                                row.put("agent", String.valueOf(f.agent()));
                                return row;
                            })
                            .toList());
        }
        return values;
    }

    /** The choices and papers of the rules. */
    Map<String, Object> choices(BaseRules rules, Track track) {
        boolean english = Language.isEnglish();
        var values = new HashMap<String, Object>();
        values.put("track", track.name());
        values.put(
                "stageOptions",
                stages(rules, track).stream()
                        .map(s -> option(s.in(english), s.name()))
                        .toList());
        values.put(
                "termOptions",
                terms(rules).stream()
                        .map(m -> option(m + Language.say(" 个月", " months"), String.valueOf(m)))
                        .toList());
        values.put(
                "materials",
                papers(rules, track).stream()
                        .map(m -> Map.of(
                                "name", english ? m.nameEn() : m.name(),
                                "needed",
                                        m.required() ? Language.say("必需", "required") : Language.say("选交", "optional")))
                        .toList());
        return values;
    }

    /** 申请材料 of a track that are asked for one by one. */
    static List<Material> papers(BaseRules rules, Track track) {
        return rules.body().materials().stream()
                .filter(m -> m.track() == track && !ASKED_ELSEWHERE.contains(m.code()))
                .toList();
    }

    private static List<Stage> stages(BaseRules rules, Track track) {
        Stage never = track == Track.FOUNDING ? Stage.HUB : Stage.SEED;
        var possible = rules.body().stages().stream().filter(s -> s != never).toList();
        return possible.isEmpty() ? rules.body().stages() : possible;
    }

    /** The type an applicant of its age most likely asks for. */
    private static Stage likely(BaseRules rules, Track track, LocalDate registeredOn, LocalDate today) {
        List<Stage> possible = stages(rules, track);
        boolean old = registeredOn != null
                && !registeredOn.plusYears(rules.body().hubYears()).isAfter(today);
        return old && possible.contains(Stage.HUB) ? Stage.HUB : possible.get(0);
    }

    private static List<Integer> terms(BaseRules rules) {
        return Stream.concat(
                        rules.body().terms().stream(), Stream.of(rules.body().outOfParkTerm()))
                .filter(m -> m > 0)
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> founding(Profile p) {
        var rows = new ArrayList<Map<String, Object>>();
        String from = Language.say("注册时填写", "From signing up");
        fact(rows, Language.say("名称", "Name"), p.name(), from);
        fact(rows, Language.say("拟登记为", "To be registered as"), label("party.CreditCodeKind." + p.kind()), from);
        return rows;
    }

    private List<Map<String, Object>> registered(Profile p, LocalDate today) {
        var rows = new ArrayList<Map<String, Object>>();
        String from = Language.say("社会组织登记库", "Registry of social organizations");
        fact(rows, Language.say("名称", "Name"), p.name(), from);
        fact(rows, Language.say("统一社会信用代码", "Credit code"), p.creditCode(), from);
        fact(rows, Language.say("类别", "Kind"), label("party.CreditCodeKind." + p.kind()), from);
        fact(rows, Language.say("登记管理机关", "Registrar"), p.registrar(), from);
        fact(rows, Language.say("成立登记日期", "Registered on"), p.registeredOn(), from);
        fact(rows, Language.say("法定代表人", "Legal representative"), p.legalRepresentative(), from);
        var standing = registry.standing(p.id(), today);
        standing.inspections().forEach((year, conclusion) -> {
            if (year < today.getYear() - YEARS_SHOWN) return;
            fact(
                    rows,
                    year + Language.say("年度检查", " inspection"),
                    label("party.InspectionConclusion." + conclusion),
                    Language.say("年检记录", "Inspections"));
        });
        fact(
                rows,
                Language.say("活动异常名录", "List of abnormal activity"),
                standing.abnormal() ? Language.say("在列", "listed") : Language.say("不在列", "not listed"),
                Language.say("名录记录", "Lists"));
        fact(
                rows,
                Language.say("严重违法失信名单", "List of serious violations"),
                standing.blacklisted() ? Language.say("在列", "listed") : Language.say("不在列", "not listed"),
                Language.say("名录记录", "Lists"));
        fact(
                rows,
                Language.say("银行账户", "Bank account"),
                registry.bankAccount(p.id()).map(BankAccount::toString).orElse(Language.say("未备案", "not filed")),
                Language.say("登记备案账户", "Account filed with the registrar"));
        return rows;
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
