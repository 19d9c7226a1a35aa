package org.sanshe.purchase.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.decision.Decisions;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Failures;
import org.springframework.context.annotation.Lazy;

/** 采购失败后的处理: try again, change the method, go on with the two who were left, or give the purchase up. */
@Desk("procurement")
class FailureDesk {

    private static final LegalBasis BASIS = new LegalBasis("政府采购法", "第三十七条");

    private final Purchases purchases;
    private final Failures failures;
    private final Decisions decisions;
    private final Correspondence correspondence;
    private final Evidence evidence;

    FailureDesk(
            Purchases purchases,
            @Lazy Failures failures,
            Decisions decisions,
            Correspondence correspondence,
            Evidence evidence) {
        this.purchases = purchases;
        this.failures = failures;
        this.decisions = decisions;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> decideAfterFailure(TaskContext t) {
        Purchase purchase = purchases.get(t.caseNo());
        boolean english = Language.isEnglish();
        return Map.of(
                "serviceName",
                purchase.title(),
                "methodName",
                english ? purchase.method().en() : purchase.method().zh(),
                "failureReason",
                failure(t.caseNo()).map(Failures.Failure::reason).orElse(english ? "no supplier signed" : "没有供应商签订合同"),
                "options",
                options(t.caseNo(), t.rulesAsOf()).stream()
                        .map(o -> Map.<String, Object>of("value", o.name(), "label", o.name(english)))
                        .toList());
    }

    @Handles
    void decideAfterFailure(TaskContext t, Form form) {
        if (!options(t.caseNo(), t.rulesAsOf()).contains(form.decision())) {
            throw new Refusal(PlanningRule.NOT_AFTER_THIS_FAILURE);
        }
        purchases
                .get(t.caseNo())
                .decideAfterFailure(form.decision(), form.reason().strip());
        correspondence.attach(form.files(), t.caseNo(), "upload", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "afterFailureDecided",
                        t.node(),
                        Map.of(
                                "outcome",
                                form.decision().name(),
                                "reason",
                                form.reason().strip()))
                .by(BASIS));
    }

    /** What the law leaves: to go on with two only where the table of too few suppliers says so. */
    private List<AfterFailure> options(String caseNo, LocalDate asOf) {
        var options = new ArrayList<>(List.of(AfterFailure.RETENDER, AfterFailure.CHANGE_METHOD));
        if (failure(caseNo).filter(f -> mayGoOnWithTwo(f, caseNo, asOf)).isPresent()) {
            options.add(AfterFailure.GO_ON_WITH_TWO);
        }
        options.add(AfterFailure.END);
        return options;
    }

    private boolean mayGoOnWithTwo(Failures.Failure failure, String caseNo, LocalDate asOf) {
        return decisions
                .decide(
                        "too-few-suppliers",
                        caseNo,
                        asOf,
                        Map.of(
                                "method",
                                failure.method(),
                                "purchasedService",
                                true,
                                "afterFailedTender",
                                false,
                                "validSuppliers",
                                failure.valid().size()))
                .is("next", "NEGOTIATE_WITH_TWO");
    }

    private Optional<Failures.Failure> failure(String caseNo) {
        return failures.of(caseNo);
    }

    /** The form {@code failure-decision}. */
    record Form(AfterFailure decision, String reason, List<String> files) {}
}
