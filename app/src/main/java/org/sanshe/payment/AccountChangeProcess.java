package org.sanshe.payment;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.PayeeAccounts;
import org.sanshe.party.Registry;
import org.sanshe.processes.AccountChangeSteps;

/** What {@code accountChange.bpmn} asks. */
@Steps("accountChange")
class AccountChangeProcess implements AccountChangeSteps {

    static final LegalBasis CONTROL = new LegalBasis("行政事业单位内部控制规范（试行）", "第三十条");

    private final AccountChanges changes;
    private final PaymentLimits limits;
    private final PayeeAccounts accounts;
    private final Registry registry;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    AccountChangeProcess(
            AccountChanges changes,
            PaymentLimits limits,
            PayeeAccounts accounts,
            Registry registry,
            Messages messages,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.changes = changes;
        this.limits = limits;
        this.accounts = accounts;
        this.registry = registry;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean changeGenuine(String caseNo) {
        return changes.get(caseNo).genuine();
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return changes.get(caseNo).approved();
    }

    @Override
    public void beginCooling(String caseNo) {
        var change = changes.get(caseNo);
        var hours = limits.get("ACCOUNT_COOLING_HOURS", cases.rulesAsOf(caseNo)).longValueExact();
        var until = clock.instant().plus(Duration.ofHours(hours));
        changes.cool(caseNo, until);
        String contact = registry.get(change.organizationId()).contactName();
        String when = AccountChanges.minute(until);
        messages.toOrganization(
                change.organizationId(),
                caseNo,
                contact + "：本组织的收款账户将于 " + when + " 变更为 " + change.account() + "。如非本组织申请，请立即在待办中撤销并联系受理单位。",
                "The payee account will change on " + when + ". Withdraw it at once if you did not ask for it",
                null);
        evidence.record(Act.of(caseNo, null, "coolingBegun", "beginCooling", Map.of("until", when))
                .by(CONTROL));
    }

    @Override
    public Date coolingEnds(String caseNo) {
        return Date.from(changes.get(caseNo).coolingUntil());
    }

    @Override
    public String applicant(String caseNo) {
        return changes.get(caseNo).creditCode();
    }

    @Override
    public void changeAccount(String caseNo) {
        var change = changes.get(caseNo);
        accounts.change(
                change.organizationId(),
                change.account().bank(),
                change.account().number(),
                caseNo,
                null);
        changes.end(caseNo, true);
        messages.toOrganization(
                change.organizationId(),
                caseNo,
                "收款账户已变更为 " + change.account() + "。尚未支付的款项，请重新确认账户。",
                "The payee account has been changed; confirm it again where a payment is still open",
                null);
        messages.toRole(
                Role.FINANCE,
                cases.get(caseNo).unitId(),
                caseNo,
                "“" + change.organization() + "”的收款账户已变更",
                "The account of " + change.organization() + " was changed",
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "accountChanged",
                        "changeAccount",
                        Map.of("account", change.account().toString()))
                .by(CONTROL));
    }

    @Override
    public void refuseChange(String caseNo) {
        var change = changes.get(caseNo);
        changes.end(caseNo, false);
        String reason = change.reason() == null ? "" : change.reason();
        messages.toOrganization(
                change.organizationId(), caseNo, "收款账户没有变更。理由：" + reason, "The payee account was not changed", null);
        evidence.record(Act.of(caseNo, null, "accountKept", "refuseChange", Map.of("reason", reason))
                .by(CONTROL));
    }
}
