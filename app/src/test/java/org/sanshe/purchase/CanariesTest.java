package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.tender.Flood;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * T01: a thousand responses with words nobody else knows. Before two openers have given their shares the words are in no
 * file of the database, no log of it, no log of ours, no temporary file, no answer to anybody, and not in memory; after
 * that each is there and as its receipt says, and one flipped byte is found.
 */
@SansheTest
class CanariesTest {

    private static final int RESPONSES = Integer.getInteger("canaries", 1_000);

    /** Backwards, so that the test itself puts no canary into the memory it looks through. */
    private final String backwards =
            "~" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "yranac";

    private final Instant started = Instant.now().minusSeconds(1);

    @Autowired
    Bureau bureau;

    @Autowired
    Flood flood;

    @Autowired
    Submissions submissions;

    @Autowired
    Documents documents;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aPublishedTender() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish();
    }

    @Test
    void nobodyReadsAResponseBeforeItIsOpened() throws Exception {
        var log = logTo(folder.resolve("all.log"));
        story.register(Consulting.TONGXIN);
        story.submit(Consulting.TONGXIN, 5_900, "驻点与入户相结合的安排" + canary(-1));
        flood.respond(caseNo, RESPONSES, this::canary);

        // in the database and on its disk
        assertThat(bureau.find(canary())).isEmpty();
        var owner = Owner.of(environment);
        String marker = "marker" + UUID.randomUUID();
        jdbc.sql("update case_file set title = ? where case_no = ?")
                .params(marker, Flood.caseNo(0))
                .update();
        owner.sql("checkpoint").update();
        Path data = Path.of(owner.sql("show data_directory").query(String.class).single());
        assertThat(Search.below(data, 9, started, marker))
                .as("the search finds what is there, in tables and in the log")
                .hasSizeGreaterThan(1);
        assertThat(Search.below(data.getParent(), 9, started, canary())).isEmpty();

        // in what is told
        for (Actor reader : readers()) {
            assertThat(told(reader)).doesNotContain(canary());
        }
        log.stop();
        assertThat(Search.below(folder, 1, Instant.EPOCH, "incident")).isEmpty();
        assertThat(Search.below(folder, 1, Instant.EPOCH, canary())).isEmpty();
        assertThat(Search.below(Path.of(System.getProperty("java.io.tmpdir")), 2, started, canary()))
                .isEmpty();

        // in memory
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        assertThat(Search.below(dump, 1, Instant.EPOCH, caseNo)).hasSize(1);
        assertThat(Search.below(dump, 1, Instant.EPOCH, canary())).isEmpty();
        Files.delete(dump);

        // somebody with the owner's rights flips one byte of what was typed here, of a file there
        owner.sql("alter table content_chunk disable trigger user").update();
        flip(
                owner,
                "update submission set sealed = set_byte(sealed, 200, get_byte(sealed, 200) # 1) where case_no = ?",
                3);
        flip(
                owner,
                "update content_chunk c set bytes = set_byte(bytes, 90, get_byte(bytes, 90) # 1)"
                        + " from document d where d.digest = c.digest and d.kind = 'response' and d.case_no = ?",
                5);
        owner.sql("alter table content_chunk enable trigger user").update();

        // two of three open: each response is there and as its receipt says, but for those two
        story.open();
        assertThat(flood.findings(caseNo)).isEqualTo(Map.of(true, RESPONSES - 1L, false, 2L));
        for (int place : new int[] {0, 1, RESPONSES / 2, RESPONSES - 1}) {
            var opened = submissions
                    .latest(Flood.caseNo(place), "prepareResponse", null)
                    .orElseThrow();
            assertThat((String) opened.get("servicePlan")).endsWith(canary(place));
            String file = String.valueOf(((List<?>) opened.get("responseFiles")).get(0));
            assertThat(new String(documents.bytes(documents.byRef(file).id()), StandardCharsets.UTF_8))
                    .contains(canary(place));
        }
    }

    /** Everything that is logged, at every level of ours. */
    private static FileAppender<ILoggingEvent> logTo(Path file) {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var layout = new PatternLayoutEncoder();
        layout.setContext(root.getLoggerContext());
        layout.setPattern("%logger %m%n%ex");
        layout.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(layout);
        appender.setFile(file.toString());
        appender.start();
        root.addAppender(appender);
        ((Logger) LoggerFactory.getLogger("org.sanshe")).setLevel(Level.DEBUG);
        return appender;
    }

    private static void flip(JdbcClient owner, String statement, int place) {
        assertThat(owner.sql(statement).param(Flood.caseNo(place)).update()).isOne();
    }

    private List<Actor> readers() {
        var all = new ArrayList<Actor>();
        for (Role role : Role.values()) {
            if (role.isStaff()) all.add(bureau.staff(role));
        }
        all.add(bureau.supplier(Consulting.YILU));
        return all;
    }

    private String told(Actor reader) throws Exception {
        var answers = new StringBuilder();
        String response = Flood.caseNo(7);
        long file = jdbc.sql("select max(id) from document where kind = 'response'")
                .query(Long.class)
                .single();
        for (String path : List.of(
                "/tasks",
                "/cases",
                "/messages",
                "/cases/" + caseNo,
                "/cases/" + response,
                "/tenders/" + caseNo + "/opening",
                "/documents/" + file,
                "/public/notices",
                "/api/v1/cases/" + caseNo + "/timeline",
                "/api/v1/cases/" + response + "/timeline")) {
            var answer = mvc.perform(get(path).with(user(TestAccounts.of(reader))))
                    .andReturn()
                    .getResponse();
            answers.append(answer.getContentAsString(StandardCharsets.UTF_8));
            answer.getHeaderNames().forEach(name -> answers.append(answer.getHeader(name)));
        }
        return answers.toString();
    }

    /** What all canaries have in common. */
    private String canary() {
        return new StringBuilder(backwards).reverse().toString();
    }

    private String canary(int place) {
        return canary() + place + "鸟";
    }
}
