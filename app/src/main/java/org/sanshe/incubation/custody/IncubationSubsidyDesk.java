package org.sanshe.incubation.custody;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.Receipts;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.SubsidyRequest.Status;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** 在孵小额补贴办理台: the tasks of {@code incubationSubsidy.bpmn}. */
@Desk("incubationSubsidy")
class IncubationSubsidyDesk {

    static final LegalBasis PAY = new LegalBasis("预算法实施条例", "第五十七条");

    private final CustodyAccess access;
    private final SubsidyRequests requests;
    private final SubsidyGrounds grounds;
    private final Receipts receipts;
    private final Documents documents;
    private final Evidence evidence;

    IncubationSubsidyDesk(
            CustodyAccess access,
            SubsidyRequests requests,
            SubsidyGrounds grounds,
            Receipts receipts,
            Documents documents,
            Evidence evidence) {
        this.access = access;
        this.requests = requests;
        this.grounds = grounds;
        this.receipts = receipts;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code incubation-subsidy}. */
    record Form(String title, String purpose, LocalDate from, LocalDate until, List<Planned> plan) {}

    /** One line of the plan. */
    record Planned(String item, Money amount) {}

    @Starts(prefix = "FB", roles = Role.ORGANIZATION, preparing = true)
    CaseFacts start(StartContext s, Form form) {
        Tenancy t = access.own(s.about(), s.actor());
        if (form.plan().isEmpty()) throw InvalidInput.at("plan", "请填写支出计划。", "Enter what it will be spent for.");
        var plan = new LinkedHashMap<String, Money>();
        form.plan().forEach(p -> plan.merge(p.item().strip(), p.amount(), Money::plus));
        Money asked = plan.values().stream().reduce(Money.ZERO, Money::plus);
        grounds.lock(t);
        grounds.require(t, s.caseNo(), asked);
        grounds.period(t, form.from(), form.until());
        requests.enter(
                new SubsidyRequest(
                        s.caseNo(),
                        t.caseNo(),
                        t.organizationId(),
                        form.title().strip(),
                        form.purpose(),
                        form.from(),
                        form.until(),
                        asked,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Status.ASKED,
                        null),
                plan);
        return access.facts("小额补贴", t);
    }

    /** The form {@code incubation-subsidy-check}. */
    record Check(String opinion) {}

    @Handles
    void checkSubsidyRequest(TaskContext t, Check form) {
        said(t, "tenantSubsidyChecked", "PASS", form.opinion());
    }

    /** The form {@code incubation-subsidy-approval}. */
    record Approval(Decision outcome, Money cap, FundingSource source, String opinion) {}

    /** 是否同意. */
    enum Decision {
        APPROVE,
        REFUSE
    }

    @Handles
    void approveSubsidyRequest(TaskContext t, Approval form) {
        SubsidyRequest s = requests.get(t.caseNo());
        if (form.outcome() == Decision.REFUSE) {
            requests.become(t.caseNo(), Status.REFUSED, form.opinion());
        } else {
            Tenancy tenancy = access.tenancy(s.tenancy());
            if (form.cap().exceeds(s.asked())) {
                throw at("cap", new Refusal(SubsidyRule.ABOVE_ASKED, form.cap(), s.asked()));
            }
            grounds.lock(tenancy);
            grounds.require(tenancy, t.caseNo(), form.cap());
            requests.approve(
                    t.caseNo(),
                    form.cap(),
                    form.source(),
                    grounds.payee(tenancy).isCustodian());
        }
        said(t, "tenantSubsidyApproved", form.outcome().name(), form.opinion());
    }

    /** The form {@code incubation-subsidy-receipts}. */
    record ReceiptsForm(List<Line> lines, List<String> files) {}

    /** One receipt of it. */
    record Line(String receiptNo, String seller, LocalDate paidOn, String item, BigDecimal amount) {}

    @Handles
    void handInSubsidyReceipts(TaskContext t, ReceiptsForm form) {
        SubsidyRequest s = requests.get(t.caseNo());
        if (form.lines().isEmpty()) throw InvalidInput.at("lines", "请逐张填写票据。", "List the receipts.");
        var wrong = new LinkedHashMap<String, String>();
        var entered = new ArrayList<Receipts.Receipt>();
        LocalDate last = s.until().isAfter(t.today()) ? t.today() : s.until();
        for (int i = 0; i < form.lines().size(); i++) {
            Line l = form.lines().get(i);
            if (l.paidOn().isBefore(s.from()) || l.paidOn().isAfter(last)) {
                wrong.put(
                        "lines[" + i + "].paidOn",
                        new Refusal(SubsidyRule.RECEIPT_DATE, l.paidOn(), s.from(), last)
                                .message(LocaleContextHolder.getLocale()));
            }
            entered.add(new Receipts.Receipt(
                    i + 1,
                    l.receiptNo(),
                    l.seller(),
                    "SUBSIDY",
                    l.item(),
                    l.paidOn(),
                    Money.of(l.amount()),
                    null,
                    null));
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        receipts.replace(t.caseNo(), entered, "lines");
        documents.attach(
                form.files(),
                t.caseNo(),
                "subsidyReceipt",
                t.actor(),
                Audience.CASE,
                Audience.organization(s.organizationId()));
        requests.become(t.caseNo(), Status.HANDED_IN, null);
        said(t, "tenantReceiptsHandedIn", "HANDED_IN", String.valueOf(entered.size()));
    }

    /** The form {@code incubation-subsidy-receipts-check}. */
    record ReceiptsCheck(List<Checked> lines, Outcome outcome, String opinion) {}

    /** One receipt as checked. */
    record Checked(String text, BigDecimal approved, String remark) {}

    /** 核对结论. */
    enum Outcome {
        PASS,
        RETURN
    }

    @Handles
    void checkSubsidyReceipts(TaskContext t, ReceiptsCheck form) {
        if (form.outcome() == Outcome.RETURN) {
            requests.become(t.caseNo(), Status.RETURNED, form.opinion());
        } else {
            Money proven = Money.ZERO;
            for (var r : receipts.of(t.caseNo())) {
                Checked c = form.lines().get(r.no() - 1);
                Money approved = Money.of(c.approved());
                if (approved.exceeds(r.amount())) {
                    throw at(
                            "lines[" + (r.no() - 1) + "].approved",
                            new Refusal(SubsidyRule.ABOVE_RECEIPT, approved, r.amount()));
                }
                receipts.approve(t.caseNo(), r.no(), approved, c.remark());
                proven = proven.plus(approved);
            }
            requests.prove(t.caseNo(), proven);
        }
        said(t, "tenantReceiptsChecked", form.outcome().name(), form.opinion());
    }

    private static InvalidInput at(String field, Refusal refusal) {
        return InvalidInput.at(field, refusal.message(LocaleContextHolder.getLocale()));
    }

    private void said(TaskContext t, String act, String outcome, String opinion) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), Map.of("outcome", outcome, "opinion", opinion))
                .by(PAY));
    }
}
