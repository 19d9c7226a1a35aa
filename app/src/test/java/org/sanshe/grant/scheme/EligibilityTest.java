package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.evaluation.RecordOfTests;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.Eligibility.Project;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.sanshe.party.CreditCode;
import org.sanshe.party.PayeeAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who may apply: every condition on the real registry, both sides of every limit, with the dates compared. */
@SansheTest
@Transactional
class EligibilityTest {

    private static final LocalDate CLOSING = LocalDate.of(2018, 6, 30);

    @Autowired
    Eligibility eligibility;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    RecordOfTests record;

    @Autowired
    JdbcClient jdbc;

    private long unit;

    @BeforeEach
    void unit() {
        unit = jdbc.sql("""
                        insert into unit (name, name_en, level, region_code, path)
                        values ('太仓市民政局', 'Taicang', 'BUREAU', '320585', '/9001/') returning id
                        """).query(Long.class).single();
    }

    /** G01: the kind follows from the code; whether it may supply from its class. */
    @ParameterizedTest
    @CsvSource({
        "longhua-2020, 52321200MJ5A12340F, SOCIAL_ORGANIZATION, KIND, true",
        "longhua-2020, 51440100MJK9000120, SOCIAL_ORGANIZATION, KIND, true",
        "longhua-2020, 5310000050001234X6, SOCIAL_ORGANIZATION, KIND, true",
        "longhua-2020, 91110000802100433B, LARGE_ENTERPRISE, KIND, false",
        "taicang-2018, 91110000802100433B, LARGE_ENTERPRISE, MAY_SUPPLY, true",
        "taicang-2018, 52321200MJ5A12340F, SOCIAL_ORGANIZATION, MAY_SUPPLY, true",
        "taicang-2018, 123212004689912333, PUBLIC_1, MAY_SUPPLY, false",
        "taicang-2018, 123212004689912333, PUBLIC_2, MAY_SUPPLY, true",
        "longhua-2020, 123212004689912333, PUBLIC_1, MAY_SUPPLY,",
    })
    void kinds(String scheme, String code, String supplierClass, String rule, Boolean passed) {
        long id = organization(code, supplierClass, "2010-01-05");
        assertThat(passed(Samples.of(scheme), id, rule)).isEqualTo(passed);
    }

    /** A purchase that is open to everybody does not ask for the kind at all. */
    @Test
    void aSchemeForEverybodyDoesNotAskForTheKind() {
        GrantScheme open = Samples.with(Samples.of("taicang-2018"), "/eligibility/kinds", "[]");
        long company = organization("91110000802100433B", "LARGE_ENTERPRISE", "2010-01-05");
        assertThat(passed(open, company, "KIND")).isNull();
    }

