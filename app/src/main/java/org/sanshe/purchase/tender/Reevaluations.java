package org.sanshe.purchase.tender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.inbox.Submission;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 重新评审登记: what was asked, the corrected sheets, and which versions of the result lie before and after. */
@Component
class Reevaluations {

    private final JdbcClient jdbc;

    Reevaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 重新评审的情形 (《政府采购货物和服务招标投标管理办法》第六十四条). */
    enum Ground {
        /** 分值汇总计算错误. */
        SUM_ERROR("分值汇总计算错误"),
        /** 分项评分超出评分标准范围. */
        OVER_SCALE("分项评分超出评分标准范围"),
        /** 客观评审因素评分不一致. */
        OBJECTIVE_DIFFERS("客观评审因素评分不一致"),
        /** 经评审委员会认定评分畸高、畸低. */
        ABNORMAL("经评审小组认定评分畸高、畸低"),
        /** 其他, which is none. */
        OTHER("其他");

        private final String zh;

        Ground(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /**
     * 一次重新评审.
     *
     * @param before the version of the result it began with
     * @param after the version it came to; null before all sheets were in, the same as before when nothing was corrected
     */
    record Reevaluation(String caseNo, long tenderId, Ground ground, String facts, int before, Integer after) {}

    void open(String caseNo, Tender tender, Ground ground, String facts, int version) {
        jdbc.sql("insert into reevaluation (case_no, tender_id, ground, facts, version_before) values (?, ?, ?, ?, ?)")
                .params(caseNo, tender.id(), ground.name(), facts, version)
                .update();
    }

    Reevaluation get(String caseNo) {
        return jdbc.sql("select * from reevaluation where case_no = ?")
                .param(caseNo)
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("reevaluation " + caseNo));
    }

    /** One that is still going on. */
    Optional<String> running(Tender tender) {
        return jdbc.sql("""
                        select r.case_no from reevaluation r join case_file c on c.case_no = r.case_no
                         where r.tender_id = ? and c.ended_at is null
                        """).param(tender.id()).query(String.class).optional();
    }

    /** Enters a member's corrected sheet; once. */
    void enter(String caseNo, long personId, Submission submission) {
        jdbc.sql("insert into reevaluation_sheet (case_no, person_id, submission_id) values (?, ?, ?)")
                .params(caseNo, personId, submission.id())
                .update();
    }

    /** The corrected sheets by member. */
    Map<Long, UUID> sheets(String caseNo) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("select person_id, submission_id from reevaluation_sheet where case_no = ? order by received_at")
                .param(caseNo)
                .query(row -> {
                    sheets.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return sheets;
    }

    void close(String caseNo, int version) {
        jdbc.sql("update reevaluation set version_after = ? where case_no = ?")
                .params(version, caseNo)
                .update();
    }

    void sign(String caseNo, long personId, PanelMember.Opinion opinion, String dissent) {
        jdbc.sql("insert into reevaluation_signature (case_no, person_id, opinion, dissent) values (?, ?, ?, ?)")
                .params(caseNo, personId, opinion.name(), opinion == PanelMember.Opinion.DISSENT ? dissent : null)
                .update();
    }

    /** What the members said of the correction, with their names. */
    List<String> opinions(String caseNo) {
        return jdbc.sql("""
                        select p.name || case s.opinion when 'AGREE' then '：同意' else '：有异议，' || s.dissent end
                          from reevaluation_signature s join person p on p.id = s.person_id
                         where s.case_no = ? order by s.signed_at
                        """).param(caseNo).query(String.class).list();
    }

    private static Reevaluation read(ResultSet row) throws SQLException {
        return new Reevaluation(
                row.getString("case_no"),
                row.getLong("tender_id"),
                Ground.valueOf(row.getString("ground")),
                row.getString("facts"),
                row.getInt("version_before"),
                row.getObject("version_after", Integer.class));
    }
}
