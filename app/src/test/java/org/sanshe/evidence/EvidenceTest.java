package org.sanshe.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** 证据链: whatever is done to a row, by whomever, shows. */
@SansheTest
class EvidenceTest {

    private static final int ROWS = 9;
    private static final Actor CLERK = new Actor(7, 8, "周敏", Set.of(Role.OFFICER), 1L, null, 9L);

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    JdbcClient owner;

    @BeforeEach
    void asOwner() {
        owner = Owner.of(environment);
    }

    @Test
    void findsEveryAlterationOfEveryRow() {
        String caseNo = chain("EV-ALTERED");
        owner.sql("create table evidence_kept as select * from evidence where case_no = ?")
                .param(caseNo)
                .update();
        var alterations = List.of(
                "at = at + interval '1 microsecond'",
                "person_id = person_id + 1",
                "person_id = null",
                "person_name = person_name || ' '",
                "deputy_for = 10",
                "deputy_for = null",
                "act = upper(act)",
                "node = 'elsewhere'",
                "node = null",
                "facts = facts || '{\"amount\": 1050000.01}'",
                "facts = facts - 'nested'",
                "facts = jsonb_set(facts, '{nested,list,1}', '\"2\"')",
                "law = law || '实施条例'",
                "law = null",
                "article = '第三十六条'",
                "documents = documents || array['x']",
                "documents = '{}'",
                "previous = repeat('0', 63) || '1'",
                "digest = repeat('a', 64)",
                "case_no = 'EV-ELSEWHERE'",
                "seq = seq + 100");
        try {
            for (String alteration : alterations) {
                for (int row : new int[] {1, ROWS / 2, ROWS}) {
                    owner.sql("update evidence set " + alteration + " where case_no = ? and seq = ?")
                            .params(caseNo, row)
                            .update();
                    assertThat(evidence.verifyAll())
                            .as("%s in row %d", alteration, row)
                            .isNotEmpty();
                    restore(caseNo);
                }
            }
            assertThat(evidence.verify(caseNo)).isEmpty();
            byChance(caseNo);
        } finally {
            owner.sql("drop table evidence_kept").update();
        }
    }

    /** Removals, exchanges, repetitions and insertions anywhere, 300 times. */
    private void byChance(String caseNo) {
        var random = new Random(350);
        for (int i = 0; i < 300; i++) {
            int a = random.nextInt(1, ROWS + 1);
            int b = (a + random.nextInt(1, ROWS) - 1) % ROWS + 1;
            String what = switch (random.nextInt(5)) {
                case 0 -> {
                    change("delete from evidence where case_no = :case and seq = :a", caseNo, a, b);
                    yield "removed " + a;
                }
                case 1 -> {
                    change("delete from evidence where case_no = :case and seq >= :a", caseNo, a, b);
                    yield "cut off from " + a;
                }
                case 2 -> {
                    change("update evidence set seq = -1 where case_no = :case and seq = :a", caseNo, a, b);
                    change("update evidence set seq = :a where case_no = :case and seq = :b", caseNo, a, b);
                    change("update evidence set seq = :b where case_no = :case and seq = -1", caseNo, a, b);
                    yield "exchanged " + a + " and " + b;
                }
                case 3 -> {
                    change(
                            "insert into evidence select case_no, 10, at, person_id, person_name, deputy_for, act, node,"
                                    + " facts, law, article, documents, previous, digest from evidence"
                                    + " where case_no = :case and seq = :a",
                            caseNo,
                            a,
                            b);
                    yield "repeated " + a + " at the end";
                }
                default -> {
                    change("update evidence set seq = seq + 100 where case_no = :case and seq >= :a", caseNo, a, b);
                    change(
                            "insert into evidence select case_no, :a, at, person_id, person_name, deputy_for, act, node,"
                                    + " facts, law, article, documents, previous, digest from evidence_kept"
                                    + " where case_no = :case and seq = :b",
                            caseNo,
                            a,
                            b);
                    change("update evidence set seq = seq - 99 where case_no = :case and seq > 100", caseNo, a, b);
                    yield "inserted a copy of " + b + " before " + a;
                }
            };
            assertThat(evidence.verify(caseNo)).as(what).isNotEmpty();
            restore(caseNo);
        }
        assertThat(evidence.verify(caseNo)).isEmpty();
    }

