package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.grant.application.Calling.WARM_SUN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Drafts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.Export;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** 导入预算明细: a whole file or nothing, with a report by rows; the rest of the draft stays. */
@SansheTest
class BudgetImportTest {

    private static final List<Object> HEAD = List.of("科目", "内容", "人数", "次数", "标准", "其中申请资助", "说明");

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BudgetImport importing;

    @Autowired
    Drafts drafts;

    @Autowired
    MockMvc mvc;

    private Actor warmSun;
    private String round;

    @BeforeEach
    void aCallStandsOpen() throws Exception {
        bureau.open("2026-05-06");
        warmSun = bureau.supplier(WARM_SUN);
        round = new Calling(bureau, cases, jdbc)
                .call(Calling.body(Calling.OLD_ENOUGH, Calling.SIXTY_FORTY), "2026-05-01T00:00", "2026-05-20T17:00");
    }

    @Test
    void aWorkbookReplacesTheLinesOfTheDraftAndNothingElse() throws Exception {
        drafts.save(
                warmSun,
                key(),
                Map.of("title", List.of("明湖区探访项目"), "lines[0].item", List.of("旧"), "_rows:lines", List.of("1")));
        var report = importing.run(
                round,
                Export.workbook(
                        "budget",
                        List.of(
                                HEAD,
                                List.of("培训费", "志愿者培训", 20, 2, 300, 12000, ""),
                                List.of("other", "=HYPERLINK(1)", "", 24, "3,666.67", "48,000", "交通"))),
                warmSun);
        assertThat(report.problems()).isEmpty();
        assertThat(report.lines()).isEqualTo(2);
        var fields = drafts.find(warmSun, key()).orElseThrow().fields();
        assertThat(fields.get("title")).containsExactly("明湖区探访项目");
        assertThat(fields.get("_rows:lines")).containsExactly("2");
        assertThat(fields.get("lines[0].category")).containsExactly("TRAINING");
        assertThat(fields.get("lines[1].category")).containsExactly("OTHER");
        assertThat(fields.get("lines[1].price")).containsExactly("3666.67");
        assertThat(fields.get("lines[1].people")).containsExactly("");
        // a text that looks like a formula is a text, on the way in and out
        assertThat(fields.get("lines[1].item").get(0)).endsWith("=HYPERLINK(1)");
    }

    @Test
    void everyRowThatCannotBeReadIsToldAndNothingIsTaken() throws Exception {
        var report = importing.run(
                round,
                Export.csv(List.of(
                        HEAD,
                        List.of("楼堂馆所", "房屋", "", "1", "100", "60", ""),
                        List.of("培训费", "", "1.5", "2", "三百", "0", ""),
                        List.of("其他", "交通", "", "0", "1.001", "", ""),
                        List.of("其他", "合格的一行", "", "1", "10", "6", ""))),
                warmSun);
        assertThat(report.lines()).isZero();
        assertThat(report.problems())
                .extracting(BudgetImport.Problem::row)
                .contains(2, 3, 4)
                .doesNotContain(5);
        assertThat(report.problems().stream().filter(p -> p.row() == 3)).hasSize(3);
        assertThat(report.problems().stream().filter(p -> p.row() == 4)).hasSize(3);
        assertThat(drafts.find(warmSun, key())).isEmpty();
    }

    @Test
    void aFileThatIsNoTableOrLacksAColumnIsRefusedWhole() {
        assertThat(importing
                        .run(round, "x".getBytes(StandardCharsets.UTF_8), warmSun)
                        .problems())
                .isNotEmpty();
        assertThat(importing
                        .run(round, Export.csv(List.of(List.of("科目"), List.of("其他"))), warmSun)
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("内容"));
        var many = new java.util.ArrayList<List<Object>>(List.of(HEAD));
        for (int i = 0; i < 201; i++) many.add(List.of("其他", "交通", "", "1", "10", "6", ""));
        assertThat(importing.run(round, Export.csv(many), warmSun).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("200"));
        many.remove(1);
        assertThat(importing.run(round, Export.csv(many), warmSun).lines()).isEqualTo(200);
    }

    @Test
    void thePageTakesTheFileGivesTheTemplateAndLeadsToTheBudget() throws Exception {
        var person = user(TestAccounts.of(warmSun));
        String address = "/grants/calls/" + round + "/budget";
        mvc.perform(get(address).with(person)).andExpect(status().isOk());
        byte[] template = mvc.perform(get(address + "/template").with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(template).startsWith('P', 'K');
        var file = new MockMultipartFile(
                "file", "b.csv", "text/csv", Export.csv(List.of(HEAD, List.of("其他", "交通", "", "1", "10", "6", ""))));
        String there = mvc.perform(multipart(address).file(file).with(person).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).contains("_at=Budget");
        String page = mvc.perform(get(java.net.URI.create(there)).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("value=\"交通\"", "10.00", "合计");
        var bad = new MockMultipartFile(
                "file", "b.csv", "text/csv", Export.csv(List.of(HEAD, List.of("", "", "", "", "", "", "x"))));
        mvc.perform(multipart(address).file(bad).with(person).with(csrf())).andExpect(status().is(422));
        mvc.perform(get(address).with(user(TestAccounts.of(bureau.staff(Role.OFFICER)))))
                .andExpect(status().isForbidden());
    }

    private String key() {
        return Drafts.start("grantApplication", round);
    }
}
