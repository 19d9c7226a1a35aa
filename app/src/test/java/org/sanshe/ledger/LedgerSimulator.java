package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several years of a bureau and a town in random commands, some of them impossible, some broken in the middle, rolled back
 * or given twice. What did not happen must have changed nothing, what happened once must not happen again, and after every
 * step every invariant must hold. The same seed does the same again.
 */
final class LedgerSimulator {

    private final Treasury treasury;
    private final Ledger ledger;
    private final YearEnd yearEnd;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random;
    private final long seed;
    private final Map<Long, Actor> payers = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private Invariants invariants;
    private String state;
    private long root;
    private LocalDate today = LocalDate.of(2024, 3, 1);
    private int refused;
    private int broken;
    private int done;

    LedgerSimulator(
            long seed,
            Treasury treasury,
            Ledger ledger,
            YearEnd yearEnd,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.seed = seed;
        this.treasury = treasury;
        this.ledger = ledger;
        this.yearEnd = yearEnd;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.random = new Random(seed);
    }

    /** What a run came to. */
    record Result(int done, int refused, int broken) {}

    Result run(int steps) {
        int step = 0;
        String what = "the beginning";
        try {
            begin();
            for (step = 1; step <= steps; step++) {
                Command command = next();
                what = command.name;
                perform(command);
            }
            return new Result(done, refused, broken);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ", step " + step + ", " + today + ": " + what, e);
        }
    }

    private void begin() {
        treasury.on(today.toString());
        root = treasury.unit("模拟", null);
        for (String name : List.of("局", "镇")) {
            long unit = treasury.unit(name, root);
            payers.put(unit, treasury.person("会计", unit, Role.FINANCE));
        }
        for (int i = 0; i < 4; i++)
            jobs.add(new Job("LY" + seed + "-" + i + "-" + root, pick(new ArrayList<>(payers.keySet()))));
        invariants = new Invariants(
                jdbc, payers.keySet(), jobs.stream().map(j -> j.no).toList());
        state = invariants.state();
    }

    private Command next() {
        Job job = pick(jobs);
        Actor by = payers.get(job.payer);
        long line = line(job);
        long other = line(job);
        String yuan = money();
        Money amount = Money.of(yuan);
        var portions = List.of(new Portion(line, amount));
        return switch (random.nextInt(17)) {
            case 0, 1 -> free("issue", () -> ledger.issue(line, amount, "文件" + random.nextInt(9), by));
            case 2 -> free("take back", () -> ledger.issue(line, Money.ZERO.minus(amount), "收回", by));
            case 3 -> free("freeze", () -> ledger.freeze(job.no, portions, by));
            case 4 -> free("unfreeze", () -> ledger.unfreeze(job.no, by));
            case 5, 6 -> free("commit", () -> ledger.commit(job.no, job.cap, portions, by));
            case 7 -> supplement(job, portions, by);
            case 8, 9 -> accrue(job, by);
            case 10 -> free("reduce", () -> ledger.reduce(job.no, "i" + random(job.items), portions, "多报", by));
            case 11, 12 -> send(job, by);
            case 13 -> afterwards(amount, other);
            case 14 -> free("release", () -> ledger.release(job.no, portions, "不再需要", by));
            case 15 -> free("settle a grant", () -> GrantSettled.settle(ledger, job.no, amount, today, by));
            default -> later();
        };
    }

    private Command supplement(Job job, List<Portion> portions, Actor by) {
        Money more = job.cap.plus(Money.of(money()));
        return new Command("supplement", false, () -> ledger.commit(job.no, more, portions, by), () -> job.cap = more);
    }

    private Command accrue(Job job, Actor by) {
        String item = "i" + (random.nextInt(4) == 0 ? random(job.items) : job.items + 1);
        return new Command(
                "accrue " + item,
                item.equals("i" + (job.items + 1)),
                () -> {
                    List<Portion> there = ledger.portions(job.no, Account.COMMITTED);
                    ledger.accrue(job.no, item, part(there, job), by);
                },
                () -> job.items = Math.max(job.items, Integer.parseInt(item.substring(1))));
    }

    private Command send(Job job, Actor by) {
        String item = "i" + random(job.items);
        String no = job.no + "-o" + orders.size();
        return new Command(
                "send " + item,
                true,
                () -> ledger.send(job.no, item, no, part(ledger.payable(job.no, item), job), by),
                () -> orders.add(new Order(no, job, item)));
    }

    /** What can become of an order: confirmed, come back, given back in part, charged to another line, or reversed. */
    private Command afterwards(Money amount, long other) {
        if (orders.isEmpty()) return later();
        Order o = pick(orders);
        Actor by = payers.get(o.job.payer);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Command("settle", true, () -> ledger.settle(o.job.no, o.item, o.no, today, by), () -> {});
            case 2 ->
                new Command("bounce", true, () -> ledger.bounce(o.job.no, o.item, o.no, today, "户名有误", by), () -> {});
            case 3 ->
                free(
                        "refund",
                        () -> ledger.refund(o.job.no, o.no, List.of(new Portion(other, amount)), today, "结余", by));
            case 4 -> {
                long from = line(o.job);
                yield free("correct", () -> ledger.correct(o.job.no, o.item, from, other, amount, "科目有误", by));
            }
            default -> {
                long voucher = pick(jdbc.sql("select id from voucher where agreement = ? order by id")
                        .param(o.job.no)
                        .query(Long.class)
                        .list());
                yield new Command("reverse", true, () -> ledger.reverse(voucher, "记错", by), () -> {});
            }
        };
    }

    /** Time goes on; a year that ends is closed, on its last day or a little late, and sometimes twice. */
    private Command later() {
        int year = today.getYear();
        LocalDate then = today.plusDays(1 + random.nextInt(60));
        if (then.getYear() == year) {
            today = then;
            treasury.moveTo(today);
            return free("a later day", () -> {});
        }
        today = random.nextBoolean() ? LocalDate.of(year, 12, 31) : LocalDate.of(year + 1, 1, 1 + random.nextInt(9));
        treasury.moveTo(today);
        return new Command("the end of " + year, false, () -> yearEnd.close(year, root, null), () -> {
            today = LocalDate.of(year + 1, 1, 10);
            treasury.moveTo(today);
        });
    }

    /** What did not happen left everything as it was, so that what held before it holds still. */
    private void perform(Command command) {
        int fault = random.nextInt(20);
        boolean happened;
        if (fault == 0) {
            happened = false;
            attempt(() -> transaction.executeWithoutResult(status -> {
                command.work.run();
                status.setRollbackOnly();
            }));
            broken++;
        } else if (fault <= 2) {
            happened = !failing(1 + random.nextInt(14), command);
        } else {
            happened = attempt(() -> transaction.executeWithoutResult(status -> command.work.run()));
        }
        if (!happened) {
            assertThat(invariants.state()).as("not happened: " + command.name).isEqualTo(state);
            return;
        }
        done++;
        command.then.run();
        invariants.hold();
        state = invariants.state();
        if (command.once && random.nextInt(3) == 0) {
            boolean again = attempt(() -> transaction.executeWithoutResult(status -> command.work.run()));
            assertThat(again).as(command.name + " a second time").isFalse();
            assertThat(invariants.state()).isEqualTo(state);
        }
    }

    /** True when it did not happen: it broke at its n-th statement, or was refused before. */
    private boolean failing(int n, Command command) {
        try {
            boolean failed =
                    Statements.failing(n, () -> transaction.executeWithoutResult(status -> command.work.run()));
            if (failed) broken++;
            return failed;
        } catch (AssertionError e) {
            if (!(e.getCause() instanceof Refusal)) throw e;
            refused++;
            return true;
        }
    }

    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal no) {
            refused++;
            return false;
        }
    }

    /** A random part of what is there, on one line; an impossible one where nothing is. */
    private List<Portion> part(List<Portion> there, Job job) {
        if (there.isEmpty()) return List.of(new Portion(line(job), Money.of("1.00")));
        Portion p = pick(there);
        long fen = random.nextInt(8) == 0
                ? p.amount().fen() + 1
                : 1 + (long) (random.nextDouble() * p.amount().fen());
        return List.of(new Portion(p.line(), new Money(fen)));
    }

    private long line(Job job) {
        var source = FundingSource.values()[random.nextInt(3)];
        long payer = random.nextInt(12) == 0 ? pick(new ArrayList<>(payers.keySet())) : job.payer;
        int year = today.getYear();
        String key = payer + " " + source + " " + year;
        if (lines.containsKey(key)) return lines.get(key);
        long opened = treasury.line(payer, source, year);
        // what is opened inside a command may be rolled back with it
        if (!TransactionSynchronizationManager.isActualTransactionActive()) lines.put(key, opened);
        return opened;
    }

    private String money() {
        return 1 + random.nextInt(900) + "." + (10 + random.nextInt(90));
    }

    private int random(int most) {
        return 1 + random.nextInt(Math.max(1, most));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Command free(String name, Runnable work) {
        return new Command(name, false, work, () -> {});
    }

    /** @param once whether doing it again must be refused; @param then what the simulator remembers of it */
    private record Command(String name, boolean once, Runnable work, Runnable then) {}

    private static final class Job {
        final String no;
        final long payer;
        Money cap = Money.of("2000.00");
        int items;

        Job(String no, long payer) {
            this.no = no;
            this.payer = payer;
        }
    }

    private record Order(String no, Job job, String item) {}
}
