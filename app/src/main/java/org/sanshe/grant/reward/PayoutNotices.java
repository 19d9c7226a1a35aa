package org.sanshe.grant.reward;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 兑付提示: where money of a payout that was misused is asked back, also after its case has ended. */
@Component
class PayoutNotices implements CaseNotices {

    private final GrantPayouts payouts;
    private final Ledger ledger;
    private final MessageSource messages;

    PayoutNotices(GrantPayouts payouts, Ledger ledger, MessageSource messages) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!file.process().equals("grantPayout") || !actor.is(Role.OFFICER, Role.AUDITOR)) return List.of();
        return payouts
                .find(file.caseNo())
                .filter(p -> p.status() != Payout.Status.PROJECT)
                .filter(p -> ledger.balance(p.caseNo(), Account.PAID).isPositive())
                .map(p -> new Notice(
                        Notice.Tone.INFO,
                        messages.getMessage("grantReward.misuse", null, locale),
                        new LegalBasis("财政违法行为处罚处分条例", "第十四条"),
                        "/cases/new/grantRecovery?about=" + p.caseNo(),
                        messages.getMessage("grantReward.misuse.label", null, locale)))
                .stream()
                .toList();
    }
}
