package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scheme is checked as a whole; each problem is told at its field with what to do. */
class GrantSchemeCheckTest {

    private static List<String> of(GrantScheme.Body body) {
        return GrantSchemeCheck.of(body).stream()
                .map(t -> t.field() + " " + t.rule().name())
                .toList();
    }

    @Test
    void theSamplesAreWhole() {
        V503__GrantSampleSchemes.FILES.forEach(
                file -> assertThat(of(Samples.of(file).body())).as(file).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guangzhou-2019 | /amount/maxShare               | 60.01 | minOwnShare SHARES_CLASH
            guangzhou-2019 | /amount/maxShare               | 60    |
            guangzhou-2019 | /amount/maxShare               | 0     | maxShare PERCENT
            guangzhou-2019 | /amount/maxShare               | 100.1 | maxShare PERCENT
            guangzhou-2019 | /amount/cap                    | {"fen":0} | cap MONEY
            guangzhou-2019 | /amount/least                  | {"fen":50000001} | cap CAP_BELOW_LEAST
            guangzhou-2019 | /amount/least                  | {"fen":50000000} |
            guangzhou-2019 | /amount/fixed                  | [{"category":"A","name":"甲","amount":{"fen":1}}] | fixed FIXED_ALONE
            guangzhou-2019 | /amount                        | {"minOwnShare":40} | cap NO_AMOUNT
            guangzhou-2019 | /amount/upgrade                | "FULL" | upgrade UPGRADE_IDLE
            guangzhou-2019 | /formalities/lottery           | null  | lotteryLabel LOTTERY_LABEL
            guangzhou-2019 | /lines                         | []    | lines LOTTERY_BANS
            guangzhou-2019 | /lines/0/source                | ""    | lines[0].source LINE_SOURCE
            guangzhou-2019 | /review                        | null  | members NO_REVIEW
            guangzhou-2019 | /review/members                | 0     | members MEMBERS
            guangzhou-2019 | /review/members                | 16    | members MEMBERS
            guangzhou-2019 | /review/dropFrom               | 2     | dropFrom DROP
            guangzhou-2019 | /review/dropFrom               | 3     |
            guangzhou-2019 | /review/pass                   | 101   | pass PASS
            guangzhou-2019 | /review/ties                   | ["X"] | ties TIES
            guangzhou-2019 | /review/criteria/0/points      | 21    | criteria CRITERIA
            guangzhou-2019 | /review/criteria/1/code        | "NEED" | criteria[1].code TWICE
            guangzhou-2019 | /review/bonuses                | [{"code":"B","name":"加分","min":0}] | bonuses[0].max BONUS
            guangzhou-2019 | /review/bonuses                | [{"code":"B","name":"加分","min":6,"max":5}] | bonuses[0].max BONUS
            guangzhou-2019 | /review/bonuses                | [{"code":"B","name":"加分","min":5,"max":5}] |
            guangzhou-2019 | /publicityDays                 | 0     | publicityDays PUBLICITY
            guangzhou-2019 | /instalments                   | []    | instalments INSTALMENTS_NONE
            guangzhou-2019 | /instalments/0/share           | 59    | instalments INSTALMENTS
            guangzhou-2019 | /instalments/1/no              | 3     | instalments[1].stage INSTALMENT_NO
            guangzhou-2019 | /instalments/1/event           | "SETTLEMENT" |
            guangzhou-2019 | /instalments/2/event           | "SIGNED" | instalments[2].event INSTALMENT_ORDER
            guangzhou-2019 | /instalments/0/payWithinDays   | 0     | instalments[0].payWithinDays PAY_DAYS
            guangzhou-2019 | /reporting/audit               | false | audit AUDIT
            guangzhou-2019 | /reporting/finalWithinDays     | 0     | finalWithinDays FINAL_REPORT
            guangzhou-2019 | /eligibility/minAgeMonths      | -1    | minAgeMonths NEGATIVE
            guangzhou-2019 | /eligibility/abnormalMonths    | -1    | abnormalMonths NEGATIVE
            guangzhou-2019 | /eligibility/minRating         | 6     | minRating RATING
            guangzhou-2019 | /eligibility/onePerYear        | -1    | onePerYear NEGATIVE
            guangzhou-2019 | /consequences/barMonths        | -1    | barMonths NEGATIVE
            guangzhou-2019 | /assumed/0/ground              | " "   | assumed[0].ground ASSUMED
            wuhu-2019      | /eligibility/minProjectMonths  | 11    | minProjectMonths TERMS
            taicang-2018   | /formalities/acceptance        | false | acceptance ACCEPTANCE
            taicang-2018   | /formalities/vouchers          | ["TAX_INVOICE","DONATION_RECEIPT"] | vouchers TAX_INVOICE
            taicang-2018   | /formalities/vouchers          | []    | vouchers TAX_INVOICE
            taicang-2018   | /eligibility/kinds             | ["MASS_ORGANIZATION"] | kinds SUPPLIER_KIND
            taicang-2018   | /formalities/lottery           | {"label":"x"} | lotteryLabel LOTTERY_IDLE
            taicang-2018   | /reporting/lateIsFail          | true  | lateIsFail LATE_IDLE
            haishu-9       | /reporting/lateIsFail          | true  |
            longhua-2020   | /amount/bands/0/amounts/1      | {"fen":1000000} | bands[0].amounts BANDS
            longhua-2020   | /amount/bands/0/amounts        | []    | bands[0].amounts BAND_EMPTY
            longhua-2020   | /amount/bands/1/category       | "STREET" | bands[1].category TWICE
            longhua-2020   | /amount/cap                    | {"fen":19999999} | bands[1].amounts BAND_ABOVE_CAP
            taishun-reward | /amount/upgrade                | null  | upgrade UPGRADE_UNSAID
            taishun-reward | /amount/fixed/1/category       | "3A"  | fixed[1].category TWICE
            taishun-reward | /amount/fixed/0/amount         | {"fen":0} | fixed[0].amount MONEY
            taishun-reward | /instalments/0/event           | "SIGNED" | instalments REWARD_ADVANCE
            taishun-reward | /lines/2/category              | "TRAINING" | lines[2].limit LINE_CLASH
            shaanxi-service-2025 | /lines/6/value           | 101   | lines[6].value LINE_VALUE
            shaanxi-service-2025 | /lines/0/value           | 0     | lines[0].value LINE_VALUE
            longgang-reward | /further/figures/0/least      | 0     | figures[0].least POINTS
            """)
    void oneThingWrong(String file, String path, String value, String problem) {
        var body = Samples.with(Samples.of(file).body(), path, value);
        assertThat(of(body)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aRewardIsNotScored() {
        var reward = Samples.of("taishun-reward").body();
        String review = Samples.JSON.writeValueAsString(
                Samples.of("guangzhou-2019").body().review());
        assertThat(of(Samples.with(reward, "/review", review))).containsExactly("members REVIEW_IDLE");
    }

    @Test
    void leastSharesThatNoBudgetCanSatisfy() {
        var body = Samples.with(Samples.of("shaanxi-service-2025").body(), "/lines", """
                [{"category":"PERSONNEL","name":"人员","limit":"MIN_SHARE","value":70,"source":"甲","ofGrant":false,"fromTime":1},
                 {"category":"ACTIVITY","name":"活动","limit":"MIN_SHARE","value":30.01,"source":"甲","ofGrant":false,"fromTime":1},
                 {"category":"PERSONNEL","name":"人员","limit":"MAX_SHARE","value":60,"source":"甲","ofGrant":false,"fromTime":1}]
                """);
        assertThat(of(body)).containsExactly("lines[0].value LINE_RANGE", "lines LINE_SHARES");
    }

    /** What was kept before the scheme knew more still reads. */
    @Test
    void anOlderBodyStillReads() {
        var tree = (tools.jackson.databind.node.ObjectNode)
                Samples.JSON.valueToTree(Samples.of("zhongshan-2014").body());
        tree.remove(List.of("further", "formalities", "cut", "assumed", "reward"));
        var body = Samples.JSON.treeToValue(tree, GrantScheme.Body.class);
        assertThat(body.further()).isEqualTo(Further.NOTHING);
        assertThat(body.formalities()).isEqualTo(Formalities.NONE);
        assertThat(of(body)).isEmpty();
    }
}
