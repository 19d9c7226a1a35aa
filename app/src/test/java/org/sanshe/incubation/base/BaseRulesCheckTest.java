package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.incubation.BaseRules.Body;

/** What keeps the rules of a base from being published, told at its field: both sides of every limit. */
class BaseRulesCheckTest {

    /** Each row changes one setting of the general rules. No field: it still fits together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stages | [] | stages | STAGES_NONE",
                "stages | [\"SEED\"] | gradRating | RATING_IDLE",
                "tracks | [] | tracks | TRACKS_NONE",
                "tracks | [\"FOUNDING\"] | |",
                "hubYears | 0 | |",
                "registerMonths | 0 | registerMonths | REGISTER_WITHIN",
                "registerMonths | 12 | |",
                "registerMonths | 13 | registerMonths | REGISTER_LATE",
                "terms | [] | terms | TERMS_NONE",
                "terms | [12, 12] | terms[1].months | TWICE",
                "terms | [7, 12] | |",
                "refusals | [] | |",
                "refusals | [{\"ground\":\"PENALTY\",\"months\":24},{\"ground\":\"PENALTY\",\"months\":12}] | refusals[1].ground | TWICE",
                "materials | [] | materials | MATERIALS_NONE",
                "reviewMonths | 0 | failedReviews | FAILED_IDLE",
                "reviewMonths | 11 | |",
                "reviewMonths | 12 | reviewMonths | REVIEW_LATE",
                "followUpEvery | 0 | followUpEvery | FOLLOW_UP",
                "followUpEvery | 12 | |",
                "followUpEvery | 13 | followUpEvery | FOLLOW_UP",
                "followUpMonths | 0 | |",
                "tables | [] | tables | TABLE_NONE",
                "sources | [] | sources | SOURCE_NONE",
            })
    void oneSettingChanged(String setting, String json, String field, IncubationBaseRule rule) throws IOException {
        Body body = Rules.with(Rules.sample("default").body(), setting, json);
        List<RulesTrouble> troubles = BaseRulesCheck.of(body);
        if (field == null) {
            assertThat(troubles).isEmpty();
        } else {
            assertThat(troubles).anySatisfy(t -> {
                assertThat(t.field()).isEqualTo(field);
                assertThat(t.rule()).isEqualTo(rule);
                assertThat(t.zh()).doesNotContain("{");
                assertThat(t.en()).doesNotContain("{").isNotEqualTo(t.zh());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 3, true", "2, 2, false", "3, 2, false", "0, 1, true", "2, 0, true"})
    void aHubIsOlderThanAStartUp(String startUp, String hub, boolean fits) throws IOException {
        Body body = Rules.with(Rules.with(Rules.sample("default").body(), "startUpYears", startUp), "hubYears", hub);
        assertThat(fields(body)).isEqualTo(fits ? List.of() : List.of("hubYears"));
    }

    @ParameterizedTest
    @CsvSource({"25, true", "24.9, false", "25.1, false", "0, false"})
    void theWeightsOfATableSumToAHundred(String weight, boolean fits) throws IOException {
        Body body = Rules.weight(Rules.sample("default").body(), 1, 0, weight);
        if (fits) {
            assertThat(fields(body)).isEmpty();
        } else {
            assertThat(fields(body)).contains("tables[1].use");
            assertThat(fields(body).contains("criteria[4].weight")).isEqualTo(weight.equals("0"));
        }
    }

    @Test
    void aFigureWithoutASourceIsNamed() throws IOException {
        Body body = Rules.with(
                Rules.sample("default").body(),
                "sources",
                RulesWords.settings().stream()
                        .filter(s -> !s.equals("handOverDays"))
                        .map(s -> "{\"setting\":\"" + s + "\",\"source\":\"本办法\",\"verified\":true}")
                        .toList()
                        .toString());
        assertThat(BaseRulesCheck.of(body)).singleElement().satisfies(t -> {
            assertThat(t.field()).isEqualTo("sources");
            assertThat(t.zh()).endsWith("没有写明依据的规定：移交期限。");
        });
    }

    @Test
    void seedAloneNeedsFounders() throws IOException {
        Body seed = Rules.with(Rules.sample("default").body(), "stages", "[\"SEED\"]");
        assertThat(fields(seed)).containsExactly("gradRating");
        assertThat(fields(Rules.with(seed, "tracks", "[\"REGISTERED\"]"))).contains("stages");
    }

    private static List<String> fields(Body body) {
        return BaseRulesCheck.of(body).stream().map(RulesTrouble::field).toList();
    }
}
