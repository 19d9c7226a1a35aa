package org.sanshe.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Voices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The insider's view: thirty people are texted a code and answer through the page, then every table is read as its owner,
 * with the system columns, and joined with everything.
 */
@SansheTest
class UntraceableTest {

    private static final int ASKED = 30;
    private static final String CASE = "JF2026-0042";

    @Autowired
    Voices voices;

    @Autowired
    Served served;

    @Autowired
    HandingOut handingOut;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SansheClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    Environment settings;

    private JdbcClient owner;

    @BeforeEach
    void insider() {
        owner = Owner.of(settings);
    }

    @Test
    void nothingInTheDatabaseLeadsFromAnAnswerToAPersonOrACode() throws Exception {
        Map<Integer, String> codes = textedCodes();
        orderOfCodesAndMessagesIsUnrelated(codes);

        var places = new ArrayList<>(codes.keySet());
        Collections.shuffle(places, new Random(42));
        List<Integer> answering = places.subList(0, 25);
        for (int place : answering) answer(codes.get(place), "留言记号" + place);
        assertThat(voices.summary(CASE).answered()).isEqualTo(25);

        String all = everything();
        for (int place : codes.keySet()) {
            String code = codes.get(place);
            assertThat(all).doesNotContain(code, new Code(code).grouped(), hex(code), hex(new Code(code).grouped()));
            assertThat(all).doesNotContain("留言记号" + place, hex("留言记号" + place));
        }
        assertThat(all).doesNotContain("柳明溪", hex("柳明溪"), "13841000", hex("13841000"));
        // a used code is nowhere, not even as a digest
        for (int place : answering) {
            assertThat(all).doesNotContain(cipher.digest("voice code " + codes.get(place)));
        }
        assertThat(owner.sql("select count(*) from voice_code where case_no = ?")
                        .param(CASE)
                        .query(Long.class)
                        .single())
                .isEqualTo(ASKED - 25);

        // the box is in no order of answering
        List<Integer> inTheBox = voices.summary(CASE).remarks().stream()
                .map(said -> Integer.parseInt(said.replace("留言记号", "")))
                .toList();
        assertThat(inTheBox).hasSize(25);
        assertThat(Math.abs(correlation(answering, inTheBox))).isLessThan(0.75);
        assertThat(inTheBox).isNotEqualTo(answering);
    }

    /** No table of answers or codes has a column for a person, an address or a moment. */
    @Test
    void thereIsNoColumnToJoinBy() {
        assertThat(columns("voice_code")).containsExactlyInAnyOrder("hash", "case_no", "channel");
        assertThat(columns("voice_box"))
                .containsExactlyInAnyOrder("case_no", "answered", "content", "released", "shown", "alerted");
        assertThat(columns("voice_person"))
                .containsExactlyInAnyOrder("case_no", "place", "client_id", "channel", "undeliverable");
        assertThat(owner.sql("""
                                select table_name from information_schema.columns where table_schema = 'public'
                                  and column_name in ('client_id', 'hash', 'recipient') and table_name ~ '^(voice|text_message)'
                                group by table_name having count(*) > 1
                                """).query(String.class).list()).isEmpty();
    }

    /** The application's role can read system columns too: rows written by one transaction or command must not pair up. */
    private void orderOfCodesAndMessagesIsUnrelated(Map<Integer, String> codes) {
        var placeByHash = new HashMap<String, Integer>();
        codes.forEach((place, code) -> placeByHash.put(cipher.digest("voice code " + code), place));
        List<Integer> byRow = jdbc
                .sql("select hash from voice_code where case_no = ? order by xmin::text, cmin::text, ctid")
                .param(CASE)
                .query(String.class)
                .list()
                .stream()
                .map(placeByHash::get)
                .toList();
        assertThat(byRow).hasSize(ASKED).doesNotContainNull();
        // one command wrote them all
        assertThat(jdbc.sql("select count(distinct cmin::text) from voice_code where case_no = ?")
                        .param(CASE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        List<Integer> outbox = jdbc
                .sql("select recipient from text_message where about = ? order by cmin::text::int, ctid")
                .param(CASE)
                .query(String.class)
                .list()
                .stream()
                .map(Integer::valueOf)
                .toList();
        List<Integer> people = codes.keySet().stream().sorted().toList();
        assertThat(Math.abs(correlation(byRow, outbox))).isLessThan(0.75);
        assertThat(Math.abs(correlation(byRow, people))).isLessThan(0.75);
        assertThat(Math.abs(correlation(outbox, people))).isLessThan(0.75);
    }

    /** What the application itself can still read while a message waits: the code of a place in the draw. */
    private Map<Integer, String> textedCodes() {
        served.number(300, 300);
        Served.open(jdbc, CASE);
        LocalDate today = clock.today();
        transaction.executeWithoutResult(s ->
                voices.ask(CASE, "LY2026-0001", today.minusMonths(3), today.minusDays(1), today.plusDays(9), null));
        var officer = new Actor(91, 91, "周敏", Set.of(Role.OFFICER), Served.unit(jdbc), null, null);
        assertThat(handingOut.texts(CASE, officer)).isEqualTo(ASKED);
        var codes = new HashMap<Integer, String>();
        jdbc.sql("select recipient, content from text_message where about = ?")
                .param(CASE)
                .query((rs, n) -> {
                    String body = json.readTree(cipher.decrypt(rs.getString(2)))
                            .path("body")
                            .asString();
                    String code = body.replaceAll("(?s).*\\?code=([A-Z0-9]{12}).*", "$1");
                    return codes.put(rs.getInt(1), code);
                })
                .list();
        assertThat(codes).hasSize(ASKED);
        return codes;
    }

    private void answer(String code, String remark) throws Exception {
        mvc.perform(get("/public/voice").param("code", code));
        mvc.perform(post("/public/voice").param("code", code).with(csrf()));
        mvc.perform(post("/public/voice/answer")
                        .param("code", code)
                        .param("given", "YES")
                        .param("often", "WEEKLY")
                        .param("manner", "5")
                        .param("timely", "4")
                        .param("useful", "5")
                        .param("overall", "5")
                        .param("goOn", "YES")
                        .param("remark", remark)
                        .with(csrf()))
                .andExpect(redirectedUrl("/public/voice/thanks"));
    }

    /** Every row of every table, as text. */
    private String everything() {
        var all = new StringBuilder();
        for (String table : owner.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            owner.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> all.append(row).append('\n'));
        }
        assertThat(all.toString()).contains(CASE);
        return all.toString();
    }

    private List<String> columns(String table) {
        return owner.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Spearman's rank correlation of the places at which the same things stand in two lists. */
    private static double correlation(List<Integer> one, List<Integer> other) {
        double n = one.size();
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            double d = i - other.indexOf(one.get(i));
            sum += d * d;
        }
        return 1 - 6 * sum / (n * (n * n - 1));
    }
}
