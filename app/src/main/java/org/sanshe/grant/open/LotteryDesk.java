package org.sanshe.grant.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.open.LotteryYear.Project;
import org.sanshe.identity.Units;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 彩票公益金公告办理台: the tasks of {@code lotteryYear.bpmn}. */
@Desk("lotteryYear")
class LotteryDesk {

    private final LotteryYears years;
    private final Units units;
    private final Submissions submissions;
    private final Evidence evidence;

    LotteryDesk(LotteryYears years, Units units, Submissions submissions, Evidence evidence) {
        this.years = years;
        this.units = units;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of("year", s.today().getYear() - 1);
    }

    /** The form {@code lottery-year}. */
    record Form(int year) {}

    @Starts(prefix = "CP", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Form form) {
        long unit = s.actor().unitId();
        if (form.year() >= s.today().getYear()) throw new Refusal(LotteryRule.YEAR_NOT_OVER, form.year());
        if (years.ofLedger(unit, form.year()).isEmpty()) throw new Refusal(LotteryRule.NOTHING_TO_PUBLISH, form.year());
        years.enter(s.caseNo(), unit, form.year());
        evidence.record(Act.of(s.caseNo(), s.actor(), "lotteryYearBegun", "start", Map.of("year", form.year()))
                .by(LotteryProcess.PUBLISH));
        return new CaseFacts(units.get(unit).name() + form.year() + "年度彩票公益金使用情况公告", unit, null, null);
    }

    @Prefills
    Map<String, Object> describeEffects(TaskContext t) {
        LotteryYear y = years.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("year", String.valueOf(y.year()));
        values.put(
                "returned",
                submissions
                        .latest(t.caseNo(), "checkNotice", null)
                        .map(v -> String.valueOf(v.get("opinion")))
                        .orElse(""));
        if (y.contact() != null) values.put("contact", y.contact());
        if (y.phone() != null) values.put("phone", y.phone());
        values.put("projects", rows(y));
        return values;
    }

    private static List<Map<String, Object>> rows(LotteryYear y) {
        return y.projects().stream()
                .map(p -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("project", p.title() + (p.organization().isEmpty() ? "" : "（" + p.organization() + "）"));
                    row.put("granted", p.granted().toString());
                    row.put("paid", p.paid().toString());
                    row.put("left", p.unpaid().toString());
                    if (p.effect() != null) row.put("effect", p.effect());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** The form {@code lottery-effects}. */
    record Effects(List<Row> projects, String contact, String phone) {}

    /** One project of it; amounts are the ledger's. */
    record Row(String effect) {}

    @Handles
    void describeEffects(TaskContext t, Effects form) {
        for (int i = 0; i < form.projects().size(); i++) {
            years.describe(t.caseNo(), i + 1, form.projects().get(i).effect());
        }
        years.reachable(t.caseNo(), form.contact(), form.phone());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "lotteryDescribed",
                        t.node(),
                        Map.of("projects", form.projects().size()))
                .by(LotteryProcess.PUBLISH));
    }

    @Prefills
    Map<String, Object> checkNotice(TaskContext t) {
        boolean english = Language.isEnglish();
        LotteryYear y = years.get(t.caseNo());
        return Map.of(
                "facts",
                List.of(
                        fact(english ? "Year" : "年度", String.valueOf(y.year())),
                        fact(english ? "Granted (yuan)" : "批准合计（元）", sum(y, Project::granted)),
                        fact(english ? "Paid (yuan)" : "已付合计（元）", sum(y, Project::paid)),
                        fact(english ? "Left (yuan)" : "结余合计（元）", sum(y, Project::unpaid)),
                        fact(english ? "Contact" : "联系人", y.contact() + " " + y.phone())),
                "projects",
                rows(y));
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    static String sum(LotteryYear y, java.util.function.Function<Project, Money> of) {
        return y.projects().stream().map(of).reduce(Money.ZERO, Money::plus).toString();
    }

    /** The form {@code lottery-check}. */
    record Check(String outcome, String opinion) {}

    @Handles
    void checkNotice(TaskContext t, Check form) {
        if ("APPROVE".equals(form.outcome())) requireSame(years.get(t.caseNo()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "lotteryChecked",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(LotteryProcess.PUBLISH));
    }

    private void requireSame(LotteryYear y) {
        var now = years.ofLedger(y.unitId(), y.year());
        boolean same = now.size() == y.projects().size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).sameMoney(y.projects().get(i));
        }
        if (!same) throw new Refusal(LotteryRule.LEDGER_MOVED);
    }
}
