package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 移交簿: the clock of each hand-over and the record that was signed. */
@Component
class HandOvers {

    private final Bases bases;
    private final TermClock clock;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandOvers(Bases bases, TermClock clock, JdbcClient jdbc, JsonMapper json) {
        this.bases = bases;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * 移交期限: working days of the rules from the notice; the day of the notice does not count.
     *
     * @return the last day
     */
    LocalDate open(Tenancy t, LocalDate notice) {
        var rules = bases.rules(t.rulesId());
        LocalDate due = clock.workingDays(notice, Math.max(1, rules.body().handOverDays()), TermClock.basis(rules));
        jdbc.sql("insert into incubation_hand_over (tenancy, notice_on, due_on) values (?, ?, ?)"
                        + " on conflict (tenancy) do nothing")
                .params(t.caseNo(), notice, due)
                .update();
        return due;
    }

    HandOver get(String tenancy) {
        return find(tenancy).orElseThrow(() -> new NotFound("hand-over of " + tenancy));
    }

    Optional<HandOver> find(String tenancy) {
        return jdbc.sql("select * from incubation_hand_over where tenancy = ?")
                .param(tenancy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** @param signUntil the tenant's time to sign */
    void prepare(String tenancy, List<Item> items, String data, String open, BigDecimal custody, Instant signUntil) {
        jdbc.sql("""
                        update incubation_hand_over set items = cast(? as jsonb), data = ?, open_matters = ?, custody = ?,
                          sign_until = ?, prepared_at = sanshe_now(), disputed = null
                         where tenancy = ? and signed_at is null
                        """)
                .params(Arrays.asList(
                        json.writeValueAsString(items),
                        data,
                        open,
                        custody,
                        signUntil.atOffset(ZoneOffset.UTC),
                        tenancy))
                .update();
    }

    void dispute(String tenancy, String what) {
        jdbc.sql("update incubation_hand_over set disputed = ? where tenancy = ? and signed_at is null")
                .params(what, tenancy)
                .update();
    }

    /** @return false when the tenant's time is over by the database's clock */
    boolean sign(String tenancy, String signatory, int daysLate) {
        return jdbc.sql("update incubation_hand_over set signatory = ?, signed_at = sanshe_now(), days_late = ?"
                                + " where tenancy = ? and signed_at is null and sanshe_now() <= sign_until")
                        .params(signatory, daysLate, tenancy)
                        .update()
                == 1;
    }

    void witness(String tenancy, long by) {
        jdbc.sql("update incubation_hand_over set witness = ? where tenancy = ? and signed_at is null")
                .params(by, tenancy)
                .update();
    }

    void confirm(String tenancy, long by, int daysLate) {
        jdbc.sql("update incubation_hand_over set second_witness = ?, signed_at = sanshe_now(), days_late = ?"
                        + " where tenancy = ? and signed_at is null and witness is not null")
                .params(by, daysLate, tenancy)
                .update();
    }

    /** @return false when it was escalated before */
    boolean escalate(String tenancy) {
        return jdbc.sql("update incubation_hand_over set escalated_at = sanshe_now()"
                                + " where tenancy = ? and escalated_at is null and signed_at is null")
                        .param(tenancy)
                        .update()
                == 1;
    }

    private HandOver read(ResultSet row) throws SQLException {
        String items = row.getString("items");
        return new HandOver(
                row.getString("tenancy"),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Agreements.instant(row, "prepared_at"),
                items == null ? List.of() : json.readValue(items, new TypeReference<List<Item>>() {}),
                row.getString("data"),
                row.getString("open_matters"),
                row.getBigDecimal("custody"),
                Agreements.instant(row, "sign_until"),
                row.getString("disputed"),
                row.getString("signatory"),
                Agreements.instant(row, "signed_at"),
                row.getObject("witness", Long.class),
                row.getObject("second_witness", Long.class),
                Agreements.instant(row, "escalated_at"),
                row.getObject("days_late", Integer.class));
    }

    /**
     * 移交.
     *
     * @param noticeOn the day the clock runs from
     * @param dueOn the last day
     * @param custody what was kept for it when the record was made, in yuan
     * @param signUntil the tenant's time to sign; null before the record is made
     * @param disputed what the tenant did not accept; null when nothing
     * @param signatory who signed for the tenant; null when two of the unit did
     * @param daysLate working days after the last day; null before it is signed
     */
    record HandOver(
            String tenancy,
            LocalDate noticeOn,
            LocalDate dueOn,
            Instant preparedAt,
            List<Item> items,
            String data,
            String openMatters,
            BigDecimal custody,
            Instant signUntil,
            String disputed,
            String signatory,
            Instant signedAt,
            Long witness,
            Long secondWitness,
            Instant escalatedAt,
            Integer daysLate) {

        boolean isSigned() {
            return signedAt != null;
        }
    }

    /** 移交项目. */
    record Item(String item, int quantity, Kind kind, String state) {}

    /** 移交类别. */
    enum Kind {
        /** 场地. */
        PREMISES("场地", "Premises"),
        /** 钥匙. */
        KEY("钥匙", "Key"),
        /** 设备. */
        EQUIPMENT("设备", "Equipment"),
        /** 资料. */
        DATA("资料", "Data"),
        /** 其他. */
        OTHER("其他", "Other");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        String in(boolean english) {
            return english ? en : zh;
        }
    }
}
