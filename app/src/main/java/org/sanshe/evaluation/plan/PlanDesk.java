package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.plan.Plan.Running;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 年度计划台: the tasks of {@code assessmentPlan.bpmn}. */
@Desk("assessmentPlan")
class PlanDesk {

    private final PlanRows rows;
    private final PlanDates dates;
    private final Schemes schemes;
    private final Evidence evidence;

    PlanDesk(PlanRows rows, PlanDates dates, Schemes schemes, Evidence evidence) {
        this.rows = rows;
        this.dates = dates;
        this.schemes = schemes;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put("year", s.today().getYear() + (s.today().getMonthValue() > 10 ? 1 : 0));
        values.put("schemes", choices(s.actor().unitId(), s.today()));
        return values;
    }

    /** The form {@code assessment-plan}. */
    record Start(int year, String scheme, LocalDate spotCheckOn) {}

    @Starts(
            prefix = "KJ",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, Start form) {
        long unit = s.actor().unitId();
        rows.of(unit, form.year()).ifPresent(other -> {
            throw new Refusal(PlanRule.PLANNED_ALREADY, form.year(), other);
        });
        Scheme scheme = scheme(form.scheme(), unit, s.today());
        boolean draws = scheme.body().timing().spotCheckPercent().signum() > 0;
        if (draws && form.spotCheckOn() == null) {
            throw InvalidInput.at("spotCheckOn", "该方案规定年度抽查，请填写截止日期。", "The scheme has spot checks; enter their date.");
        }
        if (form.spotCheckOn() != null && form.spotCheckOn().getYear() != form.year()) {
            throw InvalidInput.at("spotCheckOn", "请填写计划年度内的日期。", "Enter a date within the year of the plan.");
        }
        rows.add(s.caseNo(), unit, form.year(), form.scheme(), form.spotCheckOn());
        return new CaseFacts(form.year() + "年度考核计划", unit, null, null);
    }

