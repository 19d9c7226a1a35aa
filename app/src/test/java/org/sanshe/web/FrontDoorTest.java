package org.sanshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What only a real server shows: error pages for what filters refuse, cookies, too large uploads. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "sanshe.demo.data=false"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class FrontDoorTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpClient browser;

    @BeforeEach
    void anOfficer() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        jdbc.sql("insert into person (id, name) values (7, '王芳') on conflict do nothing")
                .update();
        jdbc.sql("insert into account (id, person_id, username, password_hash) values (7, 7, 'wang', '{noop}geheim')"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("insert into account_role values (7, 'OFFICER') on conflict do nothing")
                .update();
    }

    @Test
    void logsInWithAGuardedCookie() throws Exception {
        var answer = login();
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("SANSHE=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'wang'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void tellsStrangersToLogInAndOthersThatAPageDoesNotExist() throws Exception {
        assertThat(get("/no/such/page").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        login();
        var missing = get("/no/such/page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有找到", "王芳").doesNotContain("java.", "Whitelabel");
        var notTheirs = get("/admin");
        assertThat(notTheirs.statusCode()).isEqualTo(403);
        assertThat(notTheirs.body()).contains("无权访问");
        assertThat(get("/error").statusCode()).isEqualTo(404);
        assertThat(get("/organizations/%00").statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatAPageHasExpiredAndNothingTypedIsLost() throws Exception {
        login();
        var expired = browser.send(
                request("/messages/read")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("页面已过期", "已经自动保存");
    }

    @Test
    void reloadsThePageWhenAFragmentNeedsALogin() throws Exception {
        var fragment = browser.send(
                request("/messages").header("HX-Request", "true").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void answersProgramsInTheirFormat() throws Exception {
        var stranger = get("/api/v1/decisions");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(stranger.headers().allValues("WWW-Authenticate")).hasSize(2);
        String basic = "Basic " + Base64.getEncoder().encodeToString("wang:geheim".getBytes(StandardCharsets.UTF_8));
        var missing = browser.send(
                request("/api/v1/nothing").header("Authorization", basic).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("\"status\":404", "没有找到");
        var wrong = browser.send(
                request("/api/v1/decisions")
                        .header("Authorization", "Basic d2FuZzp4")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void saysHowLargeAnUploadMayBe() throws Exception {
        login();
        byte[] file = new byte[61 * 1024 * 1024];
        Arrays.fill(file, (byte) 'x');
        var head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        var answer = browser.send(
                request("/organizations/import")
                        .header("Content-Type", "multipart/form-data; boundary=B")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(file),
                                HttpRequest.BodyPublishers.ofString("\r\n--B--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件过大", "50 MB");
    }

    private HttpResponse<String> login() throws IOException, InterruptedException {
        var token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        String form =
                "username=wang&password=geheim&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
