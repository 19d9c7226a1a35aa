package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.ServiceSheet;
import org.sanshe.notice.Messages;
import org.sanshe.processes.MonthlySheetSteps;

/** What {@code monthlySheet.bpmn} asks. */
@Steps("monthlySheet")
class SheetProcess implements MonthlySheetSteps {

    private final SheetRows rows;
    private final SheetFigures figures;
    private final Reach reach;
    private final RuleBook rules;
    private final Submissions submissions;
    private final Documents documents;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    SheetProcess(
            SheetRows rows,
            SheetFigures figures,
            Reach reach,
            RuleBook rules,
            Submissions submissions,
            Documents documents,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.figures = figures;
        this.reach = reach;
        this.rules = rules;
        this.submissions = submissions;
        this.documents = documents;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void drawSample(String caseNo) {
        var sheet = sheet(caseNo);
        List<Long> valid = figures.of(terms(sheet), sheet.month()).records().stream()
                .filter(Judged::isValid)
                .map(j -> j.record().id())
                .toList();
        var today = clock.today();
        BigDecimal share = rules.limit("SPOT_CHECK_PERCENT", today).movePointLeft(2);
        int size = share.multiply(BigDecimal.valueOf(valid.size()))
                .setScale(0, RoundingMode.CEILING)
                .max(rules.limit("SPOT_CHECK_LEAST", today))
                .intValue();
        rows.draw(sheet, valid, size);
    }

    @Override
    public boolean confirmed(String caseNo) {
        return decided(caseNo, "confirmSheet", "CONFIRM");
    }

    @Override
    public void lockSheet(String caseNo) {
        var sheet = sheet(caseNo);
        Terms terms = terms(sheet);
        var period = figures.of(terms, sheet.month());
        rows.lock(caseNo, period.lines());
        var officer = submissions.of(caseNo).stream()
                .filter(r -> r.node().equals("confirmSheet"))
                .reduce((a, b) -> b)
                .orElseThrow();
        int valid = (int) period.records().stream().filter(Judged::isValid).count();
        String buyer = rows.buyer(terms.unitId());
        var letter = new ServiceSheet(
                terms.title(),
                terms.agreement(),
                buyer,
                terms.supplierName(),
                terms.supplierCode(),
                sheet.month(),
                period.records().size(),
                valid,
                rows.sample(sheet).size(),
                rows.wrong(sheet),
                period.lines().stream()
                        .map(l -> new ServiceSheet.Line(
                                l.rule().item(),
                                l.unit(),
                                l.counted(),
                                l.discounted(),
                                l.unitPrice().yuan(),
                                l.amount().yuan(),
                                l.why(false)))
                        .toList(),
                officer.personName());
        StoredDocument issued = documents.issue(
                caseNo, "serviceSheet", letter, buyer, Audience.CASE, Audience.organization(terms.organizationId()));
        messages.toOrganization(
                terms.organizationId(),
                caseNo,
                sheet.month() + "的月度服务台账已确认并锁定",
                "The service sheet of " + sheet.month() + " is confirmed and locked",
                issued);
        evidence.record(Act.of(caseNo, null, "sheetLocked", "lockSheet", figures.facts(terms, sheet.month()))
                .by(SheetDesk.BASIS)
                .with(List.of(issued.digest())));
    }

    @Override
    public void returnSheet(String caseNo) {
        var sheet = sheet(caseNo);
        rows.returned(caseNo);
        messages.toOrganization(
                terms(sheet).organizationId(),
                caseNo,
                sheet.month() + "的月度服务台账被退回，请更正记录后再次提交",
                "The service sheet of " + sheet.month() + " was returned; correct the records and hand it in again",
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "monthOpened",
                        "returnSheet",
                        Map.of("month", sheet.month().toString()))
                .by(SheetDesk.BASIS));
    }

    @Override
    public String organization(String caseNo) {
        return "organization@" + terms(sheet(caseNo)).supplierCode();
    }

    @Override
    public boolean resubmitted(String caseNo) {
        return decided(caseNo, "reviseSheet", "RESUBMIT");
    }

    private boolean decided(String caseNo, String node, String wanted) {
        return submissions
                .latest(caseNo, node, null)
                .map(v -> wanted.equals(v.get("decision")))
                .orElse(false);
    }

    private Terms terms(SheetRows.Sheet sheet) {
        return reach.get(sheet.agreement()).terms();
    }

    private SheetRows.Sheet sheet(String caseNo) {
        return rows.find(caseNo).orElseThrow(() -> new NotFound("sheet " + caseNo));
    }
}
