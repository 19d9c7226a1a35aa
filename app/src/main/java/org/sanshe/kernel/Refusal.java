package org.sanshe.kernel;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 不予办理: the law or a local rule says no. Shown with its article; HTTP 422. Nothing has been changed. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]{1,2})\\}");

    private final transient Rule rule;
    private final transient Object[] args;

    /**
     * Refuses by a rule.
     *
     * @param rule the rule broken
     * @param args what fills {@code {0}} … of its message, as text; a {@link Role} by its name in the reader's language
     */
    public Refusal(Rule rule, Object... args) {
        super(rule.code() + ": " + format(rule.zh(), false, args));
        this.rule = rule;
        this.args = args.clone();
    }

    /** The rule broken. */
    public Rule rule() {
        return rule;
    }

    /** The same refusal by the rule as it stands elsewhere, for example under a grant and not under a contract. */
    public Refusal by(UnaryOperator<Rule> elsewhere) {
        return new Refusal(elsewhere.apply(rule), args);
    }

    /** What to tell the reader, in Chinese or English. */
    public String message(Locale locale) {
        return format(rule.message(locale), "en".equals(locale.getLanguage()), args);
    }

    /** Fills {n} in one pass: apostrophes are letters, and braces within an argument stay what they are. */
    private static String format(String pattern, boolean english, Object... args) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int no = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(no < args.length ? shown(args[no], english) : place.group());
        });
    }

    private static String shown(Object arg, boolean english) {
        return arg instanceof Role role ? (english ? role.en() : role.zh()) : String.valueOf(arg);
    }
}
