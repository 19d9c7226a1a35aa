package org.sanshe.payment;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.sanshe.Sanshe;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * An application that releases payments and enters receipts, each in a thread of its own, and stops in the middle of all
 * of them to be killed. What it does stands in system properties: {@code victim.0}, {@code victim.1} and so on.
 */
final class Victim {

    /** Stops when all is written and the commit is about to be sent. */
    static final int BEFORE_COMMIT = 0;

    /** Stops when the commit is done and nobody has heard of it. */
    static final int AFTER_COMMIT = -1;

    /** What it says when all stand still. */
    static final String READY = "all stand still";

    private static final ThreadLocal<Work> DOING = new ThreadLocal<>();

    private Victim() {}

    /** Starts the application on the database of the test. */
    public static void main(String[] args) throws Exception {
        var application = new SpringApplicationBuilder(Sanshe.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Halting()));
        var context = application.run(args);
        for (int i = 0; text(String.valueOf(i)) != null; i++) {
            var work = Work.read(text(String.valueOf(i)));
            new Thread(() -> run(work, context)).start();
            work.standing().await();
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }

    private static void run(Work work, ApplicationContext context) {
        DOING.set(work);
        try {
            if (work.command() == null) receipt(context.getBean(TreasuryReceipts.class), work.of());
            else release(context.getBean(Inbox.class), work.of(), work.command());
            System.out.println(work + " came to its end without standing still");
        } catch (RuntimeException failed) {
            failed.printStackTrace();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void release(Inbox inbox, String task, UUID command) {
        inbox.perform(
                task,
                actor("treasury", Role.TREASURY),
                command,
                (schema, stored) -> schema.receiveJson(stored, Map.of("outcome", "RELEASE"), Locale.ZH));
    }

    private static void receipt(TreasuryReceipts receipts, String order) {
        receipts.apply(
                new TreasuryReceipts.Receipt(
                        order,
                        LocalDate.parse(text("on")),
                        Money.of(text("amount")),
                        Optional.of(true),
                        null,
                        "回单.csv",
                        2),
                actor("finance", Role.FINANCE));
    }

    private static Actor actor(String name, Role role) {
        long id = Long.parseLong(text(name));
        return new Actor(id, id, role.zh(), Set.of(role), Long.parseLong(text("unit")), null, null);
    }

    private static String text(String name) {
        return System.getProperty("victim." + name);
    }

    /**
     * Something to do, and where to stop.
     *
     * @param of the task of a release, the order of a receipt
     * @param command of a release; null for a receipt
     * @param at the number of the statement that is not sent any more, or one of the constants
     */
    record Work(String of, UUID command, int at, AtomicInteger sent, CountDownLatch standing) {

        static Work release(String task, UUID command, int at) {
            return new Work(task, command, at, new AtomicInteger(), new CountDownLatch(1));
        }

        static Work receipt(String order, int at) {
            return new Work(order, null, at, new AtomicInteger(), new CountDownLatch(1));
        }

        static Work read(String text) {
            var parts = List.of(text.split(" "));
            int at = Integer.parseInt(parts.get(1));
            return parts.size() == 2
                    ? receipt(parts.get(0), at)
                    : release(parts.get(0), UUID.fromString(parts.get(2)), at);
        }

        /** As {@link #read} reads it. */
        String text() {
            return of + " " + at + (command == null ? "" : " " + command);
        }

        void stand(int here) throws InterruptedException {
            if (here != at) return;
            standing.countDown();
            new CountDownLatch(1).await();
        }
    }

    /** Puts itself between the application and its database, and lets a thread stop where it was told to. */
    private static final class Halting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    return (Connection) watched(super.getConnection(), Connection.class);
                }
            };
        }

        private static Object watched(Object target, Class<?> type) {
            InvocationHandler handler = (proxy, method, args) -> {
                Work work = DOING.get();
                boolean commits = work != null && method.getName().equals("commit");
                if (work != null
                        && target instanceof Statement
                        && method.getName().startsWith("execute")) {
                    work.stand(work.sent().incrementAndGet());
                }
                if (commits) work.stand(BEFORE_COMMIT);
                try {
                    Object result = method.invoke(target, args);
                    if (commits) work.stand(AFTER_COMMIT);
                    for (Class<?> kind : List.of(PreparedStatement.class, Statement.class)) {
                        if (kind.isInstance(result) && target instanceof Connection) return watched(result, kind);
                    }
                    return result;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return Proxy.newProxyInstance(Victim.class.getClassLoader(), new Class<?>[] {type}, handler);
        }
    }
}