    @Prefills
    Map<String, Object> draftPlan(TaskContext t) {
        Plan plan = rows.get(t.caseNo());
        List<Running> running = rows.running(plan.unitId(), plan.year());
        Optional<Scheme> scheme = schemes.inForce(plan.schemeCode(), plan.unitId(), t.today());
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", subject(plan, running.size()));
        values.put("returned", plan.opinion() == null ? "" : plan.opinion());
        values.put("schemes", choices(plan.unitId(), t.today()));
        values.put(
                "engagements",
                running.stream()
                        .map(r -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("engagement", r.label());
                            row.put("planned", scheme.map(s -> planned(r, s)).orElse(""));
                            scheme.ifPresent(s -> row.put("scheme", s.code()));
                            return row;
                        })
                        .toList());
        return values;
    }

    private static String planned(Running r, Scheme scheme) {
        boolean english = Language.isEnglish();
        LocalDate due = PlanDates.finalDue(r.until(), scheme);
        boolean drawn = scheme.body().timing().spotCheckPercent().signum() > 0
                && Opening.lasts(r.from(), r.until(), scheme.body().timing().spotCheckMonths());
        if (english) return "Final assessment " + due + (drawn ? "; in the draw of spot checks" : "; no spot check");
        return "末期考核 " + due + (drawn ? "；参加抽查抽取" : "；不抽查");
    }

    /** The form {@code assessment-plan-draft}; its rows are those it opened with, in order. */
    record Draft(List<Row> engagements) {}

    /** 一个项目的安排. @param midtermOn null for no mid-term assessment */
    record Row(String scheme, LocalDate midtermOn) {}

    @Handles
    void draftPlan(TaskContext t, Draft form) {
        Plan plan = rows.get(t.caseNo());
        rows.clear(t.caseNo());
        List<Running> running = rows.running(plan.unitId(), plan.year());
        if (running.size() != form.engagements().size()) throw new Refusal(PlanRule.LIST_CHANGED);
        var inForce = schemes.byCode(plan.unitId(), t.today());
        for (int i = 0; i < running.size(); i++) {
            Running r = running.get(i);
            Row row = form.engagements().get(i);
            Scheme scheme = inForce.get(row.scheme());
            if (scheme == null) throw new Refusal(PlanRule.NO_SCHEME, row.scheme(), t.today());
            LocalDate due = PlanDates.finalDue(r.until(), scheme);
            if (due.getYear() == plan.year()) add(plan, r, scheme, Kind.FINAL, due);
            if (row.midtermOn() != null) {
                midterm(i, r, scheme, row.midtermOn(), plan.year());
                add(plan, r, scheme, Kind.MIDTERM, row.midtermOn());
            }
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "planDrafted",
                        t.node(),
                        Map.of(
                                "engagements",
                                running.size(),
                                "digest",
                                t.submission().digest()))
                .by(Opening.BASIS));
    }

    private static void midterm(int i, Running r, Scheme scheme, LocalDate on, int year) {
        int least = scheme.body().timing().spotCheckMonths();
        if (!Opening.lasts(r.from(), r.until(), least)) throw new Refusal(PlanRule.FINAL_ONLY, least);
        if (on.getYear() != year || !on.isAfter(r.from()) || on.isAfter(r.until())) {
            throw InvalidInput.at(
                    "engagements[" + i + "].midtermOn",
                    "请填写计划年度内、履行期限内的日期。",
                    "Enter a date within the year and the term.");
        }
    }

    private void add(Plan plan, Running r, Scheme scheme, Kind kind, LocalDate due) {
        rows.add(plan.caseNo(), r.agreement(), scheme.id(), kind, dates.opensOn(due, scheme), due);
    }

    @Prefills
    Map<String, Object> approvePlan(TaskContext t) {
        Plan plan = rows.get(t.caseNo());
        boolean english = Language.isEnglish();
        var items = rows.toOpen(t.caseNo());
        var draws = rows.draws(t.caseNo());
        var drawn = new ArrayList<String>();
        draws.stream()
                .filter(d -> draws.stream()
                        .noneMatch(other -> other != d
                                && other.schemeId() == d.schemeId()
                                && draws.indexOf(other) > draws.indexOf(d)))
                .forEach(d -> drawn.add(
                        english
                                ? d.result().size() + " of " + d.pool().size() + " drawn for a spot check"
                                : "从 " + d.pool().size() + " 个项目中抽取 "
                                        + d.result().size() + " 个抽查"));
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "subject",
                subject(plan, rows.running(plan.unitId(), plan.year()).size()));
        values.put("drawText", String.join(english ? "; " : "；", drawn));
        values.put(
                "items",
                items.stream()
                        .map(i -> Map.of(
                                "engagement", i.title() + "（" + i.agreement() + "）",
                                "kind", i.kind().in(english),
                                "opensOn", i.opensOn().toString(),
                                "dueOn", i.dueOn().toString()))
                        .toList());
        return values;
    }

    /** The form {@code assessment-plan-approval}. */
    record Approval(String decision, String opinion) {}

    @Handles
    void approvePlan(TaskContext t, Approval form) {
        boolean approved = "APPROVE".equals(form.decision());
        rows.decided(t.caseNo(), approved, approved ? null : form.opinion());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        approved ? "planApproved" : "planReturned",
                        t.node(),
                        Map.of("opinion", form.opinion() == null ? "" : form.opinion()))
                .by(Opening.BASIS));
    }

    private Scheme scheme(String code, long unit, LocalDate today) {
        return schemes.inForce(code, unit, today).orElseThrow(() -> new Refusal(PlanRule.NO_SCHEME, code, today));
    }

    private List<Map<String, Object>> choices(long unit, LocalDate today) {
        return Assessable.schemes(schemes.inForce(unit, today));
    }

    private static String subject(Plan plan, int engagements) {
        return Language.isEnglish()
                ? "Assessment plan of " + plan.year() + ", " + engagements + " engagements"
                : plan.year() + "年度考核计划，共" + engagements + "个项目";
    }
}
