package org.sanshe.purchase.framework;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.processes.FrameworkApplicationSteps;

/** 申请加入框架协议: what {@code frameworkApplication.bpmn} asks. */
@Steps("frameworkApplication")
class JoiningProcess implements FrameworkApplicationSteps {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final Members members;
    private final Applications applications;
    private final FrameworkLetters letters;
    private final Registry registry;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    JoiningProcess(
            FrameworkRows rows,
            Members members,
            Applications applications,
            FrameworkLetters letters,
            Registry registry,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.members = members;
        this.applications = applications;
        this.letters = letters;
        this.registry = registry;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date reviewApplicationDue(String caseNo) {
        return deadlines.due(caseNo, "reviewApplication");
    }

    @Override
    public boolean admitted(String caseNo) {
        return applications.get(caseNo).isAdmitted();
    }

    @Override
    public Date publishAdmissionDue(String caseNo) {
        return deadlines.due(caseNo, "publishAdmission");
    }

    @Override
    public void announceMember(String caseNo) {
        Application application = applications.get(caseNo);
        Framework framework = rows.get(application.frameworkNo());
        Profile supplier = registry.get(application.organizationId());
        var form = JoiningDesk.form(submissions, caseNo);
        var member =
                new Member(framework.caseNo(), supplier.id(), supplier.creditCode(), supplier.name(), clock.today());
        member.sign(
                FrameworkBook.prices(framework, FrameworkDesk.PriceRow.of(form.prices())),
                form.signatory(),
                clock.today());
        members.save(member);
        framework.join();
        var notice = letters.admission(framework.caseNo(), framework, List.of(member), List.of());
        var agreement = letters.agreement(caseNo, framework, member);
        evidence.record(Act.of(caseNo, null, "memberAnnounced", "announceMember", Map.of("supplier", supplier.name()))
                .by(FRAMEWORKS)
                .with(List.of(notice.digest(), agreement.digest())));
    }

    @Override
    public void tellNotAdmitted(String caseNo) {
        Application application = applications.get(caseNo);
        String title = rows.get(application.frameworkNo()).title();
        messages.toOrganization(
                application.organizationId(),
                caseNo,
                "未入围“" + title + "”：" + application.reason(),
                "Not admitted to “" + title + "”: " + application.reason(),
                null);
        evidence.record(Act.of(caseNo, null, "memberRefused", "tellNotAdmitted", Map.of("reason", application.reason()))
                .by(FRAMEWORKS));
    }
}
