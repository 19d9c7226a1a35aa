package org.sanshe.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** 封存: before its time a key comes out by no statement the application's role can send. */
@SansheTest
class SealsTest {

    private static final byte[] OFFER = "最后报价 1,040,000.00 元".getBytes(UTF_8);

    @Autowired
    Seals seals;

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
            jdbc.sql("insert into demo_clock (ahead) values (interval '1 month')")
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
