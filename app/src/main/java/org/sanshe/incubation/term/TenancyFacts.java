package org.sanshe.incubation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** 孵化情况: what the forms about a tenancy show of it. */
@Component
class TenancyFacts {

    private final Tenancies tenancies;
    private final Bases bases;

    TenancyFacts(Tenancies tenancies, Bases bases) {
        this.tenancies = tenancies;
        this.bases = bases;
    }

    /** Name and value, in the reader's language; more can be added. */
    List<Map<String, Object>> of(String tenancy) {
        boolean en = Language.isEnglish();
        Tenancy t = tenancies.get(tenancy);
        var rules = bases.rules(t.rulesId());
        var facts = new ArrayList<Map<String, Object>>();
        add(facts, "组织", "Organization", t.organization() + "（" + t.caseNo() + "）");
        add(facts, "基地", "Base", bases.get(t.baseId()).in(en));
        add(facts, "管理办法", "Rules", en ? rules.nameEn() : rules.name());
        add(
                facts,
                "类型和途径",
                "Stage and track",
                t.stage().in(en) + " · " + t.track().in(en));
        add(
                facts,
                "孵化期",
                "Term",
                t.termMonths()
                        + (en ? " months" : "个月")
                        + (t.termFrom() == null ? "" : "，" + t.termFrom() + " — " + t.lastDay()));
        add(facts, "状态", "Status", t.status().in(en));
        return facts;
    }

    static void add(List<Map<String, Object>> facts, String zh, String en, String value) {
        facts.add(Map.of("name", Language.say(zh, en), "value", value == null ? "" : value));
    }
}
