package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.PayeeAccounts;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** Who may enter a base: every condition on the real registry, both sides of every limit, with the dates compared. */
@SansheTest
@Transactional
class EntryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 20);

    @Autowired
    Entry entry;

    @Autowired
    Bases bases;

    @Autowired
    Incubating incubating;

    @Autowired
    Bureau bureau;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private long base;
    private BaseRules rules;

    @BeforeTransaction
    void open() throws Exception {
        bureau.open("2025-02-20");
    }

    @BeforeEach
    void base() {
        base = incubating.base(8);
        rules = bases.inForce(base, DAY).orElseThrow();
    }

    /** G01: the code tells what it is; a company is no social organization. */
    @ParameterizedTest
    @CsvSource({
        "52321200MJ5A12340F, true",
        "51440100MJK9000120, true",
        "91110000802100433B, false",
        "123212004689912333, false",
    })
    void onlySocialOrganizations(String code, boolean passed) {
        assertThat(finding(ask(organization(code, "明湖公益中心", "2024-01-05")), EntryRule.KIND)
                        .passed())
                .isEqualTo(passed);
    }

    /** G09: a base of Chengdu's kind takes neither foundations nor mutual-benefit bodies, and says so. */
    @Test
    void aFoundationOrATradeAssociationIsRefusedWithThatReason() {
        Finding foundation =
                finding(ask(organization("5310000050001234X6", "明湖公益基金会", "2024-01-05")), EntryRule.EXCLUDED);
        assertThat(foundation.passed()).isFalse();
        assertThat(foundation.zh()).contains("基金会");
        assertThat(foundation.en()).contains("Foundation");
        long association = organization("51440100MJK9000120", "明湖区餐饮行业协会", "2024-01-05");
        assertThat(finding(ask(association), EntryRule.EXCLUDED).zh()).endsWith("申请单位属于：行业协会。");
        assertThatThrownBy(() -> entry.require(rules, Asked.registered(association, Stage.START_UP, 12, true), DAY))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(EntryRule.EXCLUDED));
    }

    @ParameterizedTest
    @CsvSource({
        "明湖区商会, , false",
        "明湖区商会服务中心, , true",
        "明湖区社会组织联合会, , false",
        "明湖区联合会计服务中心, , true",
        "明湖区志愿者协会, , true",
        "明湖区志愿者协会, UNION, false",
        "明湖区志愿者协会, TRADE_ASSOCIATION, false",
    })
    void mutualBenefitBodiesByNameAndByWhatTheySay(String name, Excluded says, boolean passed) {
        long id = organization("51440100MJK9000120", name, "2024-01-05");
        assertThat(finding(
                                entry.of(
                                        rules,
                                        Asked.registered(id, Stage.START_UP, 12, true)
                                                .of(says),
                                        DAY),
                                EntryRule.EXCLUDED)
                        .passed())
                .isEqualTo(passed);
    }

    /** A start-up is two years old at most, a hub four at least; leap days included. */
    @ParameterizedTest
    @CsvSource({
        "START_UP, 2023-02-20, 2025-02-20, true",
        "START_UP, 2023-02-19, 2025-02-20, false",
        "HUB, 2021-02-20, 2025-02-20, true",
        "HUB, 2021-02-21, 2025-02-20, false",
        "HUB, 2020-02-29, 2024-02-28, false",
        "HUB, 2020-02-29, 2024-02-29, true",
        "START_UP, 2024-02-29, 2026-02-28, true",
        "START_UP, 2024-02-29, 2026-03-01, false",
        "START_UP, , 2025-02-20, false",
        "HUB, , 2025-02-20, false",
    })
    void age(Stage stage, LocalDate registered, LocalDate day, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", registered == null ? null : registered.toString());
        Finding f =
                finding(entry.of(rules, Asked.registered(id, stage, 12, true), day), EntryRule.valueOf(stage.name()));
        assertThat(f.passed()).isEqualTo(passed);
        assertThat(f.zh()).contains(day.toString(), registered == null ? "未登记" : registered.toString());
    }

    @Test
    void seedIsForFoundersAndAHubIsNone() {
        long founders = incubating.founders("明湖银龄互助筹备组");
        var seed = entry.of(rules, Asked.founding(founders, Stage.SEED, 6, true, true), DAY);
        assertThat(seed).allMatch(Finding::passed);
        assertThat(seed).noneMatch(f -> f.zh().contains("年检") || f.zh().contains("账户"));
        assertThat(entry.of(rules, Asked.founding(founders, Stage.START_UP, 6, true, true), DAY))
                .allMatch(Finding::passed);
        assertThat(finding(entry.of(rules, Asked.founding(founders, Stage.HUB, 6, true, true), DAY), EntryRule.HUB)
                        .passed())
                .isFalse();
        assertThat(finding(entry.of(rules, Asked.founding(founders, Stage.SEED, 6, true, false), DAY), EntryRule.NAME)
                        .passed())
                .isFalse();
        long registered = organization("52321200MJ5A12340F", "明湖公益中心", "2024-12-01");
        assertThat(finding(entry.of(rules, Asked.registered(registered, Stage.SEED, 6, true), DAY), EntryRule.SEED)
                        .passed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"6, true, true", "12, true, true", "9, true, false", "12, false, true", "6, false, false"})
    void terms(int months, boolean inPark, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2024-01-05");
        var found = entry.of(rules, Asked.registered(id, Stage.START_UP, months, inPark), DAY);
        assertThat(finding(found, inPark ? EntryRule.TERM : EntryRule.OUT_OF_PARK)
                        .passed())
                .isEqualTo(passed);
    }

    /** G07: two years back from 20 February 2025. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-05, false",
        "2023-02-10, true",
        "2023-02-20, false",
        "2023-02-19, true",
        "2025-02-20, false",
        "2025-02-21, true",
    })
    void penaltiesWithinTwoYears(String decided, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2010-01-05");
        jdbc.sql(
                        "insert into organization_penalty (organization_id, kind, decided_on, fine_fen, major, ground) values (?, 'WARNING', cast(? as date), 0, false, '测试')")
                .params(id, decided)
                .update();
        Finding f = lookBack(ask(id), Ground.PENALTY);
        assertThat(f.passed()).isEqualTo(passed);
        assertThat(f.zh()).contains("2023-02-20至2025-02-20");
        if (!LocalDate.parse(decided).isAfter(DAY)) assertThat(f.zh()).contains(decided);
    }

    /** G03: the inspection of a year counts from 31 May of the next; two of them lie within two years. */
    @ParameterizedTest
    @CsvSource({
        "2021, UNQUALIFIED, true, true",
        "2022, UNQUALIFIED, false, true",
        "2023, UNQUALIFIED, false, true",
        "2024, UNQUALIFIED, false, true",
        "2023, NOT_TAKEN, true, false",
        "2021, NOT_TAKEN, true, true",
        "2023, BASICALLY_QUALIFIED, true, true",
        "2023, REPORTED, true, true",
    })
    void inspections(int year, String conclusion, boolean notFailed, boolean notMissed) {
        long id = organization("51440100MJK9000120", "明湖区志愿者协会", "2010-01-05");
        jdbc.sql("insert into organization_inspection (organization_id, inspected_year, conclusion) values (?, ?, ?)")
                .params(id, year, conclusion)
                .update();
        assertThat(lookBack(ask(id), Ground.INSPECTION_FAILED).passed()).isEqualTo(notFailed);
        assertThat(lookBack(ask(id), Ground.INSPECTION_MISSED).passed()).isEqualTo(notMissed);
    }

    /** A service body registered after 30 June is not inspected for that year, and nothing recorded is held against nobody. */
    @Test
    void anInspectionThatWasNotDueIsNotMissed() {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2023-09-10");
        assertThat(lookBack(ask(id), Ground.INSPECTION_MISSED).passed()).isTrue();
    }

    /** On a list today, or within so many months after it was taken off. */
    @ParameterizedTest
    @CsvSource({
        "ABNORMAL, 2024-01-01, , 0, false",
        "ABNORMAL, 2024-01-01, 2025-02-21, 0, false",
        "ABNORMAL, 2024-01-01, 2025-02-20, 0, true",
        "BLACKLIST, 2020-01-01, , 0, false",
        "BLACKLIST, 2020-01-01, 2023-02-21, 24, false",
        "BLACKLIST, 2020-01-01, 2023-02-20, 24, true",
    })
    void lists(String list, String from, String until, int months, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2010-01-05");
        jdbc.sql(
                        "insert into organization_listing (organization_id, list, listed_on, removed_on, ground) values (?, ?, cast(? as date), cast(? as date), '测试')")
                .params(java.util.Arrays.asList(id, list, from, until))
                .update();
        Ground ground = list.equals("ABNORMAL") ? Ground.ABNORMAL_LIST : Ground.BLACKLIST;
        var other = Rules.with(rules, b -> Rules.refusals(b, List.of(new BaseRules.LookBack(ground, months))));
        assertThat(lookBack(entry.of(other, Asked.registered(id, Stage.START_UP, 12, true), DAY), ground)
                        .passed())
                .isEqualTo(passed);
    }

    /** What nobody's register knows is stated, with its day. */
    @ParameterizedTest
    @CsvSource({
        "FALSE_EVIDENCE, 2023-02-20, , false",
        "FALSE_EVIDENCE, 2023-02-19, , true",
        "DISCIPLINE, 2024-06-01, , false",
        "ILLEGAL_BRANCH, 2018-01-01, , false",
        "ILLEGAL_BRANCH, 2018-01-01, 2023-02-20, true",
        "ILLEGAL_BRANCH, 2018-01-01, 2023-02-21, false",
    })
    void whatIsStated(Ground ground, LocalDate from, LocalDate until, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2010-01-05");
        var asked = Asked.registered(id, Stage.HUB, 12, true).with(ground, from, until);
        assertThat(lookBack(entry.of(rules, asked, DAY), ground).passed()).isEqualTo(passed);
        // founders answer for it as well
        long founders = incubating.founders("明湖银龄互助筹备组");
        var founding = Asked.founding(founders, Stage.SEED, 6, true, true).with(ground, from, until);
        assertThat(lookBack(entry.of(rules, founding, DAY), ground).passed()).isEqualTo(passed);
    }

    @Test
    void anAccountOfItsOwn() {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2024-01-05");
        assertThat(lookBack(ask(id), Ground.NO_ACCOUNT).passed()).isFalse();
        accounts.change(id, "明湖农商银行", "6222000011112222", "ZH2018-001", null);
        assertThat(ask(id)).allMatch(Finding::passed);
    }

    @Test
    void theOperatorAndThoseRelatedToItStayOut() {
        long operator = organization("51440100MJK9000120", "明湖区社会组织服务中心", "2015-01-05");
        long other = organization("52321200MJ5A12340F", "明湖公益中心", "2024-01-05");
        incubating.operate(base, "51440100MJK9000120", LocalDate.of(2025, 1, 1));
        assertThat(finding(ask(operator), EntryRule.OPERATOR).passed()).isFalse();
        assertThat(finding(ask(other), EntryRule.OPERATOR).passed()).isTrue();
        assertThat(finding(ask(other), EntryRule.RELATED).passed()).isTrue();
        jdbc.sql("update organization set legal_representative = '周明远' where id in (?, ?)")
                .params(operator, other)
                .update();
        Finding related = finding(ask(other), EntryRule.RELATED);
        assertThat(related.passed()).isFalse();
        assertThat(related.zh()).contains("周明远", "明湖区社会组织服务中心");
        // the day before it took over, it was nobody's operator
        var before = entry.of(rules, Asked.registered(operator, Stage.HUB, 12, true), LocalDate.of(2024, 12, 31));
        assertThat(before).noneMatch(f -> f.rule() == EntryRule.OPERATOR);
    }

    /** G05: 3A issued on 1 November 2020 counts on 31 October 2025 and two days later no more. */
    @ParameterizedTest
    @CsvSource({"3, 2025-10-31, true", "3, 2025-11-02, false", "2, 2025-10-31, false", "4, 2025-10-31, true"})
    void aHubsRatingOnTheDay(int grade, LocalDate day, boolean passed) {
        long id = organization("52321200MJ5A12340F", "明湖公益中心", "2010-01-05");
        jdbc.sql(
                        "insert into organization_rating (organization_id, grade, issued_on, valid_through) values (?, ?, '2020-11-01', '2025-10-31')")
                .params(id, grade)
                .update();
        Finding f = entry.rating(rules, id, day).orElseThrow();
        assertThat(f.passed()).isEqualTo(passed);
        assertThat(f.zh()).contains(grade + "A", "2025-10-31");
    }

    private List<Finding> ask(long id) {
        return entry.of(rules, Asked.registered(id, Stage.START_UP, 12, true), DAY);
    }

    private static Finding finding(List<Finding> found, EntryRule rule) {
        return found.stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
    }

    private static Finding lookBack(List<Finding> found, Ground ground) {
        return found.stream()
                .filter(f -> f.rule() == EntryRule.LOOK_BACK || f.rule() == EntryRule.TODAY)
                .filter(f -> f.zh().contains("“" + ground.in(false) + "”"))
                .findFirst()
                .orElseThrow();
    }

    private long organization(String code, String name, String registered) {
        return jdbc.sql("""
                        insert into organization (credit_code, name, name_key, kind, supplier_class, registrar, registered_on)
                        values (:code, :name, :name, case substr(:code, 1, 2) when '51' then 'ASSOCIATION' when '52' then 'SERVICE_BODY'
                          when '53' then 'FOUNDATION' when '91' then 'COMPANY' else 'PUBLIC_INSTITUTION' end, 'SOCIAL_ORGANIZATION',
                          '明湖区民政局', cast(:on as date)) returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("on", registered)
                .query(Long.class)
                .single();
    }
}
