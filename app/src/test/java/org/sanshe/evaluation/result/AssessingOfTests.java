package org.sanshe.evaluation.result;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of an assessment by {@link SchemesOfTests} to its locked sheets, for stories of what comes after. */
@TestComponent
public class AssessingOfTests {

    private final Bureau bureau;
    private final JdbcClient jdbc;

    AssessingOfTests(Bureau bureau, JdbcClient jdbc) {
        this.bureau = bureau;
        this.jdbc = jdbc;
    }

    /** Somebody of the bureau with a post, who may be named to score for the buyer. */
    public Actor colleague(Actor officer, String name) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        jdbc.sql("insert into account (id, person_id, username, password_hash, unit_id) values (?, ?, ?, '', ?)")
                .params(id, id, "colleague" + id, officer.unitId())
                .update();
        jdbc.sql("insert into account_role values (?, 'REVIEWER')").param(id).update();
        return new Actor(id, id, name, Set.of(Role.REVIEWER), officer.unitId(), null, null);
    }

    /** A mid-term assessment of the first half year, started and answered by the organization. */
    public String selfEvaluated(Actor officer, Actor supplier, String agreement, String scheme) {
        String no = start(officer, agreement, scheme);
        bureau.act(
                no,
                "selfEvaluate",
                supplier,
                Map.of(
                        "lines",
                        List.of(line(List.of(bureau.upload(supplier, "小组记录 " + agreement))), line(List.of())),
                        "summary",
                        "服务按计划开展",
                        "promise",
                        true));
        return no;
    }

    /** A mid-term assessment of the first half year, started. */
    public String start(Actor officer, String agreement, String scheme) {
        return bureau.start(
                "assessment",
                officer,
                Map.of(
                        "agreement", agreement,
                        "scheme", scheme,
                        "kind", "MIDTERM",
                        "periodFrom", "2025-07-01",
                        "periodTo", "2025-12-31"));
    }

    private static Map<String, Object> line(List<String> files) {
        return Map.of("ownPoints", 40, "words", "按计划完成", "files", files);
    }

    /** The officer names who scores for the buyer. */
    public void name(String no, String node, Actor officer, List<Actor> people) {
        bureau.act(
                no,
                node,
                officer,
                Map.of(
                        "sides",
                        List.of(Map.of(
                                "people",
                                people.stream().map(AssessingOfTests::id).toList()))));
    }

    /** Nobody has an interest. */
    public void seat(String no, List<Actor> people) {
        people.forEach(
                p -> bureau.act(no, "declareInterest", id(p), p, Map.of("stand", "SEATED", "independent", true)));
    }

    /** One hands in the same points for both indicators. */
    public void sheet(String no, Actor person, String points) {
        sheet(no, person, points, points);
    }

    /** One hands in points for the first and for the second indicator. */
    public void sheet(String no, Actor person, String first, String second) {
        bureau.act(
                no,
                "scoreSheet",
                id(person),
                person,
                Map.of(
                        "marks",
                        List.of(
                                Map.of("points", first, "remark", "见服务档案"),
                                Map.of("points", second, "remark", "见服务档案")),
                        "comment",
                        "按方案逐项评定，服务记录完整，档案可查。",
                        "independent",
                        true));
    }

    /** The mean of both is what counts: every indicator gets the one's and the other's points. */
    public void score(String no, List<Actor> people, String one, String other) {
        seat(no, people);
        people.forEach(p -> sheet(no, p, p == people.get(0) ? one : other));
    }

    private static String id(Actor person) {
        return String.valueOf(person.personId());
    }
}
