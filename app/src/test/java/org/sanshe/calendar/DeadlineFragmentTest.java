package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What other pages show of a deadline. */
@SansheTest
@Transactional
class DeadlineFragmentTest {

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Deadlines deadlines;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void showsUntilWhenByWhichArticleAndHowItWasCounted(String language) {
        deadlines.set("CG-9", "fileContract", "CONTRACT_FILING", LocalDate.of(2026, 2, 13));
        var context = new Context(Locale.forLanguageTag(language));
        context.setVariable(
                "deadline", deadlines.current("CG-9", "fileContract").orElseThrow());

        String html = templates.process("calendar/deadline", Set.of("one"), context);

        assertThat(html).contains("2026-03-02 23:59", "《政府采购法》第四十七条", "2026-02-15", "<details>");
        assertThat(html)
                .contains("en".equals(language) ? "make-up day" : "调休上班")
                .doesNotContain("??");
    }

    @Test
    void tellsWhatMoved() {
        deadlines.set("CG-9", "fileContract", "CONTRACT_FILING", LocalDate.of(2026, 2, 13));
        deadlines.set("CG-9", "fileContract", "CONTRACT_FILING", LocalDate.of(2026, 2, 14));
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("changes", deadlines.changes("CG-9"));

        assertThat(templates.process("calendar/deadline", Set.of("changes"), context))
                .contains("2026-03-02", "2026-03-03", "已调整");
    }
}
