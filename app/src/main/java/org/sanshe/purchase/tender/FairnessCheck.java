package org.sanshe.purchase.tender;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanshe.kernel.Refusal;

/** 公平竞争审查: refuses documents that shut suppliers out or score what was a condition (《政府采购法实施条例》第二十条). */
final class FairnessCheck {

    /** A condition shorter than this is too general to be found again in a criterion. */
    private static final int TELLING = 4;

    private static final Pattern SIMILAR = Pattern.compile("(?:类似|同类|相同|similar).{0,12}?(?:项目|业绩|合同|contracts?)");
    private static final Pattern COUNT = Pattern.compile("([0-9]+|[一二两三四五六七八九十])\\s*(?:个|项|份|件|contracts?)");
    private static final String NUMERALS = "零一二三四五六七八九十";

    private FairnessCheck() {}

    static void check(
            List<Criterion> criteria, List<String> qualifications, List<String> essentials, TenderLimits limits) {
        for (Criterion c : criteria) {
            forbid(c.name(), c.name(), limits.unfair());
            forbid(c.name(), c.standard(), limits.unfair());
            String name = plain(c.name());
            if (qualifications.stream().map(FairnessCheck::plain).anyMatch(q -> says(q, name))) {
                throw new Refusal(TenderRule.QUALIFICATION_SCORED, c.name());
            }
        }
        conditions(qualifications, limits.unfair(), limits.similarContracts());
        essentials.forEach(e -> forbid(e, e, limits.unfair()));
    }

    /** Checks conditions for taking part alone. */
    static void conditions(List<String> qualifications, List<Unfair> unfair, int similarContracts) {
        for (String q : qualifications) {
            forbid(q, q, unfair);
            similar(q, similarContracts);
        }
    }

    private static void forbid(String where, String text, List<Unfair> unfair) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Unfair u : unfair) {
            Matcher found = u.pattern().matcher(normal);
            if (found.find())
                throw new Refusal(TenderRule.DISCRIMINATING, where, found.group(), u.name() + "（" + u.nameEn() + "）");
        }
    }

    /** 《政府采购需求管理办法》第十八条: similar contracts may be a condition, but not many of them. */
    private static void similar(String condition, int most) {
        String normal = Normalizer.normalize(condition, Normalizer.Form.NFKC);
        if (!SIMILAR.matcher(normal).find()) return;
        Matcher count = COUNT.matcher(normal);
        while (count.find()) {
            if (number(count.group(1)) > most) throw new Refusal(TenderRule.TOO_MANY_CONTRACTS, condition, most);
        }
    }

    private static int number(String text) {
        if (text.equals("两")) return 2;
        int numeral = NUMERALS.indexOf(text);
        return numeral >= 0 ? numeral : Integer.parseInt(text);
    }

    private static boolean says(String condition, String criterion) {
        return (criterion.length() >= TELLING && condition.contains(criterion))
                || (condition.length() >= TELLING && criterion.contains(condition));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
    }
}
