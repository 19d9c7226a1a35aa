package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void chineseBreaksBetweenCharactersIntoLinesOfAboutTheSameLength() {
        assertThat(Lettering.lines("编制采购需求与验收方案", 98)).containsExactly("编制采购需求", "与验收方案");
        assertThat(Lettering.lines("预算确认", 98)).containsExactly("预算确认");
    }

    @Test
    void noLineStartsWithAMarkThatClosesTheOneBefore() {
        assertThat(Lettering.lines("是否须报批？", 60)).noneMatch(line -> line.startsWith("？"));
    }

    @Test
    void englishBreaksBetweenWordsOnly() {
        assertThat(Lettering.lines("Review qualification and compliance", 98))
                .containsExactly("Review", "qualification", "and compliance");
    }

    @Test
    void aWordWiderThanTheShapeStandsAlone() {
        assertThat(Lettering.lines("a incomprehensibilities b", 60)).containsExactly("a", "incomprehensibilities", "b");
    }

    @Test
    void whatIsMarkupIsEscaped() {
        assertThat(Lettering.escape("<a href=\"x\">&</a>")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    }
}
