package org.sanshe.purchase.implementation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** 合同情况: what the forms about a contract in life show of it. */
@Component
class LifeFacts {

    private static final Map<Trigger, String> TRIGGERS = Map.of(
            Trigger.ADVANCE, "预付",
            Trigger.ACCEPTANCE, "验收合格后支付",
            Trigger.ASSESSMENT, "考核合格后支付",
            Trigger.ACTUAL, "按实际数量结算",
            Trigger.SETTLEMENT, "结算后支付",
            Trigger.NONE, "只交付，不付款");

    private final LifeRows lives;
    private final Engagements engagements;
    private final Milestones milestones;

    LifeFacts(LifeRows lives, Engagements engagements, Milestones milestones) {
        this.lives = lives;
        this.engagements = engagements;
        this.milestones = milestones;
    }

    /** Name and value, in the reader's language. */
    List<Map<String, Object>> of(Life life) {
        var facts = new ArrayList<Map<String, Object>>();
        add(facts, "合同", "Contract", life.title() + "（" + life.contractNo() + "）");
        add(facts, "承接主体", "Organization", life.supplierName());
        add(facts, "服务期限", "Term", life.from() + " — " + life.until());
        add(facts, "合同金额（元）", "Amount (yuan)", life.amount().toString());
        var engagement = engagements.get(life.agreement());
        if (engagement.supplements().isPositive()) {
            add(
                    facts,
                    "补充合同金额（元）",
                    "Supplements (yuan)",
                    engagement.supplements().toString());
        }
        add(facts, "状态", "Status", engagement.status().in(Language.isEnglish()));
        return facts;
    }

    static void add(List<Map<String, Object>> facts, String zh, String en, String value) {
        facts.add(Map.of("name", Language.isEnglish() ? en : zh, "value", value == null ? "" : value));
    }

    List<Map<String, Object>> instalments(Engagement engagement) {
        return engagement.terms().instalments().stream()
                .map(i -> Map.<String, Object>of(
                        "no", i.no(),
                        "stage", i.stage(),
                        "share", i.share().stripTrailingZeros().toPlainString() + "%",
                        "amount", engagement.instalment(i.no()).toString(),
                        "trigger", i.trigger()))
                .toList();
    }

    List<Map<String, Object>> milestones(String agreement) {
        return milestones.of(agreement).stream()
                .map(m -> m.planned())
                .map(p -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("title", p.title());
                    row.put("trigger", TRIGGERS.get(p.trigger()));
                    row.put("dueOn", p.dueOn().toString());
                    row.put("instalment", p.instalment() == null ? "" : String.valueOf(p.instalment()));
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** The contracts a change, stop or renewal may be about; only the one named when one is. */
    List<Map<String, Object>> choices(Actor actor, String about) {
        return lives.choices(actor).stream()
                .filter(l -> about == null || about.equals(l.agreement()))
                .map(l -> Map.<String, Object>of(
                        "label", l.title() + "（" + l.contractNo() + "）· " + l.supplierName(), "value", l.agreement()))
                .toList();
    }
}
