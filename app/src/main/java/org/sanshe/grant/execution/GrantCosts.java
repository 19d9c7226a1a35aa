package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 费用认定: what of every budget line is eligible; never above what was approved, never refused without a reason. */
@Component
class GrantCosts {

    private static final LegalBasis AUDIT = new LegalBasis("预算法", "第八十九条");

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantFacts facts;
    private final Submissions submissions;
    private final Documents documents;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    GrantCosts(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantFacts facts,
            Submissions submissions,
            Documents documents,
            Evidence evidence,
            JdbcClient jdbc) {
        this.projects = projects;
        this.schemes = schemes;
        this.facts = facts;
        this.submissions = submissions;
        this.documents = documents;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** The form {@code grant-audit}. */
    record Form(
            List<Row> lines, Money ownUsed, String firm, String reportNo, LocalDate reportedOn, List<String> files) {}

    /** One line of it. */
    record Row(Money eligible, Money ineligible, String reason) {}

    Map<String, Object> prefill(GrantProject p) {
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", facts.of(p));
        values.put("audit", String.valueOf(isAudited(p)));
        values.put(
                "lines",
                projects.lines(p.agreement()).stream()
                        .map(l -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("no", l.no());
                            row.put("item", l.item());
                            row.put("approved", l.amount().toString());
                            row.put("spent", l.spent().toString());
                            row.put(
                                    "eligible",
                                    l.spent().atMost(l.amount()).yuan().toPlainString());
                            row.put("ineligible", over(l).yuan().toPlainString());
                            if (over(l).isPositive()) row.put("reason", "超过批准预算。");
                            return (Map<String, Object>) row;
                        })
                        .toList());
        submissions
                .latest(p.agreement(), "submitFinalReport", null)
                .ifPresent(v -> values.put("ownUsed", v.get("ownUsed")));
        return values;
    }

    private static Money over(GrantProjects.Line l) {
        return l.spent().beyond(l.amount());
    }

    private boolean isAudited(GrantProject p) {
        return schemes.get(p.schemeId()).body().reporting().audit();
    }

    /** Enters an audit; a second one replaces the first, which stays. */
    void audit(GrantProject p, Form form, TaskContext t) {
        var lines = projects.lines(p.agreement());
        check(lines, form);
        int round = 1
                + jdbc.sql("select coalesce(max(round), 0) from grant_audit where agreement = ?")
                        .param(p.agreement())
                        .query(Integer.class)
                        .single();
        jdbc.sql("insert into grant_audit values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        p.agreement(),
                        round,
                        form.ownUsed().fen(),
                        form.firm(),
                        form.reportNo(),
                        form.reportedOn(),
                        t.actor().personId()))
                .update();
        for (int i = 0; i < lines.size(); i++) {
            Row row = form.lines().get(i);
            jdbc.sql("insert into grant_cost values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            p.agreement(),
                            round,
                            lines.get(i).no(),
                            row.eligible().fen(),
                            row.ineligible().fen(),
                            row.reason()))
                    .update();
        }
        if (form.files() != null) documents.attach(form.files(), t.caseNo(), "grantAudit", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantAudited",
                        t.node(),
                        Map.of(
                                "eligible", eligible(form).toString(),
                                "ownUsed", form.ownUsed().toString()))
                .by(AUDIT));
    }

    private static void check(List<GrantProjects.Line> lines, Form form) {
        if (form.lines().size() != lines.size()) {
            throw new IllegalArgumentException("an audit names every line once");
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            Row row = form.lines().get(i);
            if (row.eligible().exceeds(line.amount())) {
                throw GrantLifeDesk.at(
                        "lines[" + i + "].eligible", GrantRule.ABOVE_LINE, line.item(), row.eligible(), line.amount());
            }
            boolean silent = row.reason() == null || row.reason().isBlank();
            if (row.ineligible().isPositive() && silent) {
                throw GrantLifeDesk.at("lines[" + i + "].reason", GrantRule.INELIGIBLE_WITHOUT_REASON, line.item());
            }
        }
        Money eligible = eligible(form);
        if (form.ownUsed().exceeds(eligible)) {
            throw GrantLifeDesk.at("ownUsed", GrantRule.OWN_ABOVE_COST, form.ownUsed(), eligible);
        }
    }

    private static Money eligible(Form form) {
        return form.lines().stream().map(Row::eligible).reduce(Money.ZERO, Money::plus);
    }

    /** 合格费用 and own money of the newest audit; empty before. */
    Optional<Audited> newest(String agreement) {
        return jdbc.sql("""
                        select a.own_used, (select sum(c.eligible) from grant_cost c
                            where c.agreement = a.agreement and c.round = a.round) as eligible
                          from grant_audit a where a.agreement = ? order by a.round desc limit 1
                        """)
                .param(agreement)
                .query((row, n) -> new Audited(new Money(row.getLong("eligible")), new Money(row.getLong("own_used"))))
                .optional();
    }

    /** 审计结果. */
    record Audited(Money eligible, Money ownUsed) {}
}
