package org.sanshe.grant.reward;

import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示异议登记: taken until the last second by the clock of the database; who objected is kept encrypted. */
@Component
class RewardObjections {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RewardObjections(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** 异议. @param subject the number of the organization it is about @param outcome null while it is open */
    record Objection(long id, String caseNo, String subject, String content, String outcome, String findings) {

        boolean isUpheld() {
            return "UPHELD".equals(outcome);
        }
    }

    /** @throws Refusal when the publicity of the claim or list is over */
    void lodge(String caseNo, String subject, String objector, String content) {
        int entered = jdbc.sql("""
                        insert into reward_objection (case_no, subject, objector, content)
                        select p.case_no, :subject, :objector, :content from (
                          select case_no, publicity_until from reward_claim where case_no = :case and status = 'PUBLICITY'
                          union all
                          select case_no, publicity_until from support_list where case_no = :case and status = 'PUBLICITY') p
                         where p.publicity_until >= sanshe_now()
                        """)
                .param("subject", subject)
                .param("objector", cipher.encrypt(objector))
                .param("content", content)
                .param("case", caseNo)
                .update();
        if (entered == 0) throw new Refusal(RewardRule.PUBLICITY_OVER);
    }

    /** The newest of a case. */
    Objection latest(String caseNo) {
        return jdbc.sql("""
                        select id, case_no, subject, content, outcome, findings from reward_objection
                         where case_no = ? order by id desc limit 1
                        """)
                .param(caseNo)
                .query(Objection.class)
                .optional()
                .orElseThrow(() -> new NotFound("objection in " + caseNo));
    }

    void decide(long id, String outcome, String findings) {
        jdbc.sql("update reward_objection set outcome = ?, findings = ? where id = ? and outcome is null")
                .params(outcome, findings, id)
                .update();
    }
}
