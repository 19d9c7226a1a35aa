package org.sanshe.incubation.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.sanshe.incubation.Base.Level;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 基地登记: the drafts of bases and their rules, and what becomes of them. */
@Component
class BaseBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Places places;

    BaseBook(JdbcClient jdbc, JsonMapper json, Places places) {
        this.jdbc = jdbc;
        this.json = json;
        this.places = places;
    }

    /**
     * 草案.
     *
     * @param baseId the base revised; null for a new one
     * @param decision the last one on it: RECOGNISE, RETURN or REJECT; null before
     */
    record Draft(
            String caseNo,
            long unitId,
            Long baseId,
            BaseHead head,
            Body body,
            String decision,
            LocalDate validFrom,
            String opinion,
            Long decidedBy) {}

    /** What a draft has become. */
    record Recognised(long base, int version) {}

    /** The draft of a case. */
    Optional<Draft> draft(String caseNo) {
        return jdbc.sql("select * from incubation_base_draft where case_no = ?")
                .param(caseNo)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** @throws NotFound when the case has none */
    Draft get(String caseNo) {
        return draft(caseNo).orElseThrow(() -> new NotFound("draft of a base " + caseNo));
    }

    /** Keeps a draft as handed in, in place of the one before. */
    void keep(String caseNo, long unitId, Long baseId, BaseHead head, Body body, long personId) {
        jdbc.sql("""
                        insert into incubation_base_draft (case_no, unit_id, base_id, code, head, body, drafted_by)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (case_no) do update set code = excluded.code, head = excluded.head, body = excluded.body,
                          drafted_by = excluded.drafted_by
                        """)
                .params(Arrays.asList(
                        caseNo,
                        unitId,
                        baseId,
                        head.code(),
                        json.writeValueAsString(head),
                        json.writeValueAsString(body),
                        personId))
                .update();
    }

    void decide(String caseNo, String decision, LocalDate validFrom, String opinion, long personId) {
        jdbc.sql("""
                        update incubation_base_draft set decision = ?, valid_from = ?, opinion = ?, decided_by = ?
                         where case_no = ?
                        """)
                .params(Arrays.asList(decision, validFrom, opinion, personId, caseNo))
                .update();
    }

    void discard(String caseNo) {
        jdbc.sql("delete from incubation_base_draft where case_no = ?")
                .param(caseNo)
                .update();
    }

    /** Another case that drafts the same base, or a new one of the same code. */
    Optional<String> drafting(String caseNo, long unitId, Long baseId, String code) {
        return jdbc.sql("""
                        select case_no from incubation_base_draft
                         where case_no <> :case and (base_id = :base or unit_id = :unit and code = :code) limit 1
                        """)
                .param("case", caseNo)
                .param("base", baseId, java.sql.Types.BIGINT)
                .param("unit", unitId)
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The name of another base of the unit that bears a code. */
    Optional<String> codeHolder(long unitId, String code, Long baseId) {
        return jdbc.sql("""
                        select name from incubation_base
                         where unit_id = :unit and code = :code and id is distinct from cast(:base as bigint)
                        """)
                .param("unit", unitId)
                .param("code", code)
                .param("base", baseId, java.sql.Types.BIGINT)
                .query(String.class)
                .optional();
    }

    /** The highest number of a place that is offered or taken; 0 for none. */
    int highestHeld(long baseId) {
        return jdbc.sql(
                        "select coalesce(max(no), 0) from incubation_place where base_id = ? and state in ('OFFERED', 'TAKEN')")
                .param(baseId)
                .query(Integer.class)
                .single();
    }

    /** A base as it stands, with what its newest rules are called. */
    BaseHead head(long baseId) {
        return jdbc.sql("""
                        select b.*, r.code as rules_code, r.name as rules_name, r.name_en as rules_name_en, r.source as rules_source
                          from incubation_base b left join lateral (select * from incubation_rules
                            where base_id = b.id order by version desc limit 1) r on true where b.id = ?
                        """)
                .param(baseId)
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(() -> new NotFound("incubation base " + baseId));
    }

    /** The newest version of a base's rules; the one that holds may be older. */
    Optional<Body> newest(long baseId) {
        return jdbc.sql("select body from incubation_rules where base_id = ? order by version desc limit 1")
                .param(baseId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Body.class));
    }

    /**
     * 认定: the base is as drafted from now on, its rules hold from the day decided on.
     *
     * @throws Refusal when fewer places are provided than are held
     */
    Recognised recognise(Draft d, LocalDate today) {
        BaseHead h = d.head();
        long base = d.baseId() == null ? enter(d, today) : d.baseId();
        if (d.baseId() != null) revise(base, h);
        if (!places.provide(base, h.places())) {
            throw new Refusal(IncubationBaseRule.PLACES_HELD, h.places(), highestHeld(base));
        }
        int version = jdbc.sql("""
                        insert into incubation_rules (base_id, code, version, name, name_en, source, status, valid_from, body,
                          drafted_by, published_by, case_no)
                        select d.base_id, ?, coalesce((select max(version) from incubation_rules where base_id = d.base_id), 0) + 1,
                          ?, ?, ?, 'PUBLISHED', d.valid_from, d.body, d.drafted_by, d.decided_by, d.case_no
                          from (select case_no, cast(? as bigint) as base_id, valid_from, body, drafted_by, decided_by
                            from incubation_base_draft where case_no = ?) d
                        returning version
                        """)
                .params(h.rulesCode(), h.rulesName(), h.rulesNameEn(), h.rulesSource(), base, d.caseNo())
                .query(Integer.class)
                .single();
        discard(d.caseNo());
        return new Recognised(base, version);
    }

    private long enter(Draft d, LocalDate today) {
        BaseHead h = d.head();
        return jdbc.sql("""
                        insert into incubation_base (unit_id, code, name, name_en, level, region_code, address, area, opening_hours,
                          phone, services, places, status, recognised_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?) returning id
                        """)
                .params(Arrays.asList(
                        d.unitId(),
                        h.code(),
                        h.name(),
                        h.nameEn(),
                        h.level().name(),
                        h.regionCode(),
                        h.address(),
                        h.area(),
                        h.openingHours(),
                        h.phone(),
                        h.services(),
                        h.places(),
                        today))
                .query(Long.class)
                .single();
    }

    private void revise(long base, BaseHead h) {
        jdbc.sql("""
                        update incubation_base set code = ?, name = ?, name_en = ?, level = ?, region_code = ?, address = ?, area = ?,
                          opening_hours = ?, phone = ?, services = ? where id = ?
                        """)
                .params(Arrays.asList(
                        h.code(),
                        h.name(),
                        h.nameEn(),
                        h.level().name(),
                        h.regionCode(),
                        h.address(),
                        h.area(),
                        h.openingHours(),
                        h.phone(),
                        h.services(),
                        base))
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("case_no"),
                row.getLong("unit_id"),
                row.getObject("base_id", Long.class),
                json.readValue(row.getString("head"), BaseHead.class),
                json.readValue(row.getString("body"), Body.class),
                row.getString("decision"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("opinion"),
                row.getObject("decided_by", Long.class));
    }

    private static BaseHead head(ResultSet row) throws SQLException {
        return new BaseHead(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                Level.valueOf(row.getString("level")),
                row.getString("region_code"),
                row.getString("address"),
                row.getBigDecimal("area"),
                row.getString("opening_hours"),
                row.getString("phone"),
                row.getString("services"),
                row.getInt("places"),
                row.getString("rules_code"),
                row.getString("rules_name"),
                row.getString("rules_name_en"),
                row.getString("rules_source"));
    }
}
