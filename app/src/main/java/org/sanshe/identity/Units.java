package org.sanshe.identity;

import java.util.List;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构: the tree of units. */
@Component
@Transactional(readOnly = true)
public class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit. @throws NotFound when there is none */
    public Unit get(long id) {
        return jdbc.sql("select * from unit where id = ?")
                .param(id)
                .query(Unit.class)
                .optional()
                .orElseThrow(() -> new NotFound("unit " + id));
    }

    /** 所属政府: the province, city or district at or nearest above a unit; the unit itself where the tree has none. */
    public Unit government(long id) {
        return jdbc.sql("""
                        select its.* from unit mine join unit its on mine.path like its.path || '%'
                        where mine.id = ? and (its.level in ('PROVINCE', 'CITY', 'DISTRICT') or its.id = mine.id)
                        order by its.level in ('PROVINCE', 'CITY', 'DISTRICT') desc, length(its.path) desc limit 1
                        """).param(id).query(Unit.class).optional().orElseThrow(() -> new NotFound("unit " + id));
    }

    /** The whole tree, parents before children. */
    public List<Unit> all() {
        return jdbc.sql("select * from unit order by path").query(Unit.class).list();
    }

    /**
     * 一个机构.
     *
     * @param level PROVINCE, CITY, DISTRICT, BUREAU, STREET or COMMUNITY
     * @param regionCode 行政区划代码 of at least six digits
     * @param path the ids from the root to itself, for example {@code /1/4/}
     */
    public record Unit(
            long id,
            Long parentId,
            String name,
            String nameEn,
            String level,
            String regionCode,
            String path,
            String creditCode,
            String address,
            String representative,
            String contact,
            String phone) {

        /** The six digits of the region. */
        public int region() {
            return Integer.parseInt(regionCode.substring(0, 6));
        }
    }
}
