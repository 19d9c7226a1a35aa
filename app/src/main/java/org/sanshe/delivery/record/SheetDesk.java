package org.sanshe.delivery.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 月度服务台账: the tasks of {@code monthlySheet.bpmn}. */
@Desk("monthlySheet")
class SheetDesk {

    static final LegalBasis BASIS = new LegalBasis("政府采购法", "第四十一条");

    /** So many months are shown at most; who has more open begins with the oldest. */
    private static final int SHOWN = 6;

    private final Engagements engagements;
    private final Reach reach;
    private final SheetRows rows;
    private final SheetFigures figures;
    private final Months months;
    private final Findings findings;
    private final Submissions submissions;
    private final Evidence evidence;

    SheetDesk(
            Engagements engagements,
            Reach reach,
            SheetRows rows,
            SheetFigures figures,
            Months months,
            Findings findings,
            Submissions submissions,
            Evidence evidence) {
        this.engagements = engagements;
        this.reach = reach;
        this.rows = rows;
        this.figures = figures;
        this.months = months;
        this.findings = findings;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        List<Terms> mine = s.about() == null
                ? engagements.of(s.actor().organizationId()).stream()
                        .map(Engagements.Engagement::terms)
                        .toList()
                : List.of(reach.own(s.about(), s.actor()).terms());
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "agreements",
                mine.stream()
                        .map(t -> Map.of("label", t.agreement() + " " + t.title(), "value", t.agreement()))
                        .toList());
        var open = new java.util.TreeSet<YearMonth>();
        var totals = new ArrayList<Map<String, Object>>();
        for (Terms t : mine) {
            List<YearMonth> unclosed = unclosed(t, s.today());
            open.addAll(unclosed);
            if (s.about() == null) continue;
            for (YearMonth month : unclosed) {
                figures.totals(t, month).forEach(line -> {
                    var row = new LinkedHashMap<String, Object>(line);
                    row.put("month", month.toString());
                    totals.add(row);
                });
            }
        }
        values.put(
                "months",
                open.stream()
                        .map(m -> Map.of("label", m.toString(), "value", m.toString()))
                        .toList());
        values.put("totals", totals);
        if (s.about() != null) values.put("agreement", s.about());
        if (open.size() == 1) values.put("month", open.first().toString());
        return values;
    }

    /** The months of the term that are over and have no sheet, the oldest first. */
    private List<YearMonth> unclosed(Terms t, LocalDate today) {
        var unclosed = new ArrayList<YearMonth>();
        var closed = rows.taken(t.agreement());
        for (YearMonth m = YearMonth.from(t.from());
                unclosed.size() < SHOWN && !m.isAfter(YearMonth.from(t.until())) && isOver(t, m, today);
                m = m.plusMonths(1)) {
            if (!closed.containsKey(m)) unclosed.add(m);
        }
        return unclosed;
    }

    private static boolean isOver(Terms t, YearMonth month, LocalDate today) {
        return today.isAfter(month.atEndOfMonth()) || today.isAfter(t.until());
    }

    /** The form {@code service-sheet}. */
    record SheetForm(String agreement, String month, String remark) {}

    @Starts(prefix = "YB", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, SheetForm form) {
        Terms t = reach.own(form.agreement(), s.actor()).terms();
        YearMonth month = month(form.month());
        if (month.isBefore(YearMonth.from(t.from())) || month.isAfter(YearMonth.from(t.until()))) {
            throw new Refusal(ServiceRecordRule.OUTSIDE_TERM, month, t.from(), t.until());
        }
        if (!isOver(t, month, s.today())) throw new Refusal(ServiceRecordRule.MONTH_NOT_OVER, month);
        months.close(t.agreement(), month);
        rows.of(t.agreement(), month).ifPresent(other -> {
            throw new Refusal(ServiceRecordRule.SHEET_EXISTS, month, other.caseNo());
        });
        rows.submit(s.caseNo(), t.agreement(), month);
        evidence.record(Act.of(s.caseNo(), s.actor(), "sheetSubmitted", "start", figures.facts(t, month))
                .by(BASIS));
        return new CaseFacts("月度服务台账 " + month + "：" + t.title(), t.unitId(), t.organizationId(), t.agreement());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw InvalidInput.at("month", "请选择月份", "Choose a month.");
        }
    }

    @Prefills
    Map<String, Object> confirmSheet(TaskContext t) {
        var sheet = sheet(t.caseNo());
        Terms terms = reach.get(sheet.agreement()).terms();
        var values = new LinkedHashMap<String, Object>();
        values.put("title", sheet.agreement() + " " + terms.title() + " " + sheet.month());
        values.put("findings", String.valueOf(findings.open(sheet.agreement(), sheet.month())));
        values.put("totals", figures.totals(terms, sheet.month()));
        values.put("sample", figures.sample(sheet));
        return values;
    }

    /** The form {@code sheet-confirmation}. */
    record Confirmation(List<Look> sample, String decision, String opinion) {

        /** 核对结果 of one record, in the order shown. */
        record Look(String result, String remark) {}
    }

    @Handles
    void confirmSheet(TaskContext t, Confirmation form) {
        var sheet = sheet(t.caseNo());
        List<Long> drawn = rows.sample(sheet);
        int looked = 0;
        for (int i = 0;
                i < drawn.size() && form.sample() != null && i < form.sample().size();
                i++) {
            var look = form.sample().get(i);
            if (look.result() == null) continue;
            looked++;
            boolean right = look.result().equals("RIGHT");
            rows.looked(sheet, drawn.get(i), right, look.remark());
            if (!right) {
                String remark = look.remark() == null || look.remark().length() < 2 ? "抽查不属实" : look.remark();
                findings.spotted(drawn.get(i), remark, Findings.moment(t.at()), t.actor());
            }
        }
        if (form.decision().equals("CONFIRM")) mustBeDone(sheet, drawn.size(), looked);
        else if (form.opinion() == null || form.opinion().isBlank()) {
            throw InvalidInput.at("opinion", "退回时请写明理由", "Say why when returning it.");
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.decision().equals("CONFIRM") ? "sheetConfirmed" : "sheetReturned",
                        t.node(),
                        Map.of("drawn", drawn.size(), "looked", looked))
                .by(BASIS));
    }

    private void mustBeDone(SheetRows.Sheet sheet, int drawn, int looked) {
        if (looked < drawn) throw new Refusal(ServiceRecordRule.SAMPLE_UNFINISHED, drawn);
        int open = findings.open(sheet.agreement(), sheet.month());
        if (open > 0) throw new Refusal(ServiceRecordRule.FINDINGS_OPEN, sheet.month(), open);
    }

    @Prefills
    Map<String, Object> reviseSheet(TaskContext t) {
        var sheet = sheet(t.caseNo());
        Terms terms = reach.get(sheet.agreement()).terms();
        return Map.of(
                "title",
                sheet.agreement() + " " + terms.title() + " " + sheet.month(),
                "returnReason",
                submissions
                        .latest(t.caseNo(), "confirmSheet", null)
                        .map(v -> String.valueOf(v.getOrDefault("opinion", "")))
                        .orElse(""),
                "totals",
                figures.totals(terms, sheet.month()));
    }

    /** The form {@code sheet-revision}. */
    record Revision(String decision, String remark) {}

    @Handles
    void reviseSheet(TaskContext t, Revision form) {
        var sheet = sheet(t.caseNo());
        if (form.decision().equals("WITHDRAW")) {
            rows.withdraw(t.caseNo());
            return;
        }
        months.close(sheet.agreement(), sheet.month());
        rows.resubmit(t.caseNo());
        Actor actor = t.actor();
        Terms terms = reach.get(sheet.agreement()).terms();
        evidence.record(Act.of(t.caseNo(), actor, "sheetResubmitted", t.node(), figures.facts(terms, sheet.month()))
                .by(BASIS));
    }

    private SheetRows.Sheet sheet(String caseNo) {
        return rows.find(caseNo).orElseThrow(() -> new NotFound("sheet " + caseNo));
    }
}
