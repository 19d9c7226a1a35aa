package org.sanshe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file and the image keep what the production profile promises. No Docker engine is needed. */
class ComposeTest {

    private static final Path FOLDER = Path.of("../docker");

    private final Map<String, Object> compose = read();
    private final String dockerfile = text("Dockerfile");

    @Test
    void startsADatabaseTheApplicationAndAProxy() {
        assertThat(map(compose, "services").keySet()).containsExactlyInAnyOrder("database", "app", "proxy");
        assertThat(service("database").get("image")).isEqualTo("postgres:17");
        assertThat(service("app")).containsEntry("user", "10001:10001").containsEntry("read_only", true);
        assertThat(map(service("app"), "environment"))
                .containsEntry("SPRING_PROFILES_ACTIVE", "production")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "sanshe_app")
                .containsEntry("SPRING_FLYWAY_USER", "sanshe_owner");
        assertThat(String.valueOf(map(service("app"), "environment").get("SANSHE_BASE_URL")))
                .startsWith("https://");
    }

    @Test
    void everyServiceIsWatchedAndComesBack() {
        for (String name : map(compose, "services").keySet()) {
            assertThat(map(service(name), "healthcheck")).as(name).containsKey("test");
            assertThat(service(name)).as(name).containsEntry("restart", "unless-stopped");
        }
    }

    @Test
    void secretsAreFilesAndNothingElse() {
        var secrets = map(compose, "secrets");
        assertThat(secrets.keySet())
                .containsExactlyInAnyOrder("postgres_password", "owner_password", "app_password", "field_key");
        secrets.forEach((name, secret) -> assertThat(secret).as(name).isEqualTo(Map.of("file", "./secrets/" + name)));
        for (String service : map(compose, "services").keySet()) {
            map(service(service), "environment")
                    .forEach((key, value) -> assertThat(key)
                            .as(service)
                            .matches(k -> !k.matches(".*(PASSWORD|SECRET|KEY)$"), "no secret in the environment"));
        }
        assertThat(service("app").get("secrets"))
                .asString()
                .contains("spring.datasource.password", "spring.flyway.password", "sanshe.secrets.field-key");
        assertThat(text("../.gitignore")).contains("docker/secrets/");
    }

    @Test
    void onlyTheProxyIsReachableAndTheDatabaseStaysInside() {
        assertThat(service("proxy")).containsKey("ports");
        assertThat(service("app")).doesNotContainKey("ports");
        assertThat(service("database")).doesNotContainKey("ports").containsEntry("networks", List.of("inside"));
        assertThat(map(map(compose, "networks"), "inside")).containsEntry("internal", true);
    }

    @Test
    void theDataOutliveTheContainers() {
        assertThat(map(compose, "volumes").keySet()).isEqualTo(Set.of("database", "certificates"));
        assertThat(service("database").get("volumes"))
                .asString()
                .contains("database:/var/lib/postgresql/data", "init-roles.sh");
    }

    @Test
    void theImageRunsALayeredJarAsNobodyInParticular() {
        assertThat(dockerfile)
                .contains(
                        "eclipse-temurin:25-jre",
                        "extract --layers",
                        "USER 10001:10001",
                        "HEALTHCHECK",
                        "SPRING_PROFILES_ACTIVE=production")
                .doesNotContain("USER root", "latest");
        assertThat(dockerfile.indexOf("USER 10001")).isLessThan(dockerfile.indexOf("ENTRYPOINT"));
        for (String layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            assertThat(dockerfile).contains("/layers/" + layer + "/");
        }
    }

    private Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.get(key);
    }

    private static Map<String, Object> read() {
        return new Yaml().load(text("compose.yaml"));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
