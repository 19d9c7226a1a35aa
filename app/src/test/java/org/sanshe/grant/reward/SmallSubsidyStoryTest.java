package org.sanshe.grant.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.forms.Locale;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.Formalities;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A small subsidy is approved lightly, proven by receipts and paid as far as proven, at most the cap. */
@SansheTest
class SmallSubsidyStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Rewarding rewarding;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    private long scheme;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-05-06");
        scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.SUBSIDY,
                FundingSource.LOTTERY_FUND,
                new AmountRule(null, null, Money.ofYuan(3_000), List.of(), List.of()),
                List.of(
                        new LineRule("ACTIVITY", "活动成本", LineRule.Limit.ALLOWED, null, "S47"),
                        new LineRule("GIFT", "慰问品", LineRule.Limit.FORBIDDEN, null, "S47")),
                null,
                new Formalities.Lottery("彩票公益金资助—中国福利彩票", List.of("公务接待"), "S68"),
                null));
    }

    private Actor organization() {
        return bureau.supplier(Rewarding.BODY);
    }

    private String ask(String amount) {
        var values = new HashMap<String, Object>(Map.of(
                "unit",
                String.valueOf(rewarding.unit()),
                "amount",
                amount,
                "from",
                "2026-05-10",
                "until",
                "2026-05-31"));
        return cases.start(
                "smallSubsidy",
                organization(),
                UUID.randomUUID(),
                String.valueOf(scheme),
                (schema, stored) -> schema.receiveJson(
                        stored, bureau.sample("subsidy-application", organization(), values), Locale.ZH));
    }

    private String approved(String cap) {
        String subsidy = ask("3000");
        bureau.act(
                subsidy,
                "approveSubsidy",
                bureau.staff(Role.OFFICER),
                Map.of("outcome", "APPROVE", "cap", cap, "opinion", "同意。"));
        return subsidy;
    }

    @SafeVarargs
    private final void hand(String subsidy, Object photos, Map<String, Object>... lines) {
        var values = new HashMap<String, Object>(Map.of("lines", List.of(lines)));
        values.put("labelPhotos", photos);
        bureau.act(
                subsidy, "handInReceipts", organization(), bureau.sample("subsidy-receipts", organization(), values));
    }

    private static Map<String, Object> receipt(String no, String on, String category, String amount) {
        return Map.of(
                "receiptNo", no, "seller", "星城文具店", "paidOn", on, "category", category, "item", "物料", "amount", amount);
    }

    private static final List<String> PHOTOS = List.of("doc:mark");

    @Test
    void theCapHoldsAtTheApplicationAndAtTheApproval() {
        assertThatThrownBy(() -> ask("3000.01")).hasMessageContaining("amount");
        String subsidy = ask("2000");
        assertThatThrownBy(() -> bureau.act(
                        subsidy,
                        "approveSubsidy",
                        bureau.staff(Role.OFFICER),
                        Map.of("outcome", "APPROVE", "cap", "2000.01", "opinion", "同意。")))
                .hasMessageContaining("cap");
    }

    @Test
    @SuppressWarnings("unchecked")
    void receiptsCountOnceWithinThePeriodForWhatIsAllowedAndWithTheMark() {
        String one = approved("2500");
        bureau.at("2026-06-02T09:00");
        var good = receipt("2643-001", "2026-05-10", "ACTIVITY", "1200");
        assertThatThrownBy(() -> hand(one, PHOTOS, receipt("2643-001", "2026-05-09", "ACTIVITY", "1200")))
                .hasMessageContaining("lines[0].paidOn");
        assertThatThrownBy(() -> hand(one, PHOTOS, receipt("2643-001", "2026-06-01", "ACTIVITY", "1200")))
                .hasMessageContaining("lines[0].paidOn");
        assertThatThrownBy(() -> hand(one, PHOTOS, receipt("2643-001", "2026-05-31", "GIFT", "1200")))
                .hasMessageContaining("lines[0].category");
        assertThatThrownBy(() -> hand(one, List.of(), good)).hasMessageContaining("labelPhotos");
        hand(one, PHOTOS, good, receipt("2643-002", "2026-05-31", "ACTIVITY", "1800"));

        String other = approved("2500");
        assertThatThrownBy(() -> hand(other, PHOTOS, receipt("2643-001 ", "2026-05-20", "ACTIVITY", "10")))
                .hasMessageContaining("lines[0].receiptNo");

        // 1,200 and 1,800 were handed in, 1,100 and 1,800 approved: the cap of 2,500 is paid
        assertThatThrownBy(() -> check(one, "1200.01", "1800")).hasMessageContaining("lines[0].approved");
        check(one, "1100", "1800");
        bureau.ended(one, "subsidyAwarded");
        String payout = rewarding.payout(one);
        rewarding.paid(payout, FundingSource.LOTTERY_FUND, "2500");
        bureau.ended(payout, "paidOut");
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ofYuan(2_500));
    }

    private void check(String subsidy, String first, String second) {
        bureau.act(
                subsidy,
                "checkReceipts",
                bureau.staff(Role.FINANCE),
                Map.of(
                        "lines",
                        List.of(Map.of("approved", first), Map.of("approved", second)),
                        "outcome",
                        "PASS",
                        "opinion",
                        "已核对。"));
    }

    @Test
    void whoHandsInNothingLosesTheCap() {
        String subsidy = approved("2500");
        bureau.at("2026-06-29T09:00");
        assertThat(bureau.openNodes(subsidy)).containsExactly("handInReceipts");
        bureau.at("2026-07-01T09:00");
        bureau.ended(subsidy, "subsidyLapsed");
    }
}
