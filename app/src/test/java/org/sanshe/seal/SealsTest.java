package org.sanshe.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** 封存: before its time a key comes out by no statement the application's role can send. */
@SansheTest
class SealsTest {

    private static final String PASSPHRASE = "白日依山尽 2026";
    private static final byte[] OFFER = "最后报价 1,040,000.00 元".getBytes(UTF_8);

    @Autowired
    Seals seals;

    @Autowired
    Openers openers;

    @Autowired
    OpeningKeys keys;

    @Autowired
    SansheClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void opensAtItsTimeAndNotBefore() {
        Instant soon = clock.instant().plus(Duration.ofDays(20));
        String scope = create(soon);
        byte[] sealed = seals.seal(scope, OFFER);
        assertThat(seals.opensAt(scope)).contains(soon.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        assertThatThrownBy(() -> seals.open(scope, sealed)).isInstanceOf(Seals.StillSealed.class);
        transaction.executeWithoutResult(status -> seals.release(scope, "somebody in a hurry"));
        assertThatThrownBy(() -> seals.open(scope, sealed)).isInstanceOf(Seals.StillSealed.class);
        String past = create(clock.instant().minusSeconds(1));
        assertThat(seals.open(past, seals.seal(past, OFFER))).isEqualTo(OFFER);
    }

    @Test
    void withoutATimeOpensByItsReleaseAlone() {
        String scope = create(null);
        byte[] sealed = seals.seal(scope, OFFER);
        assertThat(seals.opensAt(scope)).isEmpty();
        assertThatThrownBy(() -> seals.open(scope, sealed)).isInstanceOf(Seals.StillSealed.class);
        assertThatThrownBy(() -> seals.release(scope, "x")).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> seals.release(scope, "all sheets are in"));
        assertThat(seals.opensAt(scope)).isPresent();
        assertThat(seals.open(scope, sealed)).isEqualTo(OFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select private_key from seal where scope = '%s'",
                "select seal_release.* from seal_release",
                "update seal set opens_at = now() where scope = '%s'",
                "delete from seal where scope = '%s'",
                "insert into seal_release (scope, released_by) values ('%s', 'x')",
                "insert into seal_release (scope, released_at, released_by) values ('%s', '2000-01-01', 'x')",
                "create or replace function public.sanshe_now() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$",
                "alter function seal_private_key(text) security invoker",
                "drop function seal_private_key(text)",
                "create function public.clock_timestamp() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$",
                "set session authorization sanshe_owner",
                "set role sanshe_owner",
                "copy seal to '/tmp/seal'",
                "copy (select 1) to program 'cat'",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')"
            })
    void yieldsToNoStatement(String statement) {
        String scope = create(clock.instant().plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> jdbc.sql(statement.formatted(scope))
                        .query((rs, n) -> rs.getObject(1))
                        .list())
                .rootCause()
                .message()
                .containsPattern("permission denied|must be owner|must be superuser|does not exist");
        assertThat(key(scope)).isNull();
    }

