package org.sanshe.party;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 成长护照: what an organization has learned and delivered, each with the case that proves it. Entered once where it
 * happens, read wherever the organization applies afterwards.
 */
@Component
public class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 记载. The same kind and title from the same case a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Credential c) {
        jdbc.sql("""
                        insert into organization_credential (organization_id, kind, title, title_en, issuer, issued_on,
                          valid_through, figure, unit, cause, document)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organization_id, kind, cause, title) do nothing
                        """)
                .params(Arrays.asList(
                        c.organizationId(),
                        c.kind().name(),
                        c.title(),
                        c.titleEn(),
                        c.issuer(),
                        c.issuedOn(),
                        c.validThrough(),
                        c.figure(),
                        c.unit(),
                        c.cause(),
                        c.document()))
                .update();
    }

    /** All of an organization, newest first, at most two hundred. */
    @Transactional(readOnly = true)
    public List<Credential> of(long organizationId) {
        return jdbc.sql("""
                        select * from organization_credential where organization_id = ?
                         order by issued_on desc, id desc limit 200
                        """).param(organizationId).query((row, n) -> read(row)).list();
    }

    private static Credential read(ResultSet row) throws SQLException {
        return new Credential(
                row.getLong("organization_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_through", LocalDate.class),
                row.getBigDecimal("figure"),
                row.getString("unit"),
                row.getString("cause"),
                row.getString("document"));
    }

    /**
     * 一项记载.
     *
     * @param issuer who attests it, as printed
     * @param validThrough the last day it counts; null for ever
     * @param figure a number that belongs to it, such as credits or a score; null for none
     * @param unit of the figure; null where there is none
     * @param cause the case it rests on
     * @param document the verification code of its certificate; null for none
     */
    public record Credential(
            long organizationId,
            Kind kind,
            String title,
            String titleEn,
            String issuer,
            LocalDate issuedOn,
            LocalDate validThrough,
            BigDecimal figure,
            String unit,
            String cause,
            String document) {

        /** Whether it counts on a day. */
        public boolean counts(LocalDate day) {
            return !issuedOn.isAfter(day) && (validThrough == null || !day.isAfter(validThrough));
        }

        /** The figure with its unit; empty where there is none. */
        public String said() {
            if (figure == null) return "";
            String number = figure.stripTrailingZeros().toPlainString();
            return unit == null ? number : number + " " + unit;
        }

        /** The title in the reader's language. */
        public String in(boolean english) {
            return english ? titleEn : title;
        }
    }

    /** 记载类别. */
    public enum Kind {
        /** 出壳. */
        GRADUATION("孵化出壳", "Graduation"),
        /** 评审. */
        REVIEW("阶段评审", "Review"),
        /** 培训. */
        TRAINING("培训学时", "Training"),
        /** 辅导. */
        COACHING("导师辅导", "Coaching"),
        /** 交付. */
        DELIVERY("服务交付", "Delivery");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
