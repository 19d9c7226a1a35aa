package org.sanshe.purchase.tender;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.InvitedTenderSteps;

/** 邀请招标: what {@code invitedTender.bpmn} asks. */
@Steps("invitedTender")
class InvitedTender extends Competition implements InvitedTenderSteps {

    private static final LegalBasis NOTICE = new LegalBasis("政府采购法实施条例", "第二十一条");
    private static final LegalBasis FAILURE = new LegalBasis("政府采购法", "第三十六条");

    private final Invitations invitations;
    private final InvitationLetters letters;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    InvitedTender(
            Tenders tenders,
            Invitations invitations,
            InvitationLetters letters,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        super(tenders);
        this.invitations = invitations;
        this.letters = letters;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean prequalificationApproved(String caseNo) {
        return invitations.newest(caseNo).is(Prequalification.Status.APPROVED);
    }

    @Override
    public void publishPrequalification(String caseNo) {
        Prequalification p = invitations.newest(caseNo);
        p.publish();
        var notice = letters.notice(p);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "prequalificationPublished",
                        "publishPrequalification",
                        Map.of("deadline", Moments.exact(p.deadline())))
                .by(NOTICE)
                .with(List.of(notice.digest())));
    }

    @Override
    public Date applicationDeadline(String caseNo) {
        return Date.from(invitations.newest(caseNo).deadline());
    }

    @Override
    public void closeApplications(String caseNo) {
        Prequalification p = invitations.newest(caseNo);
        p.close();
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "applicationsClosed",
                        "closeApplications",
                        Map.of("count", invitations.all(p).size()))
                .by(NOTICE));
    }

    @Override
    public boolean enoughPassed(String caseNo) {
        Prequalification p = invitations.newest(caseNo);
        return invitations.passed(p).size() >= p.invite();
    }

    @Override
    public void announceTooFew(String caseNo) {
        Prequalification p = invitations.newest(caseNo);
        int passed = invitations.passed(p).size();
        String reason = "资格预审合格的供应商共%d家，不足拟邀请的%d家".formatted(passed, p.invite());
        p.fail();
        var notice = letters.termination(p, clock.today(), reason, FAILURE.text());
        for (Applicant a : invitations.all(p)) {
            letters.tell(p, a, reason);
            cases.send("applicationDecided", a.caseNo());
        }
        evidence.record(Act.of(caseNo, null, "procurementFailed", "announceTooFew", Map.of("reason", reason))
                .by(FAILURE)
                .with(List.of(notice.digest())));
    }
}
