package org.sanshe.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server of our own, started from packaged programs, with its data kept in a folder across restarts.
 *
 * <p>It listens on loopback only and asks for passwords. It writes durably. It is the child of a small shell that
 * reads a pipe of this process: when this process dies, however it dies, the pipe closes and the server shuts down
 * cleanly. PostgreSQL refuses to run as root, so a root user's server runs in a user namespace or, where these are
 * not allowed, as the user {@code nobody}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role that owns the schema and runs migrations. */
    public static final String OWNER = "sanshe_owner";
    /** The role the running application works as. */
    public static final String APP = "sanshe_app";

    private static final String DATABASE = "sanshe";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int NOBODY = 65534;
    /**
     * Runs the server; shuts it down when the pipe from this process closes; ends when the server ends. A key that
     * interrupts the terminal reaches neither: the application closes its connections first.
     */
    private static final String WATCHDOG = """
            trap '' INT HUP
            exec 3<&0
            command -v setsid >/dev/null && set -- setsid "$@"
            "$@" 3<&- & p=$!
            { cat <&3 >/dev/null; kill -INT $p; } &
            wait $p
            kill $! 2>/dev/null
            """;

    private final Path home;
    private final Path data;
    private final FileChannel lock;
    private final Properties passwords;
    private final int port;
    private final Process watchdog;

    private EmbeddedPostgres(Path home, Path data, FileChannel lock, Properties passwords, int port, Process watchdog) {
        this.home = home;
        this.data = data;
        this.lock = lock;
        this.passwords = passwords;
        this.port = port;
        this.watchdog = watchdog;
    }

    /**
     * Starts the server.
     *
     * @param folder where programs ({@code pgsql-…}), data ({@code pg}) and passwords are kept
     * @param port 0 for any free one
     * @param durable false only for tests: does not wait for the disk
     * @throws DirectoryInUse when another instance runs on the folder
     */
    public static EmbeddedPostgres start(Path folder, int port, boolean durable) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            Files.createDirectories(root);
            FileChannel lock = lock(root);
            List<String> as = runAs();
            Path base = as.contains("setpriv") ? forNobody(root) : root;
            Path home = PostgresBinaries.unpackInto(base.resolve("pgsql-17.11.0"));
            Path data = base.resolve("pg");
            Properties passwords = passwords(root.resolve("pg.passwords"));
            if (!Files.exists(data.resolve("PG_VERSION"))) initialise(as, home, data, passwords);
            waitForPredecessor(data);
            int chosen = port == 0 ? freePort() : port;
            Process watchdog = launch(as, home, data, chosen, durable, root.resolve("pg.log"));
            var server = new EmbeddedPostgres(home, data, lock, passwords, chosen, watchdog);
            server.awaitReady(root.resolve("pg.log"));
            server.createRoleAndDatabase();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of the application's database. */
    public String url() {
        return url(DATABASE);
    }

    /** The password of {@link #OWNER} or {@link #APP}. */
    public String password(String role) {
        return passwords.getProperty(role);
    }

    /** The server's process id, for fault tests. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shuts the server down cleanly and waits for it. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(30, TimeUnit.SECONDS)) watchdog.destroy();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL at 127.0.0.1:" + port + ", programs " + home + ", data " + data;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=sanshe";
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException sameProcess) {
            // told below like any other instance
        }
        channel.close();
        throw new DirectoryInUse(root);
    }

    /** What to put before a PostgreSQL command so that it does not run as root. */
    private static List<String> runAs() {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (succeeds("unshare", "-U", "true")) return List.of("unshare", "-U");
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    /** Nobody cannot reach a folder below root's home; the data then lives where system services keep theirs. */
    private static Path forNobody(Path root) throws IOException {
        Path base =
                Path.of("/var/lib/sanshe", Integer.toHexString(root.toString().hashCode()));
        Files.createDirectories(base);
        if (!succeeds("chown", NOBODY + ":" + NOBODY, base.toString())) {
            throw new IllegalStateException("Cannot give " + base + " to the user nobody; start as another user.");
        }
        return base;
    }

    private static void initialise(List<String> as, Path home, Path data, Properties passwords) throws IOException {
        Path secret = Files.createTempFile(data.getParent(), "pw", "");
        try {
            Files.writeString(secret, passwords.getProperty(OWNER));
            if (as.contains("setpriv")) succeeds("chown", String.valueOf(NOBODY), secret.toString());
            var command = new ArrayList<>(as);
            command.addAll(List.of(
                    home.resolve("bin")
                            .resolve(PostgresBinaries.executable("initdb"))
                            .toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    OWNER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8",
                    "--locale=" + libcLocale(),
                    "--locale-provider=icu",
                    "--icu-locale=zh-Hans-CN-u-co-pinyin",
                    "--data-checksums"));
            run(command);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** Trigram and case rules come from the C library's locale: "C" would make them blind to Chinese. */
    private static String libcLocale() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) return "Chinese (Simplified)_China.utf8";
        return os.startsWith("mac") ? "zh_CN.UTF-8" : "C.UTF-8";
    }

    private static Process launch(List<String> as, Path home, Path data, int port, boolean durable, Path log)
            throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", WATCHDOG, "postgres-watchdog"));
        if (PostgresBinaries.executable("").endsWith(".exe")) command.clear();
        command.addAll(as);
        command.addAll(List.of(
                home.resolve("bin")
                        .resolve(PostgresBinaries.executable("postgres"))
                        .toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=100",
                "-c",
                "timezone=Asia/Shanghai",
                "-c",
                "shared_buffers=128MB"));
        if (!durable) command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off"));
        return new ProcessBuilder(command)
                .directory(data.getRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A server whose application was killed is shutting down by itself; give it a moment. */
    private static void waitForPredecessor(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Files.exists(pidFile) && isPostgres(pidFile)) {
            if (System.nanoTime() > end) throw new DirectoryInUse(data);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean isPostgres(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return false;
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(ProcessHandle::isAlive)
                .flatMap(p -> p.info().command())
                .filter(c -> c.endsWith(PostgresBinaries.executable("postgres")))
                .isPresent();
    }

    private void awaitReady(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // whoever else holds the port may take the connection and never answer
            String url = url("postgres") + "&loginTimeout=5";
            try (Connection c = DriverManager.getConnection(url, OWNER, password(OWNER))) {
                return;
            } catch (SQLException e) {
                if (!watchdog.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("PostgreSQL did not start; its log is " + log, e);
                }
                LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
            }
        }
    }

    private void createRoleAndDatabase() {
        try (Connection c = DriverManager.getConnection(url("postgres"), OWNER, password(OWNER));
                var statement = c.createStatement()) {
            // the password is hexadecimal, made below: nothing in it can end the literal
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + APP
                    + "') then create role " + APP + " login; end if; end $$");
            statement.execute("alter role " + APP + " password '" + password(APP) + "'");
            var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("The application's role and database could not be made", e);
        }
    }

    private static Properties passwords(Path file) throws IOException {
        var passwords = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                passwords.load(in);
            }
            return passwords;
        }
        passwords.setProperty(OWNER, random());
        passwords.setProperty(APP, random());
        Files.createFile(file, ownerOnly(file));
        try (var out = Files.newOutputStream(file)) {
            passwords.store(out, "made at the first start; keep it with the data");
        }
        return passwords;
    }

    private static java.nio.file.attribute.FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new java.nio.file.attribute.FileAttribute<?>[0];
        }
        return new java.nio.file.attribute.FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException(command.get(0) + " failed:\n" + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
