package org.sanshe.grant.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** 项目情况: what the forms about a project show of it. */
@Component
class GrantFacts {

    private final GrantSchemes schemes;

    GrantFacts(GrantSchemes schemes) {
        this.schemes = schemes;
    }

    /** Name and value, in the reader's language. */
    List<Map<String, Object>> of(GrantProject p) {
        var scheme = schemes.get(p.schemeId());
        var facts = new ArrayList<Map<String, Object>>();
        add(facts, "项目", "Project", p.title() + "（" + p.agreement() + "）");
        add(facts, "受资助单位", "Grantee", p.organization());
        add(facts, "资助方案", "Scheme", Language.isEnglish() ? scheme.nameEn() : scheme.name());
        add(facts, "资金来源", "Source of the money", scheme.body().funding().in(Language.isEnglish()));
        add(facts, "资助金额（元）", "Grant (yuan)", p.awarded().toString());
        add(facts, "项目总预算（元）", "Budget (yuan)", p.budget().toString());
        add(facts, "自筹（元）", "Own money (yuan)", p.own().toString());
        add(facts, "项目期限", "Term", p.from() + " — " + p.until());
        add(facts, "状态", "Status", p.status().in(Language.isEnglish()));
        return facts;
    }

    static void add(List<Map<String, Object>> facts, String zh, String en, String value) {
        facts.add(Map.of("name", Language.isEnglish() ? en : zh, "value", value == null ? "" : value));
    }

    /** The instalments of the scheme with their amounts. */
    List<Map<String, Object>> instalments(GrantProject p) {
        var scheme = schemes.get(p.schemeId()).body();
        var rows = new ArrayList<Map<String, Object>>();
        for (var i : scheme.instalments()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("no", i.no());
            row.put("stage", i.stage());
            row.put("share", i.share().stripTrailingZeros().toPlainString() + "%");
            row.put(
                    "amount",
                    Shares.of(p.awarded(), scheme.instalments(), i.no()).toString());
            row.put("trigger", InstalmentsOfScheme.words(InstalmentsOfScheme.trigger(scheme, i), Language.isEnglish()));
            rows.add(row);
        }
        return rows;
    }
}
