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
import org.sanshe.grant.call.Round;
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
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 审查办理台: the formal check section by section, and the budget check line by line, by two people. */
@Desk("grantApplication")
class CheckDesk {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final ApplicationContents contents;
    private final SectionText texts;
    private final Conditions conditions;
    private final BudgetSheet budget;
    private final Amounts amounts;
    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Deadlines deadlines;
    private final ApplicationLetters letters;
    private final Evidence evidence;

    CheckDesk(
            GrantApplications applications,
            ApplicationRows rows,
            ApplicationContents contents,
            SectionText texts,
            Conditions conditions,
            BudgetSheet budget,
            Amounts amounts,
            Rounds rounds,
            GrantSchemes schemes,
            Deadlines deadlines,
            ApplicationLetters letters,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.contents = contents;
        this.texts = texts;
        this.conditions = conditions;
        this.budget = budget;
        this.amounts = amounts;
        this.rounds = rounds;
        this.schemes = schemes;
        this.deadlines = deadlines;
        this.letters = letters;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> checkForm(TaskContext t) {
        GrantApplication a = applications.get(t.caseNo());
        Round round = rounds.get(a.round());
        GrantScheme scheme = schemes.get(round.schemeId());
        ApplicationForm form = contents.of(t.caseNo());
        Map<String, String> returned = rows.returned(t.caseNo());
        var values = new HashMap<String, Object>();
        values.put("organization", a.organization());
        values.put("title", a.title());
        values.put("round", rows.rounds(t.caseNo()) + 1);
        values.put(
                "findings",
                Conditions.rows(
                        conditions.of(
                                scheme, round, Conditions.project(a.organizationId(), t.caseNo(), scheme, round, form)),
                        form));
        var items = new ArrayList<Map<String, Object>>();
        for (Section section : Section.all()) {
            var item = new HashMap<String, Object>();
            item.put("name", section.in(Words.english()));
            item.put("content", texts.of(section, form, scheme));
            item.put("files", section == Section.PAPERS ? ApplicationDesk.papers(form) : List.of());
            item.put("earlier", returned.getOrDefault(section.name(), ""));
            if (t.submission() == null && !returned.isEmpty() && !returned.containsKey(section.name())) {
                item.put("verdict", "OK");
            }
            items.add(item);
        }
        values.put("items", items);
        return values;
    }

    /** The form {@code grant-formal-check}. */
    record FormalCheck(List<Item> items, boolean eligible, String ineligibleReason, String opinion) {

        /** 一项. */
        record Item(String verdict, String reason) {
            boolean isReturned() {
                return "RETURN".equals(verdict);
            }
        }
    }

    @Handles
    void checkForm(TaskContext t, FormalCheck form) {
        int round = rows.rounds(t.caseNo()) + 1;
        var returned = new ArrayList<String>();
        for (int i = 0; i < Section.all().size(); i++) {
            Section section = Section.all().get(i);
            var item = form.items().get(i);
            if (item.isReturned()) returned.add(section.in(false));
            rows.checked(
                    t.caseNo(),
                    round,
                    section.name(),
                    item.isReturned() ? item.reason() : null,
                    t.actor().personId());
        }
        deadlines.met(t.caseNo(), "checkForm");
        String act;
        if (!form.eligible()) {
            become(t.caseNo(), Status.INELIGIBLE, form.ineligibleReason());
            act = "grantFoundIneligible";
        } else if (!returned.isEmpty()) {
            var due = deadlines.set(
                    t.caseNo(), "completeApplication", List.of("GRANT_COMPLETION"), t.today(), t.rulesAsOf());
            rows.giveBack(t.caseNo(), round, due.toInstant());
            become(t.caseNo(), Status.RETURNED, null);
            letters.returned(t.caseNo(), due.toInstant());
            act = "grantReturned";
        } else {
            deadlines.set(t.caseNo(), "checkBudget", List.of("GRANT_BUDGET_CHECK"), t.today(), t.rulesAsOf());
            act = "grantFormInOrder";
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        act,
                        t.node(),
                        Map.of("checkRound", round, "returnedSections", String.join("、", returned)))
                .by(ApplicationDesk.BUDGET_LAW));
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
                        Map.of("name", Words.said("核定预算", "Approved budget"), "amount", whole.toString()),
                        Map.of(
                                "name",
                                Words.said("自筹和配套", "Own and matching"),
                                "amount",
                                a.own().toString()),
                        Map.of(
                                "name",
                                Words.said("方案允许的资助（不超过申请）", "Grant the scheme allows, at most what was asked for"),
                                "amount",
                                least(a.requested(), most).toString())));
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
        Money grant = least(a.requested(), amounts.most(scheme, a.category(), whole, a.own()));
        boolean admit = "ADMIT".equals(form.decision());
        if (admit) {
            if (!grant.isPositive()) throw new Refusal(ApplicationRule.NOTHING_APPROVED);
            rows.approve(t.caseNo(), whole, grant);
            become(t.caseNo(), Status.ADMITTED, null);
        } else {
            become(t.caseNo(), Status.INELIGIBLE, form.refusalReason());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        admit ? "grantBudgetApproved" : "grantBudgetRefused",
                        t.node(),
                        Map.of("grantBudget", whole.toString(), "grantMost", grant.toString()))
                .by(ApplicationDesk.BUDGET_LAW));
    }

    private void become(String caseNo, Status next, String reason) {
        if (!applications.become(caseNo, Status.SUBMITTED, next, reason)) {
            throw new Refusal(
                    ApplicationRule.DECIDED, applications.get(caseNo).status().in(Words.english()));
        }
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
                        Words.said("核定金额不能超过申报的 ", "Not more than was asked for: ")
                                + lines.get(i).amount()
                                + Words.said(" 元", " yuan"));
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
                    least(l.grant(), approved),
                    l.remark()));
        }
        return left;
    }

    private static Money total(BudgetDecision form) {
        return form.lines().stream()
                .map(c -> c.approved() == null ? Money.ZERO : c.approved())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money least(Money a, Money b) {
        return a.exceeds(b) ? b : a;
    }
}
