package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.ledger.FundingSource.GENERAL_BUDGET;
import static org.sanshe.ledger.FundingSource.LOTTERY_FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** District 500,000 and city 300,000 and town 200,000: what each owes, what has arrived, what is paid from. */
@SansheTest
class FundingTest {

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    Funding funding;

    private long district;
    private long city;
    private long town;
    private Actor finance;
    private String grant;

    @BeforeEach
    void found() {
        treasury.on("2025-06-02");
        city = treasury.unit("市民政局", null);
        district = treasury.unit("区民政局", city);
        town = treasury.unit("镇政府", district);
        finance = treasury.person("钱会计", district, Role.FINANCE);
        grant = "LY" + UUID.randomUUID();
        plan(
                share(district, LOTTERY_FUND, 2025, "500000.00"),
                share(city, GENERAL_BUDGET, 2025, "300000.00"),
                share(town, GENERAL_BUDGET, 2025, "200000.00"));
    }

    @Test
    void whatIsOwedIsSharedAndTheSameWhenAskedAgain() {
        assertThat(owed("i1", "333333.33", false))
                .containsExactlyInAnyOrder(
                        new Funding.Owed(district, Money.of("166666.66")),
                        new Funding.Owed(city, Money.of("100000.00")),
                        new Funding.Owed(town, Money.of("66666.67")));
        assertThat(owed("i1", "333333.33", false)).hasSize(3);
        owed("i2", "333333.33", false);
        assertThat(owed("i3", "333333.34", true))
                .containsExactlyInAnyOrder(
                        new Funding.Owed(district, Money.of("166666.68")),
                        new Funding.Owed(city, Money.of("100000.00")),
                        new Funding.Owed(town, Money.of("66666.66")));
        treasury.refused(LedgerRule.PLAN_EXCEEDED, () -> owed("i4", "0.01", false), "0.00", "0.01");
    }

    @Test
    void whatIsGivenUpCanBeClaimedAgain() {
        owed("i1", "900000.00", false);
        treasury.refused(LedgerRule.PLAN_EXCEEDED, () -> owed("i2", "100000.01", false));
        treasury.in(() -> {
            funding.forgo(grant, "i1");
            return true;
        });
        assertThat(owed("i1", "1000000.00", true)).hasSize(3);
    }

    @Test
    void moneyIsDrawnFromTheYearsLinesOldestFirst() {
        treasury.on("2026-02-01");
        long fresh = treasury.quota(district, LOTTERY_FUND, 2026, "100.00", finance);
        long carried =
                treasury.in(() -> ledger.line(new LineKey(district, LOTTERY_FUND, 2026, Treasury.ITEM, 2025), "结转"));
        treasury.in(() -> ledger.issue(carried, Money.of("50.00"), "结转", finance));
        var both = List.of(new Portion(fresh, Money.of("100.00")), new Portion(carried, Money.of("50.00")));
        treasury.in(() -> ledger.commit(grant, Money.of("150.00"), both, finance));
        assertThat(funding.draw(grant, district, Money.of("60.00"), LocalDate.of(2026, 2, 1)))
                .containsExactly(new Portion(carried, Money.of("50.00")), new Portion(fresh, Money.of("10.00")));
        assertThat(funding.draw(grant, district, Money.of("150.00"), LocalDate.of(2026, 2, 1)))
                .hasSize(2);
        treasury.refused(
                LedgerRule.COMMITMENT_SHORT,
                () -> funding.draw(grant, district, Money.of("150.01"), LocalDate.of(2026, 2, 1)),
                "150.00",
                "150.01",
                "区民政局");
        treasury.refused(
                LedgerRule.COMMITMENT_SHORT,
                () -> funding.draw(grant, city, Money.of("0.01"), LocalDate.of(2026, 2, 1)),
                "市民政局");
        treasury.refused(
                LedgerRule.COMMITMENT_SHORT,
                () -> funding.draw(grant, district, Money.of("0.01"), LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aShareArrivesWhenItIsCommittedAndIsMissingUntilThen() {
        LocalDate today = LocalDate.of(2025, 6, 2);
        assertThat(funding.missing(district, today))
                .extracting(Funding.Share::payerUnit)
                .containsExactly(district, town);
        assertThat(funding.missing(city, today)).hasSize(3);
        long line = treasury.quota(town, GENERAL_BUDGET, 2025, "200000.00", finance);
        treasury.in(() -> ledger.commit(grant, Money.of("1000000.00"), Treasury.of(line, "199999.99"), finance));
        assertThat(funding.missing(town, today))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualTo(Money.of("0.01")));
        treasury.in(() -> ledger.commit(grant, Money.of("1000000.00"), Treasury.of(line, "0.01"), finance));
        assertThat(funding.missing(town, today)).isEmpty();
    }

    @Test
    void aNewPlanKeepsWhatWasCommitted() {
        long line = treasury.quota(town, GENERAL_BUDGET, 2025, "200000.00", finance);
        treasury.in(() -> ledger.commit(grant, Money.of("1000000.00"), Treasury.of(line, "150000.00"), finance));
        treasury.refused(
                LedgerRule.PLAN_BELOW_COMMITTED,
                () -> plan(share(town, GENERAL_BUDGET, 2025, "149999.99")),
                "镇政府",
                "150,000.00");
        treasury.refused(LedgerRule.PLAN_BELOW_COMMITTED, () -> plan(share(town, LOTTERY_FUND, 2025, "150000.00")));
        plan(share(town, GENERAL_BUDGET, 2025, "150000.00"));
        assertThat(funding.of(grant))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualTo(Money.ZERO));
    }

    private List<Funding.Owed> owed(String item, String yuan, boolean last) {
        return treasury.in(() -> funding.owed(grant, item, Money.of(yuan), last));
    }

    private void plan(Funding.Share... shares) {
        treasury.in(() -> {
            funding.plan(grant, List.of(shares), finance);
            return true;
        });
    }

    private Funding.Share share(long payer, FundingSource source, int year, String yuan) {
        return new Funding.Share(grant, payer, null, source, year, Money.of(yuan), null, Money.ZERO);
    }
}
