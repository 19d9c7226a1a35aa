package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.Amounts;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 预算审查: line by line, by somebody else, with the rules of the scheme looking on. */
@Desk("grantApplication")
class BudgetCheckDesk {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final BudgetSheet budget;
    private final Amounts amounts;
    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Deadlines deadlines;
    private final CheckOutcome outcome;
    private final Evidence evidence;

    BudgetCheckDesk(
            GrantApplications applications,
            ApplicationRows rows,
            BudgetSheet budget,
            Amounts amounts,
            Rounds rounds,
            GrantSchemes schemes,
            Deadlines deadlines,
            CheckOutcome outcome,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.budget = budget;
        this.amounts = amounts;
        this.rounds = rounds;
        this.schemes = schemes;
        this.deadlines = deadlines;
        this.outcome = outcome;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> checkBudget(TaskContext t) {
        GrantApplication a = applications.get(t.caseNo());
        GrantScheme scheme = schemes.get(rounds.get(a.round()).schemeId());
        var names = budget.names(scheme);
        var values = new HashMap<String, Object>();
        values.put("organization", a.organization());
        values.put("title", a.title());
        values.put("requested", a.requested().toString());
        values.put("budget", a.budget().toString());
        values.put("own", a.own().toString());
        values.put(
                "lines",
                applications.lines(t.caseNo()).stream()
                        .map(l -> {
                            var row = new HashMap<String, Object>();
                            row.put("what", names.getOrDefault(l.category(), l.category()) + "：" + l.item());
                            row.put("computed", SectionText.computed(l.people(), l.times(), l.unitPrice()));
                            row.put("asked", l.amount().toString());
                            row.put("grant", l.grant().toString());
                            row.put("remark", l.remark());
                            row.put("approved", l.amount().yuan().toPlainString());
                            return (Map<String, Object>) row;
                        })
                        .toList());
        return values;
    }

    /** The form {@code grant-budget-check}. */
    record BudgetDecision(List<Cut> lines, String decision, String refusalReason, String opinion) {

        /** 一行. */
        record Cut(Money approved, String reason) {}
    }

    @Follows
    Followed checkBudget(TaskContext t, Map<String, Object> typed) {
        GrantApplication a = applications.get(t.caseNo());
        GrantScheme scheme = schemes.get(rounds.get(a.round()).schemeId());
        var form = Records.bind(BudgetDecision.class, typed);
        Money whole = total(form);
        Money most = amounts.most(scheme, a.category(), whole, a.own());
        var values = new HashMap<String, Object>();
        values.put(
                "totals",
                List.of(
                        Map.of("name", Language.say("核定预算", "Approved budget"), "amount", whole.toString()),
                        Map.of(
                                "name",
                                Language.say("自筹和配套", "Own and matching"),
                                "amount",
                                a.own().toString()),
                        Map.of(
                                "name",
                                Language.say("方案允许的资助（不超过申请）", "Grant the scheme allows, at most what was asked for"),
                                "amount",
                                a.requested().atMost(most).toString())));
        values.put(
                "budgetProblems",
                budget.problems(scheme, approved(t.caseNo(), form)).stream()
                        .map(p -> Map.of("line", String.valueOf(p.line()), "text", p.text(), "source", p.source()))
                        .toList());
        return new Followed(values, above(t.caseNo(), form));
    }

    @Handles
    void checkBudget(TaskContext t, BudgetDecision form) {
        GrantApplication a = applications.get(t.caseNo());
        GrantScheme scheme = schemes.get(rounds.get(a.round()).schemeId());
        var wrong = above(t.caseNo(), form);
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        var lines = applications.lines(t.caseNo());
        for (int i = 0; i < lines.size(); i++) {
            var cut = form.lines().get(i);
            boolean less = !cut.approved().equals(lines.get(i).amount());
            rows.approve(t.caseNo(), i + 1, cut.approved(), less ? cut.reason() : null);
        }
        deadlines.met(t.caseNo(), "checkBudget");
        Money whole = total(form);
        Money grant = a.requested().atMost(amounts.most(scheme, a.category(), whole, a.own()));
        boolean admit = "ADMIT".equals(form.decision());
        if (admit) {
            if (!grant.isPositive()) throw new Refusal(ApplicationRule.NOTHING_APPROVED);
            rows.approve(t.caseNo(), whole, grant);
            outcome.become(t.caseNo(), Status.ADMITTED, null);
        } else {
            outcome.become(t.caseNo(), Status.INELIGIBLE, form.refusalReason());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        admit ? "grantBudgetApproved" : "grantBudgetRefused",
                        t.node(),
                        Map.of("grantBudget", whole.toString(), "grantMost", grant.toString()))
                .by(ApplicationDesk.BUDGET_LAW));
    }

    /** Nothing is approved beyond what was asked for. */
    private Map<String, String> above(String caseNo, BudgetDecision form) {
        var lines = applications.lines(caseNo);
        var wrong = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(lines.size(), form.lines().size()); i++) {
            Money approved = form.lines().get(i).approved();
            if (approved != null && approved.exceeds(lines.get(i).amount())) {
                wrong.put(
                        "lines[" + i + "].approved",
                        Language.say("核定金额不能超过申报的 ", "Not more than was asked for: ")
                                + lines.get(i).amount()
                                + Language.say(" 元", " yuan"));
            }
        }
        return wrong;
    }

    /** The lines as they would stand: each cut in its standard, so that the rules of the scheme see what is left. */
    private List<ApplicationForm.Line> approved(String caseNo, BudgetDecision form) {
        var lines = applications.lines(caseNo);
        var left = new ArrayList<ApplicationForm.Line>();
        for (int i = 0; i < Math.min(lines.size(), form.lines().size()); i++) {
            BudgetLine l = lines.get(i);
            Money approved = form.lines().get(i).approved();
            if (approved == null || !approved.isPositive()) continue;
            boolean whole = approved.equals(l.amount());
            left.add(new ApplicationForm.Line(
                    l.category(),
                    l.item(),
                    whole ? l.people() : null,
                    whole ? l.times() : BigDecimal.ONE,
                    whole ? l.unitPrice() : approved,
                    l.grant().atMost(approved),
                    l.remark()));
        }
        return left;
    }

    private static Money total(BudgetDecision form) {
        return form.lines().stream()
                .map(c -> c.approved() == null ? Money.ZERO : c.approved())
                .reduce(Money.ZERO, Money::plus);
    }
}
