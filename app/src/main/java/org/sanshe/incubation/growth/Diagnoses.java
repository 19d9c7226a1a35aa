package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.growth.GrowthPlan.Round;
import org.sanshe.incubation.growth.GrowthPlan.Side;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 能力诊断登记: what the tenant and the desk scored in each round, and what lies between. */
@Component
class Diagnoses {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Bases bases;
    private final GrowthLimits limits;

    Diagnoses(JdbcClient jdbc, Bases bases, GrowthLimits limits) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.limits = limits;
    }

    /** 诊断表 of the rules a plan began with. */
    ScoreTable table(GrowthPlan plan) {
        var rules = bases.rules(plan.rulesId());
        return rules.body()
                .table(Use.DIAGNOSIS)
                .orElseThrow(() -> new Refusal(GrowthRule.NO_DIAGNOSIS_TABLE, rules.name()));
    }

    /** One criterion scored. @param score 0 to the weight */
    record Score(Criterion criterion, BigDecimal score, String remark) {}

    void enter(GrowthPlan plan, Side side, List<Score> scores, String summary, Actor by) {
        long id = jdbc.sql("""
                        insert into growth_diagnosis (plan, round, side, summary, by_person, by_name)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(plan.caseNo(), plan.round().name(), side.name(), summary, by.personId(), by.name())
                .query(Long.class)
                .single();
        scores.forEach(s -> jdbc.sql("insert into growth_score values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id, s.criterion().code(), s.score(), s.criterion().weight(), s.remark()))
                .update());
    }

    /** One line of the radar. @param percents of the full score, in the order of the table */
    record Series(Round round, Side side, LocalDate on, String summary, List<BigDecimal> percents) {}

    /** Every diagnosis of a plan, in the order of rounds. Between start and end of a round one side does not see the other. */
    List<Series> of(GrowthPlan plan) {
        var codes = table(plan).criteria().stream().map(Criterion::code).toList();
        record Row(long id, Round round, Side side, LocalDate on, String summary, String code, BigDecimal percent) {}
        var rows = jdbc.sql("""
                        select d.*, s.criterion, s.score, s.weight from growth_diagnosis d
                          join growth_score s on s.diagnosis = d.id
                         where d.plan = ? and 2 = (select count(*) from growth_diagnosis b
                           where b.plan = d.plan and b.round = d.round) order by d.id
                        """)
                .param(plan.caseNo())
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        Round.valueOf(row.getString("round")),
                        Side.valueOf(row.getString("side")),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(SansheClock.ZONE)
                                .toLocalDate(),
                        row.getString("summary"),
                        row.getString("criterion"),
                        percent(row.getBigDecimal("score"), row.getBigDecimal("weight"))))
                .list();
        return rows.stream()
                .filter(r -> r.code().equals(codes.get(0)))
                .sorted(java.util.Comparator.comparing(Row::round).thenComparing(Row::side))
                .map(first -> new Series(
                        first.round(),
                        first.side(),
                        first.on(),
                        first.summary(),
                        codes.stream()
                                .map(code -> rows.stream()
                                        .filter(r ->
                                                r.id() == first.id() && r.code().equals(code))
                                        .map(Row::percent)
                                        .findFirst()
                                        .orElse(BigDecimal.ZERO))
                                .toList()))
                .toList();
    }

    /** 差距: one criterion of a round as both sides see it. @param gap own minus the base's, in percent points */
    record Gap(Criterion criterion, BigDecimal self, BigDecimal desk, BigDecimal gap, GrowthLimits.Band band) {}

    /** The newest round both sides have scored; empty before. */
    List<Gap> gaps(GrowthPlan plan) {
        var all = of(plan);
        if (all.isEmpty()) return List.of();
        Round last = all.get(all.size() - 1).round();
        var self = series(all, last, Side.SELF);
        var desk = series(all, last, Side.DESK);
        var bands = limits.bands();
        var criteria = table(plan).criteria();
        return java.util.stream.IntStream.range(0, criteria.size())
                .mapToObj(i -> new Gap(
                        criteria.get(i),
                        self.get(i),
                        desk.get(i),
                        self.get(i).subtract(desk.get(i)),
                        GrowthLimits.band(bands, desk.get(i))))
                .toList();
    }

    private static List<BigDecimal> series(List<Series> all, Round round, Side side) {
        return all.stream()
                .filter(s -> s.round() == round && s.side() == side)
                .findFirst()
                .orElseThrow()
                .percents();
    }

    private static BigDecimal percent(BigDecimal score, BigDecimal weight) {
        return score.multiply(HUNDRED).divide(weight, 1, RoundingMode.HALF_UP);
    }
}
