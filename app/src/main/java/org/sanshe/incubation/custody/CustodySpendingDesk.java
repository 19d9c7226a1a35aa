package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.CustodyBook.Movement;
import org.sanshe.incubation.custody.Spending.PayeeKind;
import org.sanshe.incubation.custody.Spending.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 托管支出办理台: the tasks of {@code custodySpending.bpmn}. */
@Desk("custodySpending")
class CustodySpendingDesk {

    private static final LegalBasis CONTROL = new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条");

    private final CustodyAccess access;
    private final CustodySpendings spendings;
    private final SpendingRules rules;
    private final SpendingFacts facts;
    private final CustodyBook book;
    private final CustodyMoves moves;
    private final Submissions submissions;
    private final Documents documents;
    private final Evidence evidence;

    CustodySpendingDesk(
            CustodyAccess access,
            CustodySpendings spendings,
            SpendingRules rules,
            SpendingFacts facts,
            CustodyBook book,
            CustodyMoves moves,
            Submissions submissions,
            Documents documents,
            Evidence evidence) {
        this.access = access;
        this.spendings = spendings;
        this.rules = rules;
        this.facts = facts;
        this.book = book;
        this.moves = moves;
        this.submissions = submissions;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return facts.asking(access.own(s.about(), s.actor()), s.today(), null);
    }

    @Prefills
    Map<String, Object> correctSpending(TaskContext t) {
        Spending s = spendings.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions
                .latest(t.caseNo(), "correctSpending", null)
                .or(() -> submissions.latest(t.caseNo(), "start", null))
                .ifPresent(values::putAll);
        values.putAll(facts.asking(access.tenancy(s.tenancy()), t.today(), s.reason()));
        return values;
    }

    @Prefills
    Map<String, Object> checkSpending(TaskContext t) {
        return facts.of(spendings.get(t.caseNo()), t.today());
    }

    @Prefills
    Map<String, Object> approveSpending(TaskContext t) {
        return facts.of(spendings.get(t.caseNo()), t.today());
    }

    @Prefills
    Map<String, Object> paySpending(TaskContext t) {
        return facts.of(spendings.get(t.caseNo()), t.today());
    }

    /** The form {@code custody-spending}. */
    record Form(
            String line,
            String purpose,
            Money amount,
            Method method,
            PayeeKind payeeKind,
            String exception,
            String payee,
            String payeeCode,
            String bank,
            String account,
            String buyer,
            String invoiceNo,
            List<String> invoice) {}

    /** 支付方式. */
    enum Method {
        TRANSFER,
        CASH
    }

    @Starts(prefix = "TP", roles = Role.ORGANIZATION, preparing = true)
    CaseFacts start(StartContext s, Form form) {
        Tenancy t = access.own(s.about(), s.actor());
        ask(s.caseNo(), t, form, Money.ZERO, s.today(), s.actor());
        return access.facts("使用托管资金", t);
    }

    @Handles
    void correctSpending(TaskContext t, Form form) {
        Spending before = spendings.get(t.caseNo());
        ask(t.caseNo(), access.tenancy(before.tenancy()), form, before.amount(), t.today(), t.actor());
    }

    private void ask(String caseNo, Tenancy t, Form form, Money held, LocalDate today, Actor by) {
        book.lock(t.caseNo());
        if (t.status() != Tenancy.Status.IN_TERM) throw new Refusal(CustodyRule.NOT_IN_TERM, t.organization());
        if (form.method() == Method.CASH) throw new Refusal(CustodyRule.CASH);
        Custody keeper = rules.keeper(t);
        boolean person = form.payeeKind() == PayeeKind.PERSON;
        var s = new Spending(
                caseNo,
                t.caseNo(),
                keeper.custodianId(),
                form.line().matches("[0-9]{1,18}") ? Long.parseLong(form.line()) : 0,
                form.purpose(),
                form.payeeKind(),
                person ? form.exception() : null,
                form.payee().strip(),
                person ? null : form.payeeCode(),
                form.bank().strip(),
                form.account().replaceAll("\\s", ""),
                form.invoiceNo().strip(),
                form.buyer().strip(),
                form.amount(),
                Status.ASKED,
                null,
                null);
        rules.payee(t, s, today);
        rules.invoice(s, keeper);
        // what was returned still holds its use only when that use is asked for again
        boolean same = held.isPositive() && spendings.get(caseNo).line() == s.line();
        rules.use(t, s, same ? held : Money.ZERO);
        spendings.enter(s);
        documents.attach(
                form.invoice(),
                caseNo,
                "custodyInvoice",
                by,
                Audience.CASE,
                Audience.organization(t.organizationId()),
                Audience.organization(keeper.custodianId()));
        evidence.record(Act.of(
                        caseNo,
                        by,
                        "custodySpendingAsked",
                        null,
                        Map.of("amount", s.amount().toString(), "payee", s.payee(), "invoice", s.invoiceNo()))
                .by(CustodyInDesk.KEEP));
    }

