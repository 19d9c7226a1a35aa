package org.sanshe.purchase.single;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.SingleSourceSteps;

/** 单一来源采购: what {@code singleSource.bpmn} asks. */
@Steps("singleSource")
class NegotiatingProcess implements SingleSourceSteps {

    private static final LegalBasis RECORD = new LegalBasis("政府采购非招标采购方式管理办法", "第四十二条");
    private static final LegalBasis END = new LegalBasis("政府采购非招标采购方式管理办法", "第四十三条");

    private final SingleSourceRows rows;
    private final SingleSourceLetters letters;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    NegotiatingProcess(
            SingleSourceRows rows,
            SingleSourceLetters letters,
            Deadlines deadlines,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.letters = letters;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String supplier(String caseNo) {
        return rows.get(caseNo).creditCode();
    }

    @Override
    public Date quotePriceDue(String caseNo) {
        return Date.from(rows.get(caseNo).quoteBy());
    }

    @Override
    public boolean quoted(String caseNo) {
        return rows.get(caseNo).offered() != null;
    }

    @Override
    public boolean agreed(String caseNo) {
        return rows.get(caseNo).agreed() != null;
    }

    @Override
    public void fileNegotiation(String caseNo) {
        SingleSource source = rows.get(caseNo);
        var record = letters.record(source);
        source.agree(clock.instant());
        deadlines.set(caseNo, "deliverReport", List.of("REPORT_DELIVERY"), clock.today(), cases.rulesAsOf(caseNo));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "negotiationFiled",
                        "fileNegotiation",
                        Map.of(
                                "supplier", source.supplier(),
                                "amount", source.agreed().toString()))
                .by(RECORD)
                .with(List.of(record.digest())));
    }

    @Override
    public void announceFailure(String caseNo) {
        SingleSource source = rows.get(caseNo);
        source.fail();
        evidence.record(
                Act.of(caseNo, null, "singleSourceFailed", "announceFailure", Map.of("reason", source.failure()))
                        .by(END)
                        .with(letters.failure(source, END.text())));
    }
}
