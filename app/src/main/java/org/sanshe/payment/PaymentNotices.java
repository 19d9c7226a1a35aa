package org.sanshe.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 支付提示: why nothing is paid now, and the way to cancel, at the head of a payment's case. */
@Component
class PaymentNotices implements CaseNotices {

    private final PaymentRows rows;
    private final PaymentSuspensions suspensions;
    private final AccountChanges accounts;

    PaymentNotices(PaymentRows rows, PaymentSuspensions suspensions, AccountChanges accounts) {
        this.rows = rows;
        this.suspensions = suspensions;
        this.accounts = accounts;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"payment".equals(file.process()) || file.outcome() != null) return List.of();
        Optional<Payment> payment = rows.find(file.caseNo());
        Stream<Notice> held = payment.stream()
                .flatMap(p -> Stream.of(suspensions.of(p.agreement()), accounts.cooling(p.organizationId(), p.payee())))
                .flatMap(Optional::stream)
                .map(f -> new Refusal(f.rule(), f.args().toArray()))
                .map(r -> new Notice(
                        Notice.Tone.WARNING, r.message(locale), r.rule().basis(), null, null));
        boolean english = "en".equals(locale.getLanguage());
        Stream<Notice> cancellation = payment
                .filter(p -> PaymentCancellation.mayCancel(p, actor))
                .map(p -> new Notice(
                        Notice.Tone.INFO,
                        english ? "Nothing is owed after all?" : "这笔款项不应再支付的，可以取消。",
                        null,
                        "/payments/" + p.caseNo() + "/cancellation",
                        english ? "Cancel this payment" : "取消这笔支付"))
                .stream();
        return Stream.concat(held, cancellation).toList();
    }
}
