package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tenants with a growth plan in force, and mentors: where stories of coaching and training begin. */
@TestComponent
class Grown {

    private final Bureau bureau;
    private final Incubating incubating;
    private final Growing growing;
    private final JdbcClient jdbc;

    Grown(Bureau bureau, Incubating incubating, Growing growing, JdbcClient jdbc) {
        this.bureau = bureau;
        this.incubating = incubating;
        this.growing = growing;
        this.jdbc = jdbc;
    }

    /** Somebody of an organization. */
    record Tenant(String tenancy, String plan, Actor actor) {}

    /** A base of the story's bureau. */
    long base() {
        return incubating.base(50);
    }

    /** Founders in their term from March 2026 to the end of February 2027. */
    Tenant tenant(long base, String name) {
        long organization = incubating.founders(name);
        String tenancy = incubating.tenant(
                base, organization, Track.FOUNDING, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28));
        return new Tenant(tenancy, null, person("成员" + name, Role.ORGANIZATION, null, organization));
    }

    /** The same with one goal in force for which a mentor is needed. */
    Tenant planned(long base, String name) {
        Tenant t = tenant(base, name);
        String plan = growing.begin(t.tenancy());
        Actor officer = bureau.staff(Role.OFFICER);
        for (Actor by : List.of(t.actor(), officer)) {
            String element = by == officer ? "officer" : "organization@#" + by.organizationId();
            var rows = List.of(10, 10, 10, 10).stream()
                    .map(s -> Map.of("score", s))
                    .toList();
            bureau.act(plan, "assess", element, by, Map.of("criteria", rows, "summary", "逐项评估。"));
        }
        var goal = new LinkedHashMap<String, Object>();
        goal.put("goal", "NEW");
        goal.put("capacity", "GOVERNANCE");
        goal.put("title", "理事会按季召开");
        goal.put("measure", "会议次数");
        goal.put("fromValue", 0);
        goal.put("target", 4);
        goal.put("due", "2026-12-31");
        goal.put("support", List.of("MENTOR"));
        bureau.act(plan, "proposePlan", t.actor(), Map.of("goals", List.of(goal)));
        bureau.act(plan, "checkPlan", officer, Map.of("decision", "AGREE", "opinion", "同意。"));
        return new Tenant(t.tenancy(), plan, t.actor());
    }

    Actor person(String name, Role role, Long unit, Long organization) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(id, id, name, Set.of(role), unit, organization, null);
    }

    /** A mentor in the register of the story's bureau. */
    Mentor mentor(String name, double hours, List<Field> fields, String employer, String... relatives) {
        Actor officer = bureau.staff(Role.OFFICER);
        Actor mentor = person(name, Role.MENTOR, null, null);
        return new Mentor(
                enter(mentor, officer, hours, fields, employer, relatives),
                officer.unitId(),
                mentor.personId(),
                name,
                employer,
                fields,
                BigDecimal.valueOf(hours),
                List.of(Mentor.Language.ZH),
                null,
                true,
                null,
                BigDecimal.valueOf(hours));
    }

    private long enter(
            Actor mentor, Actor officer, double hours, List<Field> fields, String employer, String... relatives) {
        long id = jdbc.sql("""
                        insert into mentor (unit_id, person_id, name, employer, fields, hours_month, languages, entered_by)
                        values (:unit, :person, :name, :employer, :fields, :hours, '{ZH}', :by) returning id
                        """)
                .param("unit", officer.unitId())
                .param("person", mentor.personId())
                .param("name", mentor.name())
                .param("employer", employer)
                .param("fields", fields.stream().map(Field::name).toArray(String[]::new))
                .param("hours", BigDecimal.valueOf(hours))
                .param("by", officer.personId())
                .query(Long.class)
                .single();
        for (String relative : relatives) {
            jdbc.sql("insert into mentor_relative values (?, ?)")
                    .params(id, relative)
                    .update();
        }
        return id;
    }

    /** Who a mentor logs in as. */
    Actor actor(Mentor m) {
        return new Actor(m.personId(), m.personId(), m.name(), Set.of(Role.MENTOR), null, null, null);
    }

    /** The desk asks for a mentor for the goal of a plan. Returns the case. */
    String asks(Tenant t, double hours) {
        return bureau.start(
                "mentoring",
                bureau.staff(Role.OFFICER),
                Map.of(
                        "goal",
                        t.plan() + "/1",
                        "need",
                        "帮助建立理事会议事规则。",
                        "fields",
                        List.of("GOVERNANCE", "LAW"),
                        "hours",
                        hours,
                        "language",
                        "ZH"));
    }

    /** A coaching under way from 3 March to the end of May 2026. */
    String coaching(Tenant t, Mentor m) {
        String caseNo = asks(t, 4);
        bureau.act(caseNo, "pickMentors", t.actor(), Map.of("first", String.valueOf(m.id())));
        bureau.act(caseNo, "answerRequest", actor(m), Map.of("decision", "ACCEPT"));
        bureau.act(caseNo, "agreeCoaching", actor(m), plan("2026-03-03", "2026-05-31", 4));
        bureau.act(caseNo, "confirmCoaching", t.actor(), Map.of("decision", "AGREE", "opinion", "同意。"));
        return caseNo;
    }

    static Map<String, Object> plan(String starts, String ends, double hours) {
        return Map.of("goals", "建立议事规则。", "rhythm", "每两周一次", "hours", hours, "starts", starts, "ends", ends);
    }

    /** A session as typed on a phone. */
    static LogForm log(String on, String begins, String ends) {
        return new LogForm(Map.of(
                "on", on, "begins", begins, "ends", ends, "place", "基地会议室", "topics", "议事规则", "advice", "先定章程。"));
    }
}
