package org.sanshe.grant.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.grant.open.LotteryYear.Project;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.SourceUse;
import org.sanshe.party.Registry;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 年度公告登记: what the ledger says of a unit's lottery money at the end of a year, and what people say beside it. */
@Component
class LotteryYears {

    private final JdbcClient jdbc;
    private final SourceUse ledger;
    private final Cases cases;
    private final Registry registry;

    LotteryYears(JdbcClient jdbc, SourceUse ledger, @Lazy Cases cases, Registry registry) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.cases = cases;
        this.registry = registry;
    }

    /** @throws Refusal when the notice of the year was begun before */
    void enter(String caseNo, long unit, int year) {
        int entered = jdbc.sql(
                        "insert into lottery_year (case_no, unit_id, year) values (?, ?, ?) on conflict do nothing")
                .params(caseNo, unit, year)
                .update();
        if (entered == 0) throw new Refusal(LotteryRule.BEGUN_ALREADY, year);
    }

    LotteryYear get(String caseNo) {
        var projects = jdbc.sql("select * from lottery_project where case_no = ? order by no")
                .param(caseNo)
                .query(LotteryYears::project)
                .list();
        return jdbc.sql("select * from lottery_year where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new LotteryYear(
                        caseNo,
                        row.getLong("unit_id"),
                        row.getInt("year"),
                        row.getString("contact"),
                        row.getString("phone"),
                        row.getObject("published_at") != null,
                        projects))
                .optional()
                .orElseThrow(() -> new NotFound("lottery year " + caseNo));
    }

    /** What the ledger says, with the cases' titles and organizations. */
    List<Project> ofLedger(long unit, int year) {
        var projects = new ArrayList<Project>();
        for (var use : ledger.of(unit, FundingSource.LOTTERY_FUND, LocalDate.of(year, 12, 31))) {
            var file = cases.get(use.agreement());
            projects.add(new Project(
                    projects.size() + 1,
                    use.agreement(),
                    file.title(),
                    file.organizationId() == null
                            ? ""
                            : registry.get(file.organizationId()).name(),
                    use.granted(),
                    use.paid(),
                    use.unpaid(),
                    null));
        }
        return projects;
    }

    /** Draws it up anew; what was said of a project stays said. */
    void drawUp(String caseNo) {
        LotteryYear known = get(caseNo);
        jdbc.sql("delete from lottery_project where case_no = ?").param(caseNo).update();
        for (Project p : ofLedger(known.unitId(), known.year())) {
            String effect = known.projects().stream()
                    .filter(k -> k.agreement().equals(p.agreement()) && k.effect() != null)
                    .map(Project::effect)
                    .findFirst()
                    .orElse(null);
            jdbc.sql("""
                            insert into lottery_project (case_no, no, agreement, title, organization, granted, paid, unpaid, effect)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(java.util.Arrays.asList(
                            caseNo,
                            p.no(),
                            p.agreement(),
                            p.title(),
                            p.organization(),
                            p.granted().fen(),
                            p.paid().fen(),
                            p.unpaid().fen(),
                            effect))
                    .update();
        }
    }

    void describe(String caseNo, int no, String effect) {
        jdbc.sql("update lottery_project set effect = ? where case_no = ? and no = ?")
                .params(effect, caseNo, no)
                .update();
    }

    void reachable(String caseNo, String contact, String phone) {
        jdbc.sql("update lottery_year set contact = ?, phone = ? where case_no = ?")
                .params(contact, phone, caseNo)
                .update();
    }

    void published(String caseNo) {
        jdbc.sql("update lottery_year set published_at = sanshe_now() where case_no = ?")
                .param(caseNo)
                .update();
    }

    /** Whether the notice of a unit and year was begun. */
    boolean isBegun(long unit, int year) {
        return jdbc.sql("select exists (select from lottery_year where unit_id = ? and year = ?)")
                .params(unit, year)
                .query(Boolean.class)
                .single();
    }

    /** Notes that it was told; false when it was before. */
    boolean told(long unit, int year, boolean late) {
        return jdbc.sql("insert into lottery_told (unit_id, year, late) values (?, ?, ?) on conflict do nothing")
                        .params(unit, year, late)
                        .update()
                == 1;
    }

    private static Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                row.getInt("no"),
                row.getString("agreement"),
                row.getString("title"),
                row.getString("organization"),
                new Money(row.getLong("granted")),
                new Money(row.getLong("paid")),
                new Money(row.getLong("unpaid")),
                row.getString("effect"));
    }
}
