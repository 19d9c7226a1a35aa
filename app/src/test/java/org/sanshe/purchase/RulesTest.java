package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.purchase.award.AwardRule;
import org.sanshe.purchase.bond.BondRule;
import org.sanshe.purchase.challenge.ChallengeRule;
import org.sanshe.purchase.change.ChangeRule;
import org.sanshe.purchase.complaint.ComplaintRule;
import org.sanshe.purchase.inquiry.InquiryRule;
import org.sanshe.purchase.tender.PanelRule;
import org.sanshe.purchase.tender.ResponseRule;
import org.sanshe.purchase.tender.TenderRule;

/** Every refusal says in both languages what to do, with the same figures, and where the rule stands. */
class RulesTest {

    static Stream<Rule> rules() {
        return Stream.of(
                        TenderRule.values(),
                        ResponseRule.values(),
                        PanelRule.values(),
                        AwardRule.values(),
                        BondRule.values(),
                        ChallengeRule.values(),
                        ChangeRule.values(),
                        InquiryRule.values(),
                        ComplaintRule.values(),
                        Hold.Ground.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void speaksBothLanguagesWithTheSameFigures(Rule rule) {
        assertThat(places(rule.en())).isEqualTo(places(rule.zh()));
        assertThat(rule.zh()).containsPattern("\\p{IsHan}").isNotEqualTo(rule.en());
        assertThat(rule.basis().text()).startsWith("《");
        String told = new Refusal(rule, "甲", "乙", "丙", "丁", "戊").message(Locale.ENGLISH);
        assertThat(told).doesNotContain("{", "}");
    }

    /** Most rules hold whatever the method; what holds for a consultation alone says so by its article. */
    @ParameterizedTest
    @MethodSource("rules")
    void speaksToEveryMethod(Rule rule) {
        assertThat(rule.zh()).doesNotContain("磋商文件", "磋商小组");
        if (rule != TenderRule.CHANGE_TOO_LATE) assertThat(rule.basis().law()).doesNotContain("磋商");
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(r -> r.group())
                .distinct()
                .sorted()
                .toList();
    }
}
