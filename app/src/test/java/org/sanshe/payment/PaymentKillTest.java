package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.payment.Victim.AFTER_COMMIT;
import static org.sanshe.payment.Victim.BEFORE_COMMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sanshe.ChildJvm;
import org.sanshe.SansheTest;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * T17: an application is killed while it releases a payment and enters a receipt: at chosen statements, before the
 * commit and after it. Either all of it happened or nothing; the same command again has one effect.
 */
@SansheTest
@Timeout(300)
class PaymentKillTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void aKillLeavesAllOrNothingAndTheSameCommandHasOneEffect() throws Exception {
        bureau.open("2026-03-02");
        // the last one may hold the book of vouchers, so that nobody else would come so far
        killed(List.of(release(5), release(12), receipt(1), receipt(4), release(BEFORE_COMMIT)));
        killed(List.of(release(AFTER_COMMIT), release(20), receipt(AFTER_COMMIT), receipt(2), receipt(BEFORE_COMMIT)));
    }

    /** Kills an application in the middle of releases and receipts, all at once, and looks what became of each. */
    private void killed(List<Doomed> doomed) throws Exception {
        try (var victim = start(doomed)) {
            victim.awaitLine(Victim.READY);
            victim.kill();
        }
        for (Doomed one : doomed) {
            if (one.work().command() == null) receiptWas(one);
            else releaseWas(one);
        }
    }

    private void releaseWas(Doomed one) {
        String no = one.caseNo();
        assertThat(effects(no, "SEND"))
                .as("release killed at " + one.work().at())
                .isEqualTo(one.isDone() ? "SENT 1 order 1 voucher 1 command" : "APPROVED 0 order 0 voucher 0 command");
        var first = again(one.work());
        assertThat(again(one.work())).isEqualTo(first);
        assertThat(effects(no, "SEND")).isEqualTo("SENT 1 order 1 voucher 1 command");
        assertThat(money(no, Account.IN_TRANSIT)).isEqualTo("20,000.00");
        purse.paid(no, "20000", "2026-03-02");
        bureau.ended(no, "paid");
    }

    private void receiptWas(Doomed one) {
        String no = one.caseNo();
        assertThat(effects(no, "SETTLE"))
                .as("receipt killed at " + one.work().at())
                .isEqualTo(one.isDone() ? "PAID 1 order 1 voucher 1 command" : "SENT 1 order 0 voucher 1 command");
        assertThat(purse.receipt(no + "-1", "20000", "2026-03-02", true, null))
                .isEqualTo(one.isDone() ? TreasuryReceipts.Result.ALREADY : TreasuryReceipts.Result.APPLIED);
        assertThat(effects(no, "SETTLE")).isEqualTo("PAID 1 order 1 voucher 1 command");
        assertThat(money(no, Account.PAID)).isEqualTo("20,000.00");
        bureau.ended(no, "paid");
    }

    /** What is killed in the middle, and where. */
    private record Doomed(String caseNo, Victim.Work work) {
        boolean isDone() {
            return work.at() == AFTER_COMMIT;
        }
    }

    private Doomed release(int at) {
        String no = approved();
        String task = bureau.open(no, "releasePayment").get(0).taskId();
        return new Doomed(no, Victim.Work.release(task, UUID.randomUUID(), at));
    }

    private Doomed receipt(int at) {
        String no = approved();
        purse.release(no, bureau.staff(Role.TREASURY));
        return new Doomed(no, Victim.Work.receipt(no + "-1", at));
    }

    private String approved() {
        String no = purse.payment("20000");
        purse.approved(no, "20000");
        return no;
    }

    private Object again(Victim.Work work) {
        return inbox.perform(
                work.of(),
                bureau.staff(Role.TREASURY),
                work.command(),
                (schema, stored) -> schema.receiveJson(stored, Map.of("outcome", "RELEASE"), Locale.ZH));
    }

    /** The status, the orders, the vouchers of a kind and the submissions of the release. */
    private String effects(String no, String kind) {
        return jdbc.sql("""
                        select p.status || ' ' || (select count(*) from payment_order o where o.case_no = p.case_no) || ' order '
                          || (select count(*) from voucher v where v.item = p.case_no and v.kind = :kind) || ' voucher '
                          || (select count(*) from submission s where s.case_no = p.case_no and s.node = 'releasePayment')
                          || ' command' from payment p where case_no = :case
                        """)
                .param("case", no)
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private String money(String no, Account account) {
        return purse.inside(() -> ledger.balance(rows.get(no).agreement(), account))
                .toString();
    }

    private ChildJvm start(List<Doomed> doomed) throws Exception {
        var options = new ArrayList<>(List.of(
                "-Duser.timezone=Asia/Shanghai",
                "-Dspring.main.lazy-initialization=true",
                "-Dvictim.on=2026-03-02",
                "-Dvictim.amount=20000",
                "-Dvictim.unit=" + purse.unit(),
                "-Dvictim.treasury=" + bureau.staff(Role.TREASURY).personId(),
                "-Dvictim.finance=" + bureau.staff(Role.FINANCE).personId()));
        for (int i = 0; i < doomed.size(); i++) {
            options.add("-Dvictim." + i + "=" + doomed.get(i).work().text());
        }
        for (String key :
                List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password")) {
            options.add("-D" + key + "=" + environment.getProperty(key));
        }
        return ChildJvm.start(
                Victim.class,
                options,
                "--server.port=0",
                "--spring.profiles.active=test",
                "--spring.flyway.enabled=false",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--camunda.bpm.job-execution.enabled=false",
                "--sanshe.demo.data=false",
                "--sanshe.data-dir=" + environment.getProperty("sanshe.data-dir"));
    }
}