    @Test
    void isNotFooledByWhatASessionBringsAlong() {
        String scope = create(clock.instant().plus(Duration.ofDays(1)));
        transaction.executeWithoutResult(status -> {
            for (String trick : List.of(
                    "create temp table demo_clock (only_row boolean, ahead interval)",
                    "insert into pg_temp.demo_clock values (true, interval '10 years')",
                    "create temp table seal (scope text, public_key bytea, private_key bytea, opens_at timestamptz)",
                    "create temp table seal_release (scope text, released_at timestamptz, released_by text)",
                    "insert into pg_temp.seal_release values ('" + scope + "', '2000-01-01', 'x')",
                    "create function pg_temp.sanshe_now() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$",
                    "create function pg_temp.clock_timestamp() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$",
                    "create function pg_temp.later(timestamptz, timestamptz) returns boolean language sql as $$ select true $$",
                    "create operator pg_temp.<= (leftarg = timestamptz, rightarg = timestamptz, function = pg_temp.later)",
                    "set local search_path = pg_temp, public, pg_catalog")) {
                jdbc.sql(trick).update();
            }
            assertThat(jdbc.sql("select public.seal_private_key(?)")
                            .param(scope)
                            .query(byte[].class)
                            .optional())
                    .isEmpty();
            assertThat(jdbc.sql("select public.sanshe_now() < pg_catalog.now() + interval '5 years'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void theClockOnlyMovesForward() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into demo_clock (ahead) values (interval '3 days')"
                            + " on conflict (only_row) do update set ahead = demo_clock.ahead + interval '3 days'")
                    .update();
            status.setRollbackOnly();
        });
        for (String back : List.of(
                "update demo_clock set ahead = ahead - interval '1 second'",
                "update demo_clock set ahead = interval '0'",
                "delete from demo_clock")) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into demo_clock (ahead) values (interval '3 days')"
                                + " on conflict (only_row) do update set ahead = demo_clock.ahead + interval '3 days'")
                        .update();
                assertThatThrownBy(() -> jdbc.sql(back).update()).hasMessageContaining("only moves forward");
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void aMonthAheadIsCountedInSeconds() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into demo_clock (ahead) values (interval '1 month') on conflict (only_row)"
                            + " do update set ahead = demo_clock.ahead + interval '1 month'")
                    .update();
            assertThat(jdbc.sql(
                                    "select ahead = make_interval(secs => extract(epoch from ahead))"
                                            + " and extract(month from ahead) = 0 and extract(day from ahead) = 0 from demo_clock")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void showsEveryAlteration() {
        String scope = create(clock.instant().minusSeconds(1));
        byte[] sealed = seals.seal(scope, OFFER);
        for (int i = 0; i < sealed.length; i += 7) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> seals.open(scope, altered)).isInstanceOf(Seals.BrokenSeal.class);
        }
        for (int length : new int[] {0, 1, 2, 100, sealed.length - 1}) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seals.open(scope, cut)).isInstanceOf(Seals.BrokenSeal.class);
        }
    }

    @Test
    void belongsToItsScopeAndPlace() {
        String mine = create(clock.instant().minusSeconds(1));
        String other = create(clock.instant().minusSeconds(1));
        assertThatThrownBy(() -> seals.open(other, seals.seal(mine, OFFER))).isInstanceOf(Seals.BrokenSeal.class);
        byte[] first = seals.seal(mine, "#0/2", OFFER);
        assertThat(seals.open(mine, "#0/2", first)).isEqualTo(OFFER);
        assertThatThrownBy(() -> seals.open(mine, "#1/2", first)).isInstanceOf(Seals.BrokenSeal.class);
        assertThatThrownBy(() -> seals.open(mine, first)).isInstanceOf(Seals.BrokenSeal.class);
    }

    @Test
    void looksDifferentEveryTime() {
        String scope = create(null);
        assertThat(seals.seal(scope, OFFER)).isNotEqualTo(seals.seal(scope, OFFER));
    }

    @Test
    void twoOfThreeOpenersOpenAfterTheDeadline() {
        var tender = tender(Duration.ofDays(2));
        byte[] sealed = seals.seal(tender.scope(), OFFER);
        assertThat(seals.opensAt(tender.scope())).isPresent();
        assertThatThrownBy(() -> give(tender, 0, PASSPHRASE)).isInstanceOf(Seals.StillSealed.class);
        ahead(Duration.ofDays(3));
        assertThat(seals.opensAt(tender.scope())).isEmpty();
        assertThatThrownBy(() -> give(tender, 0, "another passphrase")).isInstanceOf(OpeningKeys.WrongPassphrase.class);
        give(tender, 0, PASSPHRASE);
        // one share, and the same one given twice, opens nothing
        give(tender, 0, PASSPHRASE);
        assertThat(openers.isUnlocked(tender.scope())).isFalse();
        assertThatThrownBy(() -> seals.open(tender.scope(), sealed)).isInstanceOf(Seals.StillSealed.class);
        give(tender, 2, PASSPHRASE);
        assertThat(openers.isUnlocked(tender.scope())).isTrue();
        assertThat(seals.open(tender.scope(), sealed)).isEqualTo(OFFER);
        assertThat(openers.of(tender.scope()))
                .extracting(o -> o.givenAt() != null)
                .containsExactly(true, false, true);
    }

    @Test
    void whoIsNoOpenerGivesNothing() {
        var tender = tender(Duration.ofDays(1));
        var other = tender(Duration.ofDays(1));
        ahead(Duration.ofDays(2));
        long stranger = other.persons().get(0);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> openers.give(tender.scope(), stranger, PASSPHRASE)))
                .isInstanceOf(Seals.StillSealed.class);
        // the shares of another tender, put in by whoever may write what the application may: found, and nothing opens
        give(other, 0, PASSPHRASE);
        give(tender, 0, PASSPHRASE);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select seal_give(?, ?, ?)")
                            .params(tender.scope(), tender.persons().get(1), new byte[60])
                            .query((row, i) -> 1)
                            .list();
                    give(tender, 2, PASSPHRASE);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(openers.isUnlocked(tender.scope())).isFalse();
    }

    /** What was sealed with an older key of a person opens with the older passphrase. */
    @Test
    void aNewOpeningKeyCountsForWhatComesLater() {
        var tender = tender(Duration.ofDays(1));
        byte[] sealed = seals.seal(tender.scope(), OFFER);
        keys.enrol(tender.persons().get(0), "a newer passphrase");
        ahead(Duration.ofDays(2));
        assertThatThrownBy(() -> give(tender, 0, "a newer passphrase")).isInstanceOf(OpeningKeys.WrongPassphrase.class);
        give(tender, 0, PASSPHRASE);
        give(tender, 1, PASSPHRASE);
        assertThat(seals.open(tender.scope(), sealed)).isEqualTo(OFFER);
    }

    /**
     * T02: whatever the order of extensions, attempts to open and the passing of time, nothing opens before the one
     * deadline there is, and at it two openers do.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noOrderOfExtensionsAndAttemptsOpensEarly(long seed) {
        var random = new Random(seed);
        var tender = tender(Duration.ofHours(6));
        byte[] sealed = seals.seal(tender.scope(), OFFER);
        Instant deadline = deadline(tender);
        var given = new java.util.HashSet<Integer>();
        for (int step = 0; step < 40; step++) {
            boolean due = !clock.instant().isBefore(deadline);
            switch (random.nextInt(4)) {
                case 0 -> {
                    Instant wanted = deadline.plus(Duration.ofMinutes(random.nextInt(600) - 300L));
                    boolean moves = !due && wanted.isAfter(deadline);
                    assertThat(moved(tender, wanted)).isEqualTo(moves || wanted.equals(deadline));
                    if (moves) deadline = wanted;
                }
                case 1 -> ahead(Duration.ofMinutes(random.nextInt(120)));
                default -> {
                    int who = random.nextInt(3);
                    if (due) {
                        give(tender, who, PASSPHRASE);
                        given.add(who);
                    } else {
                        assertThatThrownBy(() -> give(tender, who, PASSPHRASE)).isInstanceOf(Seals.StillSealed.class);
                    }
                }
            }
            if (given.size() >= Openers.NEEDED) {
                assertThat(seals.open(tender.scope(), sealed)).isEqualTo(OFFER);
            } else {
                assertThatThrownBy(() -> seals.open(tender.scope(), sealed)).isInstanceOf(Seals.StillSealed.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select wrapped from seal_share where scope = '%s'",
                "update seal_share set given = wrapped where scope = '%s'",
                "update seal set private_key = public_key where scope = '%s'",
                "delete from seal_share where scope = '%s'",
                "update opening_key set salt = ''",
                "delete from opening_key"
            })
    void sharesYieldToNoStatement(String statement) {
        var tender = tender(Duration.ofDays(1));
        assertThatThrownBy(() -> jdbc.sql(statement.formatted(tender.scope()))
                        .query((rs, n) -> 1)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** Whatever the functions are called with before the deadline, no share and no key comes out. */
    @Test
    void functionsGiveNothingBeforeTheDeadline() {
        var tender = tender(Duration.ofDays(1));
        for (long person : tender.persons()) {
            jdbc.sql("select seal_give(?, ?, ?)")
                    .params(tender.scope(), person, new byte[32])
                    .query((row, i) -> 1)
                    .list();
            assertThat(jdbc.sql("select * from seal_share_of(?, ?)")
                            .params(tender.scope(), person)
                            .query()
                            .listOfRows())
                    .isEmpty();
        }
        assertThat(jdbc.sql("select * from seal_given(?)")
                        .param(tender.scope())
                        .query()
                        .listOfRows())
                .isEmpty();
        jdbc.sql("select seal_unlock(?, ?)")
                .params(tender.scope(), new byte[32])
                .query((row, i) -> 1)
                .list();
        assertThat(key(tender.scope())).isNull();
        assertThat(openers.of(tender.scope())).allMatch(o -> o.givenAt() == null);
    }

    private record Sealing(String scope, long tender, List<Long> persons) {}

    /** A published tender with three openers. */
    private Sealing tender(Duration until) {
        return transaction.execute(status -> {
            String caseNo = "T" + UUID.randomUUID();
            jdbc.sql("insert into case_file values (:no, 'x', 'x', 1, null, null, 1, 'x', sanshe_now(), '2026-01-01',"
                            + " null, null, '{}')")
                    .param("no", caseNo)
                    .update();
            long tender = jdbc.sql(
                            "insert into tender (version, case_no, round, project, buyer, unit_id, budget, method,"
                                    + " status, response_deadline, published_at) values (0, :no, 1, 'x', 'x', 1, 1,"
                                    + " 'CONSULTATION', 'ACTIVE', sanshe_now() + :until * interval '1 second', sanshe_now())"
                                    + " returning id")
                    .param("no", caseNo)
                    .param("until", until.toSeconds())
                    .query(Long.class)
                    .single();
            var persons = new ArrayList<Long>();
            for (int i = 0; i < 3; i++) {
                persons.add(jdbc.sql("insert into person (name) values ('开启人') returning id")
                        .query(Long.class)
                        .single());
                keys.enrol(persons.get(i), PASSPHRASE);
            }
            openers.create(caseNo + "/responses/1", tender, persons);
            return new Sealing(caseNo + "/responses/1", tender, persons);
        });
    }

    private void give(Sealing tender, int who, String passphrase) {
        transaction.executeWithoutResult(
                status -> openers.give(tender.scope(), tender.persons().get(who), passphrase));
    }

    private Instant deadline(Sealing tender) {
        return jdbc.sql("select response_deadline from tender where id = ?")
                .param(tender.tender())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Whether the database let the deadline be moved. */
    private boolean moved(Sealing tender, Instant to) {
        try {
            jdbc.sql("update tender set response_deadline = ? where id = ?")
                    .params(to.atOffset(java.time.ZoneOffset.UTC), tender.tender())
                    .update();
            return true;
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    private void ahead(Duration by) {
        jdbc.sql("insert into demo_clock (ahead) values (:by * interval '1 second') on conflict (only_row)"
                        + " do update set ahead = demo_clock.ahead + :by * interval '1 second'")
                .param("by", by.toSeconds())
                .update();
    }

    private String create(Instant opensAt) {
        String scope = "test/" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> seals.create(scope, opensAt));
        return scope;
    }

    private byte[] key(String scope) {
        return jdbc.sql("select seal_private_key(?)")
                .param(scope)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }
}
