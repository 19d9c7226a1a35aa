package org.sanshe.incubation.custody;

import java.time.LocalDate;
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
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.CustodyBook.Movement;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;

/** 托管协议办理台: the tasks of {@code custodyAgreement.bpmn}. */
@Desk("custodyAgreement")
class CustodyAgreementDesk {

    static final LegalBasis ENTRUST = new LegalBasis("民法典", "第九百一十九条");
    static final LegalBasis HAND_OVER = new LegalBasis("民法典", "第九百二十七条");

    private final CustodyAccess access;
    private final Custodies custodies;
    private final CustodianCheck check;
    private final CustodyBook book;
    private final CustodyMoves moves;
    private final Preparing preparing;
    private final Registry registry;
    private final FounderPayees founders;
    private final Documents documents;
    private final Evidence evidence;

    CustodyAgreementDesk(
            CustodyAccess access,
            Custodies custodies,
            CustodianCheck check,
            CustodyBook book,
            CustodyMoves moves,
            Preparing preparing,
            Registry registry,
            FounderPayees founders,
            Documents documents,
            Evidence evidence) {
        this.access = access;
        this.custodies = custodies;
        this.check = check;
        this.book = book;
        this.moves = moves;
        this.preparing = preparing;
        this.registry = registry;
        this.founders = founders;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        Tenancy t = access.atDesk(s.about(), s.actor());
        return Map.of(
                "founders",
                preparing.founders(t.organizationId()).stream()
                        .map(f -> Map.of("value", f.name(), "label", f.name()))
                        .toList());
    }

    /** The form {@code custody-agreement}. */
    record Form(String custodian, List<String> authority, List<Account> accounts) {}

    /** An account of a founder's own. */
    record Account(String founder, String account) {}

    @Starts(
            prefix = "TX",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, Form form) {
        Tenancy t = access.atDesk(s.about(), s.actor());
        book.lock(t.caseNo());
        if (!t.isTenant()) throw new Refusal(CustodyRule.NOT_IN_TERM, t.organization());
        if (!preparing.isPreparing(t.organizationId())) throw new Refusal(CustodyRule.REGISTERED, t.organization());
        custodies.signing(t.caseNo()).ifPresent(open -> {
            throw new Refusal(CustodyRule.AGREEMENT_OPEN, open.agreement());
        });
        for (Account a : form.accounts()) founders.declare(t.organizationId(), a.founder(), a.account());
        var custodian = registry.findByCode(form.custodian())
                .orElseThrow(() ->
                        InvalidInput.at("custodian", "登记库中没有这个组织，请核对代码。", "No organization has this code; check it."));
        if (custodies
                .inForce(t.caseNo())
                .filter(c -> c.custodianId() == custodian.id())
                .isPresent()) {
            throw new Refusal(CustodyRule.CUSTODIAN_ALREADY, custodian.name());
        }
        check.require(custodian, t, s.today());
        documents.attach(
                form.authority(),
                s.caseNo(),
                "custodyAuthority",
                s.actor(),
                Audience.CASE,
                Audience.organization(custodian.id()));
        custodies.propose(
                s.caseNo(), t.caseNo(), custodian.id(), form.authority().get(0));
        return access.facts("资金托管协议", t);
    }

