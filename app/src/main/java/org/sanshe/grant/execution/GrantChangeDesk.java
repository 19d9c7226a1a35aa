package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.grant.execution.GrantChanges.Change;
import org.sanshe.grant.execution.GrantChanges.Kind;
import org.sanshe.grant.execution.GrantChanges.Shift;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 变更台: the start and the tasks of {@code grantChange.bpmn}. */
@Desk("grantChange")
class GrantChangeDesk {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GrantChanges changes;
    private final GrantProjects projects;
    private final GrantFacts facts;
    private final GrantAccess access;
    private final GrantLimits limits;
    private final GrantBudgets budgets;
    private final Submissions submissions;
    private final Documents documents;

    GrantChangeDesk(
            GrantChanges changes,
            GrantProjects projects,
            GrantFacts facts,
            GrantAccess access,
            GrantLimits limits,
            GrantBudgets budgets,
            Submissions submissions,
            Documents documents) {
        this.changes = changes;
        this.projects = projects;
        this.facts = facts;
        this.access = access;
        this.limits = limits;
        this.budgets = budgets;
        this.submissions = submissions;
        this.documents = documents;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new HashMap<>(access.choices(s.actor(), s.about()));
        values.put(
                "lineChoices",
                s.about() == null
                        ? List.of()
                        : projects.lines(access.visible(s.about(), s.actor()).agreement()).stream()
                                .map(l -> Map.of(
                                        "label",
                                        l.no() + " " + l.item() + "（" + l.amount() + "）",
                                        "value",
                                        String.valueOf(l.no())))
                                .toList());
        return values;
    }

    /** The form {@code grant-change}. */
    record Form(
            String agreement,
            Kind kind,
            String reason,
            String content,
            LocalDate until,
            LocalDateTime reportDue,
            String leader,
            List<Row> lines,
            List<String> files) {}

    /** A line with its new amount. */
    record Row(int no, Money amount) {}

    @Starts(
            prefix = "BX",
            roles = {Role.ORGANIZATION, Role.OFFICER})
    CaseFacts start(StartContext s, Form form) {
        GrantProject p = access.active(form.agreement(), s.actor());
        changes.underWay(p.agreement(), form.kind()).ifPresent(no -> {
            throw new Refusal(GrantRule.UNDER_WAY, p.title(), no);
        });
        List<Shift> shifts = form.kind() == Kind.BUDGET ? shifts(p, form) : List.of();
        BigDecimal shifted = form.kind() == Kind.BUDGET ? percent(p, shifts) : null;
        boolean small = shifted != null && shifted.compareTo(limits.get("SHIFT_PERCENT", s.today())) <= 0;
        changes.insert(
                new Change(
                        s.caseNo(),
                        p.agreement(),
                        form.kind(),
                        form.reason(),
                        said(p, form, shifts),
                        s.at(),
                        form.kind() == Kind.TERM ? until(p, form.until(), s.today()) : null,
                        form.kind() == Kind.REPORT ? reportDue(p, form.reportDue()) : null,
                        form.kind() == Kind.LEADER ? form.leader() : null,
                        shifted,
                        !small,
                        null),
                shifts);
        if (form.files() != null) {
            documents.attach(form.files(), s.caseNo(), "grantChange", s.actor(), Audience.CASE);
        }
        return new CaseFacts(
                "变更资助项目（" + form.kind().in(false) + "）：" + p.title(), p.unitId(), p.organizationId(), p.agreement());
    }

    private static LocalDate until(GrantProject p, LocalDate until, LocalDate today) {
        if (until.isAfter(p.from()) && !until.isBefore(today)) return until;
        throw InvalidInput.at(
                "until", "新的结束日期应当在项目开始以后、今天以后。", "The new last day is after the first one and not past.");
    }

    private static Instant reportDue(GrantProject p, LocalDateTime due) {
        if (p.midtermDue() == null) throw GrantLifeDesk.at("kind", GrantRule.NO_MIDTERM);
        if (!GrantLifeDesk.within(p, due.toLocalDate())) {
            throw GrantLifeDesk.at("reportDue", GrantRule.MIDTERM_OUTSIDE_TERM, due.toLocalDate(), p.from(), p.until());
        }
        return due.atZone(SansheClock.ZONE).toInstant();
    }

