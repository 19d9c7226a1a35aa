package org.sanshe.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * 短信通道的选择: the bureau's own gateway where {@code sanshe.sms.url} is set; a file in the data folder in the demo mode;
 * otherwise none.
 */
@Configuration(proxyBeanMethods = false)
class TextGateways {

    @Bean
    TextGateway textGateway(
            @Value("${sanshe.sms.url:}") String url,
            @Value("${sanshe.sms.token:}") String token,
            @Value("${sanshe.demo.enabled:false}") boolean demo,
            @Value("${sanshe.data-dir:data}") Path folder,
            JsonMapper json) {
        if (!url.isBlank()) return new Http(URI.create(url.strip()), token.strip(), json);
        return demo ? new File(folder.resolve("texts.txt")) : new None();
    }

    /** A POST of JSON to the bureau's gateway or the adapter before it: {@code id, to, text}; answered by {@code id}. */
    static final class Http implements TextGateway {

        private static final Duration PATIENCE = Duration.ofSeconds(10);

        private final URI url;
        private final String token;
        private final JsonMapper json;
        private final HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        Http(URI url, String token, JsonMapper json) {
            this.url = url;
            this.token = token;
            this.json = json;
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public String hand(String id, String phone, String body) throws IOException {
            var request = HttpRequest.newBuilder(url)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", id)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            json.writeValueAsString(Map.of("id", id, "to", phone, "text", body))));
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            try {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                int status = answer.statusCode();
                if (status == 400 || status == 422) throw new Rejected("HTTP " + status);
                if (status / 100 != 2) throw new IOException("HTTP " + status);
                return name(answer.body(), id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        /** A gateway that gives no name of its own keeps ours. */
        private String name(String body, String id) {
            try {
                return json.readTree(body).path("id").asString(id);
            } catch (RuntimeException notJson) {
                return id;
            }
        }
    }

    /** For trying: what would have been sent can be read in a file. */
    static final class File implements TextGateway {

        private final Path file;

        File(Path file) {
            this.file = file;
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public String hand(String id, String phone, String body) throws IOException {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    phone + "  " + body.replaceAll("\\R", " ") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return id;
        }
    }

    /** Without a gateway nothing leaves. */
    static final class None implements TextGateway {

        @Override
        public boolean isAvailable() {
            return false;
        }

        @Override
        public String hand(String id, String phone, String body) throws IOException {
            throw new IOException("no gateway");
        }
    }
}
