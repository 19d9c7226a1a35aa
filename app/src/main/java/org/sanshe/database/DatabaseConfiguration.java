package org.sanshe.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Without {@code spring.datasource.url} the application brings its own PostgreSQL; with it, nothing is started and the
 * given server is used ({@code spring.flyway.user} for the owner's role).
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Tells the migrations which role to grant to, and whether the clock may be moved. */
    @Bean
    FlywayConfigurationCustomizer grants(
            @Value("${sanshe.database.app-role:sanshe_app}") String appRole,
            @Value("${sanshe.demo.enabled:false}") boolean demo) {
        return flyway -> flyway.placeholders(Map.of("appRole", appRole, "demo", String.valueOf(demo)));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres(
                @Value("${sanshe.data-dir:data}") Path folder,
                @Value("${sanshe.database.port:0}") int port,
                @Value("${sanshe.database.durable:true}") boolean durable) {
            return EmbeddedPostgres.start(folder, port, durable);
        }

        @Bean
        JdbcConnectionDetails application(EmbeddedPostgres postgres) {
            return new Details(postgres, EmbeddedPostgres.APP);
        }

        @Bean
        FlywayConnectionDetails owner(EmbeddedPostgres postgres) {
            var details = new Details(postgres, EmbeddedPostgres.OWNER);
            return new FlywayConnectionDetails() {
                @Override
                public String getUsername() {
                    return details.getUsername();
                }

                @Override
                public String getPassword() {
                    return details.getPassword();
                }

                @Override
                public String getJdbcUrl() {
                    return details.getJdbcUrl();
                }
            };
        }

        private record Details(EmbeddedPostgres postgres, String role) implements JdbcConnectionDetails {
            @Override
            public String getUsername() {
                return role;
            }

            @Override
            public String getPassword() {
                return postgres.password(role);
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        }
    }
}
