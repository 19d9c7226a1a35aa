package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 孵化簿: what changes a tenancy in its term. */
@Component
class TenancyBook {

    private final Tenancies tenancies;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TenancyBook(Tenancies tenancies, JdbcClient jdbc, JsonMapper json) {
        this.tenancies = tenancies;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The case an application was taken under. */
    Optional<String> of(String application) {
        return jdbc.sql("select case_no from incubation_tenancy where application = ?")
                .param(application)
                .query(String.class)
                .optional();
    }

    void enter(String caseNo, IncubationApplication a) {
        jdbc.sql("""
                        insert into incubation_tenancy (case_no, application, base_id, rules_id, organization_id, track, stage,
                          term_months, status)
                        select :case, a.case_no, a.base_id, c.rules_id, a.organization_id, a.track, a.stage, a.term_months,
                          'AGREEMENT'
                          from incubation_application a join incubation_call c on c.case_no = a.call
                         where a.case_no = :application
                        """).param("case", caseNo).param("application", a.caseNo()).update();
    }

    void begin(String tenancy, LocalDate from, LocalDate until) {
        jdbc.sql("update incubation_tenancy set term_from = ?, term_until = ?, active_on = ? where case_no = ?")
                .params(from, until, from, tenancy)
                .update();
        tenancies.become(tenancy, Status.IN_TERM);
    }

    /** What was done earlier than what is known changes nothing. */
    void active(String tenancy, LocalDate day) {
        jdbc.sql(
                        "update incubation_tenancy set active_on = ? where case_no = ? and (active_on is null or active_on < ?)")
                .params(day, tenancy, day)
                .update();
    }

    /** The last day something was done under it; its first day when nothing was yet. */
    LocalDate activeOn(String tenancy) {
        return jdbc.sql("select coalesce(active_on, term_from) from incubation_tenancy where case_no = ?")
                .param(tenancy)
                .query(LocalDate.class)
                .single();
    }

    int reviewsOpened(String tenancy) {
        return jdbc.sql("select reviews_opened from incubation_tenancy where case_no = ?")
                .param(tenancy)
                .query(Integer.class)
                .single();
    }

    void reviewOpened(String tenancy) {
        jdbc.sql("update incubation_tenancy set reviews_opened = reviews_opened + 1 where case_no = ?")
                .param(tenancy)
                .update();
    }

    void extend(String tenancy, LocalDate until) {
        jdbc.sql("update incubation_tenancy set extended_until = ? where case_no = ? and extended_until is null")
                .params(until, tenancy)
                .update();
    }

    void graduate(String tenancy, LocalDate on) {
        tenancies.become(tenancy, Status.GRADUATED);
        jdbc.sql("update incubation_tenancy set graduated_on = ? where case_no = ?")
                .params(on, tenancy)
                .update();
    }

    /** 证书: the verification code of its certificate. */
    void certified(String tenancy, String code) {
        jdbc.sql("update incubation_tenancy set certificate = ? where case_no = ?")
                .params(code, tenancy)
                .update();
    }

    Optional<String> certificate(String tenancy) {
        return jdbc.sql("select certificate from incubation_tenancy where case_no = ? and certificate is not null")
                .param(tenancy)
                .query(String.class)
                .optional();
    }

    void leave(String tenancy, boolean forced, String reason, LocalDate notice) {
        tenancies.become(tenancy, Status.LEAVING);
        jdbc.sql("update incubation_tenancy set left_on = ?, forced = ?, leave_reason = ? where case_no = ?")
                .params(notice, forced, reason, tenancy)
                .update();
    }

    void handedOver(String tenancy, LocalDate on) {
        jdbc.sql("update incubation_tenancy set handed_over_on = ? where case_no = ?")
                .params(on, tenancy)
                .update();
        if (tenancies.get(tenancy).status() == Status.LEAVING) tenancies.become(tenancy, Status.EXITED);
    }

    void close(String tenancy) {
        Tenancy t = tenancies.get(tenancy);
        if (t.status() == Status.GRADUATED) tenancies.become(tenancy, Status.FOLLOW_UP);
        tenancies.become(tenancy, Status.CLOSED);
    }

    /** 期满决定. @param months of an extension; null otherwise */
    record Decision(String decision, Integer months, String reason) {}

    /** @param conditions of graduation as they were shown */
    void decided(String tenancy, Decision d, List<Map<String, Object>> conditions, long by) {
        jdbc.sql("insert into incubation_term_decision (tenancy, decision, months, reason, conditions, decided_by)"
                        + " values (:tenancy, :decision, :months, :reason, cast(:conditions as jsonb), :by)")
                .param("tenancy", tenancy)
                .param("decision", d.decision())
                .param("months", d.months())
                .param("reason", d.reason())
                .param("conditions", json.writeValueAsString(conditions))
                .param("by", by)
                .update();
    }

    /** The newest decision at the end of the term. */
    Optional<Decision> decision(String tenancy) {
        return jdbc.sql("select decision, months, reason from incubation_term_decision where tenancy = ?"
                        + " order by id desc limit 1")
                .param(tenancy)
                .query((row, n) -> new Decision(
                        row.getString("decision"), row.getObject("months", Integer.class), row.getString("reason")))
                .optional();
    }
}
