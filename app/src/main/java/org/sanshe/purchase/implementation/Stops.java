package org.sanshe.purchase.implementation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.implementation.Stop.Kind;
import org.springframework.stereotype.Component;

/** 中止、终止的共同办理: proposing, hearing and showing are the same for both. */
@Component
class Stops {

    private final ContractStopRows rows;
    private final LifeRows lives;
    private final LifeAccess access;
    private final LifeFacts facts;
    private final Correspondence correspondence;

    Stops(ContractStopRows rows, LifeRows lives, LifeAccess access, LifeFacts facts, Correspondence correspondence) {
        this.rows = rows;
        this.lives = lives;
        this.access = access;
        this.facts = facts;
        this.correspondence = correspondence;
    }

    Map<String, Object> prefill(StartContext s, Kind kind) {
        return Map.of("agreements", facts.choices(s.actor(), s.about()), "grounds", rows.options(kind, s.today()));
    }

    CaseFacts propose(
            StartContext s,
            Kind kind,
            String agreement,
            String ground,
            String fault,
            String reason,
            List<String> files) {
        Life life = access.open(agreement, s.actor());
        rows.underWay(agreement, kind).ifPresent(other -> {
            throw new Refusal(LifeRule.UNDER_WAY, life.title(), other);
        });
        rows.insert(s.caseNo(), agreement, kind, ground, fault, reason);
        correspondence.attach(
                files, s.caseNo(), "evidence", s.actor(), Audience.CASE, Audience.organization(life.organizationId()));
        return new CaseFacts(
                (kind == Kind.SUSPENSION ? "中止履行：" : "终止合同：") + life.title(),
                life.unitId(),
                life.organizationId(),
                agreement);
    }

    Life life(Stop stop) {
        return lives.get(stop.agreement());
    }

    /** The contract, what is proposed and what the other side said. */
    List<Map<String, Object>> shown(String caseNo) {
        Stop stop = rows.get(caseNo);
        var ground = rows.ground(stop.ground());
        var shown = new ArrayList<>(facts.of(life(stop)));
        LifeFacts.add(shown, "事由", "Ground", Language.isEnglish() ? ground.en() : ground.zh());
        LifeFacts.add(shown, "依据", "Basis", ground.basis().text());
        LifeFacts.add(shown, "具体情况", "What happened", stop.reason());
        if (stop.heard() != null) {
            LifeFacts.add(
                    shown,
                    "承接主体意见",
                    "The organization",
                    !stop.heard() ? "期满未陈述" : stop.statement() == null ? "无异议" : stop.statement());
        }
        if (stop.opinion() != null) LifeFacts.add(shown, "决定理由", "Reasons", stop.opinion());
        return shown;
    }

    /** The form {@code hearing-answer}. */
    record Answer(String position, String statement, List<String> files) {}

    void answer(TaskContext t, Answer form) {
        rows.heard(t.caseNo(), true, "OBJECT".equals(form.position()) ? form.statement() : null);
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "statement",
                t.actor(),
                Audience.CASE,
                Audience.organization(life(rows.get(t.caseNo())).organizationId()));
    }

    static Map<String, Object> with(List<Map<String, Object>> facts, String... more) {
        var values = new LinkedHashMap<String, Object>(Map.of("facts", facts));
        for (int i = 0; i < more.length; i += 2) values.put(more[i], more[i + 1]);
        return values;
    }
}