    /** G03: a call of 27 May 2025 that names 2023. */
    @ParameterizedTest
    @CsvSource({
        "SERVICE, 2023-09-10, false,, true, false",
        "SERVICE, 2023-06-30, false,, false, false",
        "SERVICE, 2023-07-01, false,, true, false",
        "ASSOCIATION, 2023-09-10, false,, false, false",
        "ASSOCIATION, 2021-12-20, false, 2023=QUALIFIED, true, true",
        "ASSOCIATION, 2021-12-20, false, 2023=BASICALLY_QUALIFIED, false, true",
        "ASSOCIATION, 2021-12-20, false, 2023=UNQUALIFIED;2024=QUALIFIED, false, true",
        "ASSOCIATION, 2021-12-20, false, 2023=NOT_TAKEN, false, true",
        "FOUNDATION, 2010-01-05, true, 2023=REPORTED, true, true",
        "SERVICE, 2022-05-27, false, 2023=QUALIFIED, true, true",
        "SERVICE, 2022-05-28, false, 2023=QUALIFIED, true, false",
        "SERVICE, 2024-01-02, false,, true, false",
    })
    void inspectionOfTheNamedYearAndAge(
            String kind, String registered, boolean charity, String inspections, boolean inspected, boolean old) {
        String code = switch (kind) {
            case "SERVICE" -> "52321200MJ5A12340F";
            case "ASSOCIATION" -> "51440100MJK9000120";
            default -> "5310000050001234X6";
        };
        long id = organization(code, "SOCIAL_ORGANIZATION", registered);
        jdbc.sql("update organization set charity = ? where id = ?")
                .params(charity, id)
                .update();
        if (inspections != null) {
            for (String one : inspections.split(";")) {
                String[] said = one.split("=");
                jdbc.sql(
                                "insert into organization_inspection (organization_id, inspected_year, conclusion) values (?, ?, ?)")
                        .params(id, Integer.valueOf(said[0]), said[1])
                        .update();
            }
        }
        LocalDate call = LocalDate.of(2025, 5, 27);
        List<Finding> found =
                eligibility.of(Samples.of("shaanxi-service-2025"), round(2023, 2025, null), project(id), call);
        assertThat(passed(found, "INSPECTION")).isEqualTo(inspected);
        assertThat(passed(found, "AGE")).isEqualTo(old);
        Finding age = finding(found, "AGE");
        assertThat(age.zh()).contains("2025-05-27", "2022-05-27", registered);
        assertThat(finding(found, "INSPECTION").source()).isEqualTo("《民办非企业单位登记管理暂行条例》第二十三条");
        assertThat(age.source()).startsWith("陕西省民政厅");
    }

    /** “Basically qualified” does where a scheme does not ask for more; a round that names no year passes nobody. */
    @Test
    void basicallyQualified() {
        long id = organization("51440100MJK9000120", "SOCIAL_ORGANIZATION", "2015-12-20");
        jdbc.sql(
                        "insert into organization_inspection (organization_id, inspected_year, conclusion) values (?, 2016, 'BASICALLY_QUALIFIED')")
                .param(id)
                .update();
        GrantScheme scheme = Samples.with(Samples.of("taicang-2018"), "/eligibility/inspection", "true");
        assertThat(passed(eligibility.of(scheme, round(2016, 2018, null), project(id), CLOSING), "INSPECTION"))
                .isTrue();
        assertThat(passed(eligibility.of(scheme, round(null, 2018, null), project(id), CLOSING), "INSPECTION"))
                .isFalse();
    }

    /** G05 and G13: 2A or more, valid on the closing day. */
    @ParameterizedTest
    @CsvSource({
        "3, 2020-11-01, 2025-10-31, 2025-10-31, true",
        "3, 2020-11-01, 2025-10-31, 2025-11-02, false",
        "2, 2018-06-30, 2023-06-29, 2018-06-30, true",
        "2, 2018-07-01, 2023-06-30, 2018-06-30, false",
        "1, 2017-01-01, 2021-12-31, 2018-06-30, false",
    })
    void ratingOnTheClosingDay(int grade, String issued, String through, LocalDate asOf, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        jdbc.sql(
                        "insert into organization_rating (organization_id, grade, issued_on, valid_through) values (?, ?, cast(? as date), cast(? as date))")
                .params(id, grade, issued, through)
                .update();
        List<Finding> found =
                eligibility.of(Samples.of("taicang-2018"), round(null, asOf.getYear(), null), project(id), asOf);
        assertThat(passed(found, "RATING")).isEqualTo(passed);
        if (!LocalDate.parse(issued).isAfter(asOf)) {
            assertThat(finding(found, "RATING").zh()).contains(grade + "A", issued, through);
        }
    }

