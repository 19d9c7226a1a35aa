package org.sanshe.evaluation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scoring.Weighing.LeafScore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一级指标得分登记: of each final result, and the averages of a scheme over all units that use it. */
@Component
class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first level of a scheme with what its leaves came to. */
    static List<Profile> of(Scheme scheme, List<LeafScore> leaves) {
        var points = new HashMap<String, BigDecimal>();
        leaves.forEach(l -> points.put(l.leaf().code(), l.points()));
        return scheme.body().indicators().stream()
                .map(i -> new Profile(
                        i.code(),
                        i.name(),
                        i.nameEn(),
                        i.weight(),
                        sum(i, points).setScale(3, RoundingMode.HALF_UP).min(i.weight())))
                .toList();
    }

    private static BigDecimal sum(Indicator indicator, Map<String, BigDecimal> points) {
        if (indicator.children().isEmpty()) return points.getOrDefault(indicator.code(), BigDecimal.ZERO);
        return indicator.children().stream().map(c -> sum(c, points)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void keep(String caseNo, List<Profile> profiles) {
        int no = 0;
        for (Profile p : profiles) {
            jdbc.sql("insert into assessment_profile values (?, ?, ?, ?, ?, ?, ?)")
                    .params(caseNo, ++no, p.code(), p.name(), p.nameEn(), p.weight(), p.points())
                    .update();
        }
    }

    /** Empty where a late report decided alone, and before a result was final. */
    List<Profile> of(String caseNo) {
        return jdbc.sql(
                        "select code, name, name_en, weight, points from assessment_profile where case_no = ? order by no")
                .param(caseNo)
                .query(Profile.class)
                .list();
    }

    /**
     * 方案平均 of the other final results under the same version of the scheme.
     *
     * @param percents by the code of the indicator
     * @param overall of the scores, in percent of the scale
     */
    record Average(int results, BigDecimal overall, Map<String, BigDecimal> percents) {}

    Average average(Assessment a) {
        var percents = new HashMap<String, BigDecimal>();
        jdbc.sql("""
                        select p.code, round(avg(p.points * 100 / p.weight), 1) as percent from assessment_profile p
                          join assessment other on other.case_no = p.case_no
                         where other.scheme_id = ? and other.case_no <> ? group by p.code
                        """).params(a.schemeId(), a.caseNo()).query(rs -> {
            percents.put(rs.getString("code"), rs.getBigDecimal("percent"));
        });
        return jdbc.sql("""
                        select count(*) as results, round(avg(o.percent), 2) as overall from assessment_outcome o
                          join assessment other on other.case_no = o.case_no
                         where other.scheme_id = ? and other.case_no <> ? and o.percent is not null
                        """)
                .params(a.schemeId(), a.caseNo())
                .query((row, n) -> new Average(row.getInt("results"), row.getBigDecimal("overall"), percents))
                .single();
    }

    /** A series for the axes of another; empty when it lacks one of them. */
    static List<BigDecimal> along(List<Profile> axes, Map<String, BigDecimal> percents) {
        var values = new ArrayList<BigDecimal>();
        for (Profile axis : axes) {
            BigDecimal value = percents.get(axis.code());
            if (value == null) return List.of();
            values.add(value);
        }
        return values;
    }
}