    @Prefills
    Map<String, Object> signAsFounders(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> signAsCustodian(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> signForUnit(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> handOverCustody(TaskContext t) {
        Custody c = custodies.get(t.caseNo());
        var old = custodies.inForce(c.tenancy()).orElseThrow();
        return Map.of(
                "facts",
                rows(t).row("新托管机构", "To", c.custodian())
                        .row("应移交的余额（元）", "Balance to hand over (yuan)", book.balance(c.tenancy(), old.custodianId()))
                        .rows());
    }

    @Prefills
    Map<String, Object> takeOverCustody(TaskContext t) {
        return Map.of(
                "facts",
                rows(t).row("前任移交的余额（元）", "Handed over (yuan)", moves.handedOut(t.caseNo()))
                        .rows());
    }

    private CustodyFacts rows(TaskContext t) {
        Custody c = custodies.get(t.caseNo());
        Tenancy tenancy = access.tenancy(c.tenancy());
        return new CustodyFacts()
                .row("组织", "Group", tenancy.organization())
                .row("托管机构", "Custodian", c.custodian())
                .row("主管单位的基地", "Base", access.base(tenancy).in(org.sanshe.kernel.Language.isEnglish()))
                .row(
                        "发起人",
                        "Founders",
                        String.join(
                                "、",
                                preparing.founders(tenancy.organizationId()).stream()
                                        .map(Preparing.Founder::name)
                                        .toList()));
    }

    private Map<String, Object> facts(TaskContext t) {
        return Map.of("facts", rows(t).rows());
    }

    /** The form {@code custody-signature}. */
    record Signature(Outcome outcome, Boolean accepts, String reason) {}

    /** 是否签署. */
    enum Outcome {
        SIGN,
        DECLINE
    }

    @Handles
    void signAsFounders(TaskContext t, Signature form) {
        sign(t, form);
    }

    @Handles
    void signAsCustodian(TaskContext t, Signature form) {
        sign(t, form);
    }

    @Handles
    void signForUnit(TaskContext t, Signature form) {
        sign(t, form);
    }

    private void sign(TaskContext t, Signature form) {
        Custody c = custodies.get(t.caseNo());
        if (form.outcome() == Outcome.SIGN) {
            if (!Boolean.TRUE.equals(form.accepts())) {
                throw InvalidInput.at("accepts", "请阅读并同意协议后签署。", "Read and agree to it before you sign.");
            }
            check.require(registry.get(c.custodianId()), access.tenancy(c.tenancy()), t.today());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.outcome() == Outcome.SIGN ? "custodySigned" : "custodyNotSigned",
                        t.node(),
                        form.reason() == null ? Map.of() : Map.of("reason", form.reason()))
                .by(ENTRUST));
    }

    /** The form {@code custody-transfer}. */
    record Transfer(LocalDate paidOn, List<String> slip) {}

    /** Whatever the predecessor keeps leaves its book with the slip of the transfer. */
    @Handles
    void handOverCustody(TaskContext t, Transfer form) {
        Custody c = custodies.get(t.caseNo());
        book.lock(c.tenancy());
        var old = custodies.inForce(c.tenancy()).orElseThrow();
        moves.requireStill(c.tenancy());
        moves.day(form.paidOn(), old.since(), t.today());
        Money balance = book.balance(c.tenancy(), old.custodianId());
        moves.slip(form.slip(), t, access.tenancy(c.tenancy()), old.custodianId());
        if (balance.isPositive()) {
            book.book(
                    new Movement(
                            c.tenancy(),
                            old.custodianId(),
                            CustodyEntry.Kind.HANDED_OUT,
                            balance,
                            null,
                            null,
                            t.caseNo(),
                            "",
                            form.paidOn(),
                            c.custodian(),
                            "更换托管机构，移交余额",
                            form.slip().get(0)),
                    t.actor());
        }
        moves.evidence(t, "custodyHandedOver", balance, HAND_OVER);
    }

    /** The form {@code custody-transfer-check}. */
    record Confirmation(Received received, String remark) {}

    /** 是否收到. */
    enum Received {
        YES,
        NO
    }

    @Handles
    void takeOverCustody(TaskContext t, Confirmation form) {
        if (form.received() == Received.NO) throw new Refusal(CustodyRule.NOT_RECEIVED);
        Custody c = custodies.get(t.caseNo());
        var old = custodies.inForce(c.tenancy()).orElseThrow();
        moves.handedOutEntry(t.caseNo())
                .ifPresent(out -> book.book(
                        new Movement(
                                c.tenancy(),
                                c.custodianId(),
                                CustodyEntry.Kind.HANDED_IN,
                                Money.ZERO.minus(out.amount()),
                                null,
                                null,
                                t.caseNo(),
                                "",
                                t.today(),
                                old.custodian(),
                                "更换托管机构，接收余额",
                                out.voucher()),
                        t.actor()));
        moves.evidence(t, "custodyTakenOver", moves.handedOut(t.caseNo()), HAND_OVER);
    }
}
