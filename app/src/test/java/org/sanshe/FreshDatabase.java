package org.sanshe;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.sanshe.calendar.Calendars;
import org.sanshe.database.EmbeddedPostgres;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives every test class the database as it was when its application context had started, so that classes can share a
 * context, whose start costs far more than the copy of a database. Registered in {@code spring.factories}.
 */
class FreshDatabase implements TestExecutionListener {

    private static final String PRISTINE = "_pristine";

    /** Databases of which the first state is kept. */
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        var context = test.getApplicationContext();
        String database = context.getEnvironment().getProperty(TestDatabase.NAME);
        if (database == null) return;
        if (KEPT.add(database)) {
            copy(context, database, database + PRISTINE);
            TestDatabase.begunAs(database + PRISTINE, context.getEnvironment());
        } else {
            copy(context, database + PRISTINE, database);
            forget(context);
        }
    }

    /** A database is copied while nobody is connected to it; the pools of the context connect again by themselves. */
    private static void copy(ApplicationContext context, String from, String to) throws SQLException {
        String url = TestDatabase.server().url();
        try (var connection = DriverManager.getConnection(
                        url, EmbeddedPostgres.OWNER, TestDatabase.server().password(EmbeddedPostgres.OWNER));
                var statement = connection.createStatement()) {
            String used = from.endsWith(PRISTINE) ? to : from;
            statement.execute("alter database " + used + " with allow_connections false");
            for (var source : context.getBeansOfType(DataSource.class).values()) {
                if (source.isWrapperFor(HikariDataSource.class)) {
                    source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
                }
            }
            statement.execute(
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + used + "'");
            statement.execute("drop database if exists " + to + " with (force)");
            statement.execute("create database " + to + " template " + from);
            statement.execute("alter database " + from + " with allow_connections true");
        }
    }

    /** What the application and the helpers of tests remember of the database that is gone. */
    private static void forget(ApplicationContext context) {
        context.getBean(Calendars.class).current();
        context.getBeansOfType(Forgetful.class).values().forEach(Forgetful::forget);
    }
}
