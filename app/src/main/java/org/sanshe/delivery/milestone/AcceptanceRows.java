package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 验收的表: groups, sheets and conclusions of every round. */
@Component
class AcceptanceRows {

    private final JdbcClient jdbc;

    AcceptanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void name(Work work, long personId, String name) {
        jdbc.sql("insert into acceptance_member values (?, ?, ?, ?)")
                .params(work.caseNo(), work.round(), personId, name)
                .update();
    }

    /** The group of the present round. */
    List<Member> members(Work work) {
        return jdbc.sql(
                        "select person_id, name from acceptance_member where case_no = ? and round = ? order by person_id")
                .params(work.caseNo(), work.round())
                .query((row, n) -> new Member(row.getLong(1), row.getString(2)))
                .list();
    }

    void enter(Work work, long personId, AcceptanceForms.Sheet sheet, List<Standard> standards) {
        jdbc.sql("""
                        insert into acceptance_sheet (case_no, round, person_id, verdict, deduction, deduction_reason, opinion)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        work.caseNo(),
                        work.round(),
                        personId,
                        sheet.verdict(),
                        sheet.deduction() == null
                                ? null
                                : Money.of(sheet.deduction()).fen(),
                        sheet.deductionReason(),
                        sheet.opinion() == null ? "" : sheet.opinion())
                .update();
        for (int i = 0; i < standards.size(); i++) {
            var judged = sheet.standards().get(i);
            jdbc.sql("insert into acceptance_judgement values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            work.caseNo(),
                            work.round(),
                            personId,
                            i + 1,
                            standards.get(i).item(),
                            standards.get(i).standard(),
                            judged.result(),
                            judged.reason())
                    .update();
        }
    }

    /** The sheets of the present round, by member. */
    List<Sheet> sheets(Work work) {
        return jdbc.sql("""
                        select m.name, s.verdict, s.deduction, s.deduction_reason, s.opinion from acceptance_sheet s
                          join acceptance_member m using (case_no, round, person_id)
                         where case_no = ? and round = ? order by person_id
                        """)
                .params(work.caseNo(), work.round())
                .query((row, n) -> new Sheet(
                        row.getString("name"),
                        Outcome.valueOf(row.getString("verdict")),
                        row.getObject("deduction") == null ? null : new Money(row.getLong("deduction")),
                        row.getString("deduction_reason"),
                        row.getString("opinion")))
                .list();
    }

    /** How each standard was judged in the present round, in order. */
    List<Judged> judged(Work work) {
        return jdbc.sql("""
                        select item, standard, count(*) filter (where result = 'MET') as met,
                          count(*) filter (where result = 'PARTLY') as partly,
                          count(*) filter (where result = 'NOT_MET') as not_met,
                          coalesce(string_agg(reason, '；' order by person_id) filter (where reason is not null), '') as reasons
                        from acceptance_judgement where case_no = ? and round = ? group by no, item, standard order by no
                        """)
                .params(work.caseNo(), work.round())
                .query((row, n) -> new Judged(
                        row.getString("item"),
                        row.getString("standard"),
                        row.getInt("met"),
                        row.getInt("partly"),
                        row.getInt("not_met"),
                        row.getString("reasons")))
                .list();
    }

    void conclude(
            Work work,
            Outcome outcome,
            Money share,
            List<Deduction> deductions,
            Money disputed,
            AcceptanceForms.Conclusion form,
            Actor by,
            LocalDate on) {
        boolean rejected = outcome == Outcome.REJECTED;
        jdbc.sql("""
                        insert into acceptance_conclusion (case_no, round, outcome, share, deducted, disputed, dispute_reason,
                          opinion, rectify_by, rectification, person_id, account_id, person_name, concluded_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        work.caseNo(),
                        work.round(),
                        outcome.name(),
                        share.fen(),
                        deductions.stream().mapToLong(d -> d.amount().fen()).sum(),
                        disputed.fen(),
                        disputed.isPositive() ? form.disputeReason() : null,
                        form.opinion(),
                        rejected ? form.rectifyBy() : null,
                        rejected ? form.rectification() : null,
                        by.personId(),
                        by.accountId(),
                        by.name(),
                        on)
                .update();
        for (int i = 0; i < deductions.size(); i++) {
            Deduction d = deductions.get(i);
            jdbc.sql("insert into acceptance_deduction values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            work.caseNo(),
                            work.round(),
                            i + 1,
                            d.item(),
                            d.ground(),
                            d.shortfall(),
                            d.unitPrice() == null ? null : d.unitPrice().fen(),
                            d.amount().fen())
                    .update();
        }
    }

    /** The newest conclusion of a milestone. */
    Optional<Concluded> concluded(Work work) {
        return jdbc.sql("select * from acceptance_conclusion where case_no = ? order by round desc limit 1")
                .param(work.caseNo())
                .query(AcceptanceRows::concluded)
                .optional();
    }

    /** What the conclusion of a round took off. */
    List<Deduction> deductions(Work work) {
        return jdbc.sql("select * from acceptance_deduction where case_no = ? and round = ? order by no")
                .params(work.caseNo(), work.round())
                .query((row, n) -> new Deduction(
                        row.getString("item"),
                        row.getString("ground"),
                        row.getBigDecimal("shortfall"),
                        row.getObject("unit_price") == null ? null : new Money(row.getLong("unit_price")),
                        new Money(row.getLong("amount"))))
                .list();
    }

    void settle(String caseNo, Money owed, String reason, Actor by) {
        jdbc.sql("""
                        insert into dispute_settlement (case_no, paid, amount, reason, person_id, account_id, person_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(caseNo, owed.isPositive(), owed.fen(), reason, by.personId(), by.accountId(), by.name())
                .update();
    }

    /** What became of a disputed part; empty while it is open. */
    Optional<Settled> settled(String caseNo) {
        return jdbc.sql("select * from dispute_settlement where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Settled(new Money(row.getLong("amount")), officer(row)))
                .optional();
    }

    private static Concluded concluded(ResultSet row, int n) throws SQLException {
        return new Concluded(
                Outcome.valueOf(row.getString("outcome")),
                new Money(row.getLong("share")),
                new Money(row.getLong("deducted")),
                new Money(row.getLong("disputed")),
                row.getString("dispute_reason"),
                row.getString("opinion"),
                row.getObject("rectify_by", LocalDate.class),
                row.getString("rectification"),
                officer(row),
                row.getObject("concluded_on", LocalDate.class));
    }

    /** Who concluded, as the one who claims what follows from it. */
    private static Actor officer(ResultSet row) throws SQLException {
        return new Actor(
                row.getLong("person_id"),
                row.getLong("account_id"),
                row.getString("person_name"),
                Set.of(Role.OFFICER),
                null,
                null,
                null);
    }

    /** 验收小组成员. */
    record Member(long personId, String name) {}

    /** 验收标准, as judged. */
    record Standard(String item, String standard, String evidence) {}

    /** 一名成员的意见. @param deduction null when none was proposed */
    record Sheet(String member, Outcome verdict, Money deduction, String deductionReason, String opinion) {}

    /** 一条标准的汇总. */
    record Judged(String item, String standard, int met, int partly, int notMet, String reasons) {}

    /** 扣款. @param shortfall null when it is not computed from one */
    record Deduction(String item, String ground, BigDecimal shortfall, Money unitPrice, Money amount) {}

    /** 验收结论. */
    record Concluded(
            Outcome outcome,
            Money share,
            Money deducted,
            Money disputed,
            String disputeReason,
            String opinion,
            LocalDate rectifyBy,
            String rectification,
            Actor by,
            LocalDate on) {

        /** What is owed and undisputed. */
        Money undisputed() {
            return share.minus(deducted).minus(disputed);
        }
    }

    /** 争议处理. @param owed zero when it was dropped */
    record Settled(Money owed, Actor by) {}
}
