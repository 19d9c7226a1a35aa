package org.sanshe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.type.filter.AssignableTypeFilter;

class RefusalTest {

    enum Sample implements Rule {
        PLAIN("金额 {0} 元超过 {1} 元。", "The contract's {0} yuan exceed the award's {1} yuan."),
        SILENT("不行。", "It's not allowed {here}.");

        private final RuleText text;

        Sample(String zh, String en) {
            text = new RuleText(zh, en, new LegalBasis("政府采购法", "第三十五条"));
        }

        @Override
        public RuleText text() {
            return text;
        }
    }

    @Test
    void fillsInWhatIsMissing() {
        var refusal = new Refusal(Sample.PLAIN, new Money(100), 2);
        assertThat(refusal.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("金额 1.00 元超过 2 元。");
        assertThat(refusal.message(Locale.ENGLISH)).isEqualTo("The contract's 1.00 yuan exceed the award's 2 yuan.");
        assertThat(refusal).hasMessage("Sample.PLAIN: 金额 1.00 元超过 2 元。");
    }

    @Test
    void leavesUntrustedTextAsItIs() {
        var refusal = new Refusal(Sample.PLAIN, "{1}'{0}'$1\\", "{0}${x}");
        assertThat(refusal.message(Locale.UK))
                .isEqualTo("The contract's {1}'{0}'$1\\ yuan exceed the award's {0}${x} yuan.");
    }

    @Test
    void staysReadableWithTooFewOrNoArguments() {
        assertThat(new Refusal(Sample.SILENT).message(Locale.ENGLISH)).isEqualTo("It's not allowed {here}.");
        assertThat(new Refusal(Sample.PLAIN, "7").message(Locale.ENGLISH))
                .isEqualTo("The contract's 7 yuan exceed the award's {1} yuan.");
        assertThat(new Refusal(Sample.PLAIN, "7", null).message(Locale.ENGLISH)).contains("null");
    }

    @Test
    void citesTheLaw() {
        assertThat(Sample.PLAIN.basis()).hasToString("《政府采购法》第三十五条");
        assertThat(new LegalBasis("《民法典》", "")).hasToString("《民法典》");
        assertThat(new LegalBasis("民法典", null)).hasToString("《民法典》");
    }

    @Test
    void everyRuleSpeaksBothLanguagesAboutTheSameThings() throws Exception {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Rule.class));
        var rules = new ArrayList<Rule>();
        for (var found : scan.findCandidateComponents("org.sanshe")) {
            var constants = Class.forName(found.getBeanClassName()).getEnumConstants();
            if (constants != null) for (Object rule : constants) rules.add((Rule) rule);
        }
        assertThat(rules).hasSizeGreaterThan(40);
        var codes = new TreeSet<String>();
        for (Rule rule : rules) {
            assertThat(codes.add(rule.code())).as(rule.code() + " is unique").isTrue();
            assertThat(rule.zh()).as(rule.code()).matches("(?s).*[\\u4e00-\\u9fff].*");
            assertThat(rule.en()).as(rule.code()).isNotBlank().doesNotContain("。");
            assertThat(places(rule.en())).as(rule.code() + " in English").isEqualTo(places(rule.zh()));
            assertThat(rule.basis().law()).as(rule.code()).isNotBlank();
        }
    }

    @Test
    void speaksTheReadersLanguageAtAField() {
        try {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(InvalidInput.at("a", "错", "wrong").fieldErrors()).containsEntry("a", "wrong");
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            assertThat(InvalidInput.at("a", "错", "wrong").fieldErrors()).containsEntry("a", "错");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[0-9]+}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .distinct()
                .sorted()
                .toList();
    }
}
