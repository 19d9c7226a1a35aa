package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantDebt;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.letters.GrantNotice;
import org.sanshe.notice.Messages;

/** 收回资助资金台: the tasks of {@code grantRecovery.bpmn}. */
@Desk("grantRecovery")
class GrantRecoveryDesk {

    private final GrantRecoveries recoveries;
    private final GrantSchemes schemes;
    private final GrantLimits limits;
    private final GrantPapers papers;
    private final RecoveringGrants recovering;
    private final Ledger ledger;
    private final Cases cases;
    private final Documents documents;
    private final Messages messages;
    private final Evidence evidence;

    GrantRecoveryDesk(
            GrantRecoveries recoveries,
            GrantSchemes schemes,
            GrantLimits limits,
            GrantPapers papers,
            RecoveringGrants recovering,
            Ledger ledger,
            Cases cases,
            Documents documents,
            Messages messages,
            Evidence evidence) {
        this.recoveries = recoveries;
        this.schemes = schemes;
        this.limits = limits;
        this.papers = papers;
        this.recovering = recovering;
        this.ledger = ledger;
        this.cases = cases;
        this.documents = documents;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var a = award(s);
        var shown = facts(a.title(), a.agreement(), a.organization(), a.schemeId());
        GrantFacts.add(
                shown,
                "已拨（元）",
                "Paid (yuan)",
                ledger.balance(a.agreement(), Account.PAID).toString());
        GrantFacts.add(
                shown,
                "正在收回（元）",
                "Being recovered (yuan)",
                recoveries.owed(a.agreement()).toString());
        return Map.of("facts", shown);
    }

    /** The form {@code grant-misuse}. */
    record Found(Money amount, String reason, List<String> files) {}

    /** 发现改变用途, whenever it comes to light: also after receipts were taken and a case was closed. */
    @Starts(
            prefix = "SH",
            roles = {Role.OFFICER, Role.AUDITOR})
    CaseFacts start(StartContext s, Found form) {
        var a = award(s);
        cases.lock(a.agreement());
        Money left = ledger.balance(a.agreement(), Account.PAID).minus(recoveries.owed(a.agreement()));
        if (form.amount().exceeds(left))
            throw GrantLifeDesk.at("amount", GrantRule.MORE_THAN_PAID, form.amount(), left);
        recoveries.insert(
                s.caseNo(),
                new GrantDebt(
                        a.agreement(),
                        a.schemeId(),
                        a.unitId(),
                        a.organizationId(),
                        a.title(),
                        GrantDebt.Ground.MISUSE,
                        form.amount(),
                        "改变用途：" + form.reason()));
        if (form.files() != null) {
            documents.attach(form.files(), s.caseNo(), "grantMisuse", s.actor(), Audience.CASE);
        }
        return new CaseFacts("收回资助资金：" + a.title(), a.unitId(), a.organizationId(), a.agreement());
    }

    private GrantRecoveries.Award award(StartContext s) {
        if (s.about() == null) throw new Refusal(GrantRule.NO_AWARD_NAMED);
        cases.visible(s.about(), s.actor());
        return recoveries.award(s.about()).orElseThrow(() -> new NotFound("award " + s.about()));
    }

    @Prefills
    Map<String, Object> enterReceipt(TaskContext t) {
        return about(t);
    }

    /** The form {@code grant-recovery-receipt}. */
    record Receipt(Money amount, LocalDate receivedOn, String voucherNo, List<String> files) {}

    @Handles
    void enterReceipt(TaskContext t, Receipt form) {
        var r = recoveries.get(t.caseNo());
        if (form.amount().exceeds(r.left())) {
            throw GrantLifeDesk.at("amount", GrantRule.MORE_THAN_OWED, form.amount(), r.left());
        }
        if (form.receivedOn().isAfter(t.today()) || form.receivedOn().isBefore(r.openedOn())) {
            throw InvalidInput.at(
                    "receivedOn",
                    "到账日期应当在立案收回之后、今天以前。",
                    "Money arrives after the recovery was opened, and not in the future.");
        }
        if (recoveries.isBooked(form.voucherNo())) {
            throw GrantLifeDesk.at("voucherNo", GrantRule.VOUCHER_BOOKED, form.voucherNo());
        }
        recoveries.enter(
                t.caseNo(),
                form.amount(),
                form.receivedOn(),
                form.voucherNo(),
                t.actor().personId());
        documents.attach(form.files(), t.caseNo(), "grantRecoveryReceipt", t.actor(), Audience.CASE);
    }