    @Test
    void tellsWhichRowIsWrong() {
        String caseNo = chain("EV-TELLS");
        owner.sql("update evidence set person_name = '别人' where case_no = ? and seq = 4")
                .param(caseNo)
                .update();
        assertThat(evidence.verify(caseNo)).singleElement().asString().contains(caseNo, "#4", "被改动", "altered");
        owner.sql("update evidence set person_name = '周敏' where case_no = ? and seq = 4")
                .param(caseNo)
                .update();
        assertThat(evidence.verify(caseNo)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set act = 'x'",
                "delete from evidence",
                "truncate evidence",
                "update submission set digest = 'x'",
                "delete from submission",
                "update form_version set form_id = 'x'",
                "delete from public_notice",
                "update public_notice set html = ''",
                "alter table evidence add column x int",
                "drop table evidence",
                "create table public.mine (x int)",
                "create schema mine",
                "create or replace function public.sanshe_now() returns timestamptz language sql as 'select now()'",
                "update flyway_schema_history set success = true"
            })
    void givesTheApplicationNoWayToChangeTheRecord(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .message()
                .containsPattern("permission denied|must be owner");
    }

    @Test
    void recordsOnlyWithinTheAct() {
        assertThatThrownBy(() -> evidence.record(Act.of("EV-ALONE", CLERK, "x", null, Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            evidence.record(Act.of("EV-UNDONE", CLERK, "x", null, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(evidence.of("EV-UNDONE")).isEmpty();
        assertThat(evidence.verify("EV-UNDONE")).isEmpty();
    }

    @Test
    void keepsAGaplessChainUnderTwentyHands() throws Exception {
        var hands = Executors.newFixedThreadPool(20);
        try {
            var acts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 20; i++) {
                int hand = i;
                acts.add(() -> {
                    for (int n = 0; n < 5; n++) {
                        int no = n;
                        transaction.executeWithoutResult(status -> {
                            evidence.record(Act.of("EV-CROWD", CLERK, "done", null, Map.of("hand", hand, "no", no)));
                            if (no == 3) status.setRollbackOnly();
                        });
                    }
                    return null;
                });
            }
            for (var done : hands.invokeAll(acts)) done.get();
        } finally {
            hands.shutdownNow();
        }
        var chain = evidence.of("EV-CROWD");
        assertThat(chain).hasSize(80);
        assertThat(chain.get(0).seq()).isEqualTo(1);
        assertThat(chain.get(79).seq()).isEqualTo(80);
        assertThat(evidence.verify("EV-CROWD")).isEmpty();
    }

    @Test
    void keepsFactsAsTheyWere() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("huge", new BigDecimal("1E+10"));
        facts.put("exact", new BigDecimal("12345678901234567.89"));
        facts.put("zeros", new BigDecimal("1050000.00"));
        facts.put("tiny", new BigDecimal("1E-7"));
        facts.put("double", 1.0E15);
        facts.put("long", Long.MAX_VALUE);
        facts.put("text", "“三社”'\"\\\n𠮷 {0} ${x}");
        facts.put("none", null);
        facts.put("nested", Map.of("z", List.of(1, Map.of("b", true, "a", new BigDecimal("0.10"))), "a", List.of()));
        record(Act.of("EV-FACTS", null, "kept", null, facts));
        assertThat(evidence.verify("EV-FACTS")).isEmpty();
        var kept = evidence.of("EV-FACTS").get(0);
        assertThat(kept.personName()).isEqualTo("系统");
        assertThat(kept.facts()).containsKeys(facts.keySet().toArray(new String[0]));
        assertThat(kept.facts().get("exact")).isEqualTo(new BigDecimal("12345678901234567.89"));
        assertThat(kept.facts().get("text")).isEqualTo(facts.get("text"));
        assertThat(new BigDecimal(kept.facts().get("huge").toString())).isEqualByComparingTo("10000000000");
    }

    private String chain(String caseNo) {
        for (int i = 1; i <= ROWS; i++) {
            record(Act.of(
                            caseNo,
                            CLERK,
                            "act" + i,
                            "node" + i,
                            Map.of("amount", new BigDecimal("1050000.00"), "nested", Map.of("list", List.of(1, 2, i))))
                    .by(new LegalBasis("政府采购法", "第三十五条"))
                    .with(List.of("digest" + i)));
        }
        assertThat(evidence.verify(caseNo)).isEmpty();
        return caseNo;
    }

    private void record(Act act) {
        transaction.executeWithoutResult(status -> evidence.record(act));
    }

    private void change(String sql, String caseNo, int a, int b) {
        var statement = owner.sql(sql).param("case", caseNo).param("a", a);
        if (sql.contains(":b")) statement = statement.param("b", b);
        statement.update();
    }

    private void restore(String caseNo) {
        owner.sql("delete from evidence where case_no in (?, 'EV-ELSEWHERE')")
                .param(caseNo)
                .update();
        owner.sql("insert into evidence select * from evidence_kept").update();
    }
}
