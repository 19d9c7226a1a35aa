package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.Payments;
import org.sanshe.payment.Purse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts that are stopped: suspended and resumed, terminated, settled, their bond returned and their file kept. */
@SansheTest
class ContractEndStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Engagements engagements;

    @Autowired
    Milestones milestones;

    @Autowired
    Ledger ledger;

    @Autowired
    Payments payments;

    @Autowired
    Purse purse;

    @Autowired
    JdbcClient jdbc;

    private String agreement;

    @BeforeEach
    void aSignedContract() throws Exception {
        living.buy(Map.of());
        agreement = living.sign();
    }

    private void kickOff(String first) {
        living.kickOff(agreement, first);
        bureau.at("2026-11-02T09:00");
    }

    /** Heard, decided by a leader; nothing is performed or paid until it is resumed. */
    @Test
    void aSuspensionStopsTheContractUntilItIsResumed() {
        kickOff("ACCEPTANCE");
        String stop = suspend("AGREE");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.SUSPENDED);
        assertThat(holds()).containsExactlyInAnyOrder("PERFORMANCE", "PAYMENT");
        assertThat(suspendedPayments()).isEqualTo(1);
        refused("LifeRule.UNDER_WAY", this::propose);
        leader(stop, "endSuspension", "suspension-end");
        bureau.ended(stop, "resumed");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.ACTIVE);
        assertThat(holds()).isEmpty();
        assertThat(suspendedPayments()).isZero();
        assertThat(letters(stop)).containsExactly("performanceNotice", "performanceNotice");
    }

    /** Who says nothing within five working days is decided about all the same. */
    @Test
    void whoSaysNothingInTimeIsDecidedAboutAllTheSame() {
        kickOff("ACCEPTANCE");
        String stop = propose();
        bureau.at("2026-11-09T23:59:58");
        assertThat(bureau.openNodes(stop)).containsExactly("answerSuspension");
        bureau.at("2026-11-10T00:00");
        assertThat(bureau.openNodes(stop)).containsExactly("decideSuspension");
        leader(stop, "decideSuspension", "suspension-decision", "decision", "DECLINE", "reviewOn", "");
        bureau.ended(stop, "notSuspended");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.ACTIVE);
    }

    /** A termination frees the money for what was not accepted, and its clients go to somebody else. */
    @Test
    void aTerminatedContractIsSettledItsClientsHandedOverAndItsFileKept() {
        kickOff("ACCEPTANCE");
        suspend("OBJECT");
        String end = terminate();
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.TERMINATED);
        bureau.runDue();
        assertThat(milestones.of(agreement)).allMatch(m -> m.status() == Milestones.Status.CANCELLED);
        assertThat(ledger.balance(agreement, Account.COMMITTED)).isEqualTo(Money.ZERO);
        assertThat(holds()).isEmpty();
        assertThat(bureau.openNodes(agreement)).containsExactly("settleContract");

        handOver(end);
        bureau.act(
                end,
                "confirmHandover",
                living.staff(Role.OFFICER),
                Map.of("outcome", "RETURN", "opinion", "两人的个案档案没有交接。"));
        handOver(end);
        bureau.act(end, "confirmHandover", living.staff(Role.OFFICER), Map.of("outcome", "CONFIRM"));
        bureau.ended(end, "contractEnded");

        settle();
        assertThat(jdbc.sql(
                                "select accepted = 0 and paid = 0 and recoverable = 0 and not performed and compensation = 500000"
                                        + " from contract_settlement where agreement = ?")
                        .param(agreement)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(letters(agreement)).contains("settlementStatement");
        assertThat(jdbc.sql("select status from contract where case_no = ?")
                        .param(living.contractCase())
                        .query(String.class)
                        .single())
                .isEqualTo("TERMINATED");
        // as agreed: seven working days after Wednesday 2 December
        String bond = jdbc.sql("select case_no from case_file where process = 'bondReturn' and parent_case_no = ?")
                .param(agreement)
                .query(String.class)
                .single();
        assertThat(jdbc.sql(
                                "select (refund_due at time zone 'Asia/Shanghai')::date::text from bond where return_case_no = ?")
                        .param(bond)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-12-11");
        assertThat(bureau.openNodes(agreement)).containsExactly("archiveContract");

        refused("LifeRule.KEPT_TOO_SHORT", () -> archive(14, List.of("CONTRACT"), "没有归档的材料由采购岗另行保管"));
        refused("LifeRule.FILE_INCOMPLETE", () -> archive(15, List.of("CONTRACT"), ""));
        archive(15, List.of("CONTRACT"), "其余材料在采购档案 CG-001 中。");
        bureau.ended(agreement, "archived");
        assertThat(jdbc.sql("select kept_until::text from retention where case_no = ?")
                        .param(living.contractCase())
                        .query(String.class)
                        .single())
                .isEqualTo("2041-12-02");
        for (String table : List.of("document", "submission", "contract", "case_file")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where case_no = ?")
                            .param(living.contractCase())
                            .update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("delete from contract where case_no = ?")
                        .param(living.contractCase())
                        .update())
                .hasMessageContaining("is archived and kept");
    }

    /** What is on its way arrives before the contract is settled; an advance nothing was delivered for is recovered. */
    @Test
    void anAdvanceThatWasPaidIsRecoveredWhenNothingWasDelivered() {
        living.kickOff(agreement);
        living.publishAndFile(living.contractCase(), "2026-05-13");
        bureau.at("2026-06-02T09:00");
        String advance = payments.of(agreement).get(0).caseNo();
        purse.send(advance, "309000");
        terminate();
        bureau.at("2026-12-02T09:00");
        refused("LifeRule.PAYMENTS_OPEN", this::settle);
        purse.receive(advance, "309000");
        settle();
        assertThat(jdbc.sql(
                                "select accepted || ' ' || paid || ' ' || recoverable from contract_settlement where agreement = ?")
                        .param(agreement)
                        .query(String.class)
                        .single())
                .isEqualTo("0 30900000 30900000");
    }

    /** An advance that was not sent falls with the contract, and its money is free again. */
    @Test
    void anAdvanceThatWasNotSentFallsWithTheContract() {
        living.kickOff(agreement);
        assertThat(ledger.balance(agreement, Account.PAYABLE)).isEqualTo(Money.ofYuan(309_000));
        terminate();
        assertThat(ledger.balance(agreement, Account.PAYABLE)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(agreement, Account.COMMITTED)).isEqualTo(Money.ZERO);
        bureau.at("2026-12-02T09:00");
        settle();
        assertThat(bureau.openNodes(agreement)).containsExactly("archiveContract");
    }

    private String propose() {
        Actor officer = living.staff(Role.OFFICER);
        return bureau.start("contractSuspension", officer, of("suspension-proposal", officer));
    }

    private String suspend(String position) {
        String stop = propose();
        bureau.act(stop, "answerSuspension", living.supplier(), Map.of("position", position, "statement", "隐患已经整改。"));
        leader(stop, "decideSuspension", "suspension-decision", "reviewOn", "2026-11-30");
        return stop;
    }

    private String terminate() {
        Actor officer = living.staff(Role.OFFICER);
        bureau.at("2026-11-20T09:00");
        String end = bureau.start("contractTermination", officer, of("termination-proposal", officer));
        bureau.act(end, "answerTermination", living.supplier(), Map.of("position", "AGREE"));
        refused(
                "LifeRule.DATE_OUT_OF_ORDER",
                () -> leader(end, "decideTermination", "termination-decision", "endsOn", "2026-11-21"));
        leader(end, "decideTermination", "termination-decision", "endsOn", "2026-11-20");
        return end;
    }

    private void handOver(String end) {
        bureau.at("2026-12-02T09:00");
        Actor tongxin = living.supplier();
        assertThatThrownBy(() -> bureau.act(
                        end,
                        "handOverClients",
                        tongxin,
                        living.story().sample("client-handover", tongxin, "withoutConsent", "")))
                .isInstanceOf(InvalidInput.class);
        bureau.act(end, "handOverClients", tongxin, living.story().sample("client-handover", tongxin));
    }

    private void settle() {
        Actor finance = living.staff(Role.FINANCE);
        bureau.act(
                agreement,
                "settleContract",
                finance,
                living.story().sample("contract-settlement", finance, "settledOn", "2026-12-02"));
    }

    private void archive(int years, List<String> parts, String absent) {
        Actor procurement = living.story().procurement();
        bureau.act(
                agreement,
                "archiveContract",
                procurement,
                living.story()
                        .sample(
                                "contract-archive",
                                procurement,
                                "years",
                                years,
                                "archivedOn",
                                "2026-12-02",
                                "parts",
                                parts,
                                "absent",
                                absent));
    }

    private Map<String, Object> of(String form, Actor by) {
        var values = new LinkedHashMap<>(living.story().sample(form, by));
        values.put("agreement", agreement);
        return values;
    }

    private void leader(String caseNo, String node, String form, Object... changes) {
        Actor leader = living.staff(Role.LEADER);
        bureau.act(caseNo, node, leader, living.story().sample(form, leader, changes));
    }

    private List<String> holds() {
        return jdbc.sql("select matter from hold where case_no = ? and lifted_at is null")
                .param(living.contractCase())
                .query(String.class)
                .list();
    }

    private long suspendedPayments() {
        return jdbc.sql("select count(*) from payment_suspension where agreement = ? and until is null")
                .param(agreement)
                .query(Long.class)
                .single();
    }

    private List<String> letters(String caseNo) {
        return jdbc.sql("select kind from document where case_no = ? and document_no is not null order by id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }
}
