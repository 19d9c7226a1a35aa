package org.sanshe.incubation.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.IncubationCall.Status;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 招募登记: every call of a base and where it stands. */
@Component
public class IncubationCalls {

    private final JdbcClient jdbc;

    IncubationCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the case is no call */
    public IncubationCall get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("incubation call " + caseNo));
    }

    /** By its case. */
    public Optional<IncubationCall> find(String caseNo) {
        return jdbc.sql("select * from incubation_call where case_no = ?")
                .param(caseNo)
                .query(IncubationCalls::read)
                .optional();
    }

    /** Those of a base, newest first, at most a hundred. */
    public List<IncubationCall> of(long baseId) {
        return jdbc.sql(
                        "select * from incubation_call where base_id = ? order by opens_at desc, case_no desc limit 100")
                .param(baseId)
                .query(IncubationCalls::read)
                .list();
    }

    /** 受理中: those that take applications now, by the database's clock, the first to close first and the rolling ones last. */
    public List<IncubationCall> open() {
        return jdbc.sql("""
                        select * from incubation_call
                         where status = 'CALLED' and opens_at <= sanshe_now()
                           and (closes_at is null or closes_at >= sanshe_now())
                         order by closes_at nulls last, opens_at, case_no limit 100
                        """).query(IncubationCalls::read).list();
    }

    /**
     * Moves one on.
     *
     * @return false when it is not in that state any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean become(String caseNo, Status from, Status next) {
        return jdbc.sql("update incubation_call set status = ? where case_no = ? and status = ?")
                        .params(next.name(), caseNo, from.name())
                        .update()
                == 1;
    }

    /** Enters one as a draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(IncubationCall c, String offered) {
        jdbc.sql("""
                        insert into incubation_call (case_no, base_id, rules_id, title, places, opens_at, closes_at, offered, status)
                        values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, 'DRAFT')
                        """)
                .params(Arrays.asList(
                        c.caseNo(),
                        c.baseId(),
                        c.rulesId(),
                        c.title(),
                        c.places(),
                        at(c.opensAt()),
                        at(c.closesAt()),
                        offered))
                .update();
    }

    /** Changes a draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revise(IncubationCall c, String offered) {
        jdbc.sql("""
                        update incubation_call set title = ?, places = ?, opens_at = cast(? as timestamptz),
                          closes_at = cast(? as timestamptz), offered = ?, approved = null
                         where case_no = ? and status = 'DRAFT'
                        """)
                .params(Arrays.asList(c.title(), c.places(), at(c.opensAt()), at(c.closesAt()), offered, c.caseNo()))
                .update();
    }

    /** 审批意见. */
    @Transactional(propagation = Propagation.MANDATORY)
    void judged(String caseNo, boolean approved, String opinion) {
        jdbc.sql("update incubation_call set approved = ?, opinion = ? where case_no = ?")
                .params(Arrays.asList(approved, opinion, caseNo))
                .update();
    }

    /** 停止受理: why a call was closed by the unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    void closing(String caseNo, String reason) {
        jdbc.sql("update incubation_call set closing = ? where case_no = ?")
                .params(reason, caseNo)
                .update();
    }

    /**
     * 招募内容: what a call says besides.
     *
     * @param offered 孵化服务内容
     * @param approved null before the section head has judged it
     * @param closing why the unit closed it; null while it did not
     */
    record Text(String offered, Boolean approved, String opinion, String closing) {}

    /** What a call says besides. */
    Text text(String caseNo) {
        return jdbc.sql("select offered, approved, opinion, closing from incubation_call where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Text(
                        row.getString("offered"),
                        row.getObject("approved", Boolean.class),
                        row.getString("opinion"),
                        row.getString("closing")))
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, SansheClock.ZONE);
    }

    private static IncubationCall read(ResultSet row, int n) throws SQLException {
        OffsetDateTime closes = row.getObject("closes_at", OffsetDateTime.class);
        return new IncubationCall(
                row.getString("case_no"),
                row.getLong("base_id"),
                row.getLong("rules_id"),
                row.getString("title"),
                row.getInt("places"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                closes == null ? null : closes.toInstant(),
                Status.valueOf(row.getString("status")));
    }
}
