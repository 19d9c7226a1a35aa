package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemes that come with the application: loaded, whole, usable by every unit, and as their sources say. */
@SansheTest
class GrantSampleSchemesTest {

    @Autowired
    GrantSchemes schemes;

    @Autowired
    JdbcClient jdbc;

    private long unit() {
        return jdbc.sql("""
                        insert into unit (name, name_en, level, region_code, path)
                        values ('样例' || random(), 'Sample', 'BUREAU', '440100', '/' || (8000000 + floor(random() * 1000000)) || '/') returning id
                        """).query(Long.class).single();
    }

    @Test
    void everySampleIsInForceForEveryUnit() {
        List<GrantScheme> all = schemes.inForce(unit(), LocalDate.of(2026, 6, 1));
        assertThat(all).hasSize(17);
        assertThat(all).allMatch(s -> s.complete() && s.unitId() == null);
        assertThat(all)
                .allMatch(s -> !s.source().isBlank() && !s.body().assumed().isEmpty());
        assertThat(jdbc.sql("select count(*) from grant_scheme where unit_id is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(V503__GrantSampleSchemes.FILES.size());
    }

    /** Guangzhou's cap rose in 2019; a round keeps the version it began with. */
    @ParameterizedTest
    @CsvSource({"2013-01-01, 300000", "2019-07-17, 300000", "2019-07-18, 500000", "2026-06-01, 500000"})
    void versionsByDate(LocalDate day, long cap) {
        GrantScheme scheme = schemes.inForce("GZ-CHUANGTOU", unit(), day).orElseThrow();
        assertThat(scheme.body().amount().cap()).isEqualTo(Money.ofYuan(cap));
        assertThat(scheme.body().amount().maxShare()).isEqualByComparingTo("60");
        assertThat(schemes.get(scheme.id())).isEqualTo(scheme);
    }

    @Test
    void nothingBeforeItsFirstDay() {
        assertThat(schemes.inForce("GZ-CHUANGTOU", unit(), LocalDate.of(2012, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TJ-BINHAI, 50 40 10, SIGNED MIDTERM SETTLEMENT",
        "HS-CHUANGTOU, 60 40, SIGNED MIDTERM",
        "TC-CHUANGTOU-A, 60 40, SIGNED FINAL",
        "ZS-BOAI100, 50 50, SIGNED MIDTERM",
        "PREMISES-REWARD, 100, FINAL",
    })
    void instalments(String code, String shares, String events) {
        List<Instalment> found = scheme(code).body().instalments();
        assertThat(found.stream().map(i -> i.share().toBigInteger().toString())).containsExactly(shares.split(" "));
        assertThat(found.stream().map(Instalment::event).map(Event::name)).containsExactly(events.split(" "));
        assertThat(found.stream().map(Instalment::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void haishuFailsALateReportAndZhongshanAddsBonuses() {
        assertThat(scheme("HS-CHUANGTOU").body().reporting().lateIsFail()).isTrue();
        var bonuses = scheme("ZS-BOAI100").body().review().bonuses();
        assertThat(bonuses.get(0).max()).isEqualByComparingTo("50");
        assertThat(bonuses.get(1).min()).isEqualByComparingTo("5");
        assertThat(bonuses.get(1).max()).isEqualByComparingTo("20");
    }

    @Test
    void lotteryMoneyBearsItsMarkAndItsBans() {
        schemes.inForce(unit(), LocalDate.of(2026, 6, 1)).stream()
                .filter(s -> s.body().funding() == FundingSource.LOTTERY_FUND)
                .forEach(s -> {
                    assertThat(s.body().formalities().lottery().label())
                            .as(s.code())
                            .contains("中国福利彩票");
                    assertThat(new BudgetCheck().categories(s))
                            .as(s.code())
                            .noneMatch(c -> List.of("BUILDING", "VEHICLE", "RECEPTION", "OVERSEAS", "BONUS")
                                    .contains(c.code()));
                });
    }

    @Test
    void aUnitsOwnSchemeGoesBeforeTheSample() {
        long unit = unit();
        jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from, body,
                          published_at)
                        select ?, code, 1, '本区', 'Ours', '本区', true, 'PUBLISHED', date '2026-01-01', body, now() from grant_scheme
                         where unit_id is null and code = 'WH-CHUANGTOU'
                        """).param(unit).update();
        assertThat(schemes.inForce("WH-CHUANGTOU", unit, LocalDate.of(2026, 6, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("本区");
        assertThat(schemes.inForce("WH-CHUANGTOU", unit, LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .unitId())
                .isNull();
    }

    private GrantScheme scheme(String code) {
        return schemes.inForce(code, unit(), LocalDate.of(2026, 6, 1)).orElseThrow();
    }
}