    /** What moves between lines; the sum stays, and the scheme's rules on lines hold for what comes of it. */
    private List<Shift> shifts(GrantProject p, Form form) {
        var lines = projects.lines(p.agreement());
        var after = new LinkedHashMap<Integer, Money>();
        lines.forEach(l -> after.put(l.no(), l.amount()));
        for (int i = 0; i < form.lines().size(); i++) {
            Row row = form.lines().get(i);
            if (after.replace(row.no(), row.amount()) == null) {
                throw InvalidInput.at("lines[" + i + "].no", "项目没有这个科目。", "The project has no such line.");
            }
        }
        Money sum = after.values().stream().reduce(Money.ZERO, Money::plus);
        Money before = lines.stream().map(GrantProjects.Line::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(before)) throw GrantLifeDesk.at("lines", GrantRule.SHIFT_NOT_EVEN, sum, before);
        var shifts = new ArrayList<Shift>();
        for (var l : lines) {
            Money now = after.get(l.no());
            if (l.spent().exceeds(now)) {
                throw GrantLifeDesk.at("lines", GrantRule.LINE_BELOW_SPENT, l.item(), now, l.spent());
            }
            if (!now.equals(l.amount())) shifts.add(new Shift(l.no(), l.amount(), now));
        }
        if (shifts.isEmpty()) throw InvalidInput.at("lines", "没有调整任何科目。", "No line changes.");
        budgets.check(p, lines, after);
        return shifts;
    }

    private static BigDecimal percent(GrantProject p, List<Shift> shifts) {
        Money moved = shifts.stream()
                .filter(s -> s.after().exceeds(s.before()))
                .map(s -> s.after().minus(s.before()))
                .reduce(Money.ZERO, Money::plus);
        return moved.yuan().multiply(HUNDRED).divide(p.budget().yuan(), 4, RoundingMode.UP);
    }

    private String said(GrantProject p, Form form, List<Shift> shifts) {
        return switch (form.kind()) {
            case CONTENT -> form.content();
            case TERM -> p.until() + " → " + form.until();
            case LEADER -> (p.leader() == null ? "" : p.leader() + " → ") + form.leader();
            case REPORT -> form.reportDue().toString().replace('T', ' ');
            case CANCEL -> "取消项目";
            case BUDGET ->
                String.join(
                        "；",
                        shifts.stream()
                                .map(s -> s.line() + "：" + s.before() + " → " + s.after())
                                .toList());
        };
    }

    @Prefills
    Map<String, Object> checkChange(TaskContext t) {
        return Map.of("facts", shown(t.caseNo()));
    }

    /** An opinion on it. */
    record Opinion(String decision, String opinion) {}

    @Handles
    void checkChange(TaskContext t, Opinion form) {
        // an opinion only: it stays in the submission and is shown to who decides
    }

    @Prefills
    Map<String, Object> approveGrantChange(TaskContext t) {
        var checked = submissions.latest(t.caseNo(), "checkChange", null).orElseThrow();
        boolean agrees = "AGREE".equals(checked.get("decision"));
        String opinion =
                Language.isEnglish() ? agrees ? "should be agreed to" : "should be refused" : agrees ? "建议同意" : "建议不同意";
        return Map.of("facts", shown(t.caseNo()), "checked", opinion + "：" + checked.get("opinion"));
    }

    @Handles
    void approveGrantChange(TaskContext t, GrantLifeDesk.Verdict form) {
        // what was decided stays in the submission; the diagram asks for it
    }

    private List<Map<String, Object>> shown(String caseNo) {
        Change c = changes.get(caseNo);
        var shown = new ArrayList<>(facts.of(projects.get(c.agreement())));
        GrantFacts.add(shown, "变更事项", "What changes", c.kind().in(Language.isEnglish()));
        GrantFacts.add(shown, "变更内容", "How", c.said());
        GrantFacts.add(shown, "理由", "Reasons", c.reason());
        return shown;
    }
}
