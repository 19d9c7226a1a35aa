package org.sanshe.kernel;

import java.text.MessageFormat;
import java.util.Locale;

/** 不予办理: the law or a local rule says no. Shown with its article; HTTP 422. Nothing has been changed. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient Object[] args;

    /**
     * Refuses by a rule.
     *
     * @param rule the rule broken
     * @param args what fills {@code {0}} … of its message, as text
     */
    public Refusal(Rule rule, Object... args) {
        super(rule.code() + ": " + format(rule.zh(), args));
        this.rule = rule;
        this.args = args.clone();
    }

    /** The rule broken. */
    public Rule rule() {
        return rule;
    }

    /** What to tell the reader, in Chinese or English. */
    public String message(Locale locale) {
        return format(rule.message(locale), args);
    }

    private static String format(String pattern, Object... args) {
        var texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) texts[i] = String.valueOf(args[i]);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
