package org.sanshe.incubation.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Sourced;
import org.sanshe.kernel.Refusal;

/**
 * 核对结果: one condition with what was found and the dates compared.
 *
 * @param passed whether the condition is met
 * @param source where the condition stands
 * @param verified false where its figure is assumed
 * @param args what fills the rule's text in Chinese
 */
public record Finding(
        EntryRule rule, boolean passed, String zh, String en, String source, boolean verified, List<Object> args) {

    /** In the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    /** What tells whom it keeps out. */
    public Refusal refusal() {
        return new Refusal(rule, args.toArray());
    }

    static Finding of(EntryRule rule, boolean passed, BaseRules rules, Said... said) {
        Object[] zh = Arrays.stream(said).map(Said::zh).toArray();
        Object[] en = Arrays.stream(said).map(Said::en).toArray();
        var stands = rules.body().sources().stream()
                .filter(s -> s.setting().equals(rule.setting()))
                .findFirst();
        return new Finding(
                rule,
                passed,
                new Refusal(rule, zh).message(Locale.SIMPLIFIED_CHINESE),
                new Refusal(rule, en).message(Locale.ENGLISH),
                stands.map(Sourced::source).orElse(rules.source()),
                stands.map(Sourced::verified).orElse(true),
                List.of(zh));
    }

    /** A value in both languages. */
    record Said(String zh, String en) {

        static final Said NONE = new Said("无", "none");

        static Said same(Object value) {
            return new Said(String.valueOf(value), String.valueOf(value));
        }
    }
}
