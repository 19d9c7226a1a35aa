package org.sanshe.evaluation.survey;

import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.SurveySteps;

/** What {@code survey.bpmn} asks. */
@Steps("survey")
class SurveyProcess implements SurveySteps {

    static final LegalBasis BASIS = new LegalBasis("政府采购法实施条例", "第四十五条");

    private final SurveyRows rows;
    private final Questionnaires questionnaires;
    private final Ballots ballots;
    private final Submissions submissions;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    SurveyProcess(
            SurveyRows rows,
            Questionnaires questionnaires,
            Ballots ballots,
            Submissions submissions,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.ballots = ballots;
        this.submissions = submissions;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public boolean approved(String caseNo) {
        return said(caseNo, "approveSurvey", "APPROVE");
    }

    @Override
    public void refuseSurvey(String caseNo) {
        rows.become(caseNo, Survey.Status.REFUSED);
        tell(caseNo, "满意度测评不予开展：", "The survey was refused: ");
    }

    @Override
    public void launchSurvey(String caseNo) {
        Survey s = rows.get(caseNo);
        var ballot = new Ballots.Ballot(
                caseNo,
                s.agreement(),
                s.servedFrom(),
                s.servedTo(),
                s.until(),
                rows.limit("FEWEST", cases.rulesAsOf(caseNo)),
                questionnaires.get(s.questionnaireId()).form());
        if (s.way() == Survey.Way.OPEN) ballots.open(ballot, s.required(), null);
        else ballots.sample(ballot, null);
        rows.become(caseNo, Survey.Status.RUNNING);
        tell(caseNo, "满意度测评已经开始：", "The survey has begun: ");
    }

    @Override
    public Date surveyUntil(String caseNo) {
        return Date.from(SansheClock.firstMoment(rows.get(caseNo).until().plusDays(1)));
    }

    @Override
    public void closeSurvey(String caseNo) {
        var count = ballots.count(caseNo, Locale.CHINA);
        if (count.enough()) {
            rows.become(caseNo, Survey.Status.ENOUGH);
            tell(caseNo, "满意度测评已完成：", "The survey is complete: ");
        }
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "surveyCounted",
                        "closeSurvey",
                        Map.of("answered", count.answered(), "requiredAnswers", count.required()))
                .by(BASIS));
    }

    @Override
    public boolean quotaReached(String caseNo) {
        return rows.get(caseNo).status() == Survey.Status.ENOUGH;
    }

    @Override
    public boolean extended(String caseNo) {
        return said(caseNo, "decideShortfall", "EXTEND");
    }

    @Override
    public void abandonSurvey(String caseNo) {
        rows.become(caseNo, Survey.Status.SHORT);
        tell(caseNo, "满意度测评份数不足，结果不使用：", "Too few answered; the result is not used: ");
    }

    private boolean said(String caseNo, String node, String decision) {
        return submissions
                .latest(caseNo, node, null)
                .map(v -> decision.equals(v.get("decision")))
                .orElse(false);
    }

    private void tell(String caseNo, String zh, String en) {
        Survey s = rows.get(caseNo);
        messages.toRole(Role.OFFICER, s.unitId(), caseNo, zh + s.title(), en + s.title(), null);
    }
}
