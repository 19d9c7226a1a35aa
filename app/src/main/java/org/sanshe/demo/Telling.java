package org.sanshe.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Step;
import org.sanshe.document.Documents;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** 讲述: says who did what, which deadlines and documents came of it, and where the money of a contract stands. */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class Telling {

    /** What the waits of a case are called; tasks have their names. */
    private static final Map<String, String> NODES = Map.of(
            "intentPeriod", "采购意向公开期",
            "responseDeadline", "提交响应文件",
            "deliverReport", "送交评审报告",
            "pickSupplier", "确定成交供应商",
            "publishResult", "发布成交结果",
            "challengeWindow", "质疑期",
            "signContract", "签订合同",
            "publishContract", "合同公告",
            "fileContract", "合同备案",
            "checkPackage", "付款");

    /** They wait by the clock of the check. */
    private static final Set<String> SAME_CLOCK = Set.of("approvePayment", "releasePayment");

    private static final List<Account> ACCOUNTS =
            List.of(Account.COMMITTED, Account.PAYABLE, Account.IN_TRANSIT, Account.PAID);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tasks tasks;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Cast cast;
    private final SansheClock clock;
    private final Set<String> told = new HashSet<>();
    private Narrator narrator = Narrator.SILENT;

    Telling(Tasks tasks, Documents documents, Deadlines deadlines, Ledger ledger, Cast cast, SansheClock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.cast = cast;
        this.clock = clock;
    }

    /** From now on somebody listens. */
    void to(Narrator listener) {
        narrator = listener;
    }

    /** Who did what, now. */
    void act(Actor actor, String what) {
        String role = actor.roles().stream().map(Role::zh).findFirst().orElse("");
        narrator.tell("%s  %s（%s）  %s".formatted(now(), actor.name(), role, what));
    }

    /** The time was moved to here. */
    void time() {
        narrator.tell("");
        narrator.tell("%s  —— 时间推进到这里 ——".formatted(now()));
    }

    /** 合同资金: what of it is committed, payable, in transit and paid. */
    void money(String agreement) {
        if (narrator == Narrator.SILENT) return;
        narrator.tell("%18s资金  %s"
                .formatted(
                        "",
                        ACCOUNTS.stream()
                                .map(a -> a.in(false) + " " + ledger.balance(agreement, a))
                                .collect(Collectors.joining("，"))));
    }

    /** New deadlines with article and arithmetic, new documents with their numbers. */
    void news(String caseNo) {
        if (narrator == Narrator.SILENT) return;
        deadlines.of(caseNo).stream()
                .filter(d -> d.isCurrent() && !SAME_CLOCK.contains(d.node()))
                .filter(d -> told.add("deadline " + d.id()))
                .forEach(this::deadline);
        documents.of(caseNo, cast.actor("leader"), true).stream()
                .filter(d -> d.documentNo() != null && told.add("document " + d.id()))
                .forEach(d -> narrator.tell("%18s文件  %s  %s".formatted("", d.documentNo(), d.name())));
    }

    private void deadline(DeadlineView d) {
        narrator.tell("%18s期限  %s  截止 %s%s  依据%s"
                .formatted(
                        "",
                        name(d),
                        MINUTE.format(d.local()),
                        d.provisional() ? "（暂定）" : "",
                        d.basis().text()));
        d.steps().stream().map(Step::zh).forEach(line -> narrator.tell("%24s%s".formatted("", line)));
    }

    private String name(DeadlineView d) {
        return Stream.ofNullable(NODES.get(d.node()))
                .findFirst()
                .or(() -> tasks.of(d.caseNo()).stream()
                        .filter(t -> t.node().equals(d.node()))
                        .map(TaskItem::name)
                        .findFirst())
                .orElse(d.node());
    }

    private String now() {
        return MINUTE.format(LocalDateTime.ofInstant(clock.instant(), SansheClock.ZONE));
    }
}
