package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.FundCustody;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;

/** 移交台: the tasks of {@code incubationHandOver.bpmn}. */
@Desk("incubationHandOver")
class IncubationHandOverDesk {

    private final HandOvers handOvers;
    private final TenancyFacts facts;
    private final FundCustody custody;
    private final TermClock clock;
    private final Submissions submissions;

    IncubationHandOverDesk(
            HandOvers handOvers, TenancyFacts facts, FundCustody custody, TermClock clock, Submissions submissions) {
        this.handOvers = handOvers;
        this.facts = facts;
        this.custody = custody;
        this.clock = clock;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> prepareHandOver(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "prepareHandOver", null).ifPresent(values::putAll);
        values.put("facts", shown(t.caseNo()));
        return values;
    }

    /** The form {@code incubation-hand-over}. */
    record Prepared(List<HandOvers.Item> items, String data, String open) {}

    /** The tenant has until the last day to sign, and never less than the house's own term after the record was made. */
    @Handles
    void prepareHandOver(TaskContext t, Prepared form) {
        LocalDate least = clock.counted("INCUBATION_HAND_OVER_SIGNING", t.today());
        LocalDate until = TermClock.later(handOvers.get(t.caseNo()).dueOn(), least);
        handOvers.prepare(
                t.caseNo(),
                form.items() == null ? List.of() : form.items(),
                form.data(),
                form.open(),
                custody.balance(t.caseNo()).yuan(),
                SansheClock.lastSecond(until));
    }

    @Prefills
    Map<String, Object> signHandOver(TaskContext t) {
        return record(t.caseNo());
    }

    /** The form {@code incubation-hand-over-signature}. */
    record Signature(String decision, String signatory, String dispute) {}

    @Handles
    void signHandOver(TaskContext t, Signature form) {
        if ("DISPUTE".equals(form.decision())) {
            handOvers.dispute(t.caseNo(), form.dispute());
            return;
        }
        if (!handOvers.sign(t.caseNo(), form.signatory(), daysLate(t))) {
            throw new Refusal(
                    TermRule.HAND_OVER_SIGNING_OVER,
                    LocalDateTime.ofInstant(handOvers.get(t.caseNo()).signUntil(), SansheClock.ZONE));
        }
    }

    private int daysLate(TaskContext t) {
        return clock.workingDaysBetween(handOvers.get(t.caseNo()).dueOn(), t.today());
    }

    @Prefills
    Map<String, Object> witnessHandOver(TaskContext t) {
        return record(t.caseNo());
    }

    /** The form {@code incubation-witness}. */
    record Witness(String statement) {}

    @Handles
    void witnessHandOver(TaskContext t, Witness form) {
        handOvers.witness(t.caseNo(), t.actor().personId());
        clock.met(t.caseNo(), "witnessHandOver");
    }

    @Prefills
    Map<String, Object> confirmWitness(TaskContext t) {
        return record(t.caseNo());
    }

    @Handles
    void confirmWitness(TaskContext t, Witness form) {
        handOvers.confirm(t.caseNo(), t.actor().personId(), daysLate(t));
    }

    private List<Map<String, Object>> shown(String caseNo) {
        var h = handOvers.get(caseNo);
        var rows = new ArrayList<>(facts.of(caseNo));
        TenancyFacts.add(
                rows,
                "移交期限",
                "Hand-over",
                Language.isEnglish()
                        ? "notice of " + h.noticeOn() + ", due " + h.dueOn()
                        : h.noticeOn() + " 通知，" + h.dueOn() + " 届满");
        TenancyFacts.add(
                rows, "托管余额（元）", "In custody (yuan)", custody.balance(caseNo).toString());
        if (h.disputed() != null) TenancyFacts.add(rows, "组织的异议", "Disputed", h.disputed());
        return rows;
    }

    private Map<String, Object> record(String caseNo) {
        boolean en = Language.isEnglish();
        var h = handOvers.get(caseNo);
        var rows = shown(caseNo);
        TenancyFacts.add(rows, "资料和数据", "Data", h.data());
        if (h.openMatters() != null && !h.openMatters().isBlank()) {
            TenancyFacts.add(rows, "未结事项", "Open matters", h.openMatters());
        }
        var items = h.items().stream()
                .map(i -> Map.<String, Object>of(
                        "item",
                        i.item(),
                        "quantity",
                        i.quantity(),
                        "kind",
                        i.kind().in(en),
                        "state",
                        i.state()))
                .toList();
        return Map.of("facts", rows, "items", items);
    }
}
