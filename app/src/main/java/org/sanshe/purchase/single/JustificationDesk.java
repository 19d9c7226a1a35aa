package org.sanshe.purchase.single;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.MethodLimits;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.SupplierCheck;

/** 单一来源论证与公示: the tasks of {@code singleSourceNotice.bpmn}. */
@Desk("singleSourceNotice")
class JustificationDesk {

    private static final LegalBasis OPINIONS = new LegalBasis("政府采购法实施条例", "第三十八条");
    private static final LegalBasis OBJECTIONS = new LegalBasis("政府采购非招标采购方式管理办法", "第四十条");

    private final SingleSourceRows rows;
    private final SingleSourceBook book;
    private final Plans plans;
    private final Registry registry;
    private final SupplierCheck suppliers;
    private final MethodLimits limits;
    private final Correspondence correspondence;
    private final Evidence evidence;

    JustificationDesk(
            SingleSourceRows rows,
            SingleSourceBook book,
            Plans plans,
            Registry registry,
            SupplierCheck suppliers,
            MethodLimits limits,
            Correspondence correspondence,
            Evidence evidence) {
        this.rows = rows;
        this.book = book;
        this.plans = plans;
        this.registry = registry;
        this.suppliers = suppliers;
        this.limits = limits;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> gatherOpinions(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        Ground ground = ground(t.caseNo());
        var values = new HashMap<>(book.latest(t.caseNo(), "gatherOpinions"));
        values.put("serviceName", plan.title());
        values.put("budgetText", plan.budget().toString());
        values.put("groundText", ground.zh());
        values.put("publicity", isPublic(plan, ground));
        return values;
    }

    /** The form {@code single-source-opinions}. */
    record Justification(String supplierCode, List<Opinion> opinions, List<String> files) {}

    /** One expert's opinion. */
    record Opinion(String name, String employer, String title, String opinion, boolean agrees) {}

    @Handles
    void gatherOpinions(TaskContext t, Justification form) {
        Plan plan = plans.of(t.caseNo());
        Ground ground = ground(t.caseNo());
        Profile supplier = registry.findByCode(form.supplierCode())
                .orElseThrow(() -> InvalidInput.at(
                        "supplierCode",
                        "登记库中没有这个统一社会信用代码的单位，请先登记。",
                        "No organization with this code is registered; register it first."));
        suppliers.check(supplier, t.today(), t.rulesAsOf());
        checkOpinions(form.opinions(), plan, supplier, t.rulesAsOf());
        SingleSource source = rows.findById(t.caseNo()).orElseGet(() -> new SingleSource(t.caseNo()));
        source.justify(supplier, ground);
        if (!isPublic(plan, ground)) source.stand();
        rows.save(source);
        correspondence.attach(form.files(), t.caseNo(), "singleSource", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "singleSourceJustified",
                        t.node(),
                        Map.of(
                                "supplier", supplier.name(),
                                "creditCode", supplier.creditCode(),
                                "count", form.opinions().size()))
                .by(OPINIONS));
    }

    private void checkOpinions(List<Opinion> opinions, Plan plan, Profile supplier, LocalDate asOf) {
        long experts = opinions.stream().map(Opinion::name).distinct().count();
        int least = limits.count("SINGLE_SOURCE_OPINIONS", asOf);
        if (experts < least) throw new Refusal(SingleSourceRule.TOO_FEW_OPINIONS, experts, least);
        opinions.stream()
                .filter(o -> o.employer().equals(plan.buyer()) || o.employer().equals(supplier.name()))
                .findFirst()
                .ifPresent(o -> {
                    throw new Refusal(SingleSourceRule.EXPERT_CONCERNED, o.name());
                });
        long agree = opinions.stream().filter(Opinion::agrees).count();
        if (agree * 2 <= opinions.size()) throw new Refusal(SingleSourceRule.MOST_DISAGREE, agree);
    }

    /** 应当公示 (《政府采购法实施条例》第三十八条). */
    static boolean isPublic(Plan plan, Ground ground) {
        return plan.openTenderAmountReached() && ground.isPublished();
    }

    private Ground ground(String caseNo) {
        return Ground.of(book.latest(caseNo, "decideMethod").get("ground"));
    }

    @Prefills
    Map<String, Object> handleObjections(TaskContext t) {
        SingleSource source = rows.get(t.caseNo());
        var objections = book.objections(source);
        return Map.of(
                "supplierName", source.supplier(),
                "publicityUntil", Moments.zh(source.publicUntil()),
                "count", String.valueOf(objections.size()),
                "objections",
                        objections.stream()
                                .map(o -> Map.of(
                                        "no", String.valueOf(o.no()),
                                        "by", o.name(),
                                        "at", Moments.zh(o.receivedAt()),
                                        "content", o.content()))
                                .toList(),
                "answers",
                        objections.stream()
                                .map(o -> Map.<String, Object>of("no", o.no()))
                                .toList());
    }

    /** The form {@code single-source-objections}; {@code answerObjections} prints it. */
    record Handling(List<Answer> answers, Outcome outcome) {
        enum Outcome {
            KEEP,
            DROP
        }
    }

    /** The answer to one objection. */
    record Answer(int no) {}

    @Handles
    void handleObjections(TaskContext t, Handling form) {
        SingleSource source = rows.get(t.caseNo());
        for (var objection : book.objections(source)) {
            if (form.answers().stream().noneMatch(a -> a.no() == objection.no())) {
                throw new Refusal(SingleSourceRule.OBJECTION_UNANSWERED, objection.no());
            }
        }
        if (form.outcome() == Handling.Outcome.KEEP) source.stand();
        else source.drop();
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "objectionsHandled",
                        t.node(),
                        Map.of("outcome", form.outcome().name()))
                .by(OBJECTIONS));
    }
}
