package org.sanshe.incubation.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Base.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 基地能力图: the bases with their places and who is in them, by region and level. */
@Component
class BaseMap {

    /** More bases than a province has; the page says when there are more. */
    static final int MOST = 300;

    private final JdbcClient jdbc;

    BaseMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 查询条件; null for any.
     *
     * @param region the beginning of a region code
     * @param free only those with a free place
     */
    record Filter(String region, Level level, String text, boolean free) {

        Filter {
            region = blank(region);
            text = blank(text);
        }

        private static String blank(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * 一个基地.
     *
     * @param taken places with an organization in them
     * @param offered places waiting for an answer
     * @param tenants organizations in it
     * @param operator null when the unit runs it itself
     */
    record Line(
            long id,
            String code,
            String name,
            String nameEn,
            Level level,
            String regionCode,
            String address,
            boolean open,
            int places,
            int taken,
            int offered,
            int tenants,
            String unit,
            String unitEn,
            String operator) {

        /** How many can be offered. */
        public int free() {
            return places - taken - offered;
        }

        /** 使用率, whole percent. */
        public int percent() {
            return places == 0 ? 0 : taken * 100 / places;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? nameEn : name;
        }
    }

    /** One region with its bases. */
    record Region(String code, String unit, String unitEn, List<Line> lines) {

        /** All its places. */
        public int places() {
            return lines.stream().mapToInt(Line::places).sum();
        }

        /** Those with an organization in them. */
        public int taken() {
            return lines.stream().mapToInt(Line::taken).sum();
        }
    }

    /** The bases as filtered, the wider ones first, open ones before closed. */
    List<Line> lines(Filter f) {
        return jdbc.sql("""
                        select b.*, u.name as unit, u.name_en as unit_en, o.name as operator, p.held, p.taken, p.offered,
                          (select count(*) from incubation_tenancy t where t.base_id = b.id
                            and t.status in ('AGREEMENT', 'IN_TERM', 'LEAVING')) as tenants
                          from incubation_base b
                          join unit u on u.id = b.unit_id
                          left join incubation_operator r on r.base_id = b.id
                            and r.held @> (sanshe_now() at time zone 'Asia/Shanghai')::date
                          left join organization o on o.id = r.organization_id
                          cross join lateral (select count(*) filter (where state <> 'WITHDRAWN') as held,
                            count(*) filter (where state = 'TAKEN') as taken, count(*) filter (where state = 'OFFERED') as offered
                            from incubation_place where base_id = b.id) p
                         where b.status <> 'DRAFT'
                           and (cast(:region as text) is null or b.region_code like :region || '%')
                           and (cast(:level as text) is null or b.level = :level)
                           and (cast(:text as text) is null or b.name || ' ' || b.name_en || ' ' || b.code || ' ' || b.address
                             ilike '%' || :text || '%')
                           and (not :free or b.status = 'ACTIVE' and p.held > p.taken + p.offered)
                         order by b.region_code, array_position(array['PROVINCE','CITY','DISTRICT','STREET','COMMUNITY'], b.level),
                           b.status, b.name, b.id limit :most
                        """)
                .param("region", f.region())
                .param("level", f.level() == null ? null : f.level().name())
                .param("text", f.text())
                .param("free", f.free())
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list();
    }

    /** The same by region. */
    static List<Region> regions(List<Line> lines) {
        Map<String, List<Line>> by = new LinkedHashMap<>();
        lines.forEach(l -> by.computeIfAbsent(l.regionCode(), r -> new java.util.ArrayList<>())
                .add(l));
        return by.entrySet().stream()
                .map(e -> new Region(
                        e.getKey(),
                        e.getValue().get(0).unit(),
                        e.getValue().get(0).unitEn(),
                        e.getValue()))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                Level.valueOf(row.getString("level")),
                row.getString("region_code"),
                row.getString("address"),
                row.getString("status").equals("ACTIVE"),
                row.getInt("held"),
                row.getInt("taken"),
                row.getInt("offered"),
                row.getInt("tenants"),
                row.getString("unit"),
                row.getString("unit_en"),
                row.getString("operator"));
    }
}
