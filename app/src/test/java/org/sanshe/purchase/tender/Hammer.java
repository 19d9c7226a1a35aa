package org.sanshe.purchase.tender;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.sanshe.inbox.Submission;
import org.sanshe.kernel.Refusal;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Hands in versions of responses as fast as it can, from before a deadline until after it, through the book of the desk. */
public final class Hammer {

    private final JdbcClient jdbc;
    private final ResponseBook book;

    /** Strikes on this database. */
    public Hammer(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.book = new ResponseBook(jdbc);
    }

    /**
     * What came of it.
     *
     * @param late accepted although the deadline had come when the attempt began
     * @param early refused although the deadline had not come when the attempt had ended
     */
    public record Result(long accepted, long refused, long late, long early) {

        Result plus(Result other) {
            return new Result(
                    accepted + other.accepted, refused + other.refused, late + other.late, early + other.early);
        }
    }

    /** A published tender whose deadline comes after this time. Returns its id. */
    public long tender(Duration until, int responses) {
        String caseNo = "HAMMER-" + UUID.randomUUID();
        caseFile(caseNo);
        long tender = jdbc.sql("""
                        insert into tender (version, case_no, round, project, buyer, unit_id, budget, method, status,
                          response_deadline, published_at)
                        values (0, :no, 1, 'x', 'x', 1, 1, 'CONSULTATION', 'ACTIVE',
                          sanshe_now() + :millis * interval '1 millisecond', sanshe_now()) returning id
                        """)
                .param("no", caseNo)
                .param("millis", until.toMillis())
                .query(Long.class)
                .single();
        for (int i = 0; i < responses; i++) {
            String response = response(tender, i);
            caseFile(response);
            jdbc.sql(
                            "insert into response (case_no, version, tender_id, organization_id, credit_code, supplier, status,"
                                    + " registered_at) values (?, 0, ?, ?, 'x', 'x', 'PENDING', sanshe_now())")
                    .params(response, tender, i)
                    .update();
        }
        return tender;
    }

    private void caseFile(String caseNo) {
        jdbc.sql("insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,"
                        + " rules_as_of, bigrams) values (?, 'x', 'x', 1, 1, 'x', sanshe_now(), '2026-01-01', '{}')")
                .param(caseNo)
                .update();
    }

    /** Strikes until so long after the deadline, with the responses of these places, one thread each. */
    public Result strike(long tender, Duration after, int from, int to) throws Exception {
        Instant deadline = now("select response_deadline from tender where id = " + tender);
        var threads = Executors.newFixedThreadPool(to - from);
        try {
            List<Callable<Result>> work = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String response = response(tender, i);
                work.add(() -> strike(tender, response, deadline, deadline.plus(after)));
            }
            var sum = new Result(0, 0, 0, 0);
            for (Future<Result> done : threads.invokeAll(work)) sum = sum.plus(done.get());
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    /** Takes the tender out of the way; it says too little to be shown. */
    public void clear(long tender) {
        jdbc.sql("update tender set status = 'CANCELLED' where id = ?")
                .param(tender)
                .update();
    }

    private Result strike(long tenderId, String responseNo, Instant deadline, Instant end) {
        var tender = new Tender() {};
        ReflectionTestUtils.setField(tender, Tender.class, "id", tenderId, Long.class);
        ReflectionTestUtils.setField(tender, Tender.class, "terms", terms(deadline), TenderTerms.class);
        var response = new Response() {};
        ReflectionTestUtils.setField(response, Response.class, "caseNo", responseNo, String.class);
        var submission = new Submission(UUID.randomUUID(), "x", Map.of(), "", "0".repeat(64));
        var sum = new Result(0, 0, 0, 0);
        for (Instant before = now(NOW); before.isBefore(end); ) {
            Instant then;
            try {
                Instant at = book.enter(tender, response, ResponseBook.Action.REPLACE, submission, List.of())
                        .receivedAt();
                then = now(NOW);
                boolean late = !at.isBefore(deadline) || !before.isBefore(deadline);
                sum = sum.plus(new Result(1, 0, late ? 1 : 0, 0));
            } catch (Refusal refused) {
                then = now(NOW);
                sum = sum.plus(new Result(0, 1, 0, then.isBefore(deadline) ? 1 : 0));
            }
            before = then;
        }
        return sum;
    }

    /** Terms that say nothing but the deadline. */
    private static TenderTerms terms(Instant deadline) {
        var constructor = TenderTerms.class.getDeclaredConstructors()[0];
        Object[] values = Stream.of(TenderTerms.class.getRecordComponents())
                .map(c -> c.getName().equals("responseDeadline") ? deadline : nothing(c.getType()))
                .toArray();
        return (TenderTerms) BeanUtils.instantiateClass(constructor, values);
    }

    private static Object nothing(Class<?> type) {
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
    }

    private static String response(long tender, int place) {
        return "HAMMER-" + tender + "-" + place;
    }

    private static final String NOW = "select sanshe_now()";

    private Instant now(String sql) {
        return jdbc.sql(sql).query(OffsetDateTime.class).single().toInstant();
    }
}
