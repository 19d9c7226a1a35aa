package org.sanshe.grant.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 轮次要点: what a round says, in words, for who approves it and who reads it. */
@Component
public class RoundWords {

    private final Rounds rounds;
    private final RoundBook book;
    private final GrantSchemes schemes;
    private final Registry registry;

    RoundWords(Rounds rounds, RoundBook book, GrantSchemes schemes, Registry registry) {
        this.rounds = rounds;
        this.book = book;
        this.schemes = schemes;
        this.registry = registry;
    }

    /** Value by name, in order. */
    public Map<String, String> facts(String caseNo, boolean english) {
        Round r = rounds.get(caseNo);
        RoundSetting s = book.setting(caseNo);
        var scheme = schemes.get(r.schemeId());
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                english ? "Scheme" : "资助方案",
                (english ? scheme.nameEn() : scheme.name()) + " · v" + scheme.version() + " · " + scheme.source());
        facts.put(english ? "Pot" : "资金总额", r.pot() + (english ? " yuan" : " 元"));
        facts.put(
                english ? "Payers" : "出资单位",
                book.payers(caseNo).stream()
                        .map(p -> p.unit() + " " + p.year() + " " + p.amount())
                        .collect(Collectors.joining(english ? "; " : "；")));
        facts.put(
                english ? "Source of the money" : "资金来源",
                scheme.body().funding().in(english));
        facts.put(
                english ? "Window" : "申报时间",
                SansheClock.minute(r.opensAt()) + " — " + SansheClock.minute(r.closesAt()));
        facts.put(english ? "Projects" : "项目期限", r.projectFrom() + " — " + r.projectUntil());
        facts.put(english ? "Fields" : "申报领域", String.join("、", r.fields()));
        if (r.inspectionYear() != null) {
            facts.put(english ? "Inspection of" : "年检年度", String.valueOf(r.inspectionYear()));
        }
        if (r.operatorId() != null) {
            facts.put(
                    english ? "Operator, may not apply" : "受托运营单位（不得申报）",
                    registry.get(r.operatorId()).name());
        }
        facts.put(english ? "When less is approved" : "批复预算不足时", s.cutIn(english));
        facts.put(english ? "Reserve kept until" : "候补保留到", s.reserveUntil().toString());
        facts.put(english ? "Fewest scorers of a project" : "每个项目至少评分专家", String.valueOf(s.leastScorers()));
        return facts;
    }
}
