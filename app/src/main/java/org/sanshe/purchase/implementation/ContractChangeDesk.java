package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.CommittingFunds;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Performance.Budget;

/** 合同变更台: the tasks of {@code contractChange.bpmn}. */
@Desk("contractChange")
class ContractChangeDesk {

    static final LegalBasis NOTICE = new LegalBasis("《关于进一步提高政府采购透明度和采购效率相关事项的通知》（财办库〔2023〕243号）", "第一条");

    private final ContractChangeRows changes;
    private final LifeAccess access;
    private final LifeFacts facts;
    private final LifeRows lives;
    private final LifeLetters letters;
    private final ChangeFunds funds;
    private final Contracts contracts;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;

    ContractChangeDesk(
            ContractChangeRows changes,
            LifeAccess access,
            LifeFacts facts,
            LifeRows lives,
            LifeLetters letters,
            ChangeFunds funds,
            Contracts contracts,
            Correspondence correspondence,
            Deadlines deadlines,
            Cases cases,
            Evidence evidence) {
        this.changes = changes;
        this.access = access;
        this.facts = facts;
        this.lives = lives;
        this.letters = letters;
        this.funds = funds;
        this.contracts = contracts;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of("agreements", facts.choices(s.actor(), s.about()));
    }

    /** The form {@code contract-change}. */
    record Request(
            String agreement,
            Change.Kind kind,
            Money amount,
            List<Budgets.Line> budgetLines,
            LocalDate termEnd,
            String clause,
            String before,
            String after,
            String reason,
            List<String> files) {

        List<Budget> budget() {
            return Budgets.of(budgetLines);
        }
    }

    @Starts(
            prefix = "BG",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, Request form) {
        Life life = access.open(form.agreement(), s.actor());
        changes.underWay(life.agreement()).ifPresent(other -> {
            throw new Refusal(LifeRule.UNDER_WAY, life.title(), other);
        });
        Money amount = form.kind() == Change.Kind.SUPPLEMENT ? form.amount() : Money.ZERO;
        check(life, form, amount, s.today());
        changes.insert(s.caseNo(), form, amount);
        correspondence.attach(
                form.files(),
                s.caseNo(),
                "change",
                s.actor(),
                Audience.CASE,
                Audience.organization(life.organizationId()));
        return new CaseFacts(
                form.kind().in(false) + "：" + life.title(), life.unitId(), life.organizationId(), life.agreement());
    }

    private void check(Life life, Request form, Money amount, LocalDate today) {
        if (amount.isPositive()) {
            contracts.checkSupplement(
                    life.amount(), changes.supplements(life.agreement()), amount, cases.rulesAsOf(life.agreement()));
            Money sum = Budgets.sum(form.budget());
            if (!sum.equals(amount)) throw new Refusal(LifeRule.SUPPLEMENT_FUNDS_DIFFER, sum, amount);
        }
        if (form.kind() == Change.Kind.TERM) {
            if (!form.termEnd().isAfter(life.from()) || form.termEnd().equals(life.until())) {
                throw new Refusal(LifeRule.TERM_NOT_CHANGED, form.termEnd(), life.from());
            }
            access.checkMonths(life, form.termEnd(), today);
        }
    }

    @Prefills
    Map<String, Object> reviewChange(TaskContext t) {
        Change change = changes.get(t.caseNo());
        return Map.of("subject", change.kind().in(Language.isEnglish()), "facts", shown(change));
    }

    @Prefills
    Map<String, Object> approveChange(TaskContext t) {
        return reviewChange(t);
    }

    @Prefills
    Map<String, Object> signChangeBySupplier(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", shown(changes.get(t.caseNo())));
        values.put("signedOn", t.today().toString());
        values.put("signatory", t.actor().name());
        return values;
    }

    @Prefills
    Map<String, Object> signChangeByBuyer(TaskContext t) {
        return signChangeBySupplier(t);
    }

