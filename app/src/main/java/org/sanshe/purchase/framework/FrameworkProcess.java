package org.sanshe.purchase.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.AdmissionNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.FrameworkSteps;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.TenderRecords;

/** 框架协议采购: what {@code framework.bpmn} asks. */
@Steps("framework")
class FrameworkProcess implements FrameworkSteps {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final Members members;
    private final FrameworkBook book;
    private final FrameworkLetters letters;
    private final TenderRecords tenders;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    FrameworkProcess(
            FrameworkRows rows,
            Members members,
            FrameworkBook book,
            FrameworkLetters letters,
            TenderRecords tenders,
            Deadlines deadlines,
            Cases cases,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.members = members;
        this.book = book;
        this.letters = letters;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean planApproved(String caseNo) {
        return rows.get(caseNo).isApproved();
    }

    @Override
    public boolean openToAll(String caseNo) {
        return rows.get(caseNo).isOpen();
    }

    @Override
    public void publishFramework(String caseNo) {
        Framework f = rows.get(caseNo);
        f.conclude(clock.today());
        record(caseNo, "frameworkPublished", "publishFramework", Map.of(), List.of(letters.call(f)));
    }

    @Override
    public Date frameworkExpires(String caseNo) {
        return Date.from(SansheClock.firstMoment(rows.get(caseNo).validUntil().plusDays(1)));
    }

    @Override
    public Date publishSummaryDue(String caseNo) {
        return due(
                caseNo, "publishSummary", "FRAMEWORK_SUMMARY", rows.get(caseNo).validUntil());
    }

    @Override
    public boolean responsesOpened(String caseNo) {
        return tenders.find(caseNo).filter(t -> t.openedAt() != null).isPresent();
    }

    @Override
    public boolean candidatesRanked(String caseNo) {
        return book.elimination(cases.rulesAsOf(caseNo))
                .possible(tenders.ranking(caseNo).size());
    }

    @Override
    public void announceAdmission(String caseNo) {
        Framework f = rows.get(caseNo);
        List<Member> admitted = members.findByFrameworkNoOrderById(caseNo).stream()
                .filter(m -> m.status() == Member.Status.ADMITTED)
                .toList();
        List<AdmissionNotice.Eliminated> out = tenders.ranking(caseNo).stream()
                .skip(admitted.size())
                .map(FrameworkProcess::eliminated)
                .toList();
        admitted.forEach(m -> messages.toOrganization(
                m.organizationId(),
                caseNo,
                "贵单位入围“" + f.title() + "”，请签订框架协议",
                "You are admitted to “" + f.title() + "”; sign the agreement",
                null));
        record(
                caseNo,
                "admissionAnnounced",
                "announceAdmission",
                Map.of("count", admitted.size()),
                List.of(letters.admission(caseNo, f, admitted, out)));
    }

    private static AdmissionNotice.Eliminated eliminated(Ranked r) {
        return new AdmissionNotice.Eliminated(r.supplier(), "评审排序第" + r.rank() + "名，按规定比例淘汰");
    }

    @Override
    public List<String> admitted(String caseNo) {
        return members.findByFrameworkNoOrderById(caseNo).stream()
                .filter(m -> m.status() == Member.Status.ADMITTED)
                .map(Member::creditCode)
                .toList();
    }

    @Override
    public Date signAgreementDue(String caseNo) {
        return deadlines.due(caseNo, "signAgreement");
    }

    @Override
    public boolean enoughSigned(String caseNo) {
        return members.active(caseNo).size()
                >= book.elimination(cases.rulesAsOf(caseNo)).admitted();
    }

    @Override
    public void concludeFramework(String caseNo) {
        Framework f = rows.get(caseNo);
        members.findByFrameworkNoOrderById(caseNo).stream()
                .filter(m -> m.status() == Member.Status.ADMITTED)
                .forEach(m -> m.decline("期限内未签订框架协议"));
        f.conclude(clock.today());
        deadlines.met(caseNo, "signAgreement");
        var agreements = new ArrayList<StoredDocument>();
        for (Member m : members.active(caseNo)) agreements.add(letters.agreement(caseNo, f, m));
        record(caseNo, "frameworkConcluded", "concludeFramework", Map.of("count", agreements.size()), agreements);
    }

    @Override
    public Date fileFrameworkDue(String caseNo) {
        return due(caseNo, "fileFramework", "FRAMEWORK_FILING", rows.get(caseNo).concludedOn());
    }

    @Override
    public Date tellUsersDue(String caseNo) {
        return due(caseNo, "tellUsers", "FRAMEWORK_USERS_TOLD", rows.get(caseNo).concludedOn());
    }

    @Override
    public void announceFailure(String caseNo) {
        Framework f = rows.get(caseNo);
        String reason = f.admittedOn() != null
                ? "签订框架协议的供应商不足法定家数"
                : responsesOpened(caseNo) ? "淘汰后入围候选人不足法定家数" : "响应供应商不足法定家数";
        f.fail();
        record(
                caseNo,
                "frameworkFailed",
                "announceNoFramework",
                Map.of("reason", reason),
                List.of(letters.failure(f, reason, FRAMEWORKS.text())));
    }

    private Date due(String caseNo, String node, String term, LocalDate from) {
        return deadlines.set(caseNo, node, List.of(term), from, cases.rulesAsOf(caseNo));
    }

    private void record(
            String caseNo, String act, String node, Map<String, Object> facts, List<StoredDocument> documents) {
        evidence.record(Act.of(caseNo, null, act, node, facts)
                .by(FRAMEWORKS)
                .with(documents.stream().map(StoredDocument::digest).toList()));
    }
}
