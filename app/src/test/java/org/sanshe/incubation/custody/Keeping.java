package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A group of founders in its term and an association that can keep its money, for stories of custody. */
@TestComponent
public class Keeping {

    /** Two bodies that are registered and have accounts. */
    static final String CUSTODIAN = "52430198MJJ02003XF";

    static final String SUCCESSOR = "52430198MJJ020021P";

    private final Bureau bureau;
    private final Incubating incubating;
    private final Cases cases;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    private static int next;

    long group;
    Actor agent;
    String tenancy;

    Keeping(Bureau bureau, Incubating incubating, Cases cases, JsonMapper json, JdbcClient jdbc) {
        this.bureau = bureau;
        this.incubating = incubating;
        this.cases = cases;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** Opens the bureau and a base; a group founded by two is in its term for a year. */
    void open(String day) throws Exception {
        bureau.open(day);
        group = incubating.founded("晨光社区服务中心" + ++next, "周知夏", "古丽·买买提");
        agent = incubating.agent(group, "周知夏");
        LocalDate from = LocalDate.parse(day).minusMonths(1);
        tenancy = incubating.tenant(incubating.base(8, body()), group, Track.FOUNDING, from, from.plusYears(1));
    }

    /** Rules without reviews in the term. */
    Body body() {
        return json.readValue(
                json.writeValueAsString(Incubating.body()).replaceAll("\"reviewMonths\":[0-9]+", "\"reviewMonths\":0"),
                Body.class);
    }

    Actor officer() {
        return bureau.staff(Role.OFFICER);
    }

    /** Another officer of the unit: what one has checked the other approves. */
    Actor second() {
        return other(Role.OFFICER);
    }

    Actor other(Role role) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param("另一位" + role.zh())
                .query(Long.class)
                .single();
        return new Actor(
                id, id, "另一位" + role.zh(), java.util.Set.of(role), officer().unitId(), null, null);
    }

    Actor custodian() {
        return bureau.supplier(CUSTODIAN);
    }

    String start(String process, String form, Actor by, Map<String, Object> changes) {
        return cases.start(
                process,
                by,
                UUID.randomUUID(),
                tenancy,
                (schema, stored) -> schema.receiveJson(stored, bureau.sample(form, by, changes), Locale.ZH));
    }

    void act(String caseNo, String node, String form, Actor by, Map<String, Object> changes) {
        bureau.act(caseNo, node, by, bureau.sample(form, by, new HashMap<>(changes)));
    }

    /** Proposes a custodian. */
    String propose(String code) {
        return start("custodyAgreement", "custody-agreement", officer(), Map.of("custodian", code));
    }

    /** All three sign. */
    void sign(String agreement, Actor custodian) {
        act(agreement, "signAsFounders", "custody-signature", agent, Map.of());
        act(agreement, "signAsCustodian", "custody-signature", custodian, Map.of());
        act(agreement, "signForUnit", "custody-signature", second(), Map.of());
    }

    /** A custodian in force. */
    String inForce() {
        String agreement = propose(CUSTODIAN);
        sign(agreement, custodian());
        return agreement;
    }

    /** A donation that has arrived and is booked. Returns its case. */
    String donated(String yuan) {
        String receipt = start("custodyIn", "custody-receipt", officer(), Map.of("amount", yuan));
        arrives(receipt);
        return receipt;
    }

    /** The custodian confirms, another officer checks. */
    void arrives(String receipt) {
        act(receipt, "confirmArrival", "custody-arrival", custodian(), Map.of("arrivedOn", today()));
        act(receipt, "checkArrival", "custody-arrival-check", second(), Map.of());
    }

    String today() {
        return bureau.now().toLocalDate().toString();
    }

    long line() {
        return jdbc.sql(
                        "select coalesce(min(l.id), 0) from custody_line l join custody_receipt r on r.case_no = l.receipt"
                                + " where r.tenancy = ?")
                .param(tenancy)
                .query(Long.class)
                .single();
    }

    String custodianName() {
        return jdbc.sql("select name from organization where credit_code = ?")
                .param(CUSTODIAN)
                .query(String.class)
                .single();
    }

    private static int invoice = 1000;

    /** The values of a spending, some of them changed. */
    Map<String, Object> spending(String yuan, Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of(
                "line",
                String.valueOf(line()),
                "amount",
                yuan,
                "buyer",
                custodianName(),
                "payeeCode",
                "91430198MA4J09903N",
                "invoiceNo",
                "2643-" + ++invoice));
        values.putAll(changes);
        return values;
    }

    /** Asks to spend. */
    String ask(String yuan, Map<String, Object> changes) {
        return start("custodySpending", "custody-spending", agent, spending(yuan, changes));
    }

    void check(String spending) {
        act(spending, "checkSpending", "custody-spending-check", officer(), Map.of());
    }

    void approve(String spending) {
        act(spending, "approveSpending", "custody-spending-approval", second(), Map.of());
    }

    void pay(String spending) {
        act(spending, "paySpending", "custody-payment", custodian(), Map.of("paidOn", today()));
    }

    /** Asked for, checked and approved. */
    String approved(String yuan) {
        String spending = ask(yuan, Map.of());
        check(spending);
        approve(spending);
        return spending;
    }

    /** The open case of a process about the tenancy. */
    String opened(String process) {
        return jdbc.sql(
                        "select case_no from case_file where process = ? and parent_case_no = ? order by case_no desc limit 1")
                .params(process, tenancy)
                .query(String.class)
                .single();
    }

    List<String> cases(String process) {
        return jdbc.sql("select case_no from case_file where process = ? and parent_case_no = ?")
                .params(process, tenancy)
                .query(String.class)
                .list();
    }
}
