package org.sanshe.purchase.flags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.RedFlags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 红旗登记: finds the signs anew whenever somebody decides, and keeps what was seen beside the reason for going on. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class FlagBook implements RedFlags {

    private static final LegalBasis COLLUSION = new LegalBasis("政府采购法实施条例", "第七十四条");

    private final FlagFacts facts;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    FlagBook(FlagFacts facts, Cases cases, Evidence evidence, SansheClock clock) {
        this.facts = facts;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public List<Map<String, Object>> shown(String caseNo, Moment moment, String winner) {
        boolean english = Language.isEnglish();
        return found(caseNo, moment, winner).stream().map(f -> f.row(english)).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void weighed(TaskContext t, Moment moment, String winner) {
        List<Flag> found = found(t.caseNo(), moment, winner);
        if (found.isEmpty()) return;
        String reason = t.submission().values().get("flagReason") instanceof String text ? text : "";
        if (reason.isBlank()) {
            throw InvalidInput.at(
                    "flagReason",
                    "存在红旗指标，继续办理须写明核实情况和理由。",
                    "There are red flags; say what was checked and why to go on.");
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "redFlagsWeighed",
                        t.node(),
                        Map.of("flags", found.stream().map(FlagBook::kept).toList(), "reason", reason))
                .by(COLLUSION));
    }

    private List<Flag> found(String caseNo, Moment moment, String winner) {
        LocalDate asOf = cases.rulesAsOf(caseNo);
        Limits limits = facts.limits(asOf);
        var found = new ArrayList<Flag>();
        switch (moment) {
            case METHOD ->
                facts.sameKind(caseNo)
                        .flatMap(k -> PlanningSigns.splitting(k, limits))
                        .ifPresent(found::add);
            case DOCUMENTS ->
                facts.period(caseNo)
                        .flatMap(p -> PlanningSigns.shortPeriod(p, limits))
                        .ifPresent(found::add);
            case AWARD ->
                facts.competition(caseNo, winner, clock.today()).ifPresent(c -> {
                    found.addAll(CompetitionSigns.of(c, limits));
                    found.addAll(CollusionSigns.of(c, limits));
                });
        }
        return found;
    }

    private static String kept(Flag f) {
        return f.indicator().code() + "：" + f.value().zh() + "（" + f.threshold().zh() + "；"
                + f.comparison().zh() + "）" + (f.concerned().isEmpty() ? "" : String.join("、", f.concerned()));
    }
}
