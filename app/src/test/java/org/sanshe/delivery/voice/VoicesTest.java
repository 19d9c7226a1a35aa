package org.sanshe.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Voices;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.seal.Draw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drawn, asked, answered once, counted: and nothing shown before the quota. */
@SansheTest
class VoicesTest {

    private static int no;

    @Autowired
    Voices voices;

    @Autowired
    Served served;

    @Autowired
    Codes codes;

    @Autowired
    Surveys surveys;

    @Autowired
    Commitments commitments;

    @Autowired
    Answering answering;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SansheClock clock;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "9, 9, 5",
        "10, 10, 5",
        "11, 10, 5",
        "100, 10, 5",
        "101, 11, 6",
        "2000, 200, 100",
        "2500, 200, 100"
    })
    void drawsAsManyAsTheTableSays(int all, int drawn, int required) {
        String caseNo = ask(all);
        var summary = voices.summary(caseNo);
        assertThat(summary.sampled()).isEqualTo(drawn);
        assertThat(summary.required()).isEqualTo(required);
        assertThat(surveys.people(caseNo)).hasSize(drawn).doesNotHaveDuplicates();
        assertThat(voices.quotaReached(caseNo)).isEqualTo(all == 0);
    }

    @Test
    void theDrawIsCommittedBeforeAndReplaysLater() {
        String before = ask(30);
        String caseNo = ask(57);
        var survey = surveys.get(caseNo);
        var commitment = commitments.get(survey.commitmentId());
        assertThat(Draw.commitment(commitment.hidden())).isEqualTo(commitment.digest());
        // fixed by the evidence of the case before, when this one was not known
        assertThat(drawn(before).facts()).containsEntry("nextCommitment", commitment.digest());
        assertThat(drawn(caseNo).facts())
                .containsEntry("commitment", commitment.digest())
                .doesNotContainKeys("seed", "hidden", "pool");
        assertThat(surveys.people(caseNo).stream().map(Surveys.Person::clientId))
                .isEqualTo(Draw.order(commitment.seed(caseNo), survey.pool()).subList(0, 10));
    }

    @Test
    void nothingButNumbersIsShownBeforeTheQuota() {
        String caseNo = ask(10);
        List<Code> made = codes(caseNo, 10);
        for (int i = 0; i < 4; i++) answer(made.get(i), Map.of("remark", "好" + i));
        assertThat(voices.quotaReached(caseNo)).isFalse();
        assertThat(voices.summary(caseNo)).isEqualTo(new Voices.Summary(10, 4, 5, null, List.of()));
        answer(made.get(4), Map.of("overall", "2"));
        assertThat(voices.quotaReached(caseNo)).isTrue();
        var summary = voices.summary(caseNo);
        assertThat(summary.answered()).isEqualTo(5);
        assertThat(summary.satisfied()).isEqualByComparingTo("80");
        assertThat(summary.remarks()).containsExactlyInAnyOrder("好0", "好1", "好2", "好3");
        assertThat(evidence.of(caseNo)).extracting(Entry::act).containsExactly("usersDrawn", "usersAnswered");
        // one more would show what it said: it counts, and is shown with the next five
        answer(made.get(5), Map.of("remark", "第六份"));
        assertThat(voices.summary(caseNo).answered()).isEqualTo(6);
        assertThat(voices.summary(caseNo).remarks()).doesNotContain("第六份").hasSize(4);
        for (int i = 6; i < 10; i++) answer(made.get(i), Map.of());
        assertThat(voices.summary(caseNo).remarks()).contains("第六份").hasSize(5);
    }

    @Test
    void fewerThanFiveAreNeverBrokenDown() {
        String caseNo = ask(4);
        List<Code> made = codes(caseNo, 4);
        made.forEach(code -> answer(code, Map.of("remark", "还行", "given", "NO")));
        assertThat(voices.quotaReached(caseNo)).isTrue();
        assertThat(voices.summary(caseNo)).isEqualTo(new Voices.Summary(4, 4, 2, null, List.of()));
        assertThat(evidence.of(caseNo)).extracting(Entry::act).doesNotContain("usersSayNotServed");
    }

    @Test
    void fiftyPostsAtOnceAnswerOnce() throws Exception {
        String caseNo = ask(10);
        Code code = codes(caseNo, 1).get(0);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            tries.add(() -> {
                try {
                    answer(code, Map.of());
                    return true;
                } catch (Refusal used) {
                    return false;
                }
            });
        }
        var pool = Executors.newFixedThreadPool(25);
        int took = 0;
        for (var result : pool.invokeAll(tries)) took += result.get() ? 1 : 0;
        pool.shutdown();
        assertThat(took).isEqualTo(1);
        assertThat(voices.summary(caseNo).answered()).isEqualTo(1);
    }

    /** Every answer gets in, however many come at once. */
    @Test
    void answersDoNotOverwriteEachOther() throws Exception {
        String caseNo = ask(200);
        var tries = new ArrayList<Callable<Object>>();
        for (Code code : codes(caseNo, 20)) tries.add(() -> answer(code, Map.of("remark", code.text())));
        var pool = Executors.newFixedThreadPool(20);
        for (var result : pool.invokeAll(tries)) result.get();
        pool.shutdown();
        assertThat(voices.summary(caseNo).answered()).isEqualTo(20);
        assertThat(voices.summary(caseNo).remarks()).hasSize(20).doesNotHaveDuplicates();
        assertThat(evidence.of(caseNo)).extracting(Entry::act).containsExactly("usersDrawn", "usersAnswered");
    }

    @Test
    void theDatabaseKnowsTheLastSecond() {
        String caseNo = ask(10);
        Code code = codes(caseNo, 1).get(0);
        LocalDate until = surveys.get(caseNo).until();
        moveTo(until + "T23:59:50+08:00");
        assertThat(answering.open(code).survey().caseNo()).isEqualTo(caseNo);
        moveTo(until.plusDays(1) + "T00:00:00+08:00");
        assertThatThrownBy(() -> answer(code, Map.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answering.open(code)).isInstanceOf(Refusal.class);
        jdbc.sql("update voice_survey set until = until + 1 where case_no = ?")
                .param(caseNo)
                .update();
        assertThat(answer(code, Map.of())).isNull();
    }

    @Test
    void severalWhoGotNothingRaiseAFindingOnce() {
        String caseNo = ask(100);
        List<Code> made = codes(caseNo, 10);
        for (int i = 0; i < 3; i++) answer(made.get(i), Map.of());
        for (int i = 3; i < 10; i++) answer(made.get(i), Map.of("given", "NO"));
        var finding = evidence.of(caseNo).stream()
                .filter(e -> e.act().equals("usersSayNotServed"))
                .toList();
        assertThat(finding).hasSize(1);
        assertThat(finding.get(0).facts()).containsEntry("notGiven", 2).containsEntry("counted", 5);
        assertThat(jdbc.sql("select role from message where case_no = ? and subject like '有 2 份%' order by role")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("OFFICER", "SUPERVISOR");
    }

    @Test
    void noMoreCodesThanPeopleCanExist() {
        String caseNo = ask(9);
        codes(caseNo, 9);
        assertThatThrownBy(() -> codes(caseNo, 1)).hasMessageContaining("more codes and answers than people");
    }

    private Entry drawn(String caseNo) {
        return evidence.of(caseNo).get(0);
    }

    private String ask(int all) {
        served.number(all, 0);
        String caseNo = "JF2026-V" + ++no;
        Served.open(jdbc, caseNo);
        LocalDate today = clock.today();
        transaction.executeWithoutResult(s ->
                voices.ask(caseNo, "LY2026-0001", today.minusMonths(3), today.minusDays(1), today.plusDays(14), null));
        return caseNo;
    }

    private List<Code> codes(String caseNo, int number) {
        return transaction.execute(s -> codes.make(caseNo, "SLIP", number));
    }

    private Object answer(Code code, Map<String, Object> said) {
        var values = new HashMap<String, Object>(Map.of("given", "YES", "overall", "5"));
        values.putAll(said);
        answering.answer(code, values);
        return null;
    }

    private void moveTo(String moment) {
        jdbc.sql("insert into demo_clock (ahead) values (cast(? as timestamptz) - clock_timestamp())"
                        + " on conflict (only_row) do update set ahead = excluded.ahead")
                .param(moment)
                .update();
    }
}
