package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 政府采购不良行为记录名单: who was entered, why, and until when barred from government procurement. */
@Component
public class BadConduct {

    /** 列入理由 (《政府采购质疑和投诉办法》第三十七条). */
    public enum Ground {
        /** 十二个月内三次以上投诉查无实据. */
        UNFOUNDED_COMPLAINTS,
        /** 捏造事实. */
        FABRICATED,
        /** 提供虚假材料. */
        FALSE_MATERIAL,
        /** 以非法手段取得证明材料. */
        ILLEGAL_EVIDENCE
    }

    /**
     * 一条记录.
     *
     * @param bannedUntil the last day on which it may not take part; null without a ban
     * @param source the case it was decided in
     */
    public record Record(LocalDate listedOn, Ground ground, LocalDate bannedUntil, String source) {}

    private final JdbcClient jdbc;

    BadConduct(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 列入. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(long organizationId, Record entry) {
        jdbc.sql("insert into bad_conduct (organization_id, listed_on, ground, banned_until, source)"
                        + " values (?, ?, ?, cast(? as date), ?)")
                .params(organizationId, entry.listedOn(), entry.ground().name(), entry.bannedUntil(), entry.source())
                .update();
    }

    /** Every entry of an organization, newest first. */
    @Transactional(readOnly = true)
    public List<Record> of(long organizationId) {
        return jdbc.sql("select * from bad_conduct where organization_id = ? order by listed_on desc, id desc")
                .param(organizationId)
                .query((rs, n) -> new Record(
                        rs.getObject("listed_on", LocalDate.class),
                        Ground.valueOf(rs.getString("ground")),
                        rs.getObject("banned_until", LocalDate.class),
                        rs.getString("source")))
                .list();
    }

    /** 禁止参加政府采购活动: until when, if an organization is barred on a day. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> bannedUntil(long organizationId, LocalDate on) {
        return of(organizationId).stream()
                .filter(r -> r.bannedUntil() != null)
                .filter(r -> !on.isBefore(r.listedOn()) && !on.isAfter(r.bannedUntil()))
                .map(Record::bannedUntil)
                .max(LocalDate::compareTo);
    }
}
