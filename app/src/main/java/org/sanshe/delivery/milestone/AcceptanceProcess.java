package org.sanshe.delivery.milestone;

import java.util.Date;
import java.util.List;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Voices;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.AcceptanceSteps;

/** What {@code acceptance.bpmn} asks. */
@Steps("acceptance")
class AcceptanceProcess implements AcceptanceSteps {

    private final MilestoneRows rows;
    private final AcceptanceRows acceptance;
    private final Engagements engagements;
    private final Voices voices;
    private final Messages messages;

    AcceptanceProcess(
            MilestoneRows rows, AcceptanceRows acceptance, Engagements engagements, Voices voices, Messages messages) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.engagements = engagements;
        this.voices = voices;
        this.messages = messages;
    }

    @Override
    public Date nameAcceptanceGroupDue(String caseNo) {
        return MilestoneProcess.endOf(rows.get(caseNo).acceptanceDue());
    }

    @Override
    public boolean asksUsers(String caseNo) {
        return rows.get(caseNo).voicesUntil() != null;
    }

    @Override
    public void askUsers(String caseNo) {
        Work work = rows.get(caseNo);
        var terms = engagements.get(work.agreement()).terms();
        voices.ask(
                caseNo,
                work.agreement(),
                work.from() == null ? terms.from() : work.from(),
                work.to() == null ? work.deliveredOn() : work.to(),
                work.voicesUntil(),
                null);
    }

    @Override
    public List<String> members(String caseNo) {
        return acceptance.members(rows.get(caseNo)).stream()
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    @Override
    public Date judgeDeliveryDue(String caseNo) {
        return nameAcceptanceGroupDue(caseNo);
    }

    @Override
    public boolean waitsForVoices(String caseNo) {
        return rows.get(caseNo).usersAsked() && !voices.quotaReached(caseNo);
    }

    @Override
    public Date voicesUntil(String caseNo) {
        return MilestoneProcess.endOf(rows.get(caseNo).voicesUntil());
    }

    @Override
    public void reportFewVoices(String caseNo) {
        Work work = rows.get(caseNo);
        messages.toRole(
                Role.OFFICER,
                engagements.get(work.agreement()).terms().unitId(),
                caseNo,
                "节点“" + work.title() + "”的服务对象征询期满，回收数量不足，请延期",
                "Too few service users answered on " + work.title() + "; extend the time",
                null);
    }

    @Override
    public Date concludeAcceptanceDue(String caseNo) {
        return nameAcceptanceGroupDue(caseNo);
    }
}
