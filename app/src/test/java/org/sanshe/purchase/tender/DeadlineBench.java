package org.sanshe.purchase.tender;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.Sanshe;
import org.sanshe.TestDatabase;
import org.sanshe.database.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * T03: a hundred thousand attempts to hand in a response within a second of the deadline, from three processes; where
 * {@code faketime} is installed, two of them with clocks ten minutes off.
 */
public final class DeadlineBench {

    private static final String PASSWORD = "BENCH_DATABASE_PASSWORD";
    private static final long WANTED = Long.getLong("attempts", 100_000);
    private static final int THREADS = 4;
    private static final Duration AROUND = Duration.ofSeconds(1);
    private static final Duration START = Duration.ofSeconds(15);
    private static final Duration APART = Duration.ofMillis(2_500);
    private static final int ROUNDS = 20;
    private static final List<String> NODES = List.of("", "-10m", "+10m");

    private DeadlineBench() {}

    /** Without arguments the bench; with a database and a tender one node of it. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            node(arguments);
            return;
        }
        boolean skewed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "faketime")));
        String url = TestDatabase.create();
        migrate(url);
        var hammer = new Hammer(jdbc(url, TestDatabase.server().password(EmbeddedPostgres.APP)));
        var sum = new Hammer.Result(0, 0, 0, 0);
        int rounds = 0;
        long start = System.nanoTime();
        while (sum.accepted() + sum.refused() < WANTED) {
            var tenders = new ArrayList<Long>();
            for (int i = 0; i < ROUNDS; i++) {
                tenders.add(hammer.tender(START.plus(APART.multipliedBy(i)), THREADS * NODES.size()));
            }
            var nodes = new ArrayList<Process>();
            for (int i = 0; i < NODES.size(); i++) nodes.add(start(skewed ? NODES.get(i) : "", url, tenders, i));
            for (Process node : nodes) sum = sum.plus(result(node));
            rounds += ROUNDS;
        }
        System.out.printf(
                "%,d attempts within ±1 s of %d deadlines from %d processes%s: %,d accepted, %,d refused,"
                        + " %d late ones accepted, %d early ones refused; %d s%n",
                sum.accepted() + sum.refused(),
                rounds,
                NODES.size(),
                skewed ? ", two of them ten minutes off" : "",
                sum.accepted(),
                sum.refused(),
                sum.late(),
                sum.early(),
                (System.nanoTime() - start) / 1_000_000_000);
        System.exit(sum.late() + sum.early() == 0 ? 0 : 1);
    }

    /** One node: its own process, its own clock, its own connections. */
    private static void node(String[] arguments) throws Exception {
        var jdbc = jdbc(arguments[0], System.getenv(PASSWORD));
        int place = Integer.parseInt(arguments[1]);
        var hammer = new Hammer(jdbc);
        var sum = new Hammer.Result(0, 0, 0, 0);
        for (String tender : arguments[2].split(",")) {
            String soon = "select sanshe_now() >= response_deadline - interval '1 second' from tender where id = ";
            while (!jdbc.sql(soon + tender).query(Boolean.class).single()) Thread.onSpinWait();
            sum = sum.plus(hammer.strike(Long.parseLong(tender), AROUND, place * THREADS, (place + 1) * THREADS));
        }
        System.out.println("result " + sum.accepted() + " " + sum.refused() + " " + sum.late() + " " + sum.early());
    }

    private static Process start(String skew, String url, List<Long> tenders, int place) throws IOException {
        var command = new ArrayList<String>();
        if (!skew.isEmpty()) command.addAll(List.of("faketime", "-f", skew));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx200m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DeadlineBench.class.getName()));
        String all = tenders.stream().map(String::valueOf).collect(Collectors.joining(","));
        command.addAll(List.of(url, String.valueOf(place), all));
        var node = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        node.environment().put(PASSWORD, TestDatabase.server().password(EmbeddedPostgres.APP));
        return node.start();
    }

    private static Hammer.Result result(Process node) throws IOException {
        try (var out = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = out.readLine()) != null; ) {
                if (!line.startsWith("result ")) continue;
                String[] n = line.split(" ");
                return new Hammer.Result(
                        Long.parseLong(n[1]), Long.parseLong(n[2]), Long.parseLong(n[3]), Long.parseLong(n[4]));
            }
            throw new IllegalStateException("a node ended without a result");
        }
    }

    private static JdbcClient jdbc(String url, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(EmbeddedPostgres.APP);
        pool.setPassword(password);
        pool.setMaximumPoolSize(THREADS);
        return JdbcClient.create(pool);
    }

    /** The tables, as the application makes them. */
    private static void migrate(String url) {
        new SpringApplicationBuilder(Sanshe.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + EmbeddedPostgres.APP,
                        "--spring.datasource.password=" + TestDatabase.server().password(EmbeddedPostgres.APP),
                        "--spring.flyway.url=" + url,
                        "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
                        "--spring.flyway.password=" + TestDatabase.server().password(EmbeddedPostgres.OWNER),
                        "--server.port=0",
                        "--sanshe.demo.data=false",
                        "--sanshe.data-dir=target/bench",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error")
                .close();
    }
}
