package org.sanshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sanshe.Sanshe;
import org.sanshe.TestDatabase;
import org.sanshe.database.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The production profile against a PostgreSQL server of its own, as docker/ starts it. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("first administrator: ([0-9a-f]{40})");
    private static final String PASSWORD = "河边 七点 柳树 下棋";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<String> given = new ArrayList<>();
    private String cookie = "";

    @Test
    void startsSafelyAndMakesItsFirstAdministratorOnce(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext app = start(TestDatabase.create())) {
            String home = "http://localhost:" + app.getEnvironment().getProperty("local.server.port");
            String management = "http://localhost:" + app.getEnvironment().getProperty("local.management.port");

            assertThat(get(management + "/actuator/health/liveness").body()).contains("UP");
            assertThat(get(management + "/actuator/health/readiness").body()).contains("UP");
            assertThat(get(management + "/actuator/metrics").statusCode()).isEqualTo(200);
            assertThat(get(management + "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
            assertThat(get(home + "/actuator/metrics").statusCode()).isNotEqualTo(200);
            assertThat(get(home + "/demo/clock").statusCode()).isNotEqualTo(200);
            assertThat(app.getBean(JdbcClient.class)
                            .sql("select count(*) from account")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(app.getEnvironment().getProperty("logging.structured.format.console"))
                    .isEqualTo("ecs");

            var printed = TOKEN.matcher(output.getOut());
            assertThat(printed.find()).isTrue();
            var page = get(home + "/first-administrator");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(given)
                    .anySatisfy(c -> assertThat(c)
                            .startsWith("__Host-SANSHE=")
                            .contains("Secure", "HttpOnly", "Path=/")
                            .doesNotContain("Domain"));

            assertThat(appoint(home, page.body(), "0".repeat(40)).statusCode()).isEqualTo(422);
            assertThat(appoint(home, page.body(), printed.group(1)).statusCode())
                    .isEqualTo(302);
            assertThat(get(home + "/first-administrator").statusCode()).isEqualTo(404);
            assertThat(appoint(home, page.body(), printed.group(1)).statusCode())
                    .isEqualTo(404);

            var login = post(
                    home + "/login", get(home + "/login").body(), Map.of("username", "root", "password", PASSWORD));
            assertThat(login.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
            assertThat(get(home + "/admin").statusCode()).isEqualTo(200);
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        var server = TestDatabase.server();
        return new SpringApplicationBuilder(Sanshe.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + EmbeddedPostgres.APP,
                        "--spring.datasource.password=" + server.password(EmbeddedPostgres.APP),
                        "--spring.flyway.url=" + url,
                        "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
                        "--spring.flyway.password=" + server.password(EmbeddedPostgres.OWNER),
                        "--sanshe.base-url=https://sanshe.example.gov.cn",
                        "--sanshe.secrets.field-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    private HttpResponse<String> appoint(String home, String page, String token) throws Exception {
        return post(
                home + "/first-administrator",
                page,
                Map.of("token", token, "name", "孙洁", "username", "root", "password", PASSWORD, "again", PASSWORD));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> post(String address, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        String form = fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Carries the session by hand: a cookie store would not send a secure cookie over plain http. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        var answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        given.addAll(answer.headers().allValues("Set-Cookie"));
        answer.headers().allValues("Set-Cookie").forEach(c -> cookie = c.substring(0, c.indexOf(';')));
        return answer;
    }
}
