package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.DoubleFunding.Asked;
import org.sanshe.grant.scheme.DoubleFunding.Match;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Other public money for the same project: before an award, after it, and before each payment. */
@SansheTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubleFundingTest {

    private static final String CODE = "52321200MJ5A12340F";

    @Autowired
    Bureau bureau;

    @Autowired
    DoubleFunding doubles;

    @Autowired
    Suspicions suspicions;

    @Autowired
    DoubleFundingCheck check;

    @Autowired
    AwardsElsewhere elsewhere;

    @Autowired
    Messages messages;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private long organization;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
    }

    @BeforeEach
    void organization() {
        organization = jdbc.sql("""
                        insert into organization (credit_code, name, name_key, kind, supplier_class)
                        values (?, '暖阳为老', '暖阳为老', 'SERVICE_BODY', 'SOCIAL_ORGANIZATION') returning id
                        """).param(CODE).query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "独居老人陪伴, 独居老人陪伴, true",
        "2026年独居老人陪伴项目, 独居老人陪伴, true",
        "“独居老人陪伴”公益项目, 独居老人陪伴公益项目, true",
        "独居老人陪伴计划, 独居老人陪伴服务, true",
        "独居老人陪伴, 独居老人关爱陪伴行动, true",
        "独居老人陪伴, 残障儿童康复, false",
        "独居老人陪伴, 老人, false",
        "独居老人陪伴, 流动儿童课后陪伴, false",
        "独居老人陪伴, 2026年, false",
    })
    void titlesThatNameOneProject(String one, String other, boolean alike) {
        assertThat(DoubleFunding.alike(one, other)).isEqualTo(alike);
        assertThat(DoubleFunding.alike(other, one)).isEqualTo(alike);
    }

    @Test
    void ownProjectsContractsAndAwardsElsewhereAreFoundWhereTermsOverlap() {
        project("ZX2026-901", "独居老人陪伴", "ACTIVE");
        contract("LY2026-901", "独居老人陪伴服务", "2026-12-31", "2027-06-30");
        elsewhere.enter(row("number", "省民函〔2026〕1号"), officer);
        assertThat(found("2026-07-01", "2026-12-31")).containsExactlyInAnyOrder("ZX2026-901", "LY2026-901", "W");
        // the last day of one is before the first of the other
        assertThat(found("2027-01-01", "2027-06-30")).containsExactly("LY2026-901");
        assertThat(found("2027-07-01", "2027-12-31")).isEmpty();
        assertThat(doubles.of(new Asked(organization, "残障儿童康复", day("2026-07-01"), day("2026-12-31"), null)))
                .isEmpty();
        // what came of the asking case is no other money
        assertThat(
                        doubles
                                .of(new Asked(
                                        organization, "独居老人陪伴", day("2026-07-01"), day("2026-12-31"), "ZS-ZX2026-901"))
                                .stream()
                                .map(Match::origin))
                .containsExactlyInAnyOrder(DoubleFunding.Origin.CONTRACT, DoubleFunding.Origin.ELSEWHERE);
    }

    private List<String> found(String from, String until) {
        return doubles.of(new Asked(organization, "独居老人陪伴", day(from), day(until), null)).stream()
                .map(m -> m.reference().replaceAll("^W\\d+$", "W"))
                .toList();
    }

    @Test
    void whatArrivesLaterIsToldOnceAndStopsPaymentUntilSomebodyDecided() {
        project("ZX2026-901", "独居老人陪伴", "ACTIVE");
        assertThat(check.check(payment("ZX2026-901"))).isEmpty();
        int before = told();
        elsewhere.enter(row("number", "省民函〔2026〕2号"), officer);
        assertThat(told()).isEqualTo(before + 1);
        suspicions.tell();
        assertThat(told()).isEqualTo(before + 1);
        assertThat(rules("ZX2026-901")).containsExactly("UNDECIDED");
        assertThat(rules("ZX2026-902")).isEmpty();

        var open = suspicions.open(officer);
        assertThat(open).hasSize(1);
        String reference = open.get(0).match().reference();
        assertThatThrownBy(() -> suspicions.decide("ZX2026-901", reference, false, " ", officer))
                .isInstanceOf(InvalidInput.class);
        var stranger = new Actor(officer.personId(), 1, "外", java.util.Set.of(Role.OFFICER), 990_001L, null, null);
        assertThatThrownBy(() -> suspicions.decide("ZX2026-901", reference, false, "不同", stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suspicions.decide("ZX2026-901", "W0", false, "不同", officer))
                .isInstanceOf(NotFound.class);

        suspicions.decide("ZX2026-901", reference, true, "服务对象和内容相同", officer);
        assertThat(rules("ZX2026-901")).containsExactly("DOUBLE");
        assertThat(check.check(payment("ZX2026-901")).get(0).args()).contains("服务对象和内容相同");
        suspicions.decide("ZX2026-901", reference, false, "省里资助的是另一个街道", officer);
        assertThat(rules("ZX2026-901")).isEmpty();
        assertThat(suspicions.of("ZX2026-901").get(0).decidedBy()).isEqualTo(officer.name());
        assertThat(evidence.of("ZX2026-901").stream().map(e -> e.act()))
                .containsExactly("doubleFundingFound", "doubleFundingCleared");
    }

    @Test
    void aContractSignedLaterIsToldByTheWatch() {
        project("ZX2026-901", "独居老人陪伴", "ACTIVE");
        suspicions.tell();
        int before = told();
        contract("LY2026-901", "独居老人陪伴服务", "2026-08-01", "2027-06-30");
        assertThat(suspicions.tell()).isEqualTo(1);
        assertThat(told()).isEqualTo(before + 1);
        assertThat(suspicions.tell()).isZero();
        assertThat(rules("ZX2026-901")).containsExactly("UNDECIDED");
    }

    @ParameterizedTest
    @CsvSource({"AGREEMENT, 1", "ACTIVE, 1", "CLOSING, 1", "CLOSED, 0", "LAPSED, 0"})
    void onlyProjectsUnderWayAreToldOf(String status, int told) {
        project("ZX2026-901", "独居老人陪伴", status);
        contract("LY2026-901", "独居老人陪伴服务", "2026-08-01", "2027-06-30");
        assertThat(suspicions.tell()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "code, 52321200MJ5A12340G, code",
        "code, '', code",
        "title, '', title",
        "amount, 0, amount",
        "amount, 1.234, amount",
        "amount, 十万, amount",
        "awardedOn, 2026-06-02, awardedOn",
        "awardedOn, 2026-02-30, awardedOn",
        "until, 2026-06-30, until",
        "from, 明年, from",
        "source, '', source",
    })
    void byHandEveryFieldIsTold(String field, String value, String told) {
        assertThatThrownBy(() -> elsewhere.enter(row(field, value), officer))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.fieldErrors()).containsOnlyKeys(told));
        assertThat(elsewhere.list(CODE)).isEmpty();
    }

    @Test
    void theSameNumberOfAFunderIsEnteredOnce() {
        elsewhere.enter(row("awardedOn", "2026-06-01"), officer);
        assertThatThrownBy(() -> elsewhere.enter(row("title", "别的"), officer))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.fieldErrors()).containsOnlyKeys("number"));
        assertThat(elsewhere.list(CODE)).hasSize(1);
        assertThat(elsewhere.list("51440100MJK9000120")).isEmpty();
    }

    private static final String HEADER = "统一社会信用代码,项目名称,资助单位,文号或者编号,金额（元）,批准日期,项目开始,项目结束,来源\n";

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        String good = HEADER
                + CODE + ",独居老人陪伴,省民政厅,A1,\"50,000.50\",2026/5/1,2026年7月1日,2026-12-31,省厅公示\n"
                + "51440100MJK9000120,儿童课后,团市委,A2,30000,20260501,2026-07-01,2026-12-31,来函\n";
        var report = elsewhere.take(bytes(good), officer);
        assertThat(report.troubles()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        var again = elsewhere.take(bytes(good), officer);
        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(elsewhere.list(CODE).get(0).row().amount()).isEqualTo(Money.of("50000.50"));

        String bad = HEADER
                + CODE + ",甲,省民政厅,B1,1,2026-05-01,2026-07-01,2026-12-31,公示\n"
                + "52321200MJ5A21340F,乙,省民政厅,B2,1,2026-05-01,2026-07-01,2026-12-31,公示\n"
                + CODE + ",丙,省民政厅,B1,1,2026-05-01,2026-07-01,2026-06-30,\n"
                + CODE + ",丁,省民政厅,B1,1,2026-05-01,2026-07-01,2026-12-31,公示\n";
        var refused = elsewhere.take(bytes(bad), officer);
        assertThat(refused.troubles().stream()
                        .map(t -> t.row() + " " + t.column().key()))
                .containsExactly("3 code", "4 source", "5 number");
        assertThat(elsewhere.list(CODE)).hasSize(1);

        assertThat(elsewhere.take(bytes("甲,乙\n1,2\n"), officer).troubles()).hasSize(9);
        assertThat(elsewhere.take(new byte[0], officer).troubles()).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> row(String field, String value) {
        var row = new HashMap<>(Map.of(
                "code", CODE,
                "title", "独居老人陪伴项目",
                "funder", "省民政厅",
                "number", "省民函〔2026〕9号",
                "amount", "50000",
                "awardedOn", "2026-05-20",
                "from", "2026-07-01",
                "until", "2026-12-31",
                "source", "省厅公示"));
        row.put(field, value);
        return row;
    }

    private List<String> rules(String agreement) {
        return check.check(payment(agreement)).stream()
                .map(PackageCheck.Failure::rule)
                .map(r -> r.name())
                .toList();
    }

    private PaymentView payment(String agreement) {
        return new PaymentView(
                "ZF2026-901",
                agreement,
                "1",
                "首期",
                officer.unitId(),
                "明湖区民政局",
                Money.ofYuan(1),
                PaymentStatus.values()[0],
                null,
                null,
                null);
    }

    private int told() {
        return (int) messages.of(officer, null, 200).stream()
                .filter(m -> m.subject().contains("疑似重复资助"))
                .count();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private void file(String caseNo) {
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at, rules_as_of,
                          bigrams)
                        values (?, 'grantLife', '项目', ?, 0, '测试', sanshe_now(), date '2026-01-01', '{}')
                        """).params(caseNo, officer.unitId()).update();
    }

    private void project(String agreement, String title, String status) {
        List.of(agreement, "ZS-" + agreement, "ZL-" + agreement).forEach(this::file);
        jdbc.sql("""
                        insert into grant_project (agreement, cause, round, scheme_id, unit_id, organization_id, title, applied,
                          awarded, budget, own, project_from, project_until, awarded_on, status)
                        select ?, 'ZS-' || ?, 'ZL-' || ?, min(id), ?, ?, ?, 100, 100, 100, 0, '2026-07-01', '2026-12-31',
                          '2026-06-01', ? from grant_scheme
                        """)
                .params(agreement, agreement, agreement, officer.unitId(), organization, title, status)
                .update();
    }

    private void contract(String agreement, String title, String from, String until) {
        file(agreement);
        jdbc.sql("""
                        insert into engagement (agreement, kind, title, unit_id, organization_id, supplier_code, supplier_name,
                          enterprise, amount, signed_on, term_from, term_until, unit_of_pay, acceptance_days, status)
                        values (?, 'CONTRACT', ?, ?, ?, ?, '暖阳为老', false, 100, '2026-06-01', cast(? as date), cast(? as date),
                          'TOTAL', 5, 'ACTIVE')
                        """)
                .params(agreement, title, officer.unitId(), organization, CODE, from, until)
                .update();
    }
}