    @Prefills
    Map<String, Object> confirmReceipt(TaskContext t) {
        return about(t);
    }

    @Handles
    void confirmReceipt(TaskContext t, GrantLifeDesk.Verdict form) {
        if (!form.agrees()) return;
        var r = recoveries.get(t.caseNo());
        var receipt = recoveries.entered(t.caseNo()).orElseThrow();
        if (!recoveries.book(t.caseNo(), receipt, t.actor().personId())) {
            throw new Refusal(GrantRule.MORE_THAN_OWED, receipt.amount(), r.left());
        }
        recovering.book(r.agreement(), receipt.amount(), receipt.on(), r.reason(), t.actor());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "recoveryBooked",
                        t.node(),
                        Map.of("amount", receipt.amount().toString(), "voucher", receipt.voucherNo()))
                .by(GrantRecoveryProcess.RECOVERY));
    }

    @Prefills
    Map<String, Object> decideSanction(TaskContext t) {
        return about(t);
    }

    /** The form {@code grant-recovery-sanction}. */
    record Sanction(String measure, String reason) {}

    @Handles
    void decideSanction(TaskContext t, Sanction form) {
        var r = recoveries.get(t.caseNo());
        var facts = new LinkedHashMap<String, Object>(Map.of("measure", form.measure(), "reason", form.reason()));
        LocalDate until = "BAR".equals(form.measure()) ? barredUntil(r, t.today()) : null;
        recoveries.sanction(t.caseNo(), form.measure(), until);
        if (until != null) {
            facts.put("barredUntil", until.toString());
            messages.toOrganization(
                    r.organizationId(),
                    t.caseNo(),
                    "“" + r.title() + "”应退回的资金逾期未退，" + until + "以前不得申报资助，已批准的资助暂停拨付",
                    "Money was not paid back in time: no grants may be applied for or paid through " + until,
                    null);
        }
        if ("NOTICE".equals(form.measure())) {
            papers.publish(
                    r.agreement(),
                    r.unitId(),
                    r.letter(GrantNotice.Kind.FAILED, List.of("应退回未退", r.left() + "元"), form.reason()));
        }
        evidence.record(Act.of(t.caseNo(), t.actor(), "recoverySanctioned", t.node(), facts)
                .by(GrantRecoveryProcess.RECOVERY));
    }

    /** 限制申报: as long as the scheme bars from it, otherwise as long as the setting says; the last day included. */
    private LocalDate barredUntil(GrantRecoveries.Recovery r, LocalDate from) {
        var consequences = schemes.get(r.schemeId()).body().consequences();
        int months = consequences == null ? 0 : consequences.barMonths();
        return from.plusMonths(
                months > 0 ? months : limits.get("RECOVERY_BAR_MONTHS", from).longValueExact());
    }

    private List<Map<String, Object>> facts(String title, String agreement, String organization, long schemeId) {
        var scheme = schemes.get(schemeId);
        boolean english = Language.isEnglish();
        var shown = new ArrayList<Map<String, Object>>();
        GrantFacts.add(shown, "项目", "Project", title + "（" + agreement + "）");
        GrantFacts.add(shown, "受资助单位", "Grantee", organization);
        GrantFacts.add(shown, "资助方案", "Scheme", english ? scheme.nameEn() : scheme.name());
        GrantFacts.add(
                shown, "资金来源", "Source of the money", scheme.body().funding().in(english));
        return shown;
    }

    private Map<String, Object> about(TaskContext t) {
        var r = recoveries.get(t.caseNo());
        var shown = facts(r.title(), r.agreement(), r.organization(), r.schemeId());
        GrantFacts.add(shown, "应退回（元）", "To be paid back (yuan)", r.amount().toString());
        GrantFacts.add(shown, "已退回（元）", "Paid back (yuan)", r.received().toString());
        GrantFacts.add(shown, "理由", "Reason", r.reason());
        recoveries.entered(t.caseNo()).ifPresent(e -> {
            GrantFacts.add(shown, "登记金额（元）", "Entered (yuan)", e.amount().toString());
            GrantFacts.add(shown, "到账日期", "Arrived on", e.on().toString());
            GrantFacts.add(shown, "凭证号", "Voucher", e.voucherNo());
        });
        return Map.of("facts", shown);
    }
}