    /** The form {@code custody-spending-check}. */
    record Check(Outcome outcome, String reason) {}

    /** 核对结论. */
    enum Outcome {
        PASS,
        RETURN,
        REFUSE
    }

    @Handles
    void checkSpending(TaskContext t, Check form) {
        Spending s = spendings.get(t.caseNo());
        switch (form.outcome()) {
            case PASS -> {
                require(s, t);
                spendings.become(t.caseNo(), Status.CHECKED, null);
            }
            case RETURN -> spendings.become(t.caseNo(), Status.RETURNED, form.reason());
            case REFUSE -> spendings.become(t.caseNo(), Status.REFUSED, form.reason());
        }
        said(t, "spendingChecked", form.outcome().name(), form.reason());
    }

    /** The form {@code custody-spending-approval}. */
    record Approval(Decision outcome, String reason) {}

    /** 是否同意. */
    enum Decision {
        APPROVE,
        REFUSE
    }

    @Handles
    void approveSpending(TaskContext t, Approval form) {
        Spending s = spendings.get(t.caseNo());
        book.lock(s.tenancy());
        if (form.outcome() == Decision.APPROVE) {
            rules.balance(require(s, t), s);
            spendings.become(t.caseNo(), Status.APPROVED, null);
        } else {
            spendings.become(t.caseNo(), Status.REFUSED, form.reason());
        }
        said(t, "custodySpendingApproved", form.outcome().name(), form.reason());
    }

    /** Asked anew each time: founders, custodians and registers change. */
    private Tenancy require(Spending s, TaskContext t) {
        Tenancy tenancy = access.tenancy(s.tenancy());
        rules.invoice(s, rules.keeper(tenancy));
        rules.payee(tenancy, s, t.today());
        return tenancy;
    }

    /** The form {@code custody-payment}. */
    record Payment(Paid outcome, LocalDate paidOn, List<String> slip, String reason) {}

    /** 是否付成. */
    enum Paid {
        DONE,
        FAILED
    }

    @Handles
    void paySpending(TaskContext t, Payment form) {
        Spending s = spendings.get(t.caseNo());
        book.lock(s.tenancy());
        if (form.outcome() == Paid.FAILED) {
            spendings.become(t.caseNo(), Status.REFUSED, form.reason());
            said(t, "spendingNotPaid", form.outcome().name(), form.reason());
            return;
        }
        Tenancy tenancy = access.tenancy(s.tenancy());
        rules.payee(tenancy, s, t.today());
        moves.day(form.paidOn(), tenancy.termFrom(), t.today());
        moves.slip(form.slip(), t, tenancy, s.custodianId());
        spendings.paid(t.caseNo(), form.paidOn(), form.slip().get(0));
        book.book(
                new Movement(
                        s.tenancy(),
                        s.custodianId(),
                        CustodyEntry.Kind.SPENT,
                        s.amount(),
                        s.line(),
                        facts.receiptOf(s),
                        t.caseNo(),
                        "",
                        form.paidOn(),
                        s.payee(),
                        s.purpose(),
                        form.slip().get(0)),
                t.actor());
        moves.evidence(t, "custodySpendingPaid", s.amount(), CustodyInProcess.BOOKS);
    }

    private void said(TaskContext t, String act, String outcome, String reason) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        act,
                        t.node(),
                        Map.of("outcome", outcome, "opinion", String.valueOf(reason)))
                .by(CONTROL));
    }
}
