package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查验组: who inspects a claim on site, and what each measured and signed. */
@Component
class Inspectors {

    private static final Role[] STAFF = {
        Role.OFFICER,
        Role.SECTION_HEAD,
        Role.LEADER,
        Role.PROCUREMENT,
        Role.REVIEWER,
        Role.FINANCE,
        Role.AUTHORITY,
        Role.SUPERVISOR
    };

    private final JdbcClient jdbc;
    private final Posts posts;

    Inspectors(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /** 查验人. @param verdict MET or NOT_MET; null before signing */
    record Inspector(long personId, String name, String verdict, LocalDate inspectedOn, String opinion) {}

    /** Who may be named, by number of the person; what they are in the reader's language. */
    Map<Long, Candidate> candidates(long unit) {
        var found = new LinkedHashMap<Long, Candidate>();
        posts.holding(unit, STAFF)
                .forEach(h -> found.putIfAbsent(
                        h.personId(),
                        new Candidate(h.name(), h.role().zh(), h.role().en())));
        return found;
    }

    /** 人选. */
    record Candidate(String name, String zh, String en) {

        String label(boolean english) {
            return english ? name + " (" + en + ")" : name + "（" + zh + "）";
        }
    }

    void name(String caseNo, Map<Long, String> members) {
        members.forEach(
                (id, name) -> jdbc.sql("insert into reward_inspector (case_no, person_id, name) values (?, ?, ?)")
                        .params(caseNo, id, name)
                        .update());
    }

    List<Inspector> of(String caseNo) {
        return jdbc.sql("""
                        select person_id, name, verdict, inspected_on, opinion from reward_inspector
                         where case_no = ? order by person_id
                        """).param(caseNo).query(Inspector.class).list();
    }

    void sign(String caseNo, long person, String verdict, LocalDate on, String opinion) {
        jdbc.sql("""
                        update reward_inspector set verdict = ?, inspected_on = ?, opinion = ?
                         where case_no = ? and person_id = ?
                        """).params(verdict, on, opinion, caseNo, person).update();
    }

    void measure(String caseNo, long person, int no, String name, BigDecimal value) {
        jdbc.sql("insert into reward_measure values (?, ?, ?, ?, ?)")
                .params(caseNo, person, no, name, value)
                .update();
    }
}
