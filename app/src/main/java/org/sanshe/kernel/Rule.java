package org.sanshe.kernel;

import java.util.Locale;

/** 规则: one legal or local rule that can be broken, with its name, its article and what to tell who broke it. */
public interface Rule {

    /** The stable name, for example {@code BIDDING_TOO_SHORT}. */
    String name();

    /** What to tell, and where it stands. */
    RuleText text();

    /** The message in Chinese; {@code {0}} … stand for the refusal's arguments. */
    default String zh() {
        return text().zh();
    }

    /** The message in English, with the same arguments. */
    default String en() {
        return text().en();
    }

    /** Where the rule stands. */
    default LegalBasis basis() {
        return text().basis();
    }

    /** The message in the reader's language, unfilled. */
    default String message(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en() : zh();
    }

    /** For example {@code TenderRule.BIDDING_TOO_SHORT}. */
    default String code() {
        return getClass().getSimpleName() + "." + name();
    }
}
