package org.sanshe.purchase.planning;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;

/** 计划阶段办理台: need, assessment, budget, survey, requirement, intent. */
@Desk("purchase")
class PlanningDesk {

    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})(?:-|年)(0?[1-9]|1[0-2])月?");

    private final Purchases purchases;
    private final Admission admission;
    private final Documents documents;
    private final Submissions submissions;

    PlanningDesk(Purchases purchases, Admission admission, Documents documents, Submissions submissions) {
        this.purchases = purchases;
        this.admission = admission;
        this.documents = documents;
        this.submissions = submissions;
    }

    @Starts(
            prefix = "CG",
            roles = {Role.OFFICER, Role.PROCUREMENT})
    CaseFacts start(StartContext s, NeedForm need) {
        admission.checkNeed(need, s.caseNo(), s.today());
        long unit = s.actor().unitId();
        purchases.save(new Purchase(s.caseNo(), unit, need));
        attach(s.caseNo(), s.actor(), s.submission().values().get("evidenceFiles"));
        return new CaseFacts(need.serviceName(), unit, null, null);
    }

    @Handles
    void reviseNeed(TaskContext t, NeedForm need) {
        admission.checkNeed(need, t.caseNo(), t.rulesAsOf());
        purchases.get(t.caseNo()).revise(need);
        attach(t.caseNo(), t.actor(), t.submission().values().get("evidenceFiles"));
    }

    @Handles
    void assessPerformance(TaskContext t, PlanningForms.Assessment form) {
        purchases.get(t.caseNo()).assessed(Money.of(form.assessedAmount()));
        attach(t.caseNo(), t.actor(), t.submission().values().get("reportFiles"));
    }

    @Handles
    void confirmBudget(TaskContext t, PlanningForms.Budget form) {
        Purchase purchase = purchases.get(t.caseNo());
        if ("CONFIRM".equals(form.outcome())) {
            Money total = Money.of(form.budgetTotal());
            if (total.compareTo(purchase.assessed()) < 0) {
                throw new Refusal(PlanningRule.BUDGET_BELOW_ASSESSMENT, total, purchase.assessed());
            }
            Set<Integer> years = new HashSet<>();
            form.lines().forEach(l -> years.add(l.year()));
            int needed = (purchase.termMonths() + 11) / 12;
            if (years.size() < needed) {
                throw new Refusal(PlanningRule.YEARS_NOT_COVERED, purchase.termMonths(), years.size());
            }
            int first = years.stream().min(Integer::compareTo).orElseThrow();
            purchase.budget(form.outcome(), form.budgetItemCode(), first, total, null);
        } else {
            purchase.budget(form.outcome(), null, null, null, form.reason());
        }
        attach(t.caseNo(), t.actor(), t.submission().values().get("files"));
    }

    @Handles
    void surveyNeeds(TaskContext t, PlanningForms.Survey form) {
        int least = admission.survey(purchases.get(t.caseNo()), t.rulesAsOf()).integer("minParties");
        long market = form.parties().stream()
                .filter(PlanningForms.SurveyParty::isMarketParty)
                .map(PlanningForms.SurveyParty::name)
                .distinct()
                .count();
        if (market < least) throw new Refusal(PlanningRule.SURVEY_TOO_NARROW, market, least);
        attach(t.caseNo(), t.actor(), t.submission().values().get("surveyFiles"));
    }

    @Handles
    void draftRequirement(TaskContext t, PlanningForms.Requirement form) {
        Purchase purchase = purchases.get(t.caseNo());
        Money ceiling = Money.of(form.ceilingPrice());
        if (ceiling.exceeds(purchase.budget())) {
            throw InvalidInput.at(
                    "ceilingPrice",
                    "最高限价不得超过预算 " + purchase.budget() + " 元。",
                    "The ceiling may not exceed the budget of " + purchase.budget() + " yuan.");
        }
        Lots.check(form.lots(), purchase.budget(), ceiling, form.maxLotsPerSupplier());
        boolean assessed =
                submissions.latest(t.caseNo(), "assessPerformance", null).isPresent();
        admission.checkPerformanceDuties(form, assessed, t.caseNo(), t.rulesAsOf());
        admission.checkReservation(form, onlyOrganizations(t.caseNo()), purchase.budget(), t.caseNo(), t.rulesAsOf());
        purchase.require(
                ceiling,
                Pricing.valueOf(form.pricing()),
                Reservation.valueOf(form.smeReservation()),
                form.maxLotsPerSupplier());
        attach(t.caseNo(), t.actor(), t.submission().values().get("files"));
    }

    @Handles
    void reviewRequirement(TaskContext t, PlanningForms.Review form) {
        var drafters = submissions
                .latest(t.caseNo(), "draftRequirement", null)
                .map(v -> org.sanshe.forms.Records.bind(PlanningForms.Requirement.class, v))
                .map(PlanningForms.Requirement::drafters)
                .orElse(List.of());
        for (var reviewer : form.reviewers()) {
            if (drafters.stream().anyMatch(d -> d.name().equals(reviewer.name()))) {
                throw new Refusal(PlanningRule.REVIEWER_DRAFTED, reviewer.name());
            }
        }
        purchases.get(t.caseNo()).reviewed(form.outcome());
    }

    @Handles
    void prepareIntent(TaskContext t, PlanningForms.Intent form) {
        boolean skip = "SKIP".equals(form.publication());
        if (skip
                && (form.skipReason() == null
                        || form.skipReason().isBlank()
                        || form.skipFiles().isEmpty())) {
            throw new Refusal(PlanningRule.INTENT_SKIP_UNREASONED);
        }
        if (!skip) month(form.plannedMonth());
        purchases.get(t.caseNo()).intent(skip, t.today());
        attach(t.caseNo(), t.actor(), t.submission().values().get("skipFiles"));
    }

    /** The planned month as typed: 2026-03 or 2026年3月. */
    static YearMonth month(String typed) {
        var parts = MONTH.matcher(typed == null ? "" : typed);
        if (!parts.matches()) {
            throw InvalidInput.at(
                    "plannedMonth", "请按“年-月”填写预计采购月份,如 2026-05。", "Write year and month, such as 2026-05.");
        }
        return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private boolean onlyOrganizations(String caseNo) {
        var need = submissions
                .latest(caseNo, "reviseNeed", null)
                .or(() -> submissions.latest(caseNo, "start", null))
                .map(v -> v.get("supplierClasses"));
        return need.filter(List.of("SOCIAL_ORGANIZATION")::equals).isPresent();
    }

    private void attach(String caseNo, Actor by, Object refs) {
        if (refs instanceof List<?> list && !list.isEmpty()) {
            documents.attach(list.stream().map(String::valueOf).toList(), caseNo, "upload", by, Audience.CASE);
        }
    }
}
