package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** T19: a payee's account changes after two people and a day in which nothing is paid to it. */
@SansheTest
class AccountChangeTest {

    private static final String NEW = "6228480402564890018";

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    Registry registry;

    @Autowired
    Messages messages;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    /** The organization asks a unit that pays it. */
    private String asksAfresh() {
        purse.payment("100");
        return ask();
    }

    private String ask() {
        return bureau.start(
                "accountChange",
                purse.payee(),
                bureau.sample(
                        "account-change",
                        purse.payee(),
                        Map.of("unit", String.valueOf(purse.unit()), "accountNumber", NEW)));
    }

    private void approve(String no) {
        bureau.act(no, "checkChange", bureau.staff(Role.FINANCE), Map.of("genuine", "YES", "verifiedBy", "拨打登记电话核实"));
        bureau.act(no, "approveChange", bureau.staff(Role.SECTION_HEAD), Map.of("outcome", "APPROVE"));
    }

    @Test
    void nothingIsPaidForADayAndThenTheNewAccountIsToBeConfirmed() {
        String payment = purse.payment("20000");
        purse.approved(payment, "20000");
        String no = ask();
        assertThatThrownBy(this::ask).isInstanceOf(Refusal.class).hasMessageContaining("CHANGE_OPEN");
        bureau.at("2026-03-02T10:00");
        approve(no);
        assertThat(messages.of(purse.payee(), null, 5))
                .anySatisfy(m ->
                        assertThat(m.subject()).contains("2026-03-03 10:00").contains("撤销"));
        assertThatThrownBy(() -> purse.release(payment, bureau.staff(Role.TREASURY)))
                .hasMessageContaining("ACCOUNT_COOLING");
        String before = number();
        bureau.at("2026-03-03T09:59:59");
        assertThat(number()).isEqualTo(before).isNotEqualTo(NEW);
        assertThatThrownBy(() -> purse.release(payment, bureau.staff(Role.TREASURY)))
                .hasMessageContaining("ACCOUNT_COOLING");
        bureau.set("2026-03-03T10:00:01");
        assertThatThrownBy(() -> purse.release(payment, bureau.staff(Role.TREASURY)))
                .hasMessageContaining("ACCOUNT_COOLING");
        bureau.at("2026-03-03T10:00:01");
        bureau.ended(no, "accountChanged");
        assertThat(number()).isEqualTo(NEW);
        assertThatThrownBy(() -> purse.release(payment, bureau.staff(Role.TREASURY)))
                .hasMessageContaining("ACCOUNT_CHANGED");
        bureau.act(
                payment,
                "releasePayment",
                bureau.staff(Role.TREASURY),
                Map.of("outcome", "RETURN", "reason", "收款账户已变更"));
        bureau.act(
                payment,
                "checkPackage",
                bureau.staff(Role.FINANCE),
                Purse.checked("RETURN", Map.of("accountConfirmed", "收款账户已变更，请重新确认")));
        purse.papers(payment, "20000", v -> v);
        purse.check(payment, bureau.staff(Role.FINANCE));
        purse.approvals(payment);
        purse.release(payment, bureau.staff(Role.TREASURY));
    }

    @Test
    void whoCheckedItDoesNotApproveIt() {
        String no = asksAfresh();
        Actor finance = bureau.staff(Role.FINANCE);
        Actor both = new Actor(
                finance.personId(),
                99,
                finance.name(),
                java.util.Set.of(Role.FINANCE, Role.SECTION_HEAD),
                finance.unitId(),
                null,
                null);
        bureau.act(no, "checkChange", both, Map.of("genuine", "YES", "verifiedBy", "拨打登记电话核实"));
        assertThatThrownBy(() -> bureau.act(no, "approveChange", both, Map.of("outcome", "APPROVE")))
                .isInstanceOf(Refusal.class);
        bureau.act(
                no, "approveChange", bureau.staff(Role.SECTION_HEAD), Map.of("outcome", "RETURN", "opinion", "请补充证明"));
        bureau.ended(no, "changeRefused");
    }

    @Test
    void theOldContactWithdrawsWhatTheyDidNotAskFor() {
        String before = number();
        String no = asksAfresh();
        approve(no);
        bureau.act(no, "objectChange", purse.payee(), Map.of("reason", "不是本单位提出的申请"));
        bureau.ended(no, "changeRefused");
        bureau.at("2026-03-05T10:00");
        assertThat(number()).isEqualTo(before);
    }

    private String number() {
        return registry.bankAccount(purse.organization()).orElseThrow().number();
    }
}