    /** Guangzhou 2023: on the list within the look-back counts although it was removed. */
    @ParameterizedTest
    @CsvSource({
        "ABNORMAL, 2022-01-01, 2022-12-20, true, true",
        "ABNORMAL, 2022-01-01, 2022-12-21, false, true", // last day on it: 20 December 2022
        "ABNORMAL, 2023-12-21, , true, true",
        "ABNORMAL, 2023-12-20, , false, true",
        "BLACKLIST, 2019-01-01, 2021-12-20, true, true",
        "BLACKLIST, 2019-01-01, 2021-12-21, true, false",
    })
    void listsLookBack(String list, String from, String until, boolean abnormal, boolean blacklist) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        jdbc.sql(
                        "insert into organization_listing (organization_id, list, listed_on, removed_on, ground) values (?, ?, cast(? as date), cast(? as date), '测试')")
                .params(java.util.Arrays.asList(id, list, from, until))
                .update();
        LocalDate asOf = LocalDate.of(2023, 12, 20);
        List<Finding> found = eligibility.of(Samples.of("guangzhou-2023"), round(null, 2023, null), project(id), asOf);
        assertThat(passed(found, "ABNORMAL")).isEqualTo(abnormal);
        assertThat(passed(found, "BLACKLIST")).isEqualTo(blacklist);
        assertThat(finding(found, "ABNORMAL").zh()).contains("2022-12-20至2023-12-20");
        assertThat(eligibility.standing(Samples.of("guangzhou-2023"), id, asOf))
                .extracting(f -> f.rule().name())
                .containsExactly("ABNORMAL", "BLACKLIST", "VIOLATION", "BARRED", "NOT_PAID_BACK");
    }

    /** Major violations within three years, and where a scheme asks for it any penalty. */
    @ParameterizedTest
    @CsvSource({
        "guangzhou-2023, 2020-12-20, true, VIOLATION, false",
        "guangzhou-2023, 2020-12-19, true, VIOLATION, true",
        "guangzhou-2023, 2023-01-01, false, VIOLATION, true",
        "shaanxi-service-2025, 2020-12-20, false, PENALTY, false",
        "shaanxi-service-2025, 2020-12-19, false, PENALTY, true",
    })
    void penalties(String scheme, String decided, boolean major, String rule, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        jdbc.sql(
                        "insert into organization_penalty (organization_id, kind, decided_on, fine_fen, major, ground) values (?, 'WARNING', cast(? as date), 0, ?, '测试')")
                .params(id, decided, major)
                .update();
        var found =
                eligibility.of(Samples.of(scheme), round(2022, 2023, null), project(id), LocalDate.of(2023, 12, 20));
        assertThat(passed(found, rule)).isEqualTo(passed);
    }

    /** G13: whole months, the last day counted. */
    @ParameterizedTest
    @CsvSource({
        "2018-08-01, 2019-06-30, true, 11",
        "2018-08-01, 2019-02-28, false, 7",
        "2018-08-01, 2019-03-30, false, 7",
        "2018-08-01, 2019-03-31, true, 8",
        "2018-06-30, 2019-02-28, true, 8", // ends with its month: the 30th has no February
        "2018-06-30, 2019-02-27, false, 7",
        "2018-08-31, 2019-04-30, true, 8",
        "2018-08-31, 2019-04-29, false, 7",
        "2019-02-28, 2019-10-27, true, 8",
        "2019-02-28, 2019-10-26, false, 7",
    })
    void wholeMonths(LocalDate from, LocalDate until, boolean passed, int months) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        var found = eligibility.of(
                Samples.of("taicang-2018"),
                round(null, 2018, null),
                new Project(id, "320585", from, until, 0, "社区项目"),
                CLOSING);
        assertThat(passed(found, "TERM")).isEqualTo(passed);
        assertThat(finding(found, "TERM").zh()).contains(months + "个整月");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-01, 2020-05-31, true, true",
        "2019-08-01, 2020-06-01, true, false",
        "2019-08-01, 2020-05-30, false, true",
        "2019-04-30, 2020-02-29, true, true",
        "2019-04-30, 2020-03-01, true, false",
    })
    void aTermOfExactlyTenMonths(LocalDate from, LocalDate until, boolean least, boolean most) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        var found = eligibility.of(
                Samples.of("wuhu-2019"),
                round(null, 2019, null),
                new Project(id, "320585", from, until, 0, "社区项目"),
                LocalDate.of(2019, 7, 1));
        assertThat(passed(found, "TERM")).isEqualTo(least);
        assertThat(passed(found, "TERM_MOST")).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "320585, 320585, true", "320585, 320585101000, true", "320585, 320583, false", "320585, , false",
        "320500, 320585, true", "320500, 320600, false", "320000, 320600, true", "320000, 330100, false",
        "320585101000, 320585101001, true", "320585101000, 320585102001, false",
    })
    void regions(String ours, String region, boolean passed) {
        jdbc.sql("update unit set region_code = ? where id = ?")
                .params(ours, unit)
                .update();
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        var project = new Project(id, region, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 0, "社区项目");
        var found = eligibility.of(
                Samples.of("guangzhou-2023"), round(null, 2024, null), project, LocalDate.of(2023, 12, 20));
        assertThat(passed(found, "REGION")).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void staff(int staff, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        var project = new Project(id, null, null, null, staff, "社区项目");
        assertThat(passed(
                        eligibility.of(Samples.of("shaanxi-service-2025"), round(2023, 2025, null), project, CLOSING),
                        "STAFF"))
                .isEqualTo(passed);
    }

    /** What the passport proves counts in place of what is stated; what is not valid any more does not. */
    @ParameterizedTest
    @CsvSource({
        "7.5,, false",
        "8,, true",
        "8, 2018-06-30, true",
        "8, 2018-06-29, false",
        ",, false",
    })
    void figuresOfThePassport(BigDecimal credits, LocalDate validThrough, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        if (credits != null) {
            jdbc.sql("""
                            insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,
                              rules_as_of, bigrams)
                            values ('PX2018-7001', 'incubationTraining', '财务培训', ?, 1, '周敏', sanshe_now(), '2018-01-02', '{}')
                            """).param(unit).update();
            credentials.record(new Credential(
                    id,
                    Credentials.Kind.TRAINING,
                    "财务培训",
                    "Bookkeeping",
                    "孵化基地",
                    LocalDate.of(2018, 1, 2),
                    validThrough,
                    credits,
                    "学时",
                    "PX2018-7001",
                    null));
        }
        GrantScheme scheme = Samples.with(
                Samples.of("taicang-2018"),
                "/further/figures",
                "[{\"code\": \"TRAINING_CREDITS\", \"name\": \"培训学时\", \"least\": 8}]");
        var stated = new Project(id, null, null, null, 0, "", null, Map.of("TRAINING_CREDITS", new BigDecimal("100")));
        assertThat(passed(eligibility.of(scheme, round(null, 2018, null), stated, CLOSING), "FIGURE"))
                .isEqualTo(passed);
    }

    /** G35, Longgang: 50 member units, asked of associations only. */
    @ParameterizedTest
    @CsvSource({
        "51440100MJK9000120, 49, 5, false",
        "51440100MJK9000120, 50, 5, true",
        "51440100MJK9000120, 50, 4, false",
        "51440100MJK9000120,, 5, false",
        "52321200MJ5A12340F,, 5, true",
    })
    void figures(String code, BigDecimal members, BigDecimal contracts, boolean passed) {
        long id = organization(code, "SOCIAL_ORGANIZATION", "2010-01-05");
        var figures =
                members == null ? Map.of("CONTRACTS", contracts) : Map.of("CONTRACTS", contracts, "MEMBERS", members);
        var project = new Project(id, null, null, null, 0, "年度资助", null, figures);
        var found = eligibility.of(Samples.of("longgang-reward"), round(null, 2020, null), project, CLOSING);
        assertThat(found.stream()
                        .filter(f -> f.rule() == EligibilityRule.FIGURE)
                        .allMatch(Finding::passed))
                .isEqualTo(passed);
    }

    @Test
    void whoeverRunsTheRoundMayNotApply() {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        long other = organization("51440100MJK9000120", "SOCIAL_ORGANIZATION", "2010-01-05");
        GrantScheme scheme = Samples.of("wuhu-2019");
        assertThat(passed(eligibility.of(scheme, round(null, 2018, id), project(id), CLOSING), "OPERATOR"))
                .isFalse();
        assertThat(passed(eligibility.of(scheme, round(null, 2018, other), project(id), CLOSING), "OPERATOR"))
                .isTrue();
        assertThat(passed(eligibility.of(scheme, round(null, 2018, null), project(id), CLOSING), "OPERATOR"))
                .isNull();
    }

    @Test
    void anAccountIsFiledWithTheRegistrar() {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        assertThat(passed(Samples.of("wuhu-2019"), id, "ACCOUNT")).isFalse();
        accounts.change(id, "明湖农商银行", "6222000011112222", "ZH2018-001", null);
        assertThat(passed(Samples.of("wuhu-2019"), id, "ACCOUNT")).isTrue();
    }

    /** G13: an organization with a project liquidated in 2017 is refused in 2018, in 2019 not any more. */
    @ParameterizedTest
    @CsvSource({
        "2017-01-01, 2018-06-30, false", "2017-12-31, 2018-06-30, false", "2016-12-31, 2018-06-30, true",
        "2017-12-31, 2019-01-01, true", "2018-01-01, 2018-06-30, true", ", 2018-06-30, true",
    })
    void liquidatedLastYear(String liquidated, LocalDate asOf, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        project(id, "taicang-2018", "2016-05-01", liquidated == null ? "CLOSED" : "TERMINATED", liquidated);
        var found = eligibility.of(Samples.of("taicang-2018"), round(null, asOf.getYear(), null), project(id), asOf);
        assertThat(passed(found, "LIQUIDATED_YEAR")).isEqualTo(passed);
        if (!passed) assertThat(finding(found, "LIQUIDATED_YEAR").zh()).contains("2017年至2017年", liquidated);
    }

    /** Longhua bars for three years; Wujin looks back as long over all schemes. */
    @ParameterizedTest
    @CsvSource({
        "longhua-2020, longhua-2020, 2017-03-30, false", "longhua-2020, longhua-2020, 2017-03-29, true",
        "longhua-2020, taicang-2018, 2019-03-30, true", "wujin-2016, taicang-2018, 2017-03-30, false",
        "wujin-2016, taicang-2018, 2017-03-29, true",
    })
    void liquidatedWithinMonths(String scheme, String of, String liquidated, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        project(id, of, "2016-05-01", "TERMINATED", liquidated);
        var found = eligibility.of(Samples.of(scheme), round(2019, 2020, null), project(id), LocalDate.of(2020, 3, 30));
        assertThat(passed(found, "LIQUIDATED")).isEqualTo(passed);
    }

    /** Zibo: last year's winners rest. */
    @ParameterizedTest
    @CsvSource({"2018-01-01, false", "2018-12-31, false", "2017-12-31, true", "2019-01-02, true"})
    void lastYearsWinnersRest(String awarded, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        project(id, "zibo-2019", awarded, "CLOSED", null);
        var found =
                eligibility.of(Samples.of("zibo-2019"), round(null, 2019, null), project(id), LocalDate.of(2019, 9, 1));
        assertThat(passed(found, "RESTING")).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, false",
        "ACTIVE, false",
        "CLOSING, false",
        "CLOSED, true",
        "TERMINATED, true",
        "LAPSED, true"
    })
    void nothingUnderWay(String status, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        project(id, "taicang-2018", "2016-05-01", status, status.equals("TERMINATED") ? "2016-09-01" : null);
        GrantScheme scheme = Samples.with(Samples.of("taicang-2018"), "/eligibility/noRunning", "true");
        assertThat(passed(scheme, id, "RUNNING")).isEqualTo(passed);
        // another scheme's does not matter
        GrantScheme other = Samples.with(Samples.of("wuhu-2019"), "/eligibility/noRunning", "true");
        assertThat(passed(other, id, "RUNNING")).isTrue();
    }

    /** G13: the second application of the year is refused; a withdrawn one, another year's and its own are none. */
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, 2018, false",
        "ADMITTED, 2018, false",
        "AWARDED, 2018, false",
        "WITHDRAWN, 2018, true",
        "INELIGIBLE, 2018, true",
        "DECLINED, 2018, true",
        "SUBMITTED, 2017, true",
    })
    void oneApplicationAYear(String status, int year, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        String application = application(id, "taicang-2018", year, status);
        GrantScheme scheme = Samples.of("taicang-2018");
        assertThat(passed(scheme, id, "PER_YEAR")).isEqualTo(passed);
        var own = new Project(
                id, "320585", LocalDate.of(2018, 8, 1), LocalDate.of(2019, 6, 30), 0, "社区项目", application, Map.of());
        assertThat(passed(eligibility.of(scheme, round(null, 2018, null), own, CLOSING), "PER_YEAR"))
                .isTrue();
    }

    /** Wujin: a project that has other public money is excluded. */
    @Test
    void otherPublicMoney() {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        GrantScheme wujin = Samples.of("wujin-2016");
        assertThat(passed(wujin, id, "ELSEWHERE")).isTrue();
        project(id, "taicang-2018", "2018-05-01", "ACTIVE", null);
        Finding found = finding(eligibility.of(wujin, round(null, 2018, null), project(id), CLOSING), "ELSEWHERE");
        assertThat(found.passed()).isFalse();
        assertThat(found.zh()).contains("ZX2018-0901", "社区项目", "太仓市民政局");
        assertThat(passed(Samples.of("wuhu-2019"), id, "ELSEWHERE")).isNull();
    }

    @Test
    void theProjectLiesWithinTheRound() {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        for (var c :
                List.of("2018-08-01 2019-06-30 true", "2018-07-31 2019-06-30 false", "2018-08-01 2019-07-01 false")) {
            String[] said = c.split(" ");
            var project = new Project(id, "320585", LocalDate.parse(said[0]), LocalDate.parse(said[1]), 0, "社区项目");
            var found = eligibility.of(Samples.of("taicang-2018"), round(null, 2018, null), project, CLOSING);
            assertThat(passed(found, "WITHIN")).as(c).isEqualTo(Boolean.valueOf(said[2]));
        }
    }

    /** A bar that follows from a failed assessment holds to its last day. */
    @ParameterizedTest
    @CsvSource({"2017-12-31, true", "2018-01-01, false", "2018-12-31, false", "2019-01-01, true"})
    void aBarFromAnAssessment(LocalDate asOf, boolean passed) {
        long id = organization("52321200MJ5A12340F", "SOCIAL_ORGANIZATION", "2010-01-05");
        file("LY2018-0901");
        String assessment = record.result("LY2018-0901", id, "2017-12-01", "FAIL", true);
        jdbc.sql("""
                        insert into assessment_consequence (case_no, kind, agreement, organization_id, law, article, from_on, until_on)
                        values (?, 'BAR_NEXT_YEAR', 'LY2018-0901', ?, '某办法', '', '2018-01-01', '2018-12-31')
                        """).params(assessment, id).update();
        var found = eligibility.standing(Samples.of("wuhu-2019"), id, asOf);
        assertThat(passed(found, "BARRED")).isEqualTo(passed);
        if (!passed) assertThat(finding(found, "BARRED").zh()).contains(assessment, "2018-01-01", "2018-12-31");
    }

    @Test
    void refusesByTheFirstConditionThatIsNotMet() {
        long id = organization("91110000802100433B", "LARGE_ENTERPRISE", "2010-01-05");
        assertThatThrownBy(() ->
                        eligibility.require(Samples.of("wuhu-2019"), round(null, 2018, null), project(id), CLOSING))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(EligibilityRule.KIND));
    }

    private Boolean passed(GrantScheme scheme, long organization, String rule) {
        return passed(eligibility.of(scheme, round(2017, 2018, null), project(organization), CLOSING), rule);
    }

    private static Boolean passed(List<Finding> found, String rule) {
        var named = found.stream().filter(f -> f.rule().name().equals(rule)).toList();
        return named.isEmpty() ? null : named.stream().allMatch(Finding::passed);
    }

    private static Finding finding(List<Finding> found, String rule) {
        return found.stream()
                .filter(f -> f.rule().name().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Project project(long organization) {
        return new Project(organization, "320585", LocalDate.of(2018, 8, 1), LocalDate.of(2019, 6, 30), 3, "社区项目");
    }

    private Round round(Integer inspectionYear, int budgetYear, Long operator) {
        return new Round(
                "ZL2018-001",
                0,
                unit,
                "公益创投",
                Money.ofYuan(1_000_000),
                null,
                Instant.parse("2018-06-01T00:00:00Z"),
                Instant.parse("2018-06-30T16:00:00Z"),
                budgetYear == 2018 ? LocalDate.of(2018, 8, 1) : null,
                budgetYear == 2018 ? LocalDate.of(2019, 6, 30) : null,
                inspectionYear,
                budgetYear,
                operator,
                List.of("为老服务"),
                Round.Status.CALLED);
    }

    private long organization(String code, String supplierClass, String registered) {
        String kind = CreditCode.of(code).kind().name();
        return jdbc.sql("""
                        insert into organization (credit_code, name, name_key, kind, supplier_class, registered_on)
                        values (?, ?, ?, ?, ?, cast(? as date)) returning id
                        """)
                .params(code, "明湖" + code, "明湖" + code, kind, supplierClass, registered)
                .query(Long.class)
                .single();
    }

    private void file(String caseNo) {
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at, rules_as_of,
                          bigrams)
                        values (?, 'grantRound', '公益创投', ?, 0, '测试', sanshe_now(), date '2018-01-01', '{}') on conflict do nothing
                        """).params(caseNo, unit).update();
    }

    private long scheme(String file) {
        GrantScheme sample = Samples.of(file);
        return jdbc.sql("select id from grant_scheme where unit_id is null and code = ? and version = ?")
                .params(sample.code(), sample.version())
                .query(Long.class)
                .single();
    }

    private String application(long organization, String scheme, int year, String status) {
        file("ZL2018-0901");
        file("ZS2018-0901");
        jdbc.sql("""
                        insert into grant_round (case_no, scheme_id, unit_id, title, pot, opens_at, closes_at, project_from,
                          project_until, budget_year, fields, status)
                        values ('ZL2018-0901', ?, ?, '公益创投', 100, '2018-06-01', '2018-07-01', '2018-08-01', '2019-06-30', ?,
                          '{为老服务}', 'CALLED')
                        """).params(scheme(scheme), unit, year).update();
        jdbc.sql("""
                        insert into grant_application (case_no, round, organization_id, title, field, project_from, project_until,
                          requested, own, budget, beneficiaries, status, awarded)
                        values ('ZS2018-0901', 'ZL2018-0901', ?, '社区项目', '为老服务', '2018-08-01', '2019-06-30', 100, 0, 100, 10, ?, ?)
                        """)
                .params(java.util.Arrays.asList(organization, status, status.equals("AWARDED") ? 100 : null))
                .update();
        return "ZS2018-0901";
    }

    private void project(long organization, String scheme, String awarded, String status, String liquidated) {
        List.of("ZX2018-0901", "ZS2018-0801", "ZL2018-0801").forEach(this::file);
        jdbc.sql("""
                        insert into grant_project (agreement, cause, round, scheme_id, unit_id, organization_id, title, applied,
                          awarded, budget, own, project_from, project_until, awarded_on, status, liquidated_on)
                        values ('ZX2018-0901', 'ZS2018-0801', 'ZL2018-0801', ?, ?, ?, '社区项目', 100, 100, 100, 0, '2018-08-01',
                          '2019-06-30', cast(? as date), ?, cast(? as date))
                        """)
                .params(java.util.Arrays.asList(scheme(scheme), unit, organization, awarded, status, liquidated))
                .update();
    }
}
