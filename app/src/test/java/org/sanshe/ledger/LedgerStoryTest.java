package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.ledger.Treasury.of;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of quota: it comes in by a document, is paid, comes back, is corrected and closed; always two people. */
@SansheTest
class LedgerStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    @Test
    void quotaComesInByADocumentAndTwoPeople() throws Exception {
        bureau.open("2026-01-20");
        Actor finance = bureau.staff(Role.FINANCE);
        long unit = finance.unitId();

        // finance enters the document; nothing is there before somebody else agrees
        String quota = enter("ISSUE", unit, "1000000.00");
        long line = line(unit);
        assertThat(ledger.balance(line, Account.AVAILABLE)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> bureau.act(quota, "reviewQuota", finance, agreed()))
                .isInstanceOf(RuntimeException.class);
        bureau.act(quota, "reviewQuota", bureau.staff(Role.LEADER), agreed());
        bureau.ended(quota, "quotaBooked");
        assertThat(ledger.balance(line, Account.AVAILABLE)).isEqualTo(Money.of("1000000.00"));
        assertThat(evidence.of(quota)).extracting("act").contains("booked");

        // what is not agreed to changes nothing; what is not there cannot be taken back
        String refused = enter("TAKE_BACK", unit, "400000.00");
        bureau.act(
                refused, "reviewQuota", bureau.staff(Role.LEADER), Map.of("outcome", "RETURN", "opinion", "文号与文件不符"));
        bureau.ended(refused, "quotaReturned");
        String tooMuch = enter("TAKE_BACK", unit, "1000000.01");
        assertThatThrownBy(() -> bureau.act(tooMuch, "reviewQuota", bureau.staff(Role.LEADER), agreed()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("QUOTA_SHORT");
        assertThat(bureau.openNodes(tooMuch)).containsExactly("reviewQuota");

        // an instalment is paid
        var pays = of(line, "48500.00");
        treasury.in(() -> ledger.commit("LY2026-0001", Money.of("100000.00"), of(line, "100000.00"), finance));
        treasury.in(() -> ledger.accrue("LY2026-0001", "instalment-1", pays, finance));
        treasury.in(() -> ledger.send("LY2026-0001", "instalment-1", "ZF2026-0001-1", pays, finance));
        treasury.in(() ->
                ledger.settle("LY2026-0001", "instalment-1", "ZF2026-0001-1", LocalDate.of(2026, 1, 20), finance));

        // part of it belongs to another item: the payee is not paid again
        long right = treasury.quota(unit, FundingSource.UPPER_TRANSFER, 2026, "20000.00", finance);
        String correction = bureau.start(
                "correction",
                finance,
                with("correction", Map.of("orderNo", "ZF2026-0001-1", "fromLine", "" + line, "toLine", "" + right)));
        bureau.act(correction, "reviewCorrection", bureau.staff(Role.LEADER), agreed());
        bureau.ended(correction, "correctionBooked");
        assertThat(ledger.balance(line, Account.PAID)).isEqualTo(Money.of("33500.00"));
        assertThat(ledger.balance(right, Account.PAID)).isEqualTo(Money.of("15000.00"));

        // the payee gives money back: to both lines it came from
        bureau.set("2026-11-20T10:00");
        String refund = bureau.start(
                "refund",
                finance,
                with("refund", Map.of("orderNo", "ZF2026-0001-1", "amount", "4850.01", "reviewer", "LEADER")));
        bureau.act(refund, "reviewRefund", bureau.staff(Role.LEADER), agreed());
        assertThat(ledger.balance("LY2026-0001", Account.PAID)).isEqualTo(Money.of("43649.99"));
        assertThat(ledger.balance(right, Account.PAID)).isEqualTo(Money.of("13500.00"));

        // the year is closed on its last day, not before
        bureau.set("2026-12-30T10:00");
        Map<String, Object> closing = with("year-end", Map.of("reviewer", "LEADER"));
        assertThatThrownBy(() -> bureau.start("yearEnd", finance, closing)).isInstanceOf(Refusal.class);
        bureau.set("2026-12-31T10:00");
        String end = bureau.start("yearEnd", finance, closing);
        bureau.act(end, "reviewClosing", bureau.staff(Role.LEADER), agreed());
        bureau.ended(end, "yearClosed");
        assertThat(ledger.balance(line, Account.AVAILABLE)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance("LY2026-0001", Account.COMMITTED)).isEqualTo(Money.of("51500.00"));
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private String enter(String direction, long unit, String yuan) {
        Map<String, Object> line = Map.of(
                "payerUnit",
                String.valueOf(unit),
                "source",
                "GENERAL_BUDGET",
                "year",
                2026,
                "itemCode",
                Treasury.ITEM,
                "itemName",
                "购买社会服务",
                "amount",
                yuan);
        return bureau.start(
                "quota",
                bureau.staff(Role.FINANCE),
                with("quota", Map.of("direction", direction, "lines", List.of(line))));
    }

    private Map<String, Object> with(String form, Map<String, Object> changes) {
        return bureau.sample(form, bureau.staff(Role.FINANCE), new HashMap<>(changes));
    }

    private long line(long unit) {
        return treasury.line(unit, FundingSource.GENERAL_BUDGET, 2026);
    }

    private static Map<String, Object> agreed() {
        return Map.of("outcome", "APPROVE");
    }
}
