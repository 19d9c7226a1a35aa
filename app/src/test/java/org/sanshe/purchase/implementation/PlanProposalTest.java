package org.sanshe.purchase.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.Standard;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.kernel.Money;

/** What is proposed for the milestones of a contract can be handed in as it is. */
class PlanProposalTest {

    @ParameterizedTest
    @CsvSource({
        // records and attendance are locked by the month: no period ends within one
        "2026-05-01, 2027-04-30, 3, 2026-05-01 2026-08-31 2026-09-01 2026-12-31 2027-01-01 2027-04-30",
        "2026-05-01, 2026-09-30, 2, 2026-05-01 2026-06-30 2026-07-01 2026-09-30",
        "2026-05-01, 2026-07-31, 3, 2026-05-01 2026-05-31 2026-06-01 2026-06-30 2026-07-01 2026-07-31",
        // with fewer months than periods there is nothing but days
        "2026-05-01, 2026-06-30, 3, 2026-05-01 2026-05-20 2026-05-21 2026-06-09 2026-06-10 2026-06-30"
    })
    void periodsAreWholeMonths(LocalDate from, LocalDate until, int periods, String expected) {
        assertThat(PlanProposal.of(terms(from, until, periods)))
                .flatExtracting(row -> List.of(row.get("from"), row.get("to")))
                .containsExactly((Object[]) expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource("2026-05-01, 2027-04-30, 3")
    void everyDeliverableIsAResult(LocalDate from, LocalDate until, int periods) {
        assertThat(PlanProposal.of(terms(from, until, periods)))
                .flatExtracting(row -> (List<?>) row.get("deliverables"))
                .hasSize(3)
                .allSatisfy(d -> assertThat(((Map<?, ?>) d).get("kind")).isEqualTo("RESULT"));
    }

    private static Terms terms(LocalDate from, LocalDate until, int periods) {
        var plan = IntStream.rangeClosed(1, periods)
                .mapToObj(no -> new InstalmentTerms(no, "第" + no + "期", BigDecimal.TEN, "考核合格后支付", 10))
                .toList();
        return new Terms(
                "LY2026-0001",
                Kind.CONTRACT,
                "社会工作服务",
                1,
                1,
                "52430198MJJ02003XF",
                "同心",
                false,
                Money.ofYuan(90_000),
                from,
                from,
                until,
                UnitOfPay.TOTAL,
                List.of(),
                plan,
                List.of(),
                List.of(new Standard("服务安全", "无责任事故", "安全台账")),
                5,
                null,
                Set.of());
    }
}
