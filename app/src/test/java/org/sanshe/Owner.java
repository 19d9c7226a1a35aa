package org.sanshe;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The owner of the database, who may do what the application may not: the insider the proofs are made against. */
public final class Owner {

    private Owner() {}

    /** The owner's way into the database of a test. */
    public static JdbcClient of(Environment test) {
        return JdbcClient.create(new SingleConnectionDataSource(
                test.getRequiredProperty("spring.flyway.url"),
                test.getRequiredProperty("spring.flyway.user"),
                test.getRequiredProperty("spring.flyway.password"),
                true));
    }
}
