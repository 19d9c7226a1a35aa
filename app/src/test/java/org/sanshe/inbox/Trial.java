package org.sanshe.inbox;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.Forgetful;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A bureau, another bureau and two organizations, and a case of the test diagram at whatever place a test needs. */
@Component
class Trial implements Forgetful {

    static final String CODE = "52321200MJ5A12340F";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private long unit;
    private long otherUnit;
    private long organization;
    private long otherOrganization;

    Trial(JdbcClient jdbc, Cases cases, Tasks tasks, Inbox inbox) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
    }

    @Override
    public void forget() {
        unit = 0;
    }

    /** Makes the units and organizations once for a database. */
    synchronized void found() {
        if (unit != 0) return;
        unit = unit("试验区民政局");
        otherUnit = unit("别区民政局");
        organization = organization(CODE, "试验社会工作服务中心");
        otherOrganization = organization("52321200MJ5A12359D", "别家服务中心");
    }

    Actor officer() {
        return person("周经办", unit, null, Role.OFFICER);
    }

    Actor leader() {
        return person("李局", unit, null, Role.LEADER);
    }

    void keepPrivate(String caseNo, String time) {
        jdbc.sql("update case_file set private_until = sanshe_now() + cast(? as interval) where case_no = ?")
                .params(time, caseNo)
                .update();
    }

    /** An officer who is a leader as well. */
    Actor both() {
        return person("兼任", unit, null, Role.OFFICER, Role.LEADER);
    }

    Actor stranger() {
        return person("外人", otherUnit, null, Role.OFFICER, Role.LEADER);
    }

    Actor supplier() {
        return person("社工", null, organization, Role.ORGANIZATION);
    }

    Actor otherSupplier() {
        return person("别家", null, otherOrganization, Role.ORGANIZATION);
    }

    String start(Actor officer) {
        return cases.start(
                "testing", officer, UUID.randomUUID(), null, json(Map.of("subject", "独居老人探访", "organization", CODE)));
    }

    static Map<String, Object> proposal() {
        return Map.of("plan", "每周上门一次", "amount", "1050000", "risky", "false", "lines", List.of(Map.of("what", "探访")));
    }

    static Map<String, Object> decision() {
        return Map.of("agreed", "true", "opinion", "同意按此执行");
    }

    String open(String caseNo) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN)
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    Done perform(String taskId, Actor actor, Map<String, Object> values) {
        return inbox.perform(taskId, actor, UUID.randomUUID(), json(values));
    }

    static Filling json(Map<String, Object> values) {
        return (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH);
    }

    static RequestPostProcessor as(Actor actor) {
        return request -> csrf().postProcessRequest(user(TestAccounts.of(actor)).postProcessRequest(request));
    }

    /** The same officer's colleague, and others: with an account, so that work can be given to them. */
    Actor colleague(String name, Role... roles) {
        return enrolled(person(name, unit, null, roles));
    }

    /** Somebody of another bureau with an account. */
    Actor strangerWithAccount(Role... roles) {
        return enrolled(person("外局同志", otherUnit, null, roles));
    }

    private Actor enrolled(Actor actor) {
        jdbc.sql(
                        "insert into account (id, person_id, username, password_hash, unit_id, organization_id) values (?, ?, ?, '', ?, ?)")
                .params(Arrays.asList(
                        actor.accountId(),
                        actor.personId(),
                        "trial" + actor.personId(),
                        actor.unitId(),
                        actor.organizationId()))
                .update();
        for (Role role : actor.roles()) {
            jdbc.sql("insert into account_role values (?, ?)")
                    .params(actor.accountId(), role.name())
                    .update();
        }
        return actor;
    }

    private Actor person(String name, Long unitId, Long organizationId, Role... roles) {
        long person = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(person, person, name, Set.of(roles), unitId, organizationId, null);
    }

    private long unit(String name) {
        long id = jdbc.sql("""
                        insert into unit (name, name_en, level, region_code, path)
                        values (?, ?, 'BUREAU', '320102', '/' || (extract(epoch from clock_timestamp()) * 1000000)::bigint || '/') returning id
                        """).params(name, name).query(Long.class).single();
        jdbc.sql("update unit set path = '/' || id || '/' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private long organization(String code, String name) {
        return jdbc.sql("""
                        insert into organization (credit_code, name, name_key, kind, supplier_class)
                        values (?, ?, ?, 'SERVICE_BODY', 'SOCIAL_ORGANIZATION') returning id
                        """).params(code, name, name).query(Long.class).single();
    }
}
