package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.LookBack;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;

/** The rules that come with the application say what their sources say, and name where each figure stands. */
class SampleRulesTest {

    static final List<String> FILES = V606__IncubationSampleRules.FILES;

    @ParameterizedTest
    @FieldSource("FILES")
    void fitTogetherAndNameTheirSources(String file) throws IOException {
        Body body = Rules.sample(file).body();
        assertThat(BaseRulesCheck.of(body)).isEmpty();
        for (boolean english : new boolean[] {false, true}) {
            assertThat(RulesView.of(body, english).facts()).allSatisfy(f -> {
                assertThat(f.lines()).as(f.setting()).noneMatch(l -> l.contains("{") || l.contains("null"));
                assertThat(f.source()).as(f.setting()).isNotBlank();
            });
        }
        assertThat(RulesView.of(body, false).facts())
                .extracting(RulesView.Fact::setting)
                .containsExactlyInAnyOrderElementsOf(RulesWords.settings());
    }

    /** What each source says, as checked against it; everything else is not verified. */
    @Test
    void onlyWhatASourceSaysIsVerified() throws IOException {
        Map<String, List<String>> verified = Map.of(
                "default", List.of(),
                "longhua", List.of("tracks", "firstCheckDays", "handOverDays"),
                "luzhou-2025", List.of("tracks", "nameApproved", "refusals"),
                "hengyang-2023", List.of("tracks", "refusals"),
                "chengdu-2012", List.of("excluded", "tracks", "terms", "outOfParkTerm", "followUpMonths"),
                "karamay-2022", List.of("stages", "startUpYears", "hubYears"),
                "fujian-2022", List.of());
        for (String file : FILES) {
            assertThat(RulesView.of(Rules.sample(file).body(), false).facts().stream()
                            .filter(RulesView.Fact::verified)
                            .map(RulesView.Fact::setting))
                    .as(file)
                    .containsExactlyInAnyOrderElementsOf(verified.get(file));
        }
    }

    @Test
    void sayWhatTheirSourcesSay() throws IOException {
        Body longhua = Rules.sample("longhua").body();
        assertThat(longhua.firstCheckDays()).isEqualTo(5);
        assertThat(longhua.handOverDays()).isEqualTo(15);
        assertThat(longhua.tracks()).containsExactly(Track.REGISTERED, Track.FOUNDING);
        Body luzhou = Rules.sample("luzhou-2025").body();
        assertThat(luzhou.nameApproved()).isTrue();
        assertThat(luzhou.refusals())
                .hasSize(8)
                .allMatch(r -> r.months() == 24)
                .extracting(LookBack::ground)
                .contains(Ground.PENALTY, Ground.INSPECTION_MISSED, Ground.DISCIPLINE)
                .doesNotContain(Ground.ABNORMAL_LIST);
        assertThat(Rules.sample("hengyang-2023").body().refusals())
                .containsExactly(new LookBack(Ground.ABNORMAL_LIST, 0), new LookBack(Ground.BLACKLIST, 0));
        Body chengdu = Rules.sample("chengdu-2012").body();
        assertThat(chengdu.excluded()).containsExactly(Excluded.values());
        assertThat(chengdu.terms()).containsExactly(6, 12);
        assertThat(chengdu.outOfParkTerm()).isEqualTo(12);
        assertThat(chengdu.followUpMonths()).isEqualTo(12);
        Body karamay = Rules.sample("karamay-2022").body();
        assertThat(karamay.stages()).containsExactly(Stage.values());
        assertThat(karamay.startUpYears()).isEqualTo(2);
        assertThat(karamay.hubYears()).isEqualTo(4);
        assertThat(Rules.sample("fujian-2022")
                        .body()
                        .table(Use.SELECTION)
                        .orElseThrow()
                        .criteria())
                .anyMatch(c -> c.name().equals("党建"));
    }
}
