package org.sanshe.delivery.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.Voices;
import org.sanshe.delivery.milestone.AcceptanceRows.Standard;
import org.sanshe.delivery.milestone.DeliverableRows.Version;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** What the forms of the acceptance open with. */
@Desk("acceptance")
class AcceptancePrefills {

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final AcceptanceRows acceptance;
    private final AcceptanceDesk desk;
    private final AcceptanceProcess process;
    private final AcceptancePublishing publishing;
    private final AcceptanceLimits limits;
    private final Acceptors acceptors;
    private final Engagements engagements;
    private final Openings openings;
    private final Measures measures;
    private final Claiming claiming;
    private final Voices voices;

    AcceptancePrefills(
            MilestoneRows rows,
            DeliverableRows deliverables,
            AcceptanceRows acceptance,
            AcceptanceDesk desk,
            AcceptanceProcess process,
            AcceptancePublishing publishing,
            AcceptanceLimits limits,
            Acceptors acceptors,
            Engagements engagements,
            Openings openings,
            Measures measures,
            Claiming claiming,
            Voices voices) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.acceptance = acceptance;
        this.desk = desk;
        this.process = process;
        this.publishing = publishing;
        this.limits = limits;
        this.acceptors = acceptors;
        this.engagements = engagements;
        this.openings = openings;
        this.measures = measures;
        this.claiming = claiming;
        this.voices = voices;
    }

    @Prefills
    Map<String, Object> nameAcceptanceGroup(TaskContext t) {
        Work work = rows.get(t.caseNo());
        boolean english = Language.isEnglish();
        var values = openings.head(work);
        values.put("standards", standards(work));
        values.put("fewest", String.valueOf(limits.members(t.rulesAsOf())));
        values.put("asksUsers", work.usersAsked() && (work.round() == 1 || process.waitsForVoices(t.caseNo())));
        values.put(
                "candidates",
                acceptors.of(engagements.get(work.agreement()).terms(), t.today()).entrySet().stream()
                        .map(c -> Map.of(
                                "value",
                                String.valueOf(c.getKey()),
                                "label",
                                c.getValue().label(english)))
                        .toList());
        return values;
    }

    @Prefills
    Map<String, Object> judgeDelivery(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var values = openings.headWithTally(work);
        var newest = new LinkedHashMap<Integer, Version>();
        deliverables.versions(work).forEach(v -> newest.putIfAbsent(v.no(), v));
        values.put(
                "delivered",
                deliverables.of(work).stream()
                        .map(d -> Map.of(
                                "item", d.item(),
                                "required", d.required(),
                                "handedIn", newest.get(d.no()).handedIn(),
                                "reached", Openings.number(newest.get(d.no()).reached())))
                        .toList());
        values.put("standards", standards(work));
        return values;
    }

    private List<Map<String, Object>> standards(Work work) {
        var shown = new ArrayList<Map<String, Object>>();
        for (Standard s : desk.standards(work)) {
            shown.add(Map.of("item", s.item(), "standard", s.standard(), "evidence", s.evidence()));
        }
        return shown;
    }

    @Prefills
    Map<String, Object> followVoices(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var said = voices.summary(t.caseNo());
        return Map.of(
                "sampled", said.sampled(),
                "answered", said.answered(),
                "required", said.required(),
                "until", work.voicesUntil().toString());
    }

    @Prefills
    Map<String, Object> concludeAcceptance(TaskContext t) {
        Work work = rows.get(t.caseNo());
        boolean english = Language.isEnglish();
        var values = openings.headWithTally(work);
        values.put(
                "sheets",
                acceptance.judged(work).stream()
                        .map(j -> Map.of(
                                "item", j.item(),
                                "met", String.valueOf(j.met()),
                                "partly", String.valueOf(j.partly()),
                                "notMet", String.valueOf(j.notMet()),
                                "reasons", j.reasons()))
                        .toList());
        values.put(
                "opinions",
                acceptance.sheets(work).stream()
                        .map(s -> Map.of(
                                "member", s.member(),
                                "verdict", s.verdict().in(english),
                                "deduction",
                                        s.deduction() == null
                                                ? ""
                                                : s.deduction() + (english ? ": " : "：") + s.deductionReason(),
                                "opinion", s.opinion()))
                        .toList());
        values.put("computedText", desk.bySheets(work).in(english));
        values.put("voicesText", work.usersAsked() ? publishing.voices(work, english) : "");
        values.put("payable", work.isPayable());
        values.put("share", payable(work).yuan().toPlainString());
        values.put("deductions", deductions(work, english));
        return values;
    }

    /** What would be paid; the whole share while its assessment says no, which is told when the conclusion is handed in. */
    private Money payable(Work work) {
        try {
            return claiming.payable(work);
        } catch (Refusal notYet) {
            return claiming.share(work);
        }
    }

    /** 扣款: what is short by the records, computed; then what was proposed when the deliverables were checked. */
    private List<Map<String, Object>> deductions(Work work, boolean english) {
        var shown = new ArrayList<Map<String, Object>>();
        if (work.trigger() != Trigger.ACTUAL) {
            for (var s : Measures.shortfalls(measures.of(work))) {
                shown.add(Map.of(
                        "item", s.item(),
                        "ground",
                                english
                                        ? "Agreed %s, counted %s"
                                                .formatted(Openings.number(s.planned()), Openings.number(s.counted()))
                                        : "约定 %s，计入 %s"
                                                .formatted(Openings.number(s.planned()), Openings.number(s.counted())),
                        "shortfall", s.missing(),
                        "unitPrice", s.unitPrice().yuan().toPlainString(),
                        "amount", s.amount().yuan().toPlainString()));
            }
        }
        deliverables
                .proposals(work)
                .forEach(p -> shown.add(Map.of(
                        "item", p.item(),
                        "ground", p.ground(),
                        "amount", new Money(p.fen()).yuan().toPlainString())));
        return shown;
    }
}
