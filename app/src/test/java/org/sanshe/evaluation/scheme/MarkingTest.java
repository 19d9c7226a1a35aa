package org.sanshe.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.evaluation.scheme.Marking.Finding;

/** From what was found to points, both sides of every limit; and each marking as people write it. */
class MarkingTest {

    private static BigDecimal reached(String marking, String weight, String reached, String planned) {
        return MarkingText.read(marking)
                .mark(new BigDecimal(weight), Finding.reached(new BigDecimal(reached), new BigDecimal(planned)));
    }

    /** F5. */
    @ParameterizedTest
    @CsvSource({"500, 3", "499, 2", "400, 2", "399, 1", "300, 1", "299, 0", "0, 0", "900, 3"})
    void theLadderOfPeopleServed(String people, String points) {
        assertThat(reached("阶梯 100=3；80=2；60=1", "3", people, "500")).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "89.974, 90, 9.997", // the paid share of the self-evaluation, whose own total said 0
        "90, 90, 10",
        "90.001, 90, 10",
        "45, 90, 5",
        "0, 90, 0",
        "0, 0, 0", // nothing was planned: no division
        "5, 0, 0",
        "1, 3, 3.333"
    })
    void inProportion(String reached, String planned, String points) {
        assertThat(reached("比例", "10", reached, planned)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"100, 10", "149, 10", "150, 10", "150.01, 8", "400, 8", "50, 5"})
    void whoPlannedTooLittleLosesAPart(String reached, String points) {
        assertThat(reached("比例 超过150扣20", "10", reached, "100")).isEqualByComparingTo(points);
    }

    @Test
    void bothTwoOneOneNoneZero() {
        Marking together = MarkingText.read("同时 内容一致；人群一致=0/1/2");
        BigDecimal two = new BigDecimal("2");
        assertThat(together.mark(two, Finding.met(List.of(0, 1)))).isEqualByComparingTo("2");
        assertThat(together.mark(two, Finding.met(List.of(1)))).isEqualByComparingTo("1");
        assertThat(together.mark(two, Finding.met(List.of(1, 1)))).isEqualByComparingTo("1");
        assertThat(together.mark(two, Finding.met(List.of()))).isEqualByComparingTo("0");
        assertThatThrownBy(() -> together.mark(two, Finding.met(List.of(2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSumOfTheParts() {
        Marking site = MarkingText.read("组合 面积=0.5；标识=0.5；无障碍=1");
        BigDecimal two = new BigDecimal("2");
        assertThat(site.mark(two, Finding.met(List.of(0, 2)))).isEqualByComparingTo("1.5");
        assertThat(site.mark(two, Finding.met(List.of(0, 1, 2)))).isEqualByComparingTo("2");
        assertThat(site.mark(two, Finding.met(List.of()))).isEqualByComparingTo("0");
    }

    @Test
    void byDegreeWithinTheWeight() {
        Marking degree = MarkingText.read("程度 好=80-100；中=60-80；差=0-60");
        BigDecimal eight = new BigDecimal("8");
        assertThat(degree.mark(eight, Finding.points(new BigDecimal("6.4")))).isEqualByComparingTo("6.4");
        assertThat(degree.mark(eight, Finding.points(eight))).isEqualByComparingTo("8");
        for (String wrong : List.of("8.001", "-0.001")) {
            assertThatThrownBy(() -> degree.mark(eight, Finding.points(new BigDecimal(wrong))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "组合 目标明确=1；目标细化=0.5",
                "程度 好=80-100；中=60-80；差=0-60",
                "同时 内容一致；人群（含志愿者）一致=0/1/2",
                "阶梯 100=3；80=2；60=1",
                "阶梯(台账:入户探访) 100=8；80=5",
                "阶梯(满意度) 90=10；80=6",
                "比例",
                "比例 超过150扣20",
                "比例(预算)",
                "比例(台账:个案(含危机)) 超过120扣50"
            })
    void isWrittenAsItIsRead(String text) {
        Marking marking = MarkingText.read(text);
        assertThat(MarkingText.of(marking, false)).isEqualTo(text);
        assertThat(MarkingText.read(MarkingText.of(marking, true))).isEqualTo(marking);
    }

    @Test
    void punctuationOfEitherKindWillDo() {
        var written = List.of(
                "阶梯（台账：探访）≥100%＝3;80% = 2", "Ladder(records: 探访) 100=3; 80=2", "ladder (RECORDS:探访) 100=3；80=2；");
        var read = new ArrayList<Marking>();
        written.forEach(w -> read.add(MarkingText.read(w)));
        assertThat(read).containsOnly(read.get(0));
        assertThat(read.get(0).source()).isEqualTo(Marking.Source.RECORDS);
        assertThat(MarkingText.read("  ")).isNull();
    }

    /** F7. */
    @Test
    void aThousandPointsAreNormalisedAndNeverClipped() {
        var scheme = new Scheme(
                1,
                null,
                "T",
                1,
                "",
                "",
                "",
                true,
                SheetReading.of(Sheets.scale("1000")).body());
        assertThat(scheme.percent(new BigDecimal("950"))).isEqualByComparingTo("95");
        assertThat(scheme.percent(new BigDecimal("1000"))).isEqualByComparingTo("100");
        assertThat(scheme.percent(new BigDecimal("100"))).isEqualByComparingTo("10");
        assertThat(scheme.percent(new BigDecimal("833.333"))).isEqualByComparingTo("83.333");
    }
}
