package org.sanshe.purchase.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.RedFlags;
import org.sanshe.purchase.RedFlags.Moment;
import org.sanshe.purchase.tender.Moments;

/** 确定成交: the tasks of {@code award.bpmn}. */
@Desk("award")
class AwardDesk {

    private static final LegalBasis AWARDING = new LegalBasis("政府采购法实施条例", "第四十三条");

    private final AwardBook awards;
    private final Plans plans;
    private final RedFlags flags;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Holds holds;
    private final Evidence evidence;

    AwardDesk(
            AwardBook awards,
            Plans plans,
            RedFlags flags,
            Registry registry,
            Deadlines deadlines,
            Correspondence correspondence,
            Holds holds,
            Evidence evidence) {
        this.awards = awards;
        this.plans = plans;
        this.flags = flags;
        this.registry = registry;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.holds = holds;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> deliverReport(TaskContext t) {
        return Map.of("ranking", ranking(t.caseNo()));
    }

    /** The form {@code report-delivery}. */
    record Delivery(LocalDate deliveredOn, List<String> reportFiles) {}

    @Handles
    void deliverReport(TaskContext t, Delivery form) {
        LocalDate from = Moments.day(awards.procured(t.caseNo()).endedAt());
        between(form.deliveredOn(), from, t.today());
        correspondence.attach(form.reportFiles(), t.caseNo(), "evaluationReport", t.actor(), Audience.CASE);
        Award award = awards.open(t.caseNo(), form.deliveredOn());
        var due = deadlines.set(t.caseNo(), "pickSupplier", List.of("AWARD_PICK"), form.deliveredOn(), t.rulesAsOf());
        record(
                t,
                "reportDelivered",
                Map.of(
                        "deliveredOn", form.deliveredOn().toString(),
                        "candidate", award.supplier(),
                        "rank", award.rank(),
                        "pickBy", Moments.exact(due.toInstant())));
    }

    @Prefills
    Map<String, Object> pickSupplier(TaskContext t) {
        Award award = awards.current(t.caseNo());
        return Map.of(
                "firstCandidate", award.creditCode(),
                "supplier", award.creditCode(),
                "candidates",
                        List.of(Map.of("label", award.rank() + ". " + award.supplier(), "value", award.creditCode())),
                "awardAmount", award.amount().yuan().toPlainString(),
                "ranking", ranking(t.caseNo()),
                "flags", flags.shown(t.caseNo(), Moment.AWARD, award.candidate()),
                "pickDue", Moments.zh(deadlines.due(t.caseNo(), "pickSupplier").toInstant()));
    }

    /** The form {@code award-decision}. */
    record Decision(Choice decision, String noneReason, String supplier, LocalDate decidedOn, List<String> files) {
        enum Choice {
            AWARD,
            NONE
        }
    }

    @Handles
    void pickSupplier(TaskContext t, Decision form) {
        holds.check(t.caseNo(), Matter.PROCEEDINGS);
        Award award = awards.current(t.caseNo());
        between(form.decidedOn(), award.reportDeliveredOn(), t.today());
        correspondence.attach(form.files(), t.caseNo(), "awardDecision", t.actor(), Audience.CASE);
        deadlines.met(t.caseNo(), "pickSupplier");
        if (form.decision() == Decision.Choice.NONE) {
            award.drop(form.noneReason());
            record(t, "nobodyPicked", Map.of("supplier", award.supplier(), "reason", form.noneReason()));
            return;
        }
        award.pick(form.supplier(), form.decidedOn());
        flags.weighed(t, Moment.AWARD, award.candidate());
        deadlines.set(t.caseNo(), "publishResult", List.of("RESULT_NOTICE_ISSUE"), form.decidedOn(), t.rulesAsOf());
        record(
                t,
                "supplierPicked",
                Map.of(
                        "supplier", award.supplier(),
                        "creditCode", award.creditCode(),
                        "rank", award.rank(),
                        "amount", award.amount().toString()));
    }

    @Prefills
    Map<String, Object> publishResult(TaskContext t) {
        var procured = awards.procured(t.caseNo());
        Award award = awards.current(t.caseNo());
        Plan plan = plans.of(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("projectNo", t.caseNo());
        values.put("serviceName", procured.project());
        values.put("supplierName", award.supplier());
        values.put("supplierAddress", registry.get(award.organizationId()).address());
        values.put("awardAmount", award.amount().yuan().toPlainString());
        values.put(
                "totalScore",
                procured.ranking().stream()
                        .filter(c -> c.rank() == award.rank() && c.total() != null)
                        .map(c -> c.total().toPlainString())
                        .collect(Collectors.joining()));
        values.put("panelNames", String.join("、", procured.judges()));
        values.put("serviceScope", plan.scope());
        values.put("serviceTime", plan.termMonths() + "个月");
        values.put("contactName", procured.contactName());
        values.put("contactPhone", procured.contactPhone());
        return values;
    }

    /** The form {@code result-notice}; the step {@code announceResult} prints it. */
    record Notice(List<String> files) {}

    @Handles
    void publishResult(TaskContext t, Notice form) {
        holds.check(t.caseNo(), Matter.PROCEEDINGS);
        correspondence.attach(form.files(), t.caseNo(), "resultNotice", t.actor(), Audience.PUBLIC);
        deadlines.met(t.caseNo(), "publishResult");
    }

    private List<Map<String, Object>> ranking(String caseNo) {
        return awards.shown(caseNo);
    }

    static void between(LocalDate day, LocalDate from, LocalDate until) {
        if (day.isBefore(from) || day.isAfter(until)) {
            throw new Refusal(AwardRule.DATE_OUT_OF_ORDER, day, from, until);
        }
    }

    private void record(TaskContext t, String act, Map<String, Object> facts) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(AWARDING));
    }
}
