package org.sanshe.purchase.tender;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.seal.Draw;
import org.sanshe.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 抽取承诺: hidden parts fixed and sealed by auditors, each good for one draw, and the public numbers they may name. */
@Component
class DrawCommitments {

    private static final String SELECT = """
            select c.*, v.name as value_name from draw_commitment c join public_value v on v.code = c.value_code
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    DrawCommitments(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * 公开数值.
     *
     * @param digits the pattern of the number as typed
     * @param source where anybody finds it, and how it is written
     */
    record PublicValue(String code, String name, String nameEn, String digits, String source) {}

    /**
     * 一次承诺.
     *
     * @param valueDay the day whose number counts; later than the commitment
     * @param valueNo 期号, or the trading day
     */
    record Commitment(
            long id,
            long tenderId,
            String caseNo,
            String digest,
            byte[] hidden,
            String scope,
            String valueCode,
            String value,
            LocalDate valueDay,
            String valueNo,
            String by,
            Instant at) {

        DrawFile.Commitment published() {
            return new DrawFile.Commitment(digest, by, at.toString(), value, valueDay.toString(), valueNo);
        }
    }

    /** The public numbers that may be named on a day. */
    List<PublicValue> values(LocalDate asOf) {
        return jdbc.sql("""
                        select * from public_value where valid_from <= :day and (valid_until is null or valid_until >= :day)
                         order by code
                        """)
                .param("day", asOf)
                .query((row, i) -> new PublicValue(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("digits"),
                        row.getString("source")))
                .list();
    }

    /** How a public number is typed. */
    PublicValue value(String code, LocalDate asOf) {
        return values(asOf).stream()
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("public value " + code));
    }

    /** Makes, seals and fixes a hidden part. Returns its digest, which is published. */
    String commit(Tender tender, String caseNo, String valueCode, LocalDate valueDay, String valueNo, Actor by) {
        byte[] hidden = new byte[Draw.HIDDEN];
        new SecureRandom().nextBytes(hidden);
        String scope = caseNo + "/draw";
        seals.create(scope, null);
        String digest = Draw.commitment(hidden);
        jdbc.sql("""
                        insert into draw_commitment (tender_id, case_no, digest, hidden, scope, value_code, value_day,
                          value_no, committed_by, committed_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tender.id(),
                        caseNo,
                        digest,
                        seals.seal(scope, hidden),
                        scope,
                        valueCode,
                        valueDay,
                        valueNo,
                        by.personId(),
                        by.name())
                .update();
        return digest;
    }

    /** Opens the hidden part of a commitment, for the draw it was made for. */
    byte[] open(Commitment commitment, String by) {
        seals.release(commitment.scope(), by);
        return seals.open(commitment.scope(), commitment.hidden());
    }

    /** The oldest commitment of a tender that no draw has used; empty when the auditor has yet to commit. */
    Optional<Commitment> unused(Tender tender) {
        return all(tender).stream()
                .filter(c -> !jdbc.sql("select exists (select from panel_draw where commitment_id = ?)")
                        .param(c.id())
                        .query(Boolean.class)
                        .single())
                .findFirst();
    }

    /** All commitments of a tender, oldest first. */
    List<Commitment> all(Tender tender) {
        return jdbc.sql(SELECT + "where c.tender_id = ? order by c.id")
                .param(tender.id())
                .query((row, i) -> read(row))
                .list();
    }

    /** The commitment made by a case of its own. */
    Optional<Commitment> madeBy(String caseNo) {
        return jdbc.sql(SELECT + "where c.case_no = ?")
                .param(caseNo)
                .query((row, i) -> read(row))
                .optional();
    }

    private static Commitment read(ResultSet row) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                row.getLong("tender_id"),
                row.getString("case_no"),
                row.getString("digest"),
                row.getBytes("hidden"),
                row.getString("scope"),
                row.getString("value_code"),
                row.getString("value_name"),
                row.getObject("value_day", LocalDate.class),
                row.getString("value_no"),
                row.getString("committed_by_name"),
                row.getObject("committed_at", OffsetDateTime.class).toInstant());
    }
}
