package org.sanshe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SansheTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    @Test
    void runsAsARoleThatCannotRewriteWhatWasRecorded() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("sanshe_app");
        for (String table : new String[] {"evidence", "submission", "form_version"}) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("update evidence set act = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbc.sql("select private_key from seal").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsTheDatabasesClock() {
        var database = jdbc.sql("select extract(epoch from clock_timestamp())")
                .query(Double.class)
                .single();
        assertThat((double) clock.instant().getEpochSecond()).isBetween(database - 2, database + 2);
    }
}
