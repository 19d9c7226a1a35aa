package org.sanshe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.database.EmbeddedPostgres.APP;
import static org.sanshe.database.EmbeddedPostgres.OWNER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sanshe.ChildJvm;

/** Each test starts the server on one folder, which therefore also survives every test before. */
@Timeout(120)
class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    @Test
    void writesDurablyUnlessToldOtherwise() throws SQLException {
        try (var server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(rows(server, "show " + setting)).as(setting).containsExactly("on");
            }
        }
    }

    @Test
    void keepsItsDataAndItsPasswordsAcrossARestart() throws SQLException {
        String password;
        try (var server = start()) {
            run(server, "create table kept as select 42 as answer");
            password = server.password(APP);
        }
        try (var server = start()) {
            assertThat(rows(server, "select answer from kept")).containsExactly("42");
            assertThat(server.password(APP)).isEqualTo(password);
        }
    }

    @Test
    void tellsASecondInstanceThatTheFolderIsInUse() {
        try (var server = start()) {
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining("正被另一个实例使用")
                    .hasMessageContaining("in use by another instance")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void saysAtOnceThatAPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, taken.getLocalPort(), true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("pg.log");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before))
                    .isLessThan(30);
        }
        try (var server = start()) {
            assertThat(server.pid()).isPositive();
        }
    }

    @Test
    void asksEverybodyForAPassword() throws SQLException {
        try (var server = start()) {
            for (String role : List.of(OWNER, APP, "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), role, "guess"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
            }
            assertThat(rows(server, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(rows(server, "select rolsuper from pg_roles where rolname = '" + APP + "'"))
                    .containsExactly("f");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var server = start()) {
            assertThat(rows(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(rows(server, "show unix_socket_directories")).containsExactly("");
            int port = URI.create(server.url().substring("jdbc:".length())).getPort();
            for (InetAddress outside : addressesOutside()) {
                try (var socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside, port), 2000))
                            .as("%s", outside)
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void sortsFoldsAndSearchesChinese() throws SQLException {
        try (var server = start()) {
            assertThat(rows(server, "select n from unnest(array['张三','王五','阿明','李四','重庆']) n order by n"))
                    .containsExactly("阿明", "重庆", "李四", "王五", "张三");
            run(server, "create extension if not exists pg_trgm");
            assertThat(rows(server, "select cardinality(show_trgm('政府购买服务合同')) > 4"))
                    .containsExactly("t");
            assertThat(rows(server, "select '长沙县社工站' ilike '%社工%'")).containsExactly("t");
            assertThat(rows(server, "select lower('Àｂ') = lower('àＢ')")).containsExactly("t");
        }
    }

    @Test
    void recoversWhatWasCommittedAfterTheServerIsKilled() throws SQLException {
        try (var server = start()) {
            run(server, "create table if not exists survived (note text)");
            try (var half = connect(server);
                    var statement = half.createStatement()) {
                half.setAutoCommit(false);
                statement.execute("insert into survived values ('never committed')");
                run(server, "insert into survived values ('committed')");
                kill(server.pid());
            }
        }
        try (var server = start()) {
            assertThat(rows(server, "select note from survived")).containsExactly("committed");
        }
    }

    @Test
    void endsWithItsApplicationAndRecoversWhenThatIsKilled() throws Exception {
        long postgres;
        try (var child = ChildJvm.start(Application.class, List.of(), folder.toString())) {
            postgres = Long.parseLong(child.awaitLine("postgres "));
            assertThatThrownBy(EmbeddedPostgresTest::start).isInstanceOf(DirectoryInUse.class);
            child.kill();
        }
        ProcessHandle.of(postgres)
                .ifPresent(p -> assertThat(p.onExit())
                        .as("PostgreSQL ends with its application")
                        .succeedsWithin(10, TimeUnit.SECONDS));
        try (var server = start()) {
            assertThat(rows(server, "select note from written_by_child")).containsExactly("committed");
        }
    }

    /** An application that starts the server, commits a row and is then killed. */
    static final class Application {
        public static void main(String[] args) throws Exception {
            var server = EmbeddedPostgres.start(Path.of(args[0]), 0, true);
            run(server, "create table written_by_child as select text 'committed' as note");
            System.out.println("postgres " + server.pid());
            Thread.currentThread().join();
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, 0, true);
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), OWNER, server.password(OWNER));
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row. */
    private static List<String> rows(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) rows.add(found.getString(1));
            return rows;
        }
    }

    /** SIGKILL, and gone. */
    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        assertThat(process.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static List<InetAddress> addressesOutside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
