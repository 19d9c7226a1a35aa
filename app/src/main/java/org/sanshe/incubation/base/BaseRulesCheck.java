package org.sanshe.incubation.base;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.Material;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Sourced;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.base.Finding.Said;

/** 办法检查: everything that keeps the rules of a base from being published, told at its field. */
final class BaseRulesCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Body body;
    private final List<RulesTrouble> troubles = new ArrayList<>();

    private BaseRulesCheck(Body body) {
        this.body = body;
    }

    /** All problems, in the order of the form. */
    static List<RulesTrouble> of(Body body) {
        var check = new BaseRulesCheck(body);
        check.who();
        check.refusals();
        check.materials();
        check.terms();
        check.reviews();
        check.tables();
        check.ends();
        check.sources();
        return List.copyOf(check.troubles);
    }

    private void who() {
        boolean founders = body.tracks().contains(Track.FOUNDING);
        if (body.stages().isEmpty()) tell("stages", IncubationBaseRule.STAGES_NONE);
        if (body.tracks().isEmpty()) tell("tracks", IncubationBaseRule.TRACKS_NONE);
        if (body.stages().equals(List.of(Stage.SEED)) && !body.tracks().isEmpty() && !founders) {
            tell("stages", IncubationBaseRule.STAGES_CLASH);
        }
        boolean both = body.stages().containsAll(List.of(Stage.START_UP, Stage.HUB));
        if (both && body.hubYears() > 0 && body.hubYears() <= body.startUpYears()) {
            tell("hubYears", IncubationBaseRule.YEARS, same(body.hubYears()), same(body.startUpYears()));
        }
        if (founders && body.registerMonths() <= 0) tell("registerMonths", IncubationBaseRule.REGISTER_WITHIN);
        longest()
                .filter(most -> founders && body.registerMonths() > most)
                .ifPresent(most -> tell(
                        "registerMonths", IncubationBaseRule.REGISTER_LATE, same(body.registerMonths()), same(most)));
    }

    private void refusals() {
        var seen = new HashSet<Object>();
        for (int i = 0; i < body.refusals().size(); i++) {
            var ground = body.refusals().get(i).ground();
            if (!seen.add(ground)) {
                tell(
                        "refusals[" + i + "].ground",
                        IncubationBaseRule.TWICE,
                        new Said(ground.in(false), ground.in(true)));
            }
        }
    }

    private void materials() {
        var seen = new HashSet<Object>();
        for (int i = 0; i < body.materials().size(); i++) {
            Material m = body.materials().get(i);
            if (!seen.add(m.track() + " " + m.code())) {
                tell("materials[" + i + "].code", IncubationBaseRule.TWICE, same(m.code()));
            }
        }
        for (Track track : body.tracks()) {
            if (body.materials().stream().noneMatch(m -> m.track() == track && m.required())) {
                tell("materials", IncubationBaseRule.MATERIALS_NONE, EntryWords.track(track));
            }
        }
    }

    private void terms() {
        if (body.terms().isEmpty()) tell("terms", IncubationBaseRule.TERMS_NONE);
        var seen = new HashSet<Object>();
        for (int i = 0; i < body.terms().size(); i++) {
            if (!seen.add(body.terms().get(i))) {
                tell(
                        "terms[" + i + "].months",
                        IncubationBaseRule.TWICE,
                        same(body.terms().get(i)));
            }
        }
        boolean fits = body.followUpEvery() > 0 && body.followUpEvery() <= body.followUpMonths();
        if (body.followUpMonths() > 0 && !fits) {
            tell("followUpEvery", IncubationBaseRule.FOLLOW_UP, same(body.followUpMonths()));
        }
    }

    private void reviews() {
        if (body.reviewMonths() == 0) {
            if (body.failedReviews() > 0) tell("failedReviews", IncubationBaseRule.FAILED_IDLE);
            return;
        }
        longest()
                .filter(most -> body.reviewMonths() >= most)
                .ifPresent(most ->
                        tell("reviewMonths", IncubationBaseRule.REVIEW_LATE, same(body.reviewMonths()), same(most)));
    }

    /** The longest term with its extension; empty where there is none. */
    private Optional<Integer> longest() {
        return body.terms().isEmpty() ? Optional.empty() : Optional.of(Collections.max(body.terms()));
    }

    /** Every use that will be needed has its table, whose weights sum to 100. */
    private void tables() {
        var needed = new ArrayList<>(List.of(Use.SELECTION, Use.FINAL, Use.DIAGNOSIS));
        if (body.reviewMonths() > 0) needed.add(1, Use.PERIODIC);
        for (Use use : needed) {
            if (body.table(use).isEmpty()) tell("tables", IncubationBaseRule.TABLE_NONE, said(use));
        }
        var seen = new HashSet<Object>();
        int row = 0;
        for (int i = 0; i < body.tables().size(); i++) {
            ScoreTable t = body.tables().get(i);
            if (!seen.add(t.use())) tell("tables[" + i + "].use", IncubationBaseRule.TWICE, said(t.use()));
            row = criteria(t, i, row);
        }
    }

    private int criteria(ScoreTable table, int no, int from) {
        var seen = new HashSet<Object>();
        BigDecimal sum = BigDecimal.ZERO;
        int row = from;
        for (Criterion c : table.criteria()) {
            if (!seen.add(c.code())) tell("criteria[" + row + "].code", IncubationBaseRule.TWICE, same(c.code()));
            if (c.weight().signum() <= 0) {
                tell("criteria[" + row + "].weight", IncubationBaseRule.WEIGHT, new Said(c.name(), c.nameEn()));
            }
            sum = sum.add(c.weight());
            row++;
        }
        if (sum.compareTo(WHOLE) != 0) {
            tell(
                    "tables[" + no + "].use",
                    IncubationBaseRule.WEIGHTS,
                    said(table.use()),
                    same(plain(sum)),
                    same(plain(sum.subtract(WHOLE).abs())));
        }
        return row;
    }

    private void ends() {
        if (body.graduation().rating() > 0 && !body.stages().contains(Stage.HUB)) {
            tell("gradRating", IncubationBaseRule.RATING_IDLE);
        }
    }

    /** Every setting names where it stands, once. */
    private void sources() {
        var seen = new HashSet<String>();
        for (int i = 0; i < body.sources().size(); i++) {
            Sourced s = body.sources().get(i);
            if (!seen.add(s.setting())) {
                tell("sources[" + i + "].setting", IncubationBaseRule.TWICE, RulesWords.setting(s.setting()));
            }
        }
        Set<String> missing = RulesWords.settings().stream()
                .filter(s -> !seen.contains(s))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (!missing.isEmpty()) {
            tell("sources", IncubationBaseRule.SOURCE_NONE, EntryWords.all(missing, RulesWords::setting));
        }
    }

    private static Said said(Use use) {
        return new Said(use.in(false), use.in(true));
    }

    private static Said same(Object value) {
        return Said.same(value);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void tell(String field, IncubationBaseRule rule, Said... said) {
        troubles.add(RulesTrouble.of(field, rule, said));
    }
}
