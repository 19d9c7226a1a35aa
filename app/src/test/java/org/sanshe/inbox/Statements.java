package org.sanshe.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements of the present thread, and makes the n-th one fail when asked to. */
public final class Statements {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[] {0, 0});

    private Statements() {}

    /** How many statements the work sends. */
    public static int in(Work work) throws Exception {
        COUNT.get()[0] = 0;
        COUNT.get()[1] = 0;
        work.run();
        return COUNT.get()[0];
    }

    /** Lets the n-th statement of the work fail. Returns true when it was reached. */
    public static boolean failing(int n, Work work) {
        COUNT.get()[0] = 0;
        COUNT.get()[1] = n;
        try {
            work.run();
            return false;
        } catch (Exception failed) {
            if (COUNT.get()[0] < n) throw new AssertionError("failed by itself before statement " + n, failed);
            return true;
        } finally {
            COUNT.get()[1] = 0;
        }
    }

    private static void sent() throws SQLException {
        int[] count = COUNT.get();
        count[0]++;
        if (count[0] == count[1]) throw new SQLException("injected failure at statement " + count[0], "58030");
    }

    private static Object watched(Object target, Class<?> type) {
        InvocationHandler handler = (proxy, method, args) -> {
            boolean sends = target instanceof Statement && method.getName().startsWith("execute");
            if (sends) sent();
            try {
                Object result = method.invoke(target, args);
                if (result instanceof PreparedStatement && !(target instanceof Statement)) {
                    return watched(result, PreparedStatement.class);
                }
                if (result instanceof Statement && !(target instanceof Statement)) {
                    return watched(result, Statement.class);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** Something that talks to the database. */
    public interface Work {
        void run() throws Exception;
    }

    /** Puts the counter between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
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
            };
        }
    }
}
