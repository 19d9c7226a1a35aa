package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SansheTest
@Transactional
class ImportingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Importing importing;

    @Autowired
    DemoParties demo;

    @Autowired
    Registry registry;

    @Autowired
    Relations relations;

    @Autowired
    Pool pool;

    @Autowired
    Labels labels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void writesNothingWhenOneRowIsWrongAndSaysWhatToDoInEveryRow() {
        ImportReport report = run(ImportKind.ORGANIZATIONS, """
                统一社会信用代码,名称,成立登记日期,备案银行账号,承接主体类别
                52321200MJ5A12340F,明湖区暖阳为老服务中心,2016-05-04,,
                52321200MJ5A12340G,校验码错,2016-05-04,,
                51440100MJK9000120,,2016/13/04,6.22202E+18,
                52321200mj5a12340f,同一代码,2016.5.4,,
                91110000802100433B,一家公司,2016年5月4日,,
                5310000050001234X6,明湖区暖阳 为老服务中心,20160504,,微型企业
                """);
        assertThat(report.isDone()).isFalse();
        assertThat(report.problems())
                .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(3, "party.column.creditCode", "creditCode.check"),
                        tuple(4, "party.column.name", "required"),
                        tuple(4, "party.column.registeredOn", "date"),
                        tuple(4, "party.column.bankAccount", "bankAccount"),
                        tuple(5, "party.column.creditCode", "repeated"),
                        tuple(6, "party.column.supplierClass", "supplierClassNeeded"),
                        tuple(7, "party.column.supplierClass", "supplierClass"));
        assertThat(count("organization")).isZero();
        assertThat(count("registry_change")).isZero();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(report.problems())
                    .allSatisfy(p -> assertThat(labels.text(
                                    "party.problem." + p.code(),
                                    locale,
                                    p.args().toArray()))
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    @Test
    void refusesTheSameNameUnderAnotherCode() {
        run(ImportKind.ORGANIZATIONS, "统一社会信用代码,名称\n52321200MJ5A12340F,明湖区（暖阳）中心\n");
        ImportReport again = run(ImportKind.ORGANIZATIONS, "统一社会信用代码,名称\n51440100MJK9000120,明湖区 (暖阳)\u200b中心\n");
        assertThat(again.problems()).extracting(ImportProblem::code).containsExactly("nameTaken");
        ImportReport within =
                run(ImportKind.ORGANIZATIONS, "统一社会信用代码,名称\n51440100MJK9000120,同名社\n5310000050001234X6,同名社\n");
        assertThat(within.problems())
                .extracting(ImportProblem::row, ImportProblem::code)
                .containsExactly(tuple(3, "repeated"));
    }

    @Test
    void theSameFileAgainChangesNothingAndANewerOneOnlyWhatItSays() {
        String first = "统一社会信用代码,名称,登记管理机关,联系人\n52321200MJ5A12340F,明湖区暖阳中心,明湖区民政局,许青禾\n";
        assertThat(run(ImportKind.ORGANIZATIONS, first))
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(1, 0, 0);
        assertThat(run(ImportKind.ORGANIZATIONS, first))
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(0, 0, 1);
        assertThat(count("registry_change")).isEqualTo(1);
        ImportReport later =
                run(ImportKind.ORGANIZATIONS, "Credit code,Name*,Registrar,Contact\n52321200MJ5A12340F,明湖区暖阳中心,,方知夏\n");
        assertThat(later.updated()).isEqualTo(1);
        Profile profile = registry.findByCode("52321200MJ5A12340F").orElseThrow();
        assertThat(profile.registrar()).isEqualTo("明湖区民政局");
        assertThat(profile.contactName()).isEqualTo("方知夏");
    }

    @Test
    void asksForTheColumnsOfTheTemplate() {
        assertThat(run(ImportKind.RATINGS, "代码,等级,等级,评定日期\na,b,c,d\n").problems())
                .extracting(ImportProblem::code)
                .containsExactlyInAnyOrder("unknownColumn", "columnTwice", "columnMissing");
    }

    @Test
    void refusesHistoryOfUnknownOrganizationsAndFutureDates() {
        assertThat(run(ImportKind.RATINGS, "统一社会信用代码,等级,评定日期\n52321200MJ5A12340F,6A,2999-01-01\n")
                        .problems())
                .extracting(ImportProblem::code)
                .containsExactlyInAnyOrder("notRegistered", "grade", "future");
    }

    @Test
    void neverRepeatsAWholeIdentityNumberInAReport() {
        ImportReport report = run(ImportKind.EVALUATORS, "身份证号,姓名,入库日期\n440106195307151233,叶怀瑾,2020-01-01\n");
        assertThat(report.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.value()).doesNotContain("195307151233"));
    }

    @Test
    void theDemoShowsEveryKindOfStanding() {
        demo.load(null);
        long organizations = count("organization");
        long changes = count("registry_change");
        demo.load(null);
        assertThat(count("organization")).isEqualTo(organizations).isGreaterThanOrEqualTo(14);
        assertThat(count("registry_change")).isEqualTo(changes);

        List<Standing> all = jdbc.sql("select id from organization order by id").query(Long.class).list().stream()
                .map(id -> registry.standing(id, DAY))
                .toList();
        assertThat(all).anyMatch(Standing::abnormal);
        assertThat(all)
                .anyMatch(s -> s.rating() == null
                        && jdbc.sql("select count(*) from organization_rating where organization_id = ?")
                                        .param(s.organizationId())
                                        .query(Long.class)
                                        .single()
                                > 0);
        assertThat(all).anyMatch(s -> s.inspections().containsValue(InspectionConclusion.NOT_TAKEN));
        assertThat(all).anyMatch(s -> s.supplierClass() == SupplierClass.PUBLIC_1);
        assertThat(all.stream().map(Standing::kind).collect(Collectors.toSet()))
                .contains(
                        CreditCodeKind.ASSOCIATION,
                        CreditCodeKind.SERVICE_BODY,
                        CreditCodeKind.FOUNDATION,
                        CreditCodeKind.COMPANY,
                        CreditCodeKind.PUBLIC_INSTITUTION);
        assertThat(registry.agencies(DAY)).hasSize(2);

        List<Long> ids = all.stream().map(Standing::organizationId).toList();
        List<Long> experts = pool.active(EvaluatorKind.EXPERT, java.util.Set.of(), DAY).stream()
                .map(Judge::id)
                .toList();
        assertThat(experts).hasSize(12);
        assertThat(relations.conflicts(experts, ids, DAY).stream()
                        .map(Ground::rule)
                        .collect(Collectors.toSet()))
                .contains(
                        RelationRule.EMPLOYED,
                        RelationRule.ON_BOARD,
                        RelationRule.RELATIVE_OF_HEAD,
                        RelationRule.DECLARED);
        assertThat(relations.among(ids, DAY))
                .extracting(Relation::rule)
                .contains(RelationRule.SAME_HEAD, RelationRule.MANAGEMENT);
        assertThat(relations.possibleConflicts("顾长宁", ids, DAY))
                .hasSize(2)
                .allSatisfy(ground -> assertThat(ground.certain()).isFalse());
        assertThat(relations.possibleConflicts("贺知节", ids, DAY)).isEmpty();
    }

    @Test
    void answersCodesAsJsonInTheReadersLanguage() throws Exception {
        mvc.perform(get("/api/v1/organizations/credit-codes/52321200mj5a12340f")
                        .with(user("x").roles("ORGANIZATION")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.kind").value("SERVICE_BODY"))
                .andExpect(jsonPath("$.registrarArea").value("321200"))
                .andExpect(jsonPath("$.problems").isEmpty());
        mvc.perform(get("/api/v1/organizations/credit-codes/52321200MJ5A12340G")
                        .cookie(new Cookie("LANG", "en"))
                        .with(user("x").roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.kind").isEmpty())
                .andExpect(jsonPath("$.problems[0].code").value("check"))
                .andExpect(jsonPath("$.problems[0].severity").value("ERROR"))
                .andExpect(jsonPath("$.problems[0].message")
                        .value(org.hamcrest.Matchers.containsString("the first 17 characters give “F”")));
        mvc.perform(get("/api/v1/organizations/credit-codes/52321200MJ5A12340F"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void speaksOfEverythingInBothLanguages() throws Exception {
        var zh = new java.util.Properties();
        var en = new java.util.Properties();
        zh.load(new java.io.InputStreamReader(
                getClass().getResourceAsStream("/messages/party.properties"), StandardCharsets.UTF_8));
        en.load(new java.io.InputStreamReader(
                getClass().getResourceAsStream("/messages/party_en.properties"), StandardCharsets.UTF_8));
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        for (ImportKind kind : ImportKind.values()) {
            assertThat(zh)
                    .containsKeys(
                            "party.ImportKind." + kind, "party.change.import." + kind, "party.change.form." + kind);
            kind.columns().forEach(column -> assertThat(zh).containsKey(column.key()));
        }
    }

    private ImportReport run(ImportKind kind, String csv) {
        return importing.run(kind, "test.csv", csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
