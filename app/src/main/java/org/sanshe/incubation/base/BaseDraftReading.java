package org.sanshe.incubation.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.Graduation;
import org.sanshe.incubation.BaseRules.LookBack;
import org.sanshe.incubation.BaseRules.Material;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Sourced;
import org.sanshe.incubation.base.BaseDraft.CriterionRow;
import org.sanshe.incubation.base.BaseDraft.TableRow;
import org.sanshe.incubation.base.Finding.Said;

/** What was typed on the form, as a base and its rules. */
final class BaseDraftReading {

    private final BaseDraft typed;
    /** The rows of the form in the order of the tables: a criterion is told at the row it was typed in. */
    private final List<Integer> rows = new ArrayList<>();

    private final List<RulesTrouble> idle = new ArrayList<>();
    private final Body body;

    BaseDraftReading(BaseDraft typed) {
        this.typed = typed;
        this.body = read();
    }

    Body body() {
        return body;
    }

    BaseHead head() {
        return new BaseHead(
                typed.code(),
                typed.name(),
                typed.nameEn(),
                typed.level(),
                typed.regionCode(),
                typed.address(),
                typed.area(),
                typed.openingHours(),
                typed.phone(),
                typed.services(),
                typed.places(),
                typed.rulesCode(),
                typed.rulesName(),
                typed.rulesNameEn(),
                typed.rulesSource());
    }

    /** Everything that does not fit together, by the field it was typed in. */
    Map<String, String> problems(boolean english) {
        var problems = new LinkedHashMap<String, String>();
        idle.forEach(t -> problems.put(t.field(), t.in(english)));
        BaseRulesCheck.of(body).forEach(t -> problems.putIfAbsent(typedAt(t.field()), t.in(english)));
        return problems;
    }

    private String typedAt(String field) {
        if (!field.startsWith("criteria[")) return field;
        int end = field.indexOf(']');
        return "criteria[" + rows.get(Integer.parseInt(field.substring("criteria[".length(), end)))
                + field.substring(end);
    }

    private Body read() {
        return new Body(
                typed.stages(),
                typed.startUpYears(),
                typed.hubYears(),
                typed.excluded(),
                typed.tracks(),
                typed.nameApproved(),
                typed.registerMonths(),
                typed.refusals().stream()
                        .map(r -> new LookBack(r.ground(), r.months()))
                        .toList(),
                typed.materials().stream()
                        .map(m -> new Material(m.track(), m.code(), m.name(), m.nameEn(), m.required()))
                        .toList(),
                typed.firstCheckDays(),
                typed.publicityDays(),
                typed.offerDays(),
                typed.waitingMonths(),
                typed.signDays(),
                typed.terms().stream().map(BaseDraft.TermRow::months).toList(),
                typed.outOfParkTerm(),
                typed.extensionMonths(),
                typed.reviewMonths(),
                typed.panel(),
                tables(),
                new Graduation(
                        typed.gradRegistered(),
                        typed.gradAccount(),
                        typed.gradProjects(),
                        typed.gradInspection(),
                        typed.gradRating(),
                        typed.gradScore(),
                        typed.gradCredits()),
                typed.failedReviews(),
                typed.inactiveMonths(),
                typed.handOverDays(),
                typed.followUpMonths(),
                typed.followUpEvery(),
                typed.subsidyCap() == null
                        ? BigDecimal.ZERO
                        : typed.subsidyCap().yuan(),
                typed.sources().stream()
                        .map(s -> new Sourced(s.setting(), s.source(), s.verified()))
                        .toList());
    }

    private List<ScoreTable> tables() {
        var tables = new ArrayList<ScoreTable>();
        for (TableRow t : typed.tables()) {
            var criteria = new ArrayList<Criterion>();
            for (int i = 0; i < typed.criteria().size(); i++) {
                CriterionRow c = typed.criteria().get(i);
                if (c.use() != t.use()) continue;
                criteria.add(new Criterion(c.code(), c.name(), c.nameEn(), c.weight(), c.anchors(), c.anchorsEn()));
                rows.add(i);
            }
            tables.add(new ScoreTable(t.use(), t.pass(), criteria));
        }
        for (int i = 0; i < typed.criteria().size(); i++) {
            CriterionRow c = typed.criteria().get(i);
            if (rows.contains(i)) continue;
            idle.add(RulesTrouble.of(
                    "criteria[" + i + "].use",
                    IncubationBaseRule.CRITERION_IDLE,
                    new Said(c.name(), c.nameEn()),
                    new Said(c.use().in(false), c.use().in(true))));
        }
        return tables;
    }
}
