package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sanshe.Owner;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.SansheClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Units, people, quotas and a clock for tests of the ledger; every act in a transaction of its own. */
@TestComponent
public class Treasury {

    static final String ITEM = "2080299";

    private final JdbcClient jdbc;
    private final Environment environment;
    private final TransactionTemplate transaction;
    private final SansheClock clock;
    private final Ledger ledger;

    Treasury(
            JdbcClient jdbc,
            Environment environment,
            TransactionTemplate transaction,
            SansheClock clock,
            Ledger ledger) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.transaction = transaction;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** A unit, below another one where one is named. */
    public long unit(String name, Long parent) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        String path = parent == null
                ? "/"
                : jdbc.sql("select path from unit where id = ?")
                        .param(parent)
                        .query(String.class)
                        .single();
        jdbc.sql("insert into unit (id, parent_id, name, name_en, level, region_code, path)"
                        + " values (?, ?, ?, 'Unit', 'BUREAU', '430198', ?)")
                .params(java.util.Arrays.asList(id, parent, name + id, path + id + "/"))
                .update();
        return id;
    }

    /** A person of a unit with roles. */
    public Actor person(String name, Long unit, Role... roles) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(id, id, name, Set.of(roles), unit, null, null);
    }

    /** Sets the clock to noon of a day, also backwards. */
    public void on(String day) {
        JdbcClient owner = Owner.of(environment);
        owner.sql("alter table demo_clock drop constraint if exists demo_clock_ahead_check")
                .update();
        owner.sql("alter table demo_clock disable trigger user").update();
        moveTo(LocalDate.parse(day));
    }

    /** Sets the clock to noon of a day, once it may go back. */
    void moveTo(LocalDate day) {
        var moment = day.atTime(12, 0).atZone(SansheClock.ZONE).toOffsetDateTime();
        jdbc.sql("""
                        insert into demo_clock (ahead) values (cast(:moment as timestamptz) - clock_timestamp())
                        on conflict (only_row) do update set ahead = excluded.ahead
                        """).param("moment", moment).update();
    }

    LocalDate today() {
        return clock.today();
    }

    long line(long unit, FundingSource source, int year) {
        return in(() -> ledger.line(new LineKey(unit, source, year, ITEM), "购买社会服务"));
    }

    /** A line with quota. */
    long quota(long unit, FundingSource source, int year, String yuan, Actor by) {
        long line = line(unit, source, year);
        in(() -> ledger.issue(line, Money.of(yuan), "明财预〔" + year + "〕1号", by));
        return line;
    }

    /** Does something in a transaction of its own. */
    public <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Is refused by a rule, with its words, and nothing is changed. */
    public void refused(Rule rule, ThrowingCallable work, String... words) {
        String before = all();
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(((Refusal) thrown).rule()).isEqualTo(rule);
        assertThat(List.of(words))
                .allSatisfy(w -> assertThat(thrown.getMessage()).contains(w));
        assertThat(all()).isEqualTo(before);
    }

    /** What of a line stands where, in yuan. */
    String balances(long line) {
        var parts = new ArrayList<String>();
        for (Account account : Account.values()) {
            Money there = ledger.balance(line, account);
            if (there.fen() != 0) parts.add(account + " " + there);
        }
        return String.join(", ", parts);
    }

    /** Everything the ledger has. */
    String all() {
        return jdbc.sql("""
                        select (select count(*) from voucher) || ' ' || (select coalesce(sum(hashtext(p::text)), 0) from posting p)
                          || (select coalesce(sum(hashtext(b::text)), 0) from voucher_book b)
                          || (select coalesce(sum(hashtext(c::text)), 0) from agreement_cap c)
                          || (select coalesce(sum(hashtext(c::text)), 0) from funding_claim c)
                        """).query(String.class).single();
    }

    static List<Portion> of(long line, String yuan) {
        return List.of(new Portion(line, Money.of(yuan)));
    }
}
