package org.sanshe.grant.reward;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示异议登记: taken until the last second by the clock of the database; who objected is kept encrypted. */
@Component
class RewardObjections {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Submissions submissions;
    private final Documents documents;
    private final Evidence evidence;

    RewardObjections(
            JdbcClient jdbc, FieldCipher cipher, Submissions submissions, Documents documents, Evidence evidence) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.submissions = submissions;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** 异议. @param subject the number of the organization it is about @param outcome null while it is open */
    record Objection(
            long id,
            String caseNo,
            String subject,
            String content,
            String proposal,
            String investigation,
            String outcome,
            String findings) {

        /** What the investigator proposes, in the reader's language. */
        String proposed() {
            return "UPHELD".equals(proposal)
                    ? Language.say("异议成立，取消", "upheld, cancel")
                    : Language.say("异议不成立", "not upheld");
        }

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
                        select id, case_no, subject, content, proposal, investigation, outcome, findings from reward_objection
                         where case_no = ? order by id desc limit 1
                        """)
                .param(caseNo)
                .query(Objection.class)
                .optional()
                .orElseThrow(() -> new NotFound("objection in " + caseNo));
    }

    /** The form {@code reward-investigation}. */
    record Investigation(String proposal, String findings, List<String> files) {}

    /** 调查: what an officer found who did nothing else in the case; somebody else decides. */
    void investigated(TaskContext t, Investigation form) {
        jdbc.sql("""
                        update reward_objection set proposal = ?, investigation = ?, investigated_by = ?
                         where id = ? and outcome is null
                        """)
                .params(
                        form.proposal(),
                        form.findings(),
                        t.actor().personId(),
                        latest(t.caseNo()).id())
                .update();
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "objectionExamination", t.actor(), Audience.CASE);
        }
        record(t, "rewardObjectionInvestigated", Map.of("proposal", form.proposal(), "reason", form.findings()));
    }

    /** The form {@code reward-objection-decision}. */
    record Decision(String outcome, String findings) {}

    /** 决定: never by who investigated, which the table refuses too. */
    void decided(TaskContext t, Decision form) {
        jdbc.sql(
                        "update reward_objection set outcome = ?, findings = ?, decided_by = ? where id = ? and outcome is null")
                .params(
                        form.outcome(),
                        form.findings(),
                        t.actor().personId(),
                        latest(t.caseNo()).id())
                .update();
        record(t, "rewardObjectionDecided", Map.of("outcome", form.outcome(), "reason", form.findings()));
    }

    private void record(TaskContext t, String act, Map<String, Object> facts) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(RewardPublicity.OPENNESS));
    }

    /** The persons who took part in a case so far. */
    Set<Long> tookPart(String caseNo) {
        return submissions.of(caseNo).stream()
                .map(Submissions.Receipt::personId)
                .collect(Collectors.toSet());
    }
}
