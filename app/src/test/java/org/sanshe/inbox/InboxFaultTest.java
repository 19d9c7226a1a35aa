package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.inbox.Trial.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.calendar.DeadlineMoved;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.inbox.engine.Rebuild;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Doing a task when things go wrong: all of it or nothing, once, by one person, with a list that can be rebuilt. */
@SansheTest
class InboxFaultTest {

    @Autowired
    Trial trial;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Engine engine;

    @Autowired
    Evidence evidence;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Actor officer;
    private Actor leader;

    @BeforeEach
    void found() {
        trial.found();
        officer = trial.officer();
        leader = trial.leader();
    }

    @Test
    void aFailureAtAnyStatementLeavesNothingBehind() {
        String caseNo = trial.start(officer);
        trial.perform(trial.open(caseNo), officer, Trial.proposal());
        String task = trial.open(caseNo);
        UUID command = UUID.randomUUID();
        String before = everything();
        int statements = 0;
        while (Statements.failing(
                statements + 1, () -> inbox.perform(task, leader, command, Trial.json(Trial.decision())))) {
            statements++;
            assertThat(everything())
                    .as("after a failure at statement %s", statements)
                    .isEqualTo(before);
        }
        assertThat(statements).isGreaterThan(20);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(evidence.verify(caseNo)).isEmpty();
    }

    @Test
    void theSameCommandTenTimesAtOnceHasOneEffect() throws Exception {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        UUID command = UUID.randomUUID();
        var answers = atOnce(IntStream.range(0, 10)
                .<Callable<Done>>mapToObj(
                        i -> () -> inbox.perform(task, officer, command, Trial.json(Trial.proposal())))
                .toList());
        assertThat(answers).hasSize(10).allSatisfy(a -> assertThat(a).isEqualTo(answers.get(0)));
        assertThat(count("select count(*) from submission where task_id = ?", task))
                .isEqualTo(1);
        assertThat(count("select count(*) from evidence where case_no = ? and act = 'submitted'", caseNo))
                .isEqualTo(1);
        assertThat(tasks.of(caseNo)).extracting(TaskItem::node).containsExactly("propose", "decide");
    }

    @Test
    void twoPeopleOnOneTaskAreOneWinnerAndOneWhoIsTold() throws Exception {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        Actor other = trial.officer();
        var answers = atOnce(List.<Callable<Done>>of(
                () -> trial.perform(task, officer, Trial.proposal()),
                () -> trial.perform(task, other, Trial.proposal())));
        assertThat(answers.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Conflict.class::isInstance))
                .singleElement()
                .satisfies(c -> assertThat(((Conflict) c).getMessage()).startsWith("该任务已由周经办于"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks?view=claimable", "/tasks?view=started", "/cases", "/tasks?view=claimable&q=探访"})
    void aListTakesAsManyStatementsHoweverLongItIs(String path) throws Exception {
        trial.start(officer);
        ask(path);
        int few = Statements.in(() -> ask(path));
        for (int i = 0; i < 8; i++) trial.start(officer);
        assertThat(Statements.in(() -> ask(path))).isEqualTo(few).isLessThan(20);
    }

    @Test
    void aCasesPageTakesAsManyStatementsHoweverMuchHappened() throws Exception {
        String caseNo = trial.start(officer);
        ask("/cases/" + caseNo);
        int few = Statements.in(() -> ask("/cases/" + caseNo));
        for (int i = 0; i < 6; i++) {
            inbox.claim(trial.open(caseNo), officer);
            inbox.unclaim(trial.open(caseNo), officer);
        }
        trial.perform(trial.open(caseNo), officer, Trial.proposal());
        trial.perform(trial.open(caseNo), leader, Trial.decision());
        assertThat(Statements.in(() -> ask("/cases/" + caseNo))).isEqualTo(few);
    }

    @Test
    void theTaskListCanBeRebuiltFromTheEngine() {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        inbox.claim(task, officer);
        rebuild.rebuild();
        var right = tasks.of(caseNo);
        assertThat(rebuild.rebuild()).isEqualTo(new Rebuild.Result(0, 0));
        jdbc.sql("update task_item set assignee = 1, state = 'CANCELLED' where task_id = ?")
                .param(task)
                .update();
        jdbc.sql("""
                        insert into task_item select 'ghost', case_no, process, node, element, name, name_en, form_id,
                          'OPEN', assignee, role, unit_id, organization_id, due_at, created_at, claimed_at, null, null,
                          null, title, bigrams from task_item where task_id = ?
                        """).param(task).update();
        assertThat(rebuild.rebuild()).isEqualTo(new Rebuild.Result(1, 1));
        assertThat(trial.open(caseNo)).isEqualTo(task);
        assertThat(tasks.of(caseNo).stream().filter(t -> t.taskId().equals(task)))
                .isEqualTo(right.stream().toList());
        jdbc.sql("delete from task_item where task_id in (?, 'ghost')")
                .param(task)
                .update();
        assertThat(rebuild.rebuild().written()).isEqualTo(1);
        assertThat(tasks.of(caseNo)).singleElement().satisfies(t -> {
            assertThat(t.assignee()).isEqualTo(officer.personId());
            assertThat(t.node()).isEqualTo("propose");
        });
    }

    @Test
    void tasksAndTimersFollowTheirDeadline() {
        String caseNo = trial.start(officer);
        trial.perform(trial.open(caseNo), officer, Trial.proposal());
        Instant due = Instant.parse("2030-01-04T15:59:59Z");
        move(caseNo, "decide", due);
        assertThat(tasks.of(caseNo).stream().filter(t -> t.node().equals("decide")))
                .singleElement()
                .satisfies(t -> assertThat(t.dueAt()).isEqualTo(due));
        trial.perform(trial.open(caseNo), leader, Trial.decision());
        trial.perform(trial.open(caseNo), trial.supplier(), java.util.Map.of("reply", "收到"));
        move(caseNo, "pause", due);
        assertThat(jdbc.sql("select duedate_ at time zone 'Asia/Shanghai' from act_ru_job j"
                                + " join act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = ?")
                        .param(caseNo)
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(due);
    }

    private void move(String caseNo, String node, Instant due) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DeadlineMoved(caseNo, node, due.minusSeconds(60), due)));
    }

    private void ask(String path) throws Exception {
        mvc.perform(get(path).with(as(officer))).andExpect(status().isOk());
    }

    /** Everything in every table the application may read. */
    private String everything() {
        var tables = jdbc.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                          and relname not like 'spring_session%' and has_table_privilege(oid, 'select') order by 1
                        """).query(String.class).list();
        return jdbc
                .sql(tables.stream()
                        .map(t ->
                                "select '%1$s ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"%1$s\" t"
                                        .formatted(t))
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private long count(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }

    /** What each came to: its result, or what it threw. */
    private static <T> List<Object> atOnce(List<Callable<T>> works) throws InterruptedException {
        var ready = new CountDownLatch(1);
        try (var threads = new AutoCloseableThreads(works.size())) {
            var futures = new ArrayList<Future<T>>();
            for (var work : works) {
                futures.add(threads.pool.submit(() -> {
                    ready.await();
                    return work.call();
                }));
            }
            ready.countDown();
            var results = new ArrayList<>();
            for (var future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        }
    }

    private static final class AutoCloseableThreads implements AutoCloseable {
        final java.util.concurrent.ExecutorService pool;

        AutoCloseableThreads(int size) {
            pool = Executors.newFixedThreadPool(size);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
