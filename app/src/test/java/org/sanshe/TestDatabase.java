package org.sanshe;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.database.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for all tests of a process, and a database for each application context: empty for the first, and for
 * those after it a copy of what the first made of it, so that migrations, diagrams and the demo bureau are loaded once.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where this process keeps what it writes: test classes run in several processes side by side. */
    public static final Path FOLDER = Path.of("target", "tests-" + System.getProperty("sanshe.tests.process", "0"));

    /** The property that names the database of a context. */
    static final String NAME = "sanshe.tests.database";

    /** Set for contexts that play a story while they start: they begin with nothing, and theirs is no state to begin from. */
    private static final String STORY = "sanshe.story";

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** The database to begin from, with the demo bureau and without. */
    private static final Map<Boolean, String> BEGUN = new ConcurrentHashMap<>();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER.resolve("postgres"), 0, false);
    }

    /** The server. */
    public static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    /** Makes an empty database. Returns its JDBC address. */
    public static String create() {
        return create("");
    }

    private static String create(String template) {
        String name = "t" + NEXT.incrementAndGet();
        String url = server().url();
        try (var connection = DriverManager.getConnection(
                        url, EmbeddedPostgres.OWNER, server().password(EmbeddedPostgres.OWNER));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url.replace("/sanshe?", "/" + name + "?");
    }

    /** Lets contexts that start later begin from this copy of what a context had made of its database. */
    static void begunAs(String copy, Environment environment) {
        if (!environment.containsProperty(STORY)) BEGUN.putIfAbsent(hasDemo(environment), copy);
    }

    private static boolean hasDemo(Environment environment) {
        return environment.getProperty("sanshe.demo.data", Boolean.class, true);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String begun = environment.containsProperty(STORY) ? null : BEGUN.get(hasDemo(environment));
        String url = create(begun == null ? "" : " template " + begun);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                NAME,
                                url.replaceAll(".*/(\\w+)\\?.*", "$1"),
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                EmbeddedPostgres.APP,
                                "spring.datasource.password",
                                server().password(EmbeddedPostgres.APP),
                                "spring.flyway.url",
                                url,
                                "spring.flyway.user",
                                EmbeddedPostgres.OWNER,
                                "spring.flyway.password",
                                server().password(EmbeddedPostgres.OWNER),
                                "sanshe.data-dir",
                                FOLDER.resolve("data").toString())));
    }
}
