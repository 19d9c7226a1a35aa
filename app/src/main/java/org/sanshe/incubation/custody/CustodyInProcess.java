package org.sanshe.incubation.custody;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.CustodyBook.Movement;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.CustodyInSteps;

/** What {@code custodyIn.bpmn} asks. */
@Steps("custodyIn")
class CustodyInProcess implements CustodyInSteps {

    static final LegalBasis BOOKS = new LegalBasis("会计法", "第九条");

    private final CustodyAccess access;
    private final CustodyReceipts receipts;
    private final CustodyBook book;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    CustodyInProcess(
            CustodyAccess access,
            CustodyReceipts receipts,
            CustodyBook book,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.access = access;
        this.receipts = receipts;
        this.book = book;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String custodian(String caseNo) {
        return CustodyAccess.group(receipts.get(caseNo).custodianId());
    }

    @Override
    public Date confirmArrivalDue(String caseNo) {
        return deadlines.set(caseNo, "confirmArrival", "CUSTODY_ARRIVAL", clock.today());
    }

    @Override
    public Date checkArrivalDue(String caseNo) {
        return deadlines.set(caseNo, "checkArrival", "CUSTODY_CHECK", clock.today());
    }

    @Override
    public boolean moneyArrived(String caseNo) {
        return said(caseNo, "confirmArrival", "outcome", "ARRIVED");
    }

    @Override
    public boolean slipAgrees(String caseNo) {
        return said(caseNo, "checkArrival", "agrees", "YES");
    }

    private boolean said(String caseNo, String node, String field, String value) {
        return submissions
                .latest(caseNo, node, null)
                .filter(v -> value.equals(v.get(field)))
                .isPresent();
    }

    @Override
    public void bookReceipt(String caseNo) {
        CustodyReceipt r = receipts.get(caseNo);
        book.book(
                new Movement(
                        r.tenancy(),
                        r.custodianId(),
                        CustodyEntry.Kind.IN,
                        r.amount(),
                        null,
                        caseNo,
                        caseNo,
                        "",
                        r.arrivedOn(),
                        r.payer(),
                        r.source().in(false) + "：" + r.purpose(),
                        r.slip()),
                null);
        receipts.become(caseNo, CustodyReceipt.Status.BOOKED);
        Tenancy t = access.tenancy(r.tenancy());
        messages.toOrganization(
                t.organizationId(),
                caseNo,
                "托管账户收到 " + r.amount() + " 元（" + r.purpose() + "），可以按用途申请支出。",
                r.amount() + " yuan have arrived in custody (" + r.purpose() + "); spending can be asked for.",
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "custodyBooked",
                        "bookReceipt",
                        Map.of("amount", r.amount().toString(), "payer", r.payer()))
                .by(BOOKS));
    }

    @Override
    public void markMissing(String caseNo) {
        CustodyReceipt r = receipts.get(caseNo);
        receipts.become(caseNo, CustodyReceipt.Status.MISSING);
        Tenancy t = access.tenancy(r.tenancy());
        String zh = "托管机构没有收到 " + r.amount() + " 元（" + r.purpose() + "）";
        String en = "The custodian has not received " + r.amount() + " yuan (" + r.purpose() + ")";
        messages.toOrganization(t.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, access.base(t).unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "custodyMissing",
                        "markMissing",
                        Map.of("amount", r.amount().toString()))
                .by(CustodyInDesk.KEEP));
    }
}
