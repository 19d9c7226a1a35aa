package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sanshe.delivery.Milestones.Deliverable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 成果的表. */
@Component
class DeliverableRows {

    private final JdbcClient jdbc;

    DeliverableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String agreement, int milestone, List<Deliverable> deliverables) {
        for (int i = 0; i < deliverables.size(); i++) {
            Deliverable d = deliverables.get(i);
            jdbc.sql("""
                            insert into deliverable (agreement, milestone, no, item, standard, quantity, evidence, kind)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            agreement,
                            milestone,
                            i + 1,
                            d.item(),
                            d.standard(),
                            d.quantity(),
                            d.evidence(),
                            d.kind().name())
                    .update();
        }
    }

    /** All of an agreement, in order. */
    List<Item> of(String agreement) {
        return jdbc.sql("select * from deliverable where agreement = ? order by milestone, no")
                .param(agreement)
                .query(DeliverableRows::item)
                .list();
    }

    List<Item> of(Work work) {
        return jdbc.sql("select * from deliverable where agreement = ? and milestone = ? order by no")
                .params(work.agreement(), work.no())
                .query(DeliverableRows::item)
                .list();
    }

    /** Everything handed in for a milestone, by deliverable, newest version first. */
    List<Version> versions(Work work) {
        return jdbc.sql(
                        "select * from deliverable_version where agreement = ? and milestone = ? order by no, version desc")
                .params(work.agreement(), work.no())
                .query((row, n) -> new Version(
                        row.getInt("no"),
                        row.getInt("version"),
                        row.getString("handed_in"),
                        row.getBigDecimal("reached"),
                        Arrays.asList((String[]) row.getArray("files").getArray()),
                        row.getString("remark")))
                .list();
    }

    void handIn(Work work, int no, DeliverablesForm.Row row, long personId) {
        jdbc.sql("""
                        insert into deliverable_version (agreement, milestone, no, version, handed_in, reached, files, remark,
                          person_id)
                        select :agreement, :milestone, :no, coalesce(max(version), 0) + 1, :handedIn, :reached, :files,
                          :remark, :person
                        from deliverable_version where agreement = :agreement and milestone = :milestone and no = :no
                        """)
                .param("agreement", work.agreement())
                .param("milestone", work.no())
                .param("no", no)
                .param("handedIn", row.handedIn())
                .param("reached", row.reached())
                .param(
                        "files",
                        row.files() == null ? new String[0] : row.files().toArray(String[]::new))
                .param("remark", row.remark() == null ? "" : row.remark())
                .param("person", personId)
                .update();
    }

    void judge(Work work, int no, String verdict, String reason) {
        jdbc.sql("update deliverable set verdict = ?, reason = ? where agreement = ? and milestone = ? and no = ?")
                .params(verdict, reason, work.agreement(), work.no(), no)
                .update();
    }

    void propose(Work work, long personId, String item, String ground, long fen) {
        jdbc.sql("""
                        insert into deduction_proposal (case_no, round, person_id, no, item, ground, amount)
                        select :case, :round, :person, coalesce(max(no), 0) + 1, :item, :ground, :amount
                        from deduction_proposal where case_no = :case and round = :round and person_id = :person
                        """)
                .param("case", work.caseNo())
                .param("round", work.round())
                .param("person", personId)
                .param("item", item)
                .param("ground", ground)
                .param("amount", fen)
                .update();
    }

    /** What was proposed when the deliverables were checked. */
    List<Proposal> proposals(Work work) {
        return jdbc.sql("select item, ground, amount from deduction_proposal where case_no = ? order by round, no")
                .param(work.caseNo())
                .query((row, n) -> new Proposal(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** 配套资源: what must be proven under an agreement and what was found in order, in yuan. */
    Matching matching(String agreement) {
        return jdbc.sql("""
                        select coalesce(sum(d.quantity), 0) as wanted,
                          coalesce(sum((select v.reached from deliverable_version v
                             where v.agreement = d.agreement and v.milestone = d.milestone and v.no = d.no
                               and d.verdict = 'OK'
                             order by v.version desc limit 1)), 0) as proven
                        from deliverable d where d.agreement = ? and d.kind = 'MATCHING'
                        """)
                .param(agreement)
                .query((row, n) -> new Matching(row.getBigDecimal("wanted"), row.getBigDecimal("proven")))
                .single();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getInt("milestone"),
                row.getInt("no"),
                row.getString("item"),
                row.getString("standard"),
                row.getBigDecimal("quantity"),
                row.getString("evidence"),
                Deliverable.Kind.valueOf(row.getString("kind")),
                row.getString("verdict"),
                row.getString("reason"));
    }

    /** 成果. @param verdict null before it was checked */
    record Item(
            int milestone,
            int no,
            String item,
            String standard,
            BigDecimal quantity,
            String evidence,
            Deliverable.Kind kind,
            String verdict,
            String reason) {

        boolean isReturned() {
            return "RETURN".equals(verdict);
        }

        Deliverable planned() {
            return new Deliverable(item, standard, quantity, evidence, kind);
        }

        /** How many are due, as shown; empty when it is not counted. */
        String required() {
            return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
        }
    }

    /** 一次提交. */
    record Version(int no, int version, String handedIn, BigDecimal reached, List<String> files, String remark) {}

    /** 扣款建议. */
    record Proposal(String item, String ground, long fen) {}

    /** 配套资源, in yuan. */
    record Matching(BigDecimal wanted, BigDecimal proven) {}
}
