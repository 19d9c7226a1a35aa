package org.sanshe.payment;

import java.util.LinkedHashMap;
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
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.BankAccount;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Registry;

/** 账户变更办理台: the tasks of {@code accountChange.bpmn}. */
@Desk("accountChange")
class AccountChangeDesk {

    private final AccountChanges changes;
    private final Registry registry;
    private final FounderPayees founders;
    private final Documents documents;

    AccountChangeDesk(AccountChanges changes, Registry registry, FounderPayees founders, Documents documents) {
        this.changes = changes;
        this.registry = registry;
        this.founders = founders;
        this.documents = documents;
    }

    @Prefills
    Map<String, Object> start(StartContext t) {
        long organization = t.actor().organizationId();
        boolean english = Language.isEnglish();
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "accountShown",
                registry.bankAccount(organization).map(BankAccount::toString).orElse(english ? "none" : "未登记"));
        values.put(
                "units",
                changes.units(organization).stream()
                        .map(u -> Map.of("value", String.valueOf(u.id()), "label", english ? u.en() : u.zh()))
                        .toList());
        return values;
    }

    /** The form {@code account-change}. */
    record Request(String unit, String bankName, String accountNumber, String reason, String proof) {}

    @Starts(prefix = "ZH", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext t, Request form) {
        long organization = t.actor().organizationId();
        if (changes.isOpen(organization)) {
            throw new Refusal(
                    PaymentRule.CHANGE_OPEN, registry.get(organization).name());
        }
        long unit = changes.units(organization).stream()
                .map(AccountChanges.UnitOption::id)
                .filter(id -> String.valueOf(id).equals(form.unit()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("unit", "请选择受理单位。", "Choose the unit."));
        founders.founder(organization, null, form.accountNumber()).ifPresent(who -> {
            throw new Refusal(
                    PaymentRule.FOUNDERS_ACCOUNT, registry.get(organization).name(), who);
        });
        changes.ask(
                t.caseNo(),
                organization,
                form.bankName().strip(),
                form.accountNumber().replaceAll("\\s", ""),
                registry.bankAccount(organization));
        documents.attach(
                List.of(form.proof()),
                t.caseNo(),
                "accountProof",
                t.actor(),
                Audience.CASE,
                Audience.organization(organization));
        String title = "变更收款账户：" + registry.get(organization).name();
        return new CaseFacts(title, unit, organization, null);
    }

    @Prefills
    Map<String, Object> checkChange(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> approveChange(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> objectChange(TaskContext t) {
        return facts(t);
    }

    /** The form {@code account-check}. */
    record Check(Answer genuine, String verifiedBy, String reason) {}

    /** 是否. */
    enum Answer {
        YES,
        NO
    }

    @Handles
    void checkChange(TaskContext t, Check form) {
        changes.checked(t.caseNo(), form.genuine() == Answer.YES, form.reason());
    }

    /** The form {@code account-approval}. */
    record Approval(PaymentDesk.Outcome outcome, String opinion) {}

    @Handles
    void approveChange(TaskContext t, Approval form) {
        changes.decided(t.caseNo(), form.outcome() == PaymentDesk.Outcome.APPROVE, form.opinion());
    }

    /** The form {@code account-objection}. */
    record Objection(String reason) {}

    @Handles
    void objectChange(TaskContext t, Objection form) {
        changes.withdrawn(t.caseNo(), form.reason());
    }

    private Map<String, Object> facts(TaskContext t) {
        boolean english = Language.isEnglish();
        var change = changes.get(t.caseNo());
        return Map.of(
                "facts",
                List.of(
                        fact(english ? "Organization" : "组织", change.organization()),
                        fact(
                                english ? "Account registered now" : "现登记账户",
                                change.old() == null ? "—" : change.old().toString()),
                        fact(
                                english ? "New account" : "新账户",
                                change.account().bank() + " " + change.account().number()),
                        fact(
                                english ? "Takes effect" : "生效时间",
                                change.coolingUntil() == null ? "—" : AccountChanges.minute(change.coolingUntil()))));
    }

    static Map<String, Object> fact(String what, String value) {
        return Map.of("what", what, "value", value);
    }
}
