package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Loading a year in transactions of its own: whole or not at all, and never past a deadline just being counted. */
@SansheTest
class YearLoadingTest {

    private static final int YEAR = 2095;
    private static final CalendarYear NOTICE = new CalendarYear(YEAR, "测试〔2094〕1号", "test");
    private static final Actor ADMIN = new Actor(7, 9, "管理员", EnumSet.of(Role.ADMIN), 1L, null, null);

    @Autowired
    YearLoading loading;

    @Autowired
    Calendars calendars;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        jdbc.sql("delete from deadline where case_no = 'CG-2095'").update();
        jdbc.sql("delete from calendar_day where year = ?").param(YEAR).update();
        jdbc.sql("delete from calendar_year where year = ?").param(YEAR).update();
    }

    @Test
    void aFailureInTheMiddleLeavesNothingBehind() {
        var good = new CalendarDay(LocalDate.of(YEAR, 1, 4), CalendarDay.Kind.OFF, "元旦", "1号");
        var mondayWorked = new CalendarDay(LocalDate.of(YEAR, 1, 3), CalendarDay.Kind.WORK, "元旦", "1号");

        assertThatThrownBy(() -> loading.load(NOTICE, List.of(good, mondayWorked), ADMIN))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(calendars.current().years()).doesNotContainKey(YEAR);
        assertThat(calendars.current().isWorkingDay(good.day())).isTrue();
        assertThat(jdbc.sql("select count(*) from calendar_load where year = ?")
                        .param(YEAR)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeadlineBeingCountedMeanwhileIsCountedAgain() throws Exception {
        var off = new CalendarDay(LocalDate.of(YEAR, 1, 13), CalendarDay.Kind.OFF, "节日", "1号");
        var load = new CompletableFuture<Integer>();

        transaction.executeWithoutResult(status -> {
            deadlines.set("CG-2095", "replyChallenge", "CHALLENGE_REPLY", LocalDate.of(YEAR, 1, 10));
            CompletableFuture.runAsync(() -> load.complete(loading.load(NOTICE, List.of(off), ADMIN)));
            assertThatThrownBy(() -> load.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });

        assertThat(load.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        DeadlineView view = deadlines.current("CG-2095", "replyChallenge").orElseThrow();
        assertThat(view.provisional()).isFalse();
        assertThat(view.dueDate()).isEqualTo(LocalDate.of(YEAR, 1, 20));
    }
}
