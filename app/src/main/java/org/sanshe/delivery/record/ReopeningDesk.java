package org.sanshe.delivery.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.SheetReopeningSteps;

/** 重新开放台账: the tasks of {@code sheetReopening.bpmn} and what it asks. */
@Desk("sheetReopening")
@Steps("sheetReopening")
class ReopeningDesk implements SheetReopeningSteps {

    private static final int SHOWN = 200;

    private final SheetRows rows;
    private final Reach reach;
    private final Cases cases;
    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;

    ReopeningDesk(
            SheetRows rows, Reach reach, Cases cases, Submissions submissions, Messages messages, Evidence evidence) {
        this.rows = rows;
        this.reach = reach;
        this.cases = cases;
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        List<CaseFile> sheets = s.about() == null
                ? cases.visible(s.actor(), "monthlySheet", null, null, SHOWN)
                : List.of(cases.visible(s.about(), s.actor()));
        values.put(
                "sheets",
                sheets.stream()
                        .filter(c -> "sheetLocked".equals(c.outcome()))
                        .map(c -> Map.of("label", c.caseNo() + " " + c.title(), "value", c.caseNo()))
                        .toList());
        if (s.about() != null) values.put("sheetNo", s.about());
        return values;
    }

    /** The form {@code sheet-reopening}. */
    record Proposal(String sheetNo, String reason) {}

    @Starts(prefix = "YK", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Proposal form) {
        cases.visible(form.sheetNo(), s.actor());
        var sheet = locked(form.sheetNo());
        var terms = reach.get(sheet.agreement()).terms();
        return new CaseFacts("重新开放台账 " + sheet.month() + "：" + terms.title(), terms.unitId(), null, sheet.caseNo());
    }

    @Prefills
    Map<String, Object> approveReopening(TaskContext t) {
        var sheet = sheet(t.caseNo());
        return Map.of(
                "title",
                sheet.caseNo() + " " + sheet.month() + " "
                        + reach.get(sheet.agreement()).terms().title(),
                "proposal",
                submissions
                        .latest(t.caseNo(), "start", null)
                        .map(v -> String.valueOf(v.get("reason")))
                        .orElse(""));
    }

    /** The form {@code sheet-reopening-approval}. */
    record Decision(String decision, String opinion) {}

    @Handles
    void approveReopening(TaskContext t, Decision form) {
        if (form.decision().equals("APPROVE")) locked(sheet(t.caseNo()).caseNo());
        evidence.record(Act.of(t.caseNo(), t.actor(), "reopeningDecided", t.node(), Map.of("decision", form.decision()))
                .by(SheetDesk.BASIS));
    }

    @Override
    public boolean approved(String caseNo) {
        return submissions
                .latest(caseNo, "approveReopening", null)
                .map(v -> "APPROVE".equals(v.get("decision")))
                .orElse(false);
    }

    @Override
    public void reopenSheet(String caseNo) {
        var sheet = sheet(caseNo);
        rows.reopen(sheet.caseNo(), caseNo);
        messages.toOrganization(
                reach.get(sheet.agreement()).terms().organizationId(),
                sheet.caseNo(),
                sheet.month() + "的月度服务台账已重新开放，请更正记录后重新提交",
                "The service sheet of " + sheet.month() + " is open again; correct the records and hand it in anew",
                null);
        evidence.record(Act.of(sheet.caseNo(), null, "sheetReopened", "reopenSheet", Map.of("by", caseNo))
                .by(SheetDesk.BASIS));
    }

    private SheetRows.Sheet sheet(String reopening) {
        return rows.find(cases.get(reopening).parentCaseNo()).orElseThrow(() -> new NotFound("sheet of " + reopening));
    }

    private SheetRows.Sheet locked(String caseNo) {
        var sheet = rows.find(caseNo).orElseThrow(() -> new NotFound("sheet " + caseNo));
        if (!sheet.isLocked()) throw new Refusal(ServiceRecordRule.NOT_LOCKED, caseNo);
        return sheet;
    }
}
