package org.sanshe.demo;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.ServiceRecords;
import org.sanshe.document.Documents;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.payment.Treasury;
import org.sanshe.purchase.planning.Withdrawing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * 舞台: where the people of the demo do what people do in the browser, through the inbox and under all its rules. Nothing
 * is written to a table from here.
 */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class Stage {

    private static final LocalTime OPENS = LocalTime.of(9, 5);

    private final Cases cases;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Withdrawing withdrawing;
    private final Cast cast;
    private final Registry registry;
    private final SansheClock clock;
    private final DemoClock hands;
    private final ServiceRecords records;
    private final Treasury treasury;
    private final Payments payments;
    private final Telling telling;

    Stage(
            Cases cases,
            Inbox inbox,
            Tasks tasks,
            Documents documents,
            Deadlines deadlines,
            Withdrawing withdrawing,
            Cast cast,
            Registry registry,
            SansheClock clock,
            DemoClock hands,
            ServiceRecords records,
            Treasury treasury,
            Payments payments,
            Telling telling) {
        this.cases = cases;
        this.inbox = inbox;
        this.tasks = tasks;
        this.documents = documents;
        this.deadlines = deadlines;
        this.withdrawing = withdrawing;
        this.cast = cast;
        this.registry = registry;
        this.clock = clock;
        this.hands = hands;
        this.records = records;
        this.treasury = treasury;
        this.payments = payments;
        this.telling = telling;
    }

    /** Starts a case. Returns its number. */
    String start(String username, String process, String about, Map<String, Object> values) {
        return start(username, process, about, stored -> values);
    }

    /** The same, with what the form opens with at hand. */
    String start(String username, String process, String about, UnaryOperator<Map<String, Object>> values) {
        Actor actor = cast.actor(username);
        String caseNo;
        try {
            caseNo = cases.start(
                    process,
                    actor,
                    UUID.randomUUID(),
                    about,
                    (schema, stored) -> schema.receiveJson(stored, values.apply(stored), Locale.ZH));
        } catch (FormRejected e) {
            throw new IllegalStateException(process + " " + e.fieldErrors(), e);
        }
        telling.act(actor, cases.get(caseNo).title() + "：立案 " + caseNo);
        telling.news(caseNo);
        return caseNo;
    }

    /** Does a task that waits at a node. */
    void does(String username, String caseNo, String node, Map<String, Object> values) {
        does(username, caseNo, node, stored -> values);
    }

    /** The same, with what the form opens with at hand. */
    void does(String username, String caseNo, String node, UnaryOperator<Map<String, Object>> values) {
        Actor actor = cast.actor(username);
        TaskItem task = open(caseNo, node).stream()
                .filter(t -> tasks.find(t.taskId(), actor).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        caseNo + " does not wait for " + username + " at " + node + " but for " + waitsFor(caseNo)));
        perform(task, actor, values);
    }

    /** Everybody who has a task at the node does it, one after the other. */
    void everybody(String caseNo, String node, BiFunction<Map<String, Object>, Integer, Map<String, Object>> values) {
        int no = 0;
        for (TaskItem task : open(caseNo, node)) {
            int place = no++;
            perform(task, whoDoes(task), stored -> values.apply(stored, place));
        }
    }

    /** The same, but only the first so many. */
    void first(int count, String caseNo, String node, UnaryOperator<Map<String, Object>> values) {
        open(caseNo, node).stream().limit(count).forEach(task -> perform(task, whoDoes(task), values));
    }

    private void perform(TaskItem task, Actor actor, UnaryOperator<Map<String, Object>> values) {
        try {
            inbox.perform(
                    task.taskId(),
                    actor,
                    UUID.randomUUID(),
                    (schema, stored) -> schema.receiveJson(stored, values.apply(stored), Locale.ZH));
        } catch (FormRejected e) {
            throw new IllegalStateException(task.node() + " " + e.fieldErrors(), e);
        }
        telling.act(actor, task.name());
        telling.news(task.caseNo());
    }

    private Actor whoDoes(TaskItem task) {
        if (task.assignee() != null) return cast.actor(task.assignee());
        if (task.role() == Role.SECTION_HEAD) return cast.actor("head");
        return cast.actor(task.role().group());
    }

    /** The open tasks of a case at a node. */
    List<TaskItem> open(String caseNo, String node) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals(node))
                .toList();
    }

    /** The nodes a case has open tasks at. */
    List<String> waitsFor(String caseNo) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN)
                .map(TaskItem::node)
                .distinct()
                .toList();
    }

    /** Gives a purchase up. */
    void withdraws(String username, String caseNo, String reason) {
        Actor actor = cast.actor(username);
        withdrawing.withdraw(caseNo, actor, reason);
        telling.act(actor, "撤回采购：" + reason);
        telling.news(caseNo);
    }

    /** Hands in a file. Returns the reference a form's file field takes. */
    String upload(String username, String name, String... lines) {
        byte[] bytes = Attachment.pdf(name, lines);
        return documents
                .store(null, "upload", name + ".pdf", new ByteArrayInputStream(bytes), cast.actor(username))
                .ref();
    }

    /** Lets the time of a node pass, and goes on in the morning of the next working day. */
    void waitFor(String caseNo, String node) {
        moveTo(morning(deadlines.due(caseNo, node).toInstant().plusSeconds(1)));
        telling.news(caseNo);
    }

    /** Lets time pass until the morning of a day, or of the Monday after it. */
    void moveToWorkday(LocalDate day) {
        moveTo(morning(day.atStartOfDay(SansheClock.ZONE).toInstant()));
    }

    private static Instant morning(Instant from) {
        ZonedDateTime at = from.atZone(SansheClock.ZONE);
        if (at.toLocalTime().isBefore(OPENS)) at = at.with(OPENS);
        while (at.getDayOfWeek().getValue() > 5) at = at.plusDays(1);
        return at.toInstant();
    }

    /** Lets time pass until a moment; one that has passed changes nothing. */
    void moveTo(Instant moment) {
        if (!moment.isAfter(clock.instant())) return;
        hands.moveTo(moment);
        telling.time();
    }

    /** A case that another one brought about: the so-manieth of its process, from 1. */
    String child(String caseNo, String process, int no) {
        return cases.children(caseNo).stream()
                .filter(c -> c.process().equals(process))
                .map(CaseFile::caseNo)
                .sorted()
                .skip(no - 1L)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNo + " has no " + process + " " + no));
    }

    /** Sets a rule of the service records. */
    void sets(String username, String agreement, Map<String, String> rule) {
        records.rule(agreement, rule, cast.actor(username));
    }

    /** Imports service records. */
    void imports(String username, String agreement, byte[] table) {
        int entered = records.take(agreement, table, cast.actor(username));
        telling.act(cast.actor(username), "导入服务记录 " + entered + " 条");
    }

    /** Sends a unit's released orders to the treasury. */
    void sendsOrders(String username, long payerUnit) {
        treasury.send(payerUnit, cast.actor(username));
        telling.act(cast.actor(username), "支付指令送国库");
    }

    /** Takes the treasury's receipts. */
    void takesReceipts(String username, byte[] receipts) {
        treasury.receive("回单.csv", receipts, cast.actor(username));
        telling.act(cast.actor(username), "国库回单入账");
    }

    /** A payment of an agreement. */
    PaymentView payment(String caseNo, String agreement) {
        return payments.of(agreement).stream()
                .filter(p -> p.caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow();
    }

    /** Says where the money of a contract stands. */
    void tellMoney(String agreement) {
        telling.money(agreement);
    }

    /** Today. */
    LocalDate today() {
        return clock.today();
    }

    /** The moment it is. */
    Instant instant() {
        return clock.instant();
    }

    /** Now, as clocks in China show it. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), SansheClock.ZONE);
    }

    /** The organization an account stands for. */
    String organization(String username) {
        return registry.get(cast.actor(username).organizationId()).name();
    }

    /** 统一社会信用代码 of it. */
    String creditCode(String username) {
        return registry.get(cast.actor(username).organizationId()).creditCode();
    }

    /** Who acts through an account. */
    Actor actor(String username) {
        return cast.actor(username);
    }
}
