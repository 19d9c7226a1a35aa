package org.sanshe.incubation.passport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 孵化概况: what became of those who were in the bases of a unit and the units below it. Two statements, however many there are. */
@Component
@Transactional(readOnly = true)
class IncubationFigures {

    private static final String IN_REACH = """
            exists (select from unit mine, unit its where mine.id = :unit and its.id = b.unit_id
              and its.path like mine.path || '%')
            """;

    private final JdbcClient jdbc;

    IncubationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By base, by name. */
    List<OfBase> bases(long unit) {
        return jdbc.sql("""
                        select b.id, b.name, b.name_en, b.places,
                          (select count(*) from incubation_place p where p.base_id = b.id and p.state = 'TAKEN') as taken,
                          count(t.case_no) filter (where t.status in ('AGREEMENT', 'IN_TERM', 'LEAVING')) as tenants,
                          count(t.graduated_on) as graduated,
                          count(t.left_on) filter (where t.graduated_on is null) as exited,
                          count(t.left_on) filter (where t.forced) as forced,
                          count(f.survived) filter (where f.survived) as survived,
                          count(f.survived) as followed
                         from incubation_base b
                         left join incubation_tenancy t on t.base_id = b.id
                         left join incubation_follow_up f on f.tenancy = t.case_no
                        where b.status <> 'DRAFT' and\s""" + IN_REACH + " group by b.id order by b.name, b.id limit 200")
                .param("unit", unit)
                .query(OfBase.class)
                .list();
    }

    /** By the year the term began, oldest first. */
    List<OfYear> years(long unit) {
        return jdbc.sql("""
                        select extract(year from t.term_from)::int as year, count(*) as begun,
                          count(t.graduated_on) as graduated, count(t.left_on) filter (where t.graduated_on is null) as exited,
                          count(f.survived) filter (where f.survived) as survived, count(f.survived) as followed
                         from incubation_tenancy t join incubation_base b on b.id = t.base_id
                         left join incubation_follow_up f on f.tenancy = t.case_no
                        where t.term_from is not null and\s""" + IN_REACH + " group by 1 order by 1")
                .param("unit", unit)
                .query(OfYear.class)
                .list();
    }

    /** @return percent, one digit; null of nothing */
    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /**
     * 一个基地.
     *
     * @param exited left without graduating, of their own will or not
     * @param survived of those whose follow-up is over
     */
    record OfBase(
            long id,
            String name,
            String nameEn,
            int places,
            int taken,
            int tenants,
            int graduated,
            int exited,
            int forced,
            int survived,
            int followed) {

        /** 出壳率: of those whose term is over. */
        public BigDecimal graduation() {
            return share(graduated, graduated + exited);
        }

        /** 存活率: still active at the end of the follow-up. */
        public BigDecimal survival() {
            return share(survived, followed);
        }

        /** 入驻率. */
        public BigDecimal occupancy() {
            return share(taken, places);
        }
    }

    /** 一个年度 in which terms began. */
    record OfYear(int year, int begun, int graduated, int exited, int survived, int followed) {

        /** 在孵. */
        public int present() {
            return begun - graduated - exited;
        }

        /** 出壳率: of those whose term is over. */
        public BigDecimal graduation() {
            return share(graduated, graduated + exited);
        }

        /** 存活率: still active at the end of the follow-up. */
        public BigDecimal survival() {
            return share(survived, followed);
        }
    }
}
