package org.sanshe.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanshe.SansheTest;
import org.sanshe.kernel.FieldCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is put into the outbox leaves once, is tried again when the gateway is away, and is forgotten afterwards. */
@SansheTest
@TestPropertySource(properties = "sanshe.sms.secret=how the gateway signs")
class TextOutboxTest {

    private static final String PHONE = "13841000001";

    @Autowired
    FieldCipher cipher;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private volatile int answer = 200;
    private TextOutbox outbox;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("delete from text_message").update();
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/send", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] said = ("{\"id\":\"G" + asked.size() + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        gateway.start();
        URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
        outbox = new TextOutbox(jdbc, new TextGateways.Http(url, "token", json), cipher, json, transaction);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void handsOverOnceAndForgets() {
        put("A", "B");
        assertThat(rows()).noneMatch(row -> row.contains(PHONE) || row.contains("您好"));
        outbox.work();
        outbox.work();
        assertThat(asked).hasSize(2).allMatch(a -> a.startsWith("Bearer token {") && a.contains(PHONE));
        assertThat(outbox.of("JF1")).extracting(TextMessages.Receipt::status).containsOnly(TextMessages.Status.SENT);
        assertThat(jdbc.sql("select count(*) from text_message where content is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        put("A");
        answer = 503;
        outbox.work();
        outbox.work();
        assertThat(asked).hasSize(1);
        assertThat(minutesToWait()).isBetween(0.5, 1.0);
        due();
        outbox.work();
        assertThat(minutesToWait()).isBetween(3.5, 4.0);
        for (int i = 0; i < 10; i++) {
            due();
            outbox.work();
        }
        assertThat(asked).hasSize(6);
        assertThat(outbox.of("JF1")).containsExactly(new TextMessages.Receipt("A", TextMessages.Status.FAILED));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aRejectedNumberIsNotTriedAgain() {
        put("A");
        answer = 422;
        outbox.work();
        due();
        outbox.work();
        assertThat(asked).hasSize(1);
        assertThat(outbox.of("JF1")).containsExactly(new TextMessages.Receipt("A", TextMessages.Status.FAILED));
    }

    @Test
    void whatTwoNodesFindTogetherLeavesOnce() throws Exception {
        put("A", "B", "C", "D", "E", "F");
        var nodes = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) nodes.add(new Thread(outbox::work));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) node.join();
        outbox.work();
        assertThat(asked).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void receiptsAreTakenOnlySigned() throws Exception {
        put("A");
        outbox.work();
        String body = "{\"id\":\"G1\",\"delivered\":false}";
        assertThat(receipt(body, "")).isEqualTo(404);
        assertThat(receipt(body, "0".repeat(64))).isEqualTo(404);
        assertThat(receipt(body.replace("false", "true"), signature(body))).isEqualTo(404);
        assertThat(receipt(body, signature(body))).isEqualTo(204);
        assertThat(outbox.of("JF1")).containsExactly(new TextMessages.Receipt("A", TextMessages.Status.FAILED));
        assertThat(receipt(body, signature(body))).isEqualTo(404);
    }

    @Test
    void withoutAGatewayTheDemoWritesAFile(@TempDir Path folder) throws IOException {
        var file = new TextGateways.File(folder.resolve("texts.txt"));
        file.hand("1", PHONE, "您好\n再见");
        file.hand("2", PHONE, "您好");
        assertThat(Files.readAllLines(folder.resolve("texts.txt"))).containsExactly(PHONE + "  您好 再见", PHONE + "  您好");
        assertThat(new TextGateways.None().isAvailable()).isFalse();
    }

    private void put(String... recipients) {
        transaction.executeWithoutResult(s -> outbox.send(
                "JF1",
                List.of(recipients).stream()
                        .map(r -> new TextMessages.Text(r, PHONE, "您好 " + r))
                        .toList()));
    }

    private void due() {
        jdbc.sql("update text_message set next_at = sanshe_now() where status = 'QUEUED'")
                .update();
    }

    private double minutesToWait() {
        return jdbc.sql("select extract(epoch from next_at - sanshe_now()) / 60 from text_message")
                .query(Double.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql("select t::text from text_message t")
                .query(String.class)
                .list();
    }

    private int receipt(String body, String signature) throws Exception {
        return mvc.perform(post("/api/v1/texts/receipts")
                        .contentType("application/json")
                        .header("X-Signature", signature)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("how the gateway signs".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
