package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.letters.GrantNotice;

/** 收回资助资金台: the tasks of {@code grantRecovery.bpmn}. */
@Desk("grantRecovery")
class GrantRecoveryDesk {

    private final GrantRecoveries recoveries;
    private final GrantProjects projects;
    private final GrantFacts facts;
    private final GrantPapers papers;
    private final RecoveringGrants recovering;
    private final Documents documents;
    private final Evidence evidence;

    GrantRecoveryDesk(
            GrantRecoveries recoveries,
            GrantProjects projects,
            GrantFacts facts,
            GrantPapers papers,
            RecoveringGrants recovering,
            Documents documents,
            Evidence evidence) {
        this.recoveries = recoveries;
        this.projects = projects;
        this.facts = facts;
        this.papers = papers;
        this.recovering = recovering;
        this.documents = documents;
        this.evidence = evidence;
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
        recoveries.sanction(t.caseNo(), form.measure());
        var r = recoveries.get(t.caseNo());
        GrantProject p = projects.get(r.agreement());
        if ("NOTICE".equals(form.measure())) {
            papers.publish(
                    p, GrantPapers.notice(GrantNotice.Kind.FAILED, p, List.of("应退回未退", r.left() + "元"), form.reason()));
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "recoverySanctioned",
                        t.node(),
                        Map.of("measure", form.measure(), "reason", form.reason()))
                .by(GrantRecoveryProcess.RECOVERY));
    }

    private Map<String, Object> about(TaskContext t) {
        var r = recoveries.get(t.caseNo());
        var shown = new ArrayList<>(facts.of(projects.get(r.agreement())));
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
