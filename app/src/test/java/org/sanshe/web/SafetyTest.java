package org.sanshe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.Sanshe;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class SafetyTest {

    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("sanshe.demo.enabled", "false"),
            Map.entry("sanshe.demo.data", "false"),
            Map.entry("spring.datasource.url", "jdbc:postgresql://database/sanshe"),
            Map.entry("spring.datasource.username", "sanshe_app"),
            Map.entry("spring.datasource.password", "a-long-password"),
            Map.entry("spring.flyway.user", "sanshe_owner"),
            Map.entry("spring.flyway.password", "another-password"),
            Map.entry("sanshe.base-url", "https://sanshe.example.gov.cn"),
            Map.entry("sanshe.secrets.field-key", "AAAA"),
            Map.entry("server.servlet.session.cookie.secure", "true"),
            Map.entry("server.servlet.session.cookie.name", "__Host-SANSHE"),
            Map.entry("server.forward-headers-strategy", "native"),
            Map.entry("management.server.port", "8081"),
            Map.entry("management.server.address", "127.0.0.1"));

    @Test
    void findsNothingInSafeSettings() {
        assertThat(unsafe(SAFE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sanshe.demo.enabled, true, known passwords",
        "sanshe.demo.data, true, known passwords",
        "spring.datasource.url, '', must name a PostgreSQL server",
        "spring.datasource.url, none, must name a PostgreSQL server",
        "spring.datasource.username, sanshe_owner, two different roles",
        "spring.flyway.user, '', two different roles",
        "spring.datasource.password, short, spring.datasource.password must be set",
        "spring.flyway.password, '', spring.flyway.password must be set",
        "sanshe.base-url, '', https address",
        "sanshe.base-url, http://sanshe.example.gov.cn, https address",
        "sanshe.base-url, https:, https address",
        "sanshe.secrets.field-key, '', openssl rand",
        "sanshe.sms.url, http://sms.example.gov.cn, sanshe.sms.url must be an https address",
        "server.servlet.session.cookie.secure, false, sessions can be stolen",
        "server.servlet.session.cookie.name, SANSHE, sessions can be stolen",
        "server.forward-headers-strategy, framework, must be native or none",
        "management.server.port, '', management.server.port must be set",
        "management.server.address, 0.0.0.0, management.server.address be 127.0.0.1",
    })
    void refusesEachUnsafeSettingWithASentence(String key, String value, String said) {
        var settings = new TreeMap<>(SAFE);
        settings.put(key, value);
        assertThat(unsafe(settings)).singleElement().asString().contains(said);
    }

    @Test
    void doesNotStartWithTheDemonstrationSwitchedOn() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Sanshe.class)
                        .profiles("production")
                        .run("--sanshe.demo.enabled=true", "--server.port=0"))
                .isInstanceOf(Safety.UnsafeSettings.class)
                .hasMessageContaining("known passwords")
                .hasMessageContaining("must name a PostgreSQL server");
    }

    private static List<String> unsafe(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return Safety.unsafe(environment);
    }
}
