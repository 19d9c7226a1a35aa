package org.sanshe.grant.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 其他渠道资助登记: what other departments and levels gave; by hand or from a file, which is taken whole or not at all. */
@Component
@Transactional
class AwardsElsewhere {

    /** So many are listed. */
    static final int MOST = 200;

    private static final String CHAIN = "grant-elsewhere";

    private final JdbcClient jdbc;
    private final TableReader reader;
    private final Suspicions suspicions;
    private final Evidence evidence;
    private final SansheClock clock;

    AwardsElsewhere(JdbcClient jdbc, TableReader reader, Suspicions suspicions, Evidence evidence, SansheClock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.suspicions = suspicions;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** One award. @param organization its name in the registry; null when it is not registered */
    record Listed(long id, ElsewhereRow row, String organization) {}

    /** What became of a file; with problems nothing was written. */
    record Report(int rows, int created, int unchanged, List<ElsewhereRow.Trouble> troubles) {}

    /** The newest, or those of one credit code. */
    @Transactional(readOnly = true)
    public List<Listed> list(String code) {
        return jdbc.sql("""
                        select w.*, o.name as organization from grant_elsewhere w
                          left join organization o on o.credit_code = w.credit_code
                         where cast(:code as text) is null or w.credit_code = :code order by w.id desc limit """ + " " + MOST)
                .param(
                        "code",
                        code == null || code.isBlank() ? null : code.strip().toUpperCase(java.util.Locale.ROOT))
                .query(AwardsElsewhere::read)
                .list();
    }

    /** By hand. @throws InvalidInput at the fields that cannot be */
    public void enter(Map<String, String> typed, Actor actor) {
        var reading = new ElsewhereReading(clock.today());
        ElsewhereRow row = reading.read(0, typed);
        if (row == null) {
            boolean english = Language.isEnglish();
            var errors = new java.util.LinkedHashMap<String, String>();
            reading.troubles().forEach(t -> errors.putIfAbsent(t.column().key(), t.in(english)));
            throw new InvalidInput(errors);
        }
        if (!write(row, actor)) {
            throw InvalidInput.at("number", "这个资助单位的这个文号已经登记。", "This number of this funder is entered already.");
        }
        record(actor, 1);
        suspicions.tell();
    }

    /** From a file, all of it or nothing; what is entered already changes nothing. */
    public Report take(byte[] bytes, Actor actor) {
        ImportTable table;
        try {
            table = reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            return new Report(0, 0, 0, List.of(ElsewhereRow.Trouble.unreadable(unreadable)));
        }
        var reading = new ElsewhereReading(clock.today());
        List<ElsewhereRow> rows = reading.read(table);
        if (!reading.troubles().isEmpty()) {
            return new Report(table.rows().size(), 0, 0, reading.troubles());
        }
        int created = 0;
        for (ElsewhereRow row : rows) if (write(row, actor)) created++;
        if (created > 0) record(actor, created);
        suspicions.tell();
        return new Report(rows.size(), created, rows.size() - created, List.of());
    }

    /** False when it is entered already. */
    private boolean write(ElsewhereRow row, Actor actor) {
        return jdbc.sql("""
                        insert into grant_elsewhere (credit_code, title, funder, award_number, amount, awarded_on, term_from,
                          term_until, source, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (funder, award_number) do nothing
                        """)
                        .params(
                                row.code(),
                                row.title(),
                                row.funder(),
                                row.number(),
                                row.amount().fen(),
                                row.awardedOn(),
                                row.from(),
                                row.until(),
                                row.source(),
                                actor.personId())
                        .update()
                == 1;
    }

    private void record(Actor actor, int rows) {
        evidence.record(Act.of(CHAIN, actor, "awardsElsewhereEntered", null, Map.of("entered", rows))
                .by(DoubleFundingRule.UNDECIDED.basis()));
    }

    private static Listed read(ResultSet row, int n) throws SQLException {
        return new Listed(
                row.getLong("id"),
                new ElsewhereRow(
                        row.getString("credit_code"),
                        row.getString("title"),
                        row.getString("funder"),
                        row.getString("award_number"),
                        new Money(row.getLong("amount")),
                        row.getObject("awarded_on", LocalDate.class),
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_until", LocalDate.class),
                        row.getString("source")),
                row.getString("organization"));
    }
}
