package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.plan.Plan.Item;
import org.sanshe.evaluation.plan.Plan.Running;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.evidence.Evidence.Head;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.AssessmentPlanSteps;

/** What {@code assessmentPlan.bpmn} asks. */
@Steps("assessmentPlan")
class PlanProcess implements AssessmentPlanSteps {

    static final LegalBasis SPOT_CHECKS = new LegalBasis("《深圳市…》（深民规〔2021〕3号）", "");

    private final PlanRows rows;
    private final PlanDates dates;
    private final PlanOpening opening;
    private final Schemes schemes;
    private final Engagements engagements;
    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    PlanProcess(
            PlanRows rows,
            PlanDates dates,
            PlanOpening opening,
            Schemes schemes,
            Engagements engagements,
            Submissions submissions,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.dates = dates;
        this.opening = opening;
        this.schemes = schemes;
        this.engagements = engagements;
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The seed is fixed by the first draw; a plan that was returned is drawn again from the same. */
    @Override
    public void drawSpotChecks(String caseNo) {
        Plan plan = rows.get(caseNo);
        if (plan.spotCheckOn() == null) return;
        var pools = pools(plan);
        if (pools.isEmpty()) return;
        String seed = plan.seed() == null ? fix(caseNo, pools) : plan.seed();
        pools.forEach((schemeId, agreements) -> {
            Scheme scheme = schemes.get(schemeId);
            var timing = scheme.body().timing();
            SpotDraw draw = SpotDraw.of(
                    schemeId, seed, timing.spotCheckPercent(), timing.spotCheckMonths(), agreements.keySet());
            rows.drawn(caseNo, draw);
            for (String agreement : draw.result()) {
                LocalDate due = due(plan, agreements.get(agreement));
                rows.add(caseNo, agreement, schemeId, Kind.SPOT_CHECK, dates.opensOn(due, scheme), due);
            }
            evidence.record(Act.of(
                            caseNo,
                            null,
                            "spotChecksDrawn",
                            "drawSpotChecks",
                            Map.of(
                                    "scheme", scheme.code(),
                                    "seed", seed,
                                    "pool", draw.pool(),
                                    "result", draw.result()))
                    .by(SPOT_CHECKS));
        });
    }

    /** The day of the spot checks, or the last of the term where it ends before. */
    private static LocalDate due(Plan plan, Running r) {
        return r.until().isBefore(plan.spotCheckOn()) ? r.until() : plan.spotCheckOn();
    }

    /** What can be drawn, by scheme and agreement: only what lasts long enough. */
    private Map<Long, Map<String, Running>> pools(Plan plan) {
        List<Running> running = rows.running(plan.unitId(), plan.year());
        var said = chosen(plan.caseNo());
        var inForce = schemes.byCode(plan.unitId(), clock.today());
        var pools = new TreeMap<Long, Map<String, Running>>();
        for (int i = 0; i < running.size(); i++) {
            Running r = running.get(i);
            Scheme scheme = Objects.requireNonNull(inForce.get(said.get(i)), said.get(i));
            var timing = scheme.body().timing();
            boolean drawable = timing.spotCheckPercent().signum() > 0
                    && Opening.lasts(r.from(), r.until(), timing.spotCheckMonths());
            if (drawable) {
                pools.computeIfAbsent(scheme.id(), s -> new TreeMap<>()).put(r.agreement(), r);
            }
        }
        return pools;
    }

    /** The scheme of each row as it was handed in last. */
    @SuppressWarnings("unchecked")
    private List<String> chosen(String caseNo) {
        var values = submissions.latest(caseNo, "draftPlan", null).orElseThrow();
        return ((List<Map<String, Object>>) values.get("engagements"))
                .stream().map(row -> String.valueOf(row.get("scheme"))).toList();
    }

    private String fix(String caseNo, Map<Long, Map<String, Running>> pools) {
        Head fixed = evidence.record(Act.of(
                        caseNo,
                        null,
                        "drawPoolFixed",
                        "drawSpotChecks",
                        Map.of(
                                "pools",
                                pools.values().stream()
                                        .flatMap(p -> p.keySet().stream())
                                        .sorted()
                                        .toList()))
                .by(SPOT_CHECKS));
        rows.seed(caseNo, fixed.digest(), fixed.seq());
        return fixed.digest();
    }

    @Override
    public boolean planApproved(String caseNo) {
        return rows.get(caseNo).approved();
    }

    @Override
    public void announcePlan(String caseNo) {
        Plan plan = rows.get(caseNo);
        var byAgreement = rows.toOpen(caseNo).stream()
                .collect(Collectors.groupingBy(Item::agreement, TreeMap::new, Collectors.toList()));
        byAgreement.forEach((agreement, items) -> {
            var terms = engagements.get(agreement).terms();
            messages.toOrganization(
                    terms.organizationId(),
                    agreement,
                    "“" + terms.title() + "”列入" + plan.year() + "年度考核计划：" + said(items, false),
                    terms.title() + " is in the assessment plan of " + plan.year() + ": " + said(items, true),
                    null);
        });
    }

    private static String said(List<Item> items, boolean english) {
        return items.stream()
                .map(i ->
                        i.kind().in(english) + (english ? ", self-evaluation due " + i.dueOn() : "，自评截止 " + i.dueOn()))
                .collect(Collectors.joining(english ? "; " : "；"));
    }

    @Override
    public boolean moreToOpen(String caseNo) {
        return !rows.toOpen(caseNo).isEmpty();
    }

    @Override
    public Date nextOpening(String caseNo) {
        return Date.from(SansheClock.firstMoment(rows.toOpen(caseNo).get(0).opensOn()));
    }

    @Override
    public void openDue(String caseNo) {
        opening.openDue(caseNo);
    }
}
