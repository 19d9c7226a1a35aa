package org.sanshe.ledger;

import org.sanshe.Sanshe;
import org.sanshe.TestDatabase;
import org.sanshe.inbox.Statements;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 台账模拟的数字: a thousand histories of the ledger; the first argument is another number. */
public final class LedgerBench {

    private LedgerBench() {}

    /** Runs them and prints how much was done; a seed that fails is printed and runs again by {@link LedgerSimulatorTest}. */
    public static void main(String[] arguments) {
        int seeds = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        try (var context = new SpringApplicationBuilder(Sanshe.class, Treasury.class, Statements.Counting.class)
                .initializers(new TestDatabase())
                .profiles("test")
                .run("--camunda.bpm.job-execution.enabled=false", "--sanshe.demo.data=false", "--server.port=0")) {
            long start = System.nanoTime();
            int done = 0;
            int refused = 0;
            int broken = 0;
            int failed = 0;
            for (long seed = 1; seed <= seeds; seed++) {
                try {
                    var result = new LedgerSimulator(
                                    seed,
                                    context.getBean(Treasury.class),
                                    context.getBean(Ledger.class),
                                    context.getBean(YearEnd.class),
                                    context.getBean(JdbcClient.class),
                                    context.getBean(TransactionTemplate.class))
                            .run(LedgerSimulatorTest.STEPS);
                    done += result.done();
                    refused += result.refused();
                    broken += result.broken();
                } catch (AssertionError e) {
                    failed++;
                    System.out.println(e.getMessage() + ": " + e.getCause());
                }
                if (seed % 100 != 0 && seed != seeds) continue;
                System.out.printf(
                        "%,d histories of %d steps: %,d done, %,d refused, %,d broken, %d histories failed, %,d ms%n",
                        seed,
                        LedgerSimulatorTest.STEPS,
                        done,
                        refused,
                        broken,
                        failed,
                        (System.nanoTime() - start) / 1_000_000);
            }
        }
    }
}
