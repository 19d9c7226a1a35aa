package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.FounderPayees;

/** 收入托管办理台: the tasks of {@code custodyIn.bpmn}. */
@Desk("custodyIn")
class CustodyInDesk {

    static final LegalBasis KEEP = new LegalBasis("民法典", "第九百二十二条");

    private final CustodyAccess access;
    private final Custodies custodies;
    private final CustodyReceipts receipts;
    private final CustodyMoves moves;
    private final FounderPayees founders;

    CustodyInDesk(
            CustodyAccess access,
            Custodies custodies,
            CustodyReceipts receipts,
            CustodyMoves moves,
            FounderPayees founders) {
        this.access = access;
        this.custodies = custodies;
        this.receipts = receipts;
        this.moves = moves;
        this.founders = founders;
    }

    /** The form {@code custody-receipt}. */
    record Form(String payer, String payerAccount, String purpose, Money amount) {}

    @Starts(
            prefix = "TR",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, Form form) {
        Tenancy t = access.atDesk(s.about(), s.actor());
        if (t.status() != Tenancy.Status.IN_TERM) throw new Refusal(CustodyRule.NOT_IN_TERM, t.organization());
        Custody c = custodies
                .inForce(t.caseNo())
                .orElseThrow(() -> new Refusal(CustodyRule.NO_CUSTODIAN, t.organization()));
        founders.founder(t.organizationId(), form.payer(), form.payerAccount()).ifPresent(founder -> {
            throw new Refusal(CustodyRule.FOUNDER_DONATES, founder);
        });
        receipts.expect(
                new CustodyReceipt(
                        s.caseNo(),
                        t.caseNo(),
                        c.custodianId(),
                        CustodyReceipt.Source.DONATION,
                        null,
                        form.payer().strip(),
                        form.payerAccount(),
                        form.purpose().strip(),
                        form.amount(),
                        null,
                        null,
                        CustodyReceipt.Status.EXPECTED),
                Map.of(form.purpose().strip(), form.amount()));
        return access.facts("收入托管", t);
    }

    @Prefills
    Map<String, Object> confirmArrival(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> checkArrival(TaskContext t) {
        return facts(t);
    }

    private Map<String, Object> facts(TaskContext t) {
        CustodyReceipt r = receipts.get(t.caseNo());
        boolean english = Language.isEnglish();
        return Map.of(
                "facts",
                new CustodyFacts()
                        .row("组织", "Group", access.tenancy(r.tenancy()).organization())
                        .row("来源", "Source", r.source().in(english))
                        .row("付款方", "Payer", r.payer())
                        .row("用途", "For", r.purpose())
                        .row("金额（元）", "Amount (yuan)", r.amount())
                        .row("到账日期", "Arrived on", r.arrivedOn())
                        .rows());
    }

    /** The form {@code custody-arrival}. */
    record Arrival(Outcome outcome, LocalDate arrivedOn, List<String> slip, String reason) {}

    /** 是否到账. */
    enum Outcome {
        ARRIVED,
        MISSING
    }

    @Handles
    void confirmArrival(TaskContext t, Arrival form) {
        CustodyReceipt r = receipts.get(t.caseNo());
        if (form.outcome() == Outcome.MISSING) {
            if (r.source() == CustodyReceipt.Source.SUBSIDY) {
                throw InvalidInput.at(
                        "outcome",
                        "国库回单已经确认这笔补贴付出，请核对银行流水；确实没有收到的，请联系财务查询。",
                        "The treasury has confirmed this payment. Look at the account again, and ask finance if it is not there.");
            }
            return;
        }
        if (form.arrivedOn().isAfter(t.today())) {
            throw InvalidInput.at("arrivedOn", "到账日期不能晚于今天。", "Money cannot have arrived on a later day.");
        }
        moves.slip(form.slip(), t, access.tenancy(r.tenancy()), r.custodianId());
        receipts.arrived(t.caseNo(), form.arrivedOn(), form.slip().get(0));
        moves.evidence(t, "custodyArrived", r.amount(), KEEP);
    }

    /** The form {@code custody-arrival-check}. */
    record Check(Answer agrees, String remark) {}

    /** 是否相符. */
    enum Answer {
        YES,
        NO
    }

    @Handles
    void checkArrival(TaskContext t, Check form) {
        moves.evidence(
                t,
                form.agrees() == Answer.YES ? "custodyArrivalChecked" : "custodyArrivalReturned",
                receipts.get(t.caseNo()).amount(),
                KEEP);
    }
}
