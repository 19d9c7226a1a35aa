package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.decision.Decisions;
import org.sanshe.document.Audience;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.TrackRecord.Outcome;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Performance.Budget;
import org.sanshe.purchase.Plans;

/** 续签台: the start of {@code contractRenewal.bpmn}; what follows is the signing of contracts. */
@Desk("contractRenewal")
class RenewalDesk {

    private final RenewalRows renewals;
    private final LifeRows lives;
    private final LifeAccess access;
    private final LifeFacts facts;
    private final Plans plans;
    private final TrackRecord record;
    private final Decisions decisions;
    private final Correspondence correspondence;
    private final Cases cases;
    private final Evidence evidence;

    RenewalDesk(
            RenewalRows renewals,
            LifeRows lives,
            LifeAccess access,
            LifeFacts facts,
            Plans plans,
            TrackRecord record,
            Decisions decisions,
            Correspondence correspondence,
            Cases cases,
            Evidence evidence) {
        this.renewals = renewals;
        this.lives = lives;
        this.access = access;
        this.facts = facts;
        this.plans = plans;
        this.record = record;
        this.decisions = decisions;
        this.correspondence = correspondence;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put("agreements", facts.choices(s.actor(), s.about()));
        if (s.about() != null) {
            lives.choices(s.actor()).stream()
                    .filter(l -> l.agreement().equals(s.about()))
                    .findFirst()
                    .ifPresent(l -> {
                        LocalDate from = l.until().plusDays(1);
                        values.put("agreement", l.agreement());
                        result(l.agreement()).ifPresent(o -> values.put("grade", grade(o)));
                        values.put("termStart", from.toString());
                        values.put("termEnd", from.plusYears(1).minusDays(1).toString());
                    });
        }
        return values;
    }

    /** The form {@code renewal-check}. */
    record Check(
            String agreement,
            LocalDate termStart,
            LocalDate termEnd,
            boolean budgetThere,
            String budgetDocument,
            List<Budgets.Line> budgetLines,
            String grade,
            List<String> evaluation,
            boolean priceUnchanged,
            String remark) {}

    @Starts(prefix = "XQ", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Check form) {
        Life life = access.open(form.agreement(), s.actor());
        renewals.underWay(life.agreement()).ifPresent(other -> {
            throw new Refusal(LifeRule.UNDER_WAY, life.title(), other);
        });
        if (renewals.isRenewed(life.agreement())) throw new Refusal(LifeRule.RENEWED_ALREADY, life.title());
        LocalDate next = life.until().plusDays(1);
        if (!form.termStart().equals(next)) throw new Refusal(LifeRule.NOT_NEXT_TERM, next);
        result(life.agreement()).filter(o -> !o.renewable()).ifPresent(o -> {
            throw new Refusal(LifeRule.NO_RENEWAL_BY_RESULT, life.title(), o.caseNo(), o.grade());
        });
        List<Budget> budget = form.budgetThere() ? Budgets.of(form.budgetLines()) : List.of();
        Money sum = Budgets.sum(budget);
        if (form.budgetThere() && !sum.equals(life.amount())) {
            throw new Refusal(LifeRule.SUPPLEMENT_FUNDS_DIFFER, sum, life.amount());
        }
        var found = judge(s, life, form, budget);
        renewals.insert(found);
        correspondence.attach(form.evaluation(), s.caseNo(), "evaluation", s.actor(), Audience.CASE);
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "renewalJudged",
                        "start",
                        Map.of(
                                "renewable", found.renewable(),
                                "monthsInAll", found.monthsInAll(),
                                "grade", found.grade(),
                                "reason", found.reason()))
                .by(new LegalBasis("政府购买服务管理办法", "第二十四条")));
        return new CaseFacts("续签：" + life.title(), life.unitId(), life.organizationId(), life.agreement());
    }

    /** 考核结果 of the agreement: the newest that is final. */
    private Optional<Outcome> result(String agreement) {
        return record.of(agreement).stream().reduce((earlier, later) -> later);
    }

    /** The grade in the words of the table; what was assessed is not typed. */
    private static String grade(Outcome result) {
        return switch (result.verdict()) {
            case EXCELLENT -> "EXCELLENT";
            case PASS -> "GOOD";
            case CONDITIONAL -> "FAIR";
            case FAIL -> "POOR";
        };
    }

    private RenewalRows.Found judge(StartContext s, Life life, Check form, List<Budget> budget) {
        int months = LifeAccess.months(access.firstDay(life), form.termEnd());
        int most = access.mostMonths(s.caseNo(), s.today(), form.budgetThere(), form.priceUnchanged());
        int documents = plans.of(life.purchaseNo()).termMonths();
        String grade = result(life.agreement()).map(RenewalDesk::grade).orElse(form.grade());
        var outcome = decisions.decide(
                "contract-renewal",
                s.caseNo(),
                s.today(),
                Map.of(
                        "withinTerm",
                        months <= Math.min(most, documents),
                        "budgetThere",
                        form.budgetThere(),
                        "grade",
                        grade,
                        "priceUnchanged",
                        form.priceUnchanged()));
        boolean renewable = outcome.is("outcome", "RENEW");
        var why = new ArrayList<String>();
        if (months > most) why.add("合计期限 " + months + " 个月，超过 " + most + " 个月");
        if (months > documents) why.add("合计期限 " + months + " 个月，超过采购文件确定的 " + documents + " 个月");
        if (!form.budgetThere()) why.add("新年度预算没有安排");
        if (!form.priceUnchanged()) why.add("价格或者服务标准有变化");
        if ("POOR".equals(grade)) why.add("绩效评价等级为差");
        if ("MISSING".equals(grade)) why.add("没有绩效评价结果");
        return new RenewalRows.Found(
                s.caseNo(),
                life.agreement(),
                life.purchaseNo(),
                s.today(),
                form.termStart(),
                form.termEnd(),
                months,
                life.amount(),
                budget,
                grade,
                renewable,
                renewable ? "合计 " + months + " 个月，预算、绩效和价格符合续签条件" : String.join("；", why));
    }
}
