package org.sanshe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 预算指标: the budget lines. */
@Component
class Lines {

    private static final String SELECT =
            "select l.*, u.name as payer from budget_line l join unit u on u.id = l.payer_unit ";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The line of a key, opened when it is new. */
    long open(LineKey key, String itemName) {
        jdbc.sql("""
                        insert into budget_line (payer_unit, source, year, item_code, item_name, origin_year)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(key.payerUnit(), key.source().name(), key.year(), key.itemCode(), itemName, key.originYear())
                .update();
        return jdbc.sql("""
                        select id from budget_line where payer_unit = ? and source = ? and year = ? and item_code = ?
                          and origin_year = ?
                        """)
                .params(key.payerUnit(), key.source().name(), key.year(), key.itemCode(), key.originYear())
                .query(Long.class)
                .single();
    }

    /** @throws NotFound when there is none */
    Line get(long id) {
        return of(List.of(id)).values().stream().findFirst().orElseThrow(() -> new NotFound("budget line " + id));
    }

    /** By id, in the order of the ids. */
    Map<Long, Line> of(Collection<Long> ids) {
        var lines = new LinkedHashMap<Long, Line>();
        jdbc.sql(SELECT + "where l.id = any(cast(? as bigint[])) order by l.id")
                .param(ids.toArray(new Long[0]))
                .query((rs, n) -> read(rs))
                .list()
                .forEach(l -> lines.put(l.id(), l));
        return lines;
    }

    /** The lines of a year of a unit and those below it, by payer, source and item. */
    List<Line> below(long unitId, int year) {
        return jdbc.sql(SELECT + """
                        where l.year = :year and exists (select from unit mine where mine.id = :unit and u.path like mine.path || '%')
                        order by u.path, l.source, l.item_code, l.origin_year
                        """)
                .param("year", year)
                .param("unit", unitId)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The units whose quota a unit may enter: itself and those below. */
    Map<Long, String> payers(long unitId) {
        var payers = new LinkedHashMap<Long, String>();
        jdbc.sql("select its.id, its.name from unit mine join unit its on its.path like mine.path || '%'"
                        + " where mine.id = ? order by its.path")
                .param(unitId)
                .query(rs -> {
                    payers.put(rs.getLong(1), rs.getString(2));
                });
        return payers;
    }

    /** Locks lines in the order of their ids, so that nobody waits for one who waits for him. */
    void lock(Collection<Long> ids) {
        long found = jdbc.sql(
                        "select id from budget_line where id = any(cast(? as bigint[])) order by id for no key update")
                .param(ids.toArray(new Long[0]))
                .query(Long.class)
                .list()
                .size();
        if (found != ids.size()) throw new NotFound("budget lines " + ids);
    }

    static Line read(ResultSet rs) throws SQLException {
        return read(rs, rs.getLong("id"));
    }

    static Line read(ResultSet rs, long id) throws SQLException {
        return new Line(
                id,
                new LineKey(
                        rs.getLong("payer_unit"),
                        FundingSource.valueOf(rs.getString("source")),
                        rs.getInt("year"),
                        rs.getString("item_code"),
                        rs.getInt("origin_year")),
                rs.getString("item_name"),
                rs.getString("payer"));
    }
}
