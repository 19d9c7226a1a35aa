package org.sanshe.evaluation.scheme;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;

/**
 * 方案问题: what is wrong with a scheme, at its field.
 *
 * @param field the id of the field on the page, for example {@code i3-weight}, counted in the order of the rows
 * @param rule the rule broken; null where what was typed cannot be read
 */
record SchemeProblem(String field, SchemeRule rule, String zh, String en) {

    /** A rule that is broken; the arguments are read alike in both languages. */
    static SchemeProblem of(String field, SchemeRule rule, Object... args) {
        var told = new Refusal(rule, args);
        return new SchemeProblem(field, rule, told.message(Locale.SIMPLIFIED_CHINESE), told.message(Locale.ENGLISH));
    }

    /** What cannot be read. */
    static SchemeProblem typed(String field, String zh, String en) {
        return new SchemeProblem(field, null, zh, en);
    }

    /** In the reader's language. */
    public String text(boolean english) {
        return english ? en : zh;
    }

    /** Where the rule stands; null where what was typed cannot be read. */
    public LegalBasis basis() {
        return rule == null ? null : rule.basis();
    }

    /** The rules broken, in their order. */
    static List<SchemeRule> rules(List<SchemeProblem> problems) {
        return problems.stream().map(SchemeProblem::rule).toList();
    }
}
