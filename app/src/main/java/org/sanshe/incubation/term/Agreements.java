package org.sanshe.incubation.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 孵化协议簿: what is agreed with a tenant, and who signed it when. */
@Component("incubationAgreements")
class Agreements {

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Agreement get(String tenancy) {
        return find(tenancy).orElseThrow(() -> new NotFound("agreement of " + tenancy));
    }

    Optional<Agreement> find(String tenancy) {
        return jdbc.sql("select * from incubation_agreement where tenancy = ?")
                .param(tenancy)
                .query((row, n) -> read(row))
                .optional();
    }

    void open(String tenancy, LocalDate acceptedOn) {
        jdbc.sql("insert into incubation_agreement (tenancy, accepted_on) values (?, ?)")
                .params(tenancy, acceptedOn)
                .update();
    }

    /** A text that was returned is drafted anew: what was signed of the old one counts no more. */
    void draft(String tenancy, LocalDate startsOn, Text text, long by) {
        jdbc.sql("""
                        update incubation_agreement set starts_on = ?, place = ?, services = ?, duties = ?, terms = ?,
                          drafted_by = ?, sign_by = null, signatory = null, signed_at = null, declined = null
                         where tenancy = ? and countersigned_at is null
                        """)
                .params(Arrays.asList(
                        startsOn, text.place(), text.services(), text.duties(), text.terms(), by, tenancy))
                .update();
    }

    /** 协议内容 the base writes. @param terms may be null */
    record Text(String place, String services, String duties, String terms) {}

    void issue(String tenancy, Instant signBy) {
        jdbc.sql("update incubation_agreement set sign_by = ? where tenancy = ?")
                .params(signBy.atOffset(ZoneOffset.UTC), tenancy)
                .update();
    }

    /** @return false when the time to sign is over by the database's clock */
    boolean sign(String tenancy, String signatory) {
        return jdbc.sql("update incubation_agreement set signatory = ?, signed_at = sanshe_now()"
                                + " where tenancy = ? and sanshe_now() <= sign_by and signed_at is null")
                        .params(signatory, tenancy)
                        .update()
                == 1;
    }

    void decline(String tenancy, String reason) {
        jdbc.sql("update incubation_agreement set declined = ? where tenancy = ? and signed_at is null")
                .params(reason, tenancy)
                .update();
    }

    void countersign(String tenancy, long by) {
        jdbc.sql("update incubation_agreement set countersigned_at = sanshe_now(), countersigned_by = ?"
                        + " where tenancy = ? and signed_at is not null")
                .params(by, tenancy)
                .update();
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("tenancy"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getString("place"),
                row.getString("services"),
                row.getString("duties"),
                row.getString("terms"),
                instant(row, "sign_by"),
                row.getString("signatory"),
                instant(row, "signed_at"),
                row.getString("declined"),
                instant(row, "countersigned_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