    private List<Map<String, Object>> shown(Change change) {
        var shown = new ArrayList<>(facts.of(lives.get(change.agreement())));
        LifeFacts.add(shown, "变更种类", "Kind", change.kind().in(Language.isEnglish()));
        if (change.isSupplement()) {
            LifeFacts.add(shown, "增加金额（元）", "Added (yuan)", change.amount().toString());
            LifeFacts.add(
                    shown,
                    "此前补充合同累计（元）",
                    "Supplements so far (yuan)",
                    changes.supplements(change.agreement()).toString());
        }
        if (change.termEnd() != null) {
            LifeFacts.add(shown, "变更后的结束日期", "New end", change.termEnd().toString());
        }
        LifeFacts.add(shown, "变更的条款", "Clause", change.clause());
        LifeFacts.add(shown, "原约定", "Before", change.before());
        LifeFacts.add(shown, "变更为", "After", change.after());
        LifeFacts.add(shown, "理由", "Why", change.reason());
        return shown;
    }

    @Handles
    void reviewChange(TaskContext t, Approval form) {
        changes.reviewed(t.caseNo(), form.isApproved(), form.opinion());
    }

    @Handles
    void approveChange(TaskContext t, Approval form) {
        if (form.isApproved()) changes.approved(t.caseNo());
        else changes.refused(t.caseNo(), form.opinion());
    }

    @Prefills
    Map<String, Object> commitChangeFunds(TaskContext t) {
        Change change = changes.get(t.caseNo());
        return funds.prefill(lives.get(change.agreement()), change, shown(change));
    }

    @Handles
    void commitChangeFunds(TaskContext t, CommittingFunds.Form form) {
        Change change = changes.get(t.caseNo());
        funds.commit(lives.get(change.agreement()), change, form.shares(), t);
    }

    /** The form {@code change-signature}. */
    record Signature(String decision, String signatory, LocalDate signedOn, String reason) {

        boolean signs() {
            return "SIGN".equals(decision);
        }
    }

    @Handles
    void signChangeBySupplier(TaskContext t, Signature form) {
        Change change = changes.get(t.caseNo());
        if (!form.signs()) {
            changes.refused(t.caseNo(), form.reason());
            return;
        }
        between(form.signedOn(), lives.get(change.agreement()).signedOn(), t.today());
        changes.signedBySupplier(t.caseNo(), form.signatory(), form.signedOn());
    }

    /** Whether it may still be added is asked once more: another supplement may hold since. */
    @Handles
    void signChangeByBuyer(TaskContext t, Signature form) {
        Change change = changes.get(t.caseNo());
        if (!form.signs()) {
            changes.refused(t.caseNo(), form.reason());
            return;
        }
        Life life = access.stillOpen(change.agreement());
        between(form.signedOn(), change.supplierSignedOn(), t.today());
        if (change.isSupplement()) {
            contracts.checkSupplement(
                    life.amount(),
                    changes.supplements(life.agreement()),
                    change.amount(),
                    cases.rulesAsOf(life.agreement()));
        }
        changes.signedByBuyer(t.caseNo(), form.signatory(), form.signedOn());
    }

    private static void between(LocalDate day, LocalDate from, LocalDate until) {
        if (day.isBefore(from) || day.isAfter(until)) throw new Refusal(LifeRule.DATE_OUT_OF_ORDER, day, from, until);
    }

    @Prefills
    Map<String, Object> publishChange(TaskContext t) {
        Change change = changes.get(t.caseNo());
        return Map.of(
                "contractNumber", lives.get(change.agreement()).contractNo(),
                "publishDue",
                        deadlines
                                .current(t.caseNo(), "publishChange")
                                .map(d -> d.dueDate().toString())
                                .orElse(""),
                "publishedOn", t.today().toString());
    }

    /** The form {@code change-publication}. */
    record Publication(LocalDate publishedOn, String platform) {}

    @Handles
    void publishChange(TaskContext t, Publication form) {
        Change change = changes.get(t.caseNo());
        Life life = lives.get(change.agreement());
        between(form.publishedOn(), change.effectiveOn(), t.today());
        var notice = correspondence.publish(
                t.caseNo(), NoticeKind.CONTRACT_CHANGE, letters.changeNotice(life, change), letters.issuer(life), null);
        deadlines.met(t.caseNo(), "publishChange");
        evidence.record(Act.of(t.caseNo(), t.actor(), "changePublished", t.node(), Map.of("platform", form.platform()))
                .by(NOTICE)
                .with(List.of(notice.digest())));
    }
}
