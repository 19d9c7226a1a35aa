package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;

/** 预算指标: the start and the task of {@code quota.bpmn}. */
@Desk("quota")
class QuotaDesk {

    private final Lines lines;
    private final Ledger ledger;
    private final Documents documents;
    private final Confirming confirming;

    QuotaDesk(Lines lines, Ledger ledger, Documents documents, Confirming confirming) {
        this.lines = lines;
        this.ledger = ledger;
        this.documents = documents;
        this.confirming = confirming;
    }

    /** The form {@code quota}. */
    record Quota(
            String direction,
            String documentNo,
            LocalDate documentDate,
            List<String> documentFiles,
            List<Row> lines,
            Role reviewer) {

        boolean isIssue() {
            return "ISSUE".equals(direction);
        }

        String title() {
            return (isIssue() ? "下达预算指标：" : "收回预算指标：") + documentNo;
        }
    }

    /** 一项指标. */
    record Row(long payerUnit, FundingSource source, int year, String itemCode, String itemName, Money amount) {

        LineKey key() {
            return new LineKey(payerUnit, source, year, itemCode);
        }
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of(
                "payers",
                lines.payers(s.actor().unitId()).entrySet().stream()
                        .map(e -> Map.of("value", String.valueOf(e.getKey()), "label", e.getValue()))
                        .toList());
    }

    @Starts(
            prefix = "ZB",
            roles = {Role.FINANCE, Role.TREASURY})
    CaseFacts start(StartContext s, Quota form) {
        if (form.lines().isEmpty()) throw InvalidInput.at("lines", "请至少填写一项指标", "Enter at least one line");
        if (form.documentDate().isAfter(s.today())) {
            throw InvalidInput.at("documentDate", "发文日期不能晚于今天", "The document cannot be of a later day");
        }
        var payers = lines.payers(s.actor().unitId());
        for (int i = 0; i < form.lines().size(); i++) {
            Row row = form.lines().get(i);
            if (!payers.containsKey(row.payerUnit())) {
                throw InvalidInput.at(
                        "lines[" + i + "].payerUnit", "请选择本单位或者下级单位", "Choose your own unit or one below");
            }
            if (form.isIssue() && row.year() < s.today().getYear()) {
                throw InvalidInput.at(
                        "lines[" + i + "].year", "不能下达以前年度的指标", "Quota cannot be issued for a year that is over");
            }
        }
        documents.attach(form.documentFiles(), s.caseNo(), "budgetDocument", s.actor(), Audience.CASE);
        return new CaseFacts(form.title(), s.actor().unitId(), null, null);
    }

    @Prefills
    Map<String, Object> reviewQuota(TaskContext t) {
        Quota form = confirming.entered(t.caseNo(), Quota.class);
        var facts = new ArrayList<Confirming.Fact>();
        facts.add(Confirming.Fact.of("文号", "Document", form.documentNo()));
        facts.add(Confirming.Fact.of("发文日期", "Date", form.documentDate()));
        var payers = lines.payers(t.actor().unitId());
        for (Row row : form.lines()) {
            String payer = payers.getOrDefault(row.payerUnit(), String.valueOf(row.payerUnit()));
            facts.add(new Confirming.Fact(
                    new Line(0, row.key(), row.itemName(), payer).name(),
                    row.amount() + (Language.isEnglish() ? " yuan" : " 元")));
        }
        return confirming.shown(t.caseNo(), facts);
    }

    @Handles
    void reviewQuota(TaskContext t, Confirming.Verdict verdict) {
        if (!verdict.isAgreed()) return;
        Quota form = confirming.entered(t.caseNo(), Quota.class);
        confirming.booked(
                t, form.lines().stream().map(row -> book(form, row, t)).toList());
    }

    private Voucher book(Quota form, Row row, TaskContext t) {
        long line = ledger.line(row.key(), row.itemName());
        Money amount = form.isIssue() ? row.amount() : Money.ZERO.minus(row.amount());
        return ledger.issue(line, amount, form.documentNo(), t.actor());
    }
}
