package org.sanshe.incubation.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 场地设备登记: what a base has, each version with who changed it and why; and the limits of its use. */
@Component
class SpaceResources {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SpaceResources(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NotFound when there is none */
    SpaceResource get(long id) {
        return jdbc.sql("select * from space_resource where id = ?")
                .param(id)
                .query(SpaceResources::read)
                .optional()
                .orElseThrow(() -> new NotFound("space resource " + id));
    }

    /** Holds a resource until the end of the transaction: bookings of it are made one after another. */
    SpaceResource lock(long id) {
        return jdbc.sql("select * from space_resource where id = ? for update")
                .param(id)
                .query(SpaceResources::read)
                .optional()
                .orElseThrow(() -> new NotFound("space resource " + id));
    }

    /** All of a base, rooms first, at most three hundred. */
    List<SpaceResource> of(long base) {
        return jdbc.sql("""
                        select * from space_resource where base_id = ?
                         order by in_use desc, array_position(array['ROOM', 'DESK', 'EQUIPMENT'], kind), code limit 300
                        """).param(base).query(SpaceResources::read).list();
    }

    /** Enters one. @return its number. @throws InvalidInput when the code is taken */
    long enter(SpaceResource r, String reason, Actor by) {
        try {
            long id = jdbc.sql("""
                            insert into space_resource (base_id, kind, code, name, name_en, seats, opens, closes, weekends,
                              longest_minutes, ahead_days, approval, out_of_park, in_use)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                            """).params(values(r)).query(Long.class).single();
            remember(id, 1, r, reason, by);
            return id;
        } catch (DuplicateKeyException taken) {
            throw codeTaken(taken);
        }
    }

    private static InvalidInput codeTaken(DuplicateKeyException taken) {
        var wrong = InvalidInput.at("code", "编号已经使用，请换一个。", "The number is in use; choose another.");
        wrong.initCause(taken);
        return wrong;
    }

    /** Changes one; what it was stays in its history. */
    void change(long id, SpaceResource r, String reason, Actor by) {
        int version = lock(id).version() + 1;
        var values = new ArrayList<Object>(values(r));
        values.addAll(List.of(version, id));
        try {
            jdbc.sql("""
                            update space_resource set base_id = ?, kind = ?, code = ?, name = ?, name_en = ?, seats = ?, opens = ?,
                              closes = ?, weekends = ?, longest_minutes = ?, ahead_days = ?, approval = ?, out_of_park = ?,
                              in_use = ?, version = ? where id = ?
                            """).params(values).update();
        } catch (DuplicateKeyException taken) {
            throw codeTaken(taken);
        }
        remember(id, version, r, reason, by);
    }

    private static List<Object> values(SpaceResource r) {
        return List.of(
                r.baseId(),
                r.kind().name(),
                r.code(),
                r.name(),
                r.nameEn(),
                r.seats(),
                r.opens(),
                r.closes(),
                r.weekends(),
                r.longestMinutes(),
                r.aheadDays(),
                r.approval(),
                r.outOfPark(),
                r.inUse());
    }

    private void remember(long id, int version, SpaceResource r, String reason, Actor by) {
        jdbc.sql("""
                        insert into space_resource_version (resource_id, version, body, reason, changed_by, changed_by_name)
                        values (?, ?, cast(? as jsonb), ?, ?, ?)
                        """)
                .params(id, version, json.writeValueAsString(r), reason, by.personId(), by.name())
                .update();
    }

    /** 变更记录 of the resources of a base, newest first, at most a hundred. */
    List<Change> changes(long base) {
        return jdbc.sql("""
                        select v.*, r.code, r.name, r.name_en from space_resource_version v
                          join space_resource r on r.id = v.resource_id
                         where r.base_id = ? order by v.changed_at desc, v.resource_id, v.version desc limit 100
                        """)
                .param(base)
                .query((row, n) -> new Change(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** 一次变更. */
    record Change(String code, String name, String nameEn, int version, String reason, String by, Instant at) {}

    /** 限额 of a base on a day: its own, else the general one. @param key MONTHLY_HOURS or SERIES_WEEKS */
    Limit limit(long base, String key, LocalDate day) {
        return jdbc.sql("""
                        select value, source, verified from space_limit
                         where key = ? and (base_id = ? or base_id is null) and valid_from <= ?
                         order by base_id nulls last, valid_from desc limit 1
                        """).params(key, base, day).query(Limit.class).single();
    }

    /** 一项限额. */
    record Limit(int value, String source, boolean verified) {}

    /** Sets a limit of a base from a day on; the same day again replaces it. */
    void limit(long base, String key, int value, String source, LocalDate from, Actor by) {
        jdbc.sql("""
                        insert into space_limit (base_id, key, value, source, verified, valid_from, entered_by)
                        values (?, ?, ?, ?, true, ?, ?) on conflict (base_id, key, valid_from) do update
                          set value = excluded.value, source = excluded.source, entered_by = excluded.entered_by
                        """)
                .params(Arrays.asList(base, key, value, source, from, by.personId()))
                .update();
    }

    private static SpaceResource read(ResultSet row, int n) throws SQLException {
        return new SpaceResource(
                row.getLong("id"),
                row.getLong("base_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("seats"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getBoolean("weekends"),
                row.getInt("longest_minutes"),
                row.getInt("ahead_days"),
                row.getBoolean("approval"),
                row.getBoolean("out_of_park"),
                row.getBoolean("in_use"),
                row.getInt("version"));
    }
}
