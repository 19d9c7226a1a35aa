package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 申报内容的文字: a section as lines to be read. */
@Component
class SectionText {

    private static final Map<String, String[]> SOURCES = Map.of(
            "OWN", new String[] {"本单位自筹", "own money"},
            "DONATION", new String[] {"社会捐赠", "donations"},
            "MATCH", new String[] {"其他单位配套", "match of others"},
            "IN_KIND", new String[] {"物资折价", "in kind"});

    private final BudgetSheet budget;

    SectionText(BudgetSheet budget) {
        this.budget = budget;
    }

    String of(Section section, ApplicationForm f, GrantScheme scheme) {
        var lines = new ArrayList<String>();
        switch (section) {
            case PROJECT -> project(f, scheme, lines);
            case PEOPLE -> people(f, lines);
            case TEAM -> team(f, lines);
            case ACTIVITIES ->
                f.activities()
                        .forEach(a -> lines.add(a.name() + "（" + a.from() + "–" + a.until() + "，" + a.sessions()
                                + Language.say("次）：", "): ") + a.result()));
            case BUDGET -> budget(f, scheme, lines);
            case MONEY -> money(f, lines);
            case PAPERS -> papers(f, lines);
        }
        return String.join("\n", lines);
    }

    private static void project(ApplicationForm f, GrantScheme scheme, List<String> lines) {
        add(lines, "项目名称", "Title", f.title());
        add(lines, "申报领域", "Field", f.field());
        scheme.body().amount().bands().stream()
                .filter(b -> b.category().equals(f.category()))
                .forEach(b -> add(lines, "项目类别", "Class", b.name()));
        add(lines, "需求分析", "Need", f.need());
        add(lines, "项目目标", "Goals", f.goals());
        add(lines, "特色和创新", "What is new", f.innovation());
    }

    private static void people(ApplicationForm f, List<String> lines) {
        add(lines, "实施地点", "Place", f.place());
        add(lines, "受益人数", "People served", f.beneficiaries());
        add(lines, "受益对象", "Whom it serves", f.served());
        add(lines, "项目期间", "Term", f.projectFrom() + " – " + f.projectUntil());
    }

    private static void team(ApplicationForm f, List<String> lines) {
        String full = Language.say("专职", "full-time");
        String part = Language.say("非专职", "not full-time");
        add(
                lines,
                "项目负责人",
                "Lead",
                f.leadName() + "（" + f.leadPost() + "，" + (Boolean.TRUE.equals(f.leadFullTime()) ? full : part) + "）");
        add(
                lines,
                "联系人",
                "Contact",
                f.contactName() + "（" + f.contactPhone() + "，"
                        + (Boolean.TRUE.equals(f.contactFullTime()) ? full : part) + "）");
        add(lines, "专职人员", "Full-time staff", f.staff());
        f.figures().forEach(s -> add(lines, s.figure(), s.figure(), s.value()));
        f.members().forEach(m -> add(lines, "成员", "Member", m.name() + "，" + m.duty()));
    }

    private void budget(ApplicationForm f, GrantScheme scheme, List<String> lines) {
        var names = budget.names(scheme);
        for (var l : f.lines()) {
            lines.add(names.getOrDefault(l.category(), l.category()) + "：" + l.item() + "，"
                    + computed(l.people(), l.times(), l.price()) + " = " + l.amount()
                    + Language.say(" 元，其中资助 ", " yuan, of it grant ") + l.grant());
        }
        add(lines, "预算合计", "Whole budget", f.budget());
    }

    private static void money(ApplicationForm f, List<String> lines) {
        add(lines, "申请资助", "Asked for", f.asked());
        f.own()
                .forEach(o -> lines.add(
                        SOURCES.getOrDefault(o.kind(), new String[] {o.kind(), o.kind()})[Language.isEnglish() ? 1 : 0]
                                + "：" + o.amount() + "（" + o.proof() + "）"));
        add(lines, "其他财政性资金", "Other public money", f.fundedElsewhere() ? f.fundedBy() : Language.say("没有", "none"));
    }

    private static void papers(ApplicationForm f, List<String> lines) {
        add(lines, "项目方案", "Project plan", count(f.planFiles()));
        add(lines, "上年度审计报告或者财务报表", "Audit report or accounts", count(f.financeFiles()));
        add(lines, "自筹和配套资金证明", "Proof of own and matching money", count(f.ownFiles()));
        add(lines, "其他材料", "Other papers", count(f.otherFiles()));
    }

    /** For example {@code 20 × 2 × 300.00}. */
    static String computed(Integer people, BigDecimal times, Money price) {
        return (people == null ? "" : people + " × ")
                + times.stripTrailingZeros().toPlainString() + " × " + price;
    }

    private static String count(List<String> files) {
        return files.size() + Language.say(" 份", " files");
    }

    private static void add(List<String> lines, String zh, String en, Object value) {
        if (value != null && !value.toString().isBlank()) lines.add(Language.say(zh + "：", en + ": ") + value);
    }
}
