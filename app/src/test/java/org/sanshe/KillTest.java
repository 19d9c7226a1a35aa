package org.sanshe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sanshe.demo.Rehearsal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application is killed in the middle of a case, and started again on the same folder: the case goes on. */
@Timeout(300)
class KillTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address;

    @Test
    void aCaseGoesOnAfterItsApplicationWasKilled() throws Exception {
        var values = Rehearsal.valuesOfANeed("hechuan");
        String caseNo;
        try (var application = start()) {
            caseNo = post("/cases/purchase", Map.of("values", values), 201)
                    .get("caseNo")
                    .asString();
            application.kill();
        }
        try (var application = start()) {
            assertThat(get("/cases/" + caseNo).get("title").asString()).isEqualTo(values.get("serviceName"));
            String task = waitingAt(caseNo, "assessPerformance");
            post("/tasks/" + task + "/claim", Map.of(), 200);
            application.kill();
        }
        try (var application = start()) {
            String task = waitingAt(caseNo, "assessPerformance");
            post("/tasks/" + task + "/submission", Rehearsal.valuesOfAnAssessment("hechuan"), 200);
            assertThat(waitingAt(caseNo, "confirmBudget")).isNotBlank();
            assertThat(get("/cases/" + caseNo + "/timeline").size()).isGreaterThan(1);
        }
    }

    private ChildJvm start() throws Exception {
        var application = ChildJvm.start(
                Sanshe.class,
                List.of("-Duser.timezone=Asia/Shanghai"),
                "--server.port=0",
                "--sanshe.data-dir=" + folder);
        address = "http://localhost" + application.awaitLine("http://localhost");
        return application;
    }

    private String waitingAt(String caseNo, String node) throws Exception {
        for (JsonNode task : get("/cases/" + caseNo + "/tasks")) {
            if (task.get("node").asString().equals(node)
                    && task.get("state").asString().equals("OPEN")) {
                return task.get("id").asString();
            }
        }
        throw new AssertionError(caseNo + " does not wait at " + node);
    }

    private JsonNode get(String path) throws Exception {
        return send(request(path).GET().build(), 200);
    }

    private JsonNode post(String path, Object body, int expected) throws Exception {
        var text = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(text)
                        .build(),
                expected);
    }

    private HttpRequest.Builder request(String path) {
        String officer = Base64.getEncoder().encodeToString("officer:sanshe".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Basic " + officer);
    }

    private JsonNode send(HttpRequest request, int expected) throws Exception {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s %s", request.uri(), response.body())
                .isEqualTo(expected);
        return JSON.readTree(response.body());
    }
}
