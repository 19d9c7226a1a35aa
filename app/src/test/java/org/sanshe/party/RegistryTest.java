package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.FieldCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the registry says as of a day, on a real database, filled by the import. */
@SansheTest
@Transactional
class RegistryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Importing importing;

    @Autowired
    Registry registry;

    @Autowired
    Relations relations;

    @Autowired
    Pool pool;

    @Autowired
    OrganizationSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FieldCipher cipher;

    @Autowired
    jakarta.persistence.EntityManager entities;

    @BeforeEach
    void registerSome() {
        load(ImportKind.ORGANIZATIONS, """
                统一社会信用代码,名称,成立登记日期,法定代表人,是否慈善组织,开户银行,备案银行账号
                52321200MJ5A12340F,明湖区暖阳为老服务中心,2016-05-04,沈若兰,否,明湖农商银行,6222000011112222
                51440100MJK9000120,临江市社工协会,2021-12-20,顾长安,否,,
                52341023MJA000171H,青石县同行公益服务中心,2023-09-10,顾长安,否,,
                5310000050001234X6,海棠公益基金会,2010-01-05,陆知秋,是,,
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-31,",
        "2020-11-01, 3",
        "2025-10-31, 3",
        "2025-11-02,",
    })
    void countsARatingOnlyWhileItIsValid(LocalDate asOf, Integer grade) {
        load(ImportKind.RATINGS, "统一社会信用代码,等级,评定日期\n52321200MJ5A12340F,3A,2020-11-01\n");
        assertThat(standing("52321200MJ5A12340F", asOf).rating()).isEqualTo(grade);
    }

    @Test
    void aNewerRatingReplacesAnOlderOneThatWouldStillBeValid() {
        load(
                ImportKind.RATINGS,
                "统一社会信用代码,等级,评定日期,有效期至\n52321200MJ5A12340F,5A,2024-01-01,\n52321200MJ5A12340F,3A,2025-01-01,2025-06-30\n");
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2024, 12, 31)).rating())
                .isEqualTo(5);
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2025, 6, 30)).rating())
                .isEqualTo(3);
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2025, 7, 1)).rating())
                .isNull();
    }

    /** Case G03: which year's inspection. */
    @Test
    void keepsInspectionsPerYearAndExemptsTheYoung() {
        load(ImportKind.INSPECTIONS, """
                统一社会信用代码,年度,年检结论
                51440100MJK9000120,2023,合格
                5310000050001234X6,2023,已报送年度报告
                52321200MJ5A12340F,2023,不合格
                52321200MJ5A12340F,2024,合格
                """);
        LocalDate call = LocalDate.of(2025, 5, 27);
        Standing young = standing("52341023MJA000171H", call);
        assertThat(young.inspection(2023)).isEqualTo(InspectionConclusion.EXEMPT);
        assertThat(young.inspection(2024)).isEqualTo(InspectionConclusion.UNKNOWN);
        assertThat(young.hasExistedFor(Period.ofYears(3))).isFalse();
        assertThat(standing("51440100MJK9000120", call).inspection(2023)).isEqualTo(InspectionConclusion.QUALIFIED);
        assertThat(standing("51440100MJK9000120", call).inspection(2021)).isEqualTo(InspectionConclusion.UNKNOWN);
        assertThat(standing("5310000050001234X6", call).inspection(2023).isPassed())
                .isTrue();
        assertThat(standing("52321200MJ5A12340F", call).inspection(2023).isPassed())
                .isFalse();
        assertThat(standing("52321200MJ5A12340F", call).inspection(2024).isPassed())
                .isTrue();
    }

    @Test
    void remembersStaysOnTheListsAfterRemoval() {
        load(ImportKind.LISTINGS, """
                统一社会信用代码,名录类型,列入日期,移出日期,事由
                52321200MJ5A12340F,活动异常名录,2024-05-10,2025-03-11,未按时报送年度报告
                51440100MJK9000120,严重违法失信名单,2025-01-01,,伪造登记材料
                """);
        Standing removed = standing("52321200MJ5A12340F", LocalDate.of(2025, 3, 11));
        assertThat(removed.abnormal()).isFalse();
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2025, 3, 10)).abnormal())
                .isTrue();
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2024, 5, 9)).abnormal())
                .isFalse();
        // the last day on the list was 10 March 2025; one year later to the day still counts
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2026, 3, 10))
                        .wasListedWithin(ListKind.ABNORMAL, Period.ofYears(1)))
                .isTrue();
        assertThat(standing("52321200MJ5A12340F", LocalDate.of(2026, 3, 11))
                        .wasListedWithin(ListKind.ABNORMAL, Period.ofYears(1)))
                .isFalse();
        Standing listed = standing("51440100MJK9000120", DAY);
        assertThat(listed.blacklisted()).isTrue();
        assertThat(listed.wasListedWithin(ListKind.BLACKLIST, Period.ofYears(2)))
                .isTrue();
        assertThat(listed.wasListedWithin(ListKind.ABNORMAL, Period.ofYears(9))).isFalse();
    }

    /** Case G07 for the dates; 《政府采购法》第二十二条 for what counts. */
    @Test
    void countsPenaltiesBackFromTheDay() {
        load(ImportKind.PENALTIES, """
                统一社会信用代码,处罚种类,处罚决定日期,是否重大违法记录,事由
                52321200MJ5A12340F,警告,2023-03-05,否,超出业务范围活动
                51440100MJK9000120,限期停止活动,2023-02-10,是,拒不接受监督检查
                """);
        LocalDate application = LocalDate.of(2025, 2, 20);
        assertThat(standing("52321200MJ5A12340F", application).wasPenalisedWithin(Period.ofYears(2)))
                .isTrue();
        assertThat(standing("51440100MJK9000120", application).wasPenalisedWithin(Period.ofYears(2)))
                .isFalse();
        assertThat(standing("52321200MJ5A12340F", application).recentViolation())
                .isFalse();
        assertThat(standing("51440100MJK9000120", LocalDate.of(2026, 2, 10)).recentViolation())
                .isTrue();
        assertThat(standing("51440100MJK9000120", LocalDate.of(2026, 2, 11)).recentViolation())
                .isFalse();
    }

    @Test
    void findsByTwoCharactersAndTreatsWildcardsAsText() {
        assertThat(registry.search("暖阳", 10)).extracting(Profile::name).containsExactly("明湖区暖阳为老服务中心");
        assertThat(registry.search("mjk9", 10)).extracting(Profile::name).containsExactly("临江市社工协会");
        assertThat(registry.search("公益", 10)).hasSize(2);
        assertThat(registry.search("公益", 1)).hasSize(1);
        assertThat(registry.search("阳", 10)).isEmpty();
        assertThat(registry.search("%%", 10)).isEmpty();
        assertThat(registry.search("__", 10)).isEmpty();
        assertThat(registry.findByCode(" 52321200mj5a12340f")).isPresent();
        assertThat(registry.findByCode("52321200MJ5A12340G")).isEmpty();
    }

    @Test
    void pagesShowEveryOrganizationOnce() {
        OrganizationFilter all = new OrganizationFilter("", null, null, null);
        List<String> names = new java.util.ArrayList<>();
        long after = 0;
        for (List<OrganizationRow> page = search.page(all, DAY, after, 3);
                !page.isEmpty();
                page = search.page(all, DAY, after, 3)) {
            page.forEach(row -> names.add(row.name()));
            after = page.get(page.size() - 1).id();
        }
        assertThat(names).containsExactlyInAnyOrder("明湖区暖阳为老服务中心", "临江市社工协会", "青石县同行公益服务中心", "海棠公益基金会");
    }

    @Test
    void keepsBankAccountsUnreadableInTheDatabase() {
        String stored = jdbc.sql("select bank_account from organization where credit_code = '52321200MJ5A12340F'")
                .query(String.class)
                .single();
        assertThat(stored).startsWith("v1:").doesNotContain("6222000011112222");
        BankAccount account = registry.bankAccount(id("52321200MJ5A12340F")).orElseThrow();
        assertThat(account.number()).isEqualTo("6222000011112222");
        assertThat(account.toString()).doesNotContain("00001111").contains("6222 **** **** 2222");
        assertThat(registry.bankAccount(id("51440100MJK9000120"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // employed until the day three years before: still within; a day earlier: not
        "明湖区暖阳为老服务中心, 2020-01-01, 2023-03-02, EMPLOYED",
        "明湖区暖阳为老服务中心, 2020-01-01, 2023-03-01,",
        "明湖区暖阳为老服务中心, 2024-01-01, , EMPLOYED",
        "明湖区暖阳为老服务中心, , , EMPLOYED",
        "明湖区暖阳為老服务中心, 2024-01-01, ,",
        "明湖区暖阳为老服务中心, 2026-03-03, ,",
    })
    void findsEmploymentWithinTheYears(String employer, String from, String to, RelationRule expected) {
        evaluator("110101194912310024", "祝明远", employer, from, to);
        List<Ground> found = relations.conflicts(evaluatorId(), id("52321200MJ5A12340F"), DAY);
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(ground -> {
                assertThat(ground.rule()).isEqualTo(expected);
                assertThat(ground.certain()).isTrue();
                assertThat(ground.refusal().getMessage()).contains("祝明远", "暖阳");
            });
        }
        assertThat(relations.conflicts(evaluatorId(), id("51440100MJK9000120"), DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // same number under another name: certain; same name with another number: another person; no number: look
        "理事（董事）, 祝明元, 110101194912310024, 2020-01-01, , ON_BOARD, true",
        "理事（董事）, 祝明远, 440106195307151232, 2020-01-01, ,,",
        "监事, 祝明远, , 2020-01-01, 2023-03-02, ON_BOARD, false",
        "监事, 祝明远, , 2020-01-01, 2023-03-01,,",
        "控股股东、实际控制人, 祝明远, , , , CONTROLS, false",
        "工作人员, 祝明远, , 2025-01-01, , EMPLOYED, false",
    })
    void findsOfficesHeldWithinTheYears(
            String office, String person, String number, String from, String to, RelationRule rule, Boolean certain) {
        evaluator("110101194912310024", "祝明远", "", "", "");
        load(
                ImportKind.OFFICES,
                "统一社会信用代码,职务,姓名,身份证号,任职开始日期,任职结束日期\n52321200MJ5A12340F,%s,%s,%s,%s,%s\n"
                        .formatted(office, person, blank(number), blank(from), blank(to)));
        List<Ground> found = relations.conflicts(evaluatorId(), id("52321200MJ5A12340F"), DAY);
        assertThat(found.stream().map(Ground::rule)).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(found).allSatisfy(ground -> assertThat(ground.certain()).isEqualTo(certain));
    }

    @ParameterizedTest
    @CsvSource({
        "夫妻, 沈若兰, , RELATIVE_OF_HEAD",
        "近姻亲, 沈若兰, , RELATIVE_OF_HEAD",
        "夫妻, 沈若竹, ,",
        "其他利害关系, 沈若兰, ,",
        "其他利害关系, , 52321200MJ5A12340F, DECLARED",
    })
    void findsRelativesAndDeclaredRelations(String relation, String person, String code, RelationRule rule) {
        evaluator("110101194912310024", "祝明远", "", "", "");
        load(
                ImportKind.RELATIVES,
                "身份证号,关系,姓名,关联组织信用代码\n110101194912310024,%s,%s,%s\n".formatted(relation, blank(person), blank(code)));
        assertThat(relations.conflicts(evaluatorId(), id("52321200MJ5A12340F"), DAY).stream()
                        .map(Ground::rule))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    /** T10: the bidder is 暖阳 (head 沈若兰), the day 2 March 2026, so that three years reach back to 2 March 2023. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "employed now                     | 任职 | 2020-01-01,          | EMPLOYED",
                "employed until a day after       | 任职 | 2020-01-01,2023-03-03| EMPLOYED",
                "employed until three years ago   | 任职 | 2020-01-01,2023-03-02| EMPLOYED",
                "employed until a day before that | 任职 | 2020-01-01,2023-03-01| -",
                "employed from tomorrow           | 任职 | 2026-03-03,          | -",
                "director until three years ago   | 理事（董事） | 2020-01-01,2023-03-02| ON_BOARD",
                "director until a day before that | 理事（董事） | 2020-01-01,2023-03-01| -",
                "supervisor now                   | 监事 | 2025-01-01,          | ON_BOARD",
                "controller until three years ago | 控股股东、实际控制人 | 2020-01-01,2023-03-02| CONTROLS",
                "controller until a day before    | 控股股东、实际控制人 | 2020-01-01,2023-03-01| -",
                "spouse of the head               | 夫妻 | 沈若兰,              | RELATIVE_OF_HEAD",
                "parent or child of the head      | 直系血亲 | 沈若兰,          | RELATIVE_OF_HEAD",
                "cousin of the head               | 三代以内旁系血亲 | 沈若兰,  | RELATIVE_OF_HEAD",
                "in-law of the head               | 近姻亲 | 沈若兰,            | RELATIVE_OF_HEAD",
                "a fellow student of the head     | 其他利害关系 | 沈若兰,      | -",
                "a declared interest              | 其他利害关系 | ,52321200MJ5A12340F | DECLARED",
                "mentored once                    | 曾经辅导 | ,52321200MJ5A12340F | MENTORED",
                "the same bank account            | 账户 | 6222 0000 1111 2222  | SHARED_ACCOUNT",
                "the same telephone               | 电话 | +86 138-0013-8000    | SHARED_PHONE",
                "the same address                 | 地址 | 明湖区春申路 18 号   | SHARED_ADDRESS",
                "the same street, another door    | 地址 | 明湖区春申路 19 号   | -",
                "a second account                 | 账号 | -                    | ACTS_FOR",
            })
    void findsTheRelationsThatRequireWithdrawal(String what, String kind, String value, RelationRule rule) {
        jdbc.sql("update organization set address = '明湖区春申路18号', contact_phone = ? where id = ?")
                .params(cipher.encrypt("13800138000"), id("52321200MJ5A12340F"))
                .update();
        evaluator("110101194912310024", "祝明远", "临江大学", "2010-01-01", "");
        switch (kind) {
            case "任职" -> {
                String[] days = value.split(",", -1);
                evaluator("110101194912310024", "祝明远", "明湖区暖阳为老服务中心", days[0], days[1]);
            }
            case "账户", "电话", "地址" ->
                load(
                        ImportKind.EVALUATORS,
                        "身份证号,姓名,入库日期,%s\n110101194912310024,祝明远,2020-01-01,%s\n"
                                .formatted(
                                        Map.of("账户", "备案银行账号", "电话", "手机号码", "地址", "住所")
                                                .get(kind),
                                        value));
            case "账号" -> secondAccount();
            case "理事（董事）", "监事", "控股股东、实际控制人" ->
                load(
                        ImportKind.OFFICES,
                        "统一社会信用代码,职务,姓名,身份证号,任职开始日期,任职结束日期\n52321200MJ5A12340F,%s,祝明远,110101194912310024,%s\n"
                                .formatted(kind, value));
            default ->
                load(ImportKind.RELATIVES, "身份证号,关系,姓名,关联组织信用代码\n110101194912310024,%s,%s\n".formatted(kind, value));
        }
        assertThat(relations.conflicts(evaluatorId(), id("52321200MJ5A12340F"), DAY).stream()
                        .map(Ground::rule))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(relations.conflicts(evaluatorId(), id("5310000050001234X6"), DAY))
                .isEmpty();
    }

    /** The expert has another account, through which they act for the bidder. */
    private void secondAccount() {
        long person = jdbc.sql("insert into person (name) values ('祝明远') returning id")
                .query(Long.class)
                .single();
        pool.knownAs(evaluatorId(), person);
        entities.flush();
        jdbc.sql("insert into account (person_id, username, password_hash, organization_id) values (?, 'zhu2', '-', ?)")
                .params(person, id("52321200MJ5A12340F"))
                .update();
    }

    @Test
    void aPoolWithoutThoseWhoMustWithdraw() {
        evaluator("110101194912310024", "祝明远", "明湖区暖阳为老服务中心", "2020-01-01", "");
        evaluator("440106195307151232", "叶怀瑾", "临江大学", "2010-01-01", "");
        Set<Long> all = Set.of(id("52321200MJ5A12340F"), id("51440100MJK9000120"));
        assertThat(pool.active(EvaluatorKind.EXPERT, Set.of("社会工作"), DAY)).hasSize(2);
        assertThat(pool.active(EvaluatorKind.EXPERT, Set.of("财务"), DAY)).isEmpty();
        assertThat(pool.active(EvaluatorKind.EXPERT, Set.of(), LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(pool.drawable(EvaluatorKind.EXPERT, Set.of("社会工作"), all, DAY))
                .extracting(Judge::name)
                .containsExactly("叶怀瑾");
        assertThat(pool.drawable(EvaluatorKind.EXPERT, Set.of(), Set.of(id("51440100MJK9000120")), DAY))
                .hasSize(2);
    }

    @Test
    void findsTheSameHeadAmongSuppliers() {
        List<Relation> found = relations.among(
                Set.of(id("52321200MJ5A12340F"), id("51440100MJK9000120"), id("52341023MJA000171H")), DAY);
        assertThat(found).singleElement().satisfies(relation -> {
            assertThat(relation.rule()).isEqualTo(RelationRule.SAME_HEAD);
            assertThat(relation.person()).isEqualTo("顾长安");
            // the certificates give only a name
            assertThat(relation.certain()).isFalse();
        });
        jdbc.sql("insert into organization_holding (holder_id, held_id, relation) values (?, ?, 'HOLDING')")
                .params(id("5310000050001234X6"), id("52321200MJ5A12340F"))
                .update();
        assertThat(relations.related(id("52321200MJ5A12340F"), id("5310000050001234X6"), DAY))
                .extracting(Relation::rule)
                .containsExactly(RelationRule.HOLDING);
    }

    private void evaluator(String number, String name, String employer, String from, String to) {
        load(
                ImportKind.EVALUATORS,
                "身份证号,姓名,评审专业,入库日期,工作单位,任职起始,任职截止\n%s,%s,社会工作,2020-01-01,%s,%s,%s\n"
                        .formatted(number, name, employer, blank(from), blank(to)));
    }

    private long evaluatorId() {
        return jdbc.sql("select id from evaluator where name = '祝明远'")
                .query(Long.class)
                .single();
    }

    private void load(ImportKind kind, String csv) {
        ImportReport report = importing.run(kind, "test.csv", csv.getBytes(StandardCharsets.UTF_8), null);
        assertThat(report.problems()).isEmpty();
        entities.flush();
        entities.clear();
    }

    private Standing standing(String code, LocalDate asOf) {
        return registry.standing(id(code), asOf);
    }

    private long id(String code) {
        return registry.findByCode(code).orElseThrow().id();
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
