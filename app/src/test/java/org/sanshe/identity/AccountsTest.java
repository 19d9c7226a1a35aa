package org.sanshe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** 账号锁定: guessing gets slower and slower, by the database's clock. */
@SansheTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private String name;

    @BeforeEach
    void anAccount() {
        name = "u" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("""
                        with p as (insert into person (name) values ('测试') returning id),
                          a as (insert into account (person_id, username, password_hash)
                            select id, ?, '{noop}x' from p returning id)
                        insert into account_role select id, 'OFFICER' from a
                        """).param(name).update();
    }

    @Test
    void locksAtTheFifthFailure() {
        for (int i = 1; i <= 4; i++) {
            accounts.failed(name);
            assertThat(isLocked()).as("after %d failures", i).isFalse();
        }
        accounts.failed(name.toUpperCase(java.util.Locale.ROOT));
        assertThat(isLocked()).isTrue();
        assertThat(minutes()).isEqualTo(1);
    }

    @Test
    void locksTwiceAsLongEachTimeUpToADay() {
        for (int i = 0; i < 5; i++) accounts.failed(name);
        for (int expected = 1; expected < 1440; expected *= 2) {
            assertThat(minutes()).isEqualTo(expected);
            accounts.failed(name);
        }
        assertThat(minutes()).isEqualTo(1440);
        for (int i = 0; i < 50; i++) accounts.failed(name);
        assertThat(minutes()).isEqualTo(1440);
    }

    @Test
    void opensAgainByTheDatabasesClock() {
        for (int i = 0; i < 5; i++) accounts.failed(name);
        jdbc.sql("update account set locked_until = sanshe_now() - interval '1 microsecond' where username = ?")
                .param(name)
                .update();
        assertThat(isLocked()).isFalse();
        accounts.failed(name);
        assertThat(isLocked()).as("the next failure locks at once").isTrue();
        assertThat(minutes()).isEqualTo(2);
    }

    @Test
    void forgetsAfterASuccess() {
        for (int i = 0; i < 7; i++) accounts.failed(name);
        accounts.succeeded(name);
        assertThat(isLocked()).isFalse();
        for (int i = 0; i < 4; i++) accounts.failed(name);
        assertThat(isLocked()).isFalse();
    }

    @Test
    void countsEveryFailureOfManyHands() throws Exception {
        var hands = Executors.newFixedThreadPool(8);
        try {
            var attempts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 40; i++) {
                attempts.add(() -> {
                    accounts.failed(name);
                    return null;
                });
            }
            for (var attempt : hands.invokeAll(attempts)) attempt.get();
        } finally {
            hands.shutdownNow();
        }
        assertThat(jdbc.sql("select failed_attempts from account where username = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void saysNothingOfAccountsThatAreNotThere() {
        accounts.failed("nobody' or '1'='1");
        assertThat(accounts.find("nobody' or '1'='1")).isEmpty();
        assertThatThrownBy(() -> accounts.loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class)
                .hasMessageNotContaining("nobody");
    }

    @Test
    void findsTheGovernmentAboveAUnit() {
        long province = unit(null, "PROVINCE");
        long city = unit(province, "CITY");
        long cityBureau = unit(city, "BUREAU");
        long district = unit(city, "DISTRICT");
        long bureau = unit(district, "BUREAU");
        long section = unit(bureau, "BUREAU");
        long street = unit(district, "STREET");
        long alone = unit(null, "BUREAU");
        assertThat(units.government(section).id()).isEqualTo(district);
        assertThat(units.government(street).id()).isEqualTo(district);
        assertThat(units.government(cityBureau).id()).isEqualTo(city);
        assertThat(units.government(province).id()).isEqualTo(province);
        assertThat(units.government(alone).id()).isEqualTo(alone);
    }

    private long unit(Long parent, String level) {
        String above = parent == null ? "/" : units.get(parent).path();
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into unit (id, parent_id, name, name_en, level, region_code, path)"
                        + " values (?, ?, ?, 'x', ?, '430100', ?)")
                .params(id, parent, "单位" + id, level, above + id + "/")
                .update();
        return id;
    }

    private boolean isLocked() {
        return !accounts.find(name).orElseThrow().isAccountNonLocked();
    }

    private int minutes() {
        return jdbc.sql(
                        "select round(extract(epoch from locked_until - sanshe_now()) / 60) from account where username = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }
}
