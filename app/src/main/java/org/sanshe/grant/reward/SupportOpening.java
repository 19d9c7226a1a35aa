package org.sanshe.grant.reward;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;

/** What the forms of direct support open with. */
@Desk("directSupport")
class SupportOpening {

    private final SupportLists lists;
    private final SupportDesk desk;
    private final GrantSchemes schemes;
    private final RewardObjections objections;
    private final Registry registry;
    private final Submissions submissions;

    SupportOpening(
            SupportLists lists,
            SupportDesk desk,
            GrantSchemes schemes,
            RewardObjections objections,
            Registry registry,
            Submissions submissions) {
        this.lists = lists;
        this.desk = desk;
        this.schemes = schemes;
        this.objections = objections;
        this.registry = registry;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put("returned", "");
        values.put("schemes", options(s.actor().unitId(), s.today()));
        if (s.about() != null) values.put("scheme", s.about());
        return values;
    }

    private java.util.List<Map<String, Object>> options(long unit, java.time.LocalDate today) {
        return schemes.inForce(unit, today).stream()
                .filter(s -> s.body().kind() == GrantScheme.Kind.DIRECT)
                .map(s -> Map.<String, Object>of(
                        "value", String.valueOf(s.id()), "label", Language.isEnglish() ? s.nameEn() : s.name()))
                .toList();
    }

    @Prefills
    Map<String, Object> completeList(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "start", null).ifPresent(values::putAll);
        submissions.latest(t.caseNo(), "completeList", null).ifPresent(values::putAll);
        values.put(
                "returned",
                submissions
                        .latest(t.caseNo(), "approveList", null)
                        .map(v -> String.valueOf(v.get("opinion")))
                        .orElse(""));
        SupportList list = lists.get(t.caseNo());
        values.put("schemes", options(list.unitId(), t.today()));
        // what was imported is among the rows now
        values.remove("file");
        values.put(
                "entries",
                list.entries().stream()
                        .map(e -> Map.of(
                                "creditCode", registry.get(e.organizationId()).creditCode(),
                                "project", e.project(),
                                "amount", e.amount().yuan().toPlainString(),
                                "own", e.own().yuan().toPlainString()))
                        .toList());
        return values;
    }

    private FactTable facts(SupportList list) {
        GrantScheme scheme = schemes.get(list.schemeId());
        Money sum = list.entries().stream().map(SupportList.Entry::amount).reduce(Money.ZERO, Money::plus);
        return new FactTable()
                .row("事项", "For", list.title())
                .row("方案", "Scheme", Language.isEnglish() ? scheme.nameEn() : scheme.name())
                .row("资金来源", "Source", scheme.body().funding().in(Language.isEnglish()))
                .row("项目期间", "Term", list.from() + " – " + list.until())
                .row("单位数", "Organizations", list.entries().size())
                .row("合计（元）", "Sum (yuan)", sum);
    }

    @Prefills
    Map<String, Object> approveList(TaskContext t) {
        SupportList list = lists.get(t.caseNo());
        String fine = Language.isEnglish() ? "in order" : "符合";
        return Map.of(
                "facts",
                facts(list).rows(),
                "lines",
                list.entries().stream()
                        .map(e -> {
                            var problems = desk.problems(list, e, t.today());
                            return Map.of(
                                    "name",
                                    e.organization(),
                                    "project",
                                    e.project(),
                                    "amount",
                                    e.amount().toString(),
                                    "finding",
                                    problems.isEmpty() ? fine : String.join(" ", problems));
                        })
                        .toList());
    }

    @Prefills
    Map<String, Object> watchList(TaskContext t) {
        SupportList list = lists.get(t.caseNo());
        return Map.of(
                "until",
                SansheClock.minute(list.publicityUntil()),
                "subjects",
                list.standing().stream()
                        .map(e -> Map.of("value", String.valueOf(e.organizationId()), "label", e.organization()))
                        .toList());
    }

    @Prefills
    Map<String, Object> investigateEntry(TaskContext t) {
        return Map.of("facts", objection(t).rows());
    }

    @Prefills
    Map<String, Object> decideEntry(TaskContext t) {
        var objection = objections.latest(t.caseNo());
        return Map.of(
                "facts",
                objection(t)
                        .row("处理建议", "Proposal", objection.proposed())
                        .row("调查情况", "Findings", objection.investigation())
                        .rows());
    }

    private FactTable objection(TaskContext t) {
        SupportList list = lists.get(t.caseNo());
        var objection = objections.latest(t.caseNo());
        var facts = facts(list);
        list.entries().stream()
                .filter(e -> String.valueOf(e.organizationId()).equals(objection.subject()))
                .forEach(e -> facts.row("涉及单位", "About", e.organization()));
        return facts.row("异议内容", "Objection", objection.content());
    }
}
