package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The desk of rounds, a member's pages and what everybody may read. */
@SansheTest
class GrantDeskPagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Granting granting;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private String round;
    private List<String> all;

    @BeforeEach
    void aRound() throws Exception {
        bureau.open("2026-03-02");
        granting.scheme(Granting.body());
        round = granting.called(Map.of());
    }

    @Test
    void theOpenCallIsForEverybodyWhileItsWindowIsOpen() throws Exception {
        assertThat(text("/public/grants", null)).as("not open yet").doesNotContain(round);
        bureau.set("2026-03-02T09:00");
        assertThat(text("/public/grants", null)).contains(round, "2026年公益创投", "data-countdown");
        assertThat(text("/public/notices?kind=GRANT_CALL", null)).contains("2026年公益创投项目征集公告");
        bureau.set("2026-03-31T16:59:59");
        assertThat(text("/public/grants", null)).contains(round);
        bureau.set("2026-03-31T17:00");
        assertThat(text("/public/grants", null)).doesNotContain(round);
    }

    @Test
    void theDeskShowsTheRankingInAConstantNumberOfStatementsAndExportsWhatItShows() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        all = granting.admitted(round, 3, 90_000);
        ranked();
        int three = Statements.in(() -> text("/grants/rounds/" + round, officer));
        int list = Statements.in(() -> text("/grants/rounds", officer));
        String page = text("/grants/rounds/" + round, officer);
        assertThat(page).contains("项目1", "99.000", "270,000.00").doesNotContain("cut-off\"");
        String csv = text("/grants/rounds/" + round + "/export?format=csv", officer);
        assertThat(csv).contains("项目1", "99.000").doesNotContain("项目4");
        byte[] workbook = mvc.perform(get("/grants/rounds/" + round + "/export").with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        // every line of the workbook is the line of the table
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> lines = csv.replace("\uFEFF", "").lines().toList();
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(lines.size()).isEqualTo(4);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                var cells = new java.util.ArrayList<String>();
                sheet.getRow(i).forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                assertThat(cells)
                        .isNotEmpty()
                        .allSatisfy(cell -> assertThat(line).contains(cell));
            }
        }
        mvc.perform(get("/api/v1/grants/rounds/" + round).with(as(officer)))
                .andExpect(jsonPath("$.applications[0].rank").value(1))
                .andExpect(jsonPath("$.applications[0].total").value("99.000"));
        round = granting.called(Map.of("opensAt", "2026-04-02T09:00", "closesAt", "2026-04-30T17:00"));
        all = granting.admitted(round, 20, 90_000);
        bureau.at("2026-04-30T17:00");
        granting.drawn(round);
        granting.scoreAll(round, a -> String.valueOf(99 - all.indexOf(a.caseNo())));
        assertThat(Statements.in(() -> text("/grants/rounds/" + round, officer)))
                .isEqualTo(three);
        assertThat(Statements.in(() -> text("/grants/rounds", officer))).isEqualTo(list);
        assertThat(text("/grants/rounds/" + round, officer)).contains("cut-off", "候补");
    }

    private void ranked() {
        granting.panel(round, "2026-03-31T17:00");
        granting.scoreAll(round, a -> String.valueOf(99 - all.indexOf(a.caseNo())));
    }

    @Test
    void nobodyElseReadsTheDeskOrTheSheets() throws Exception {
        all = granting.admitted(round, 2, 60_000);
        List<Actor> members = granting.panel(round, "2026-03-31T17:00");
        Actor supplier = bureau.supplier(granting.organizations().get(0));
        mvc.perform(get("/grants/rounds/" + round).with(as(supplier))).andExpect(status().isForbidden());
        mvc.perform(get("/grants/reviews/" + round).with(as(bureau.staff(Role.OFFICER))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/grants/reviews/" + round + "/ZS0").with(as(members.get(0))))
                .andExpect(status().isNotFound());
        var elsewhere = new Actor(7, 7, "外局", java.util.Set.of(Role.OFFICER), elsewhere(), null, null);
        mvc.perform(get("/grants/rounds/" + round).with(as(elsewhere))).andExpect(status().isNotFound());
        assertThat(text("/grants/rounds", elsewhere)).doesNotContain(round);
    }

    private long elsewhere() {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into unit (id, name, name_en, level, region_code, path)"
                        + " values (:id, '别处民政局', 'Elsewhere', 'BUREAU', '430199', '/' || :id || '/')")
                .param("id", id)
                .update();
        return id;
    }

    @Test
    void aMemberSavesSheetAfterSheetAndHandsAllIn() throws Exception {
        all = granting.admitted(round, 2, 60_000);
        Actor member = granting.panel(round, "2026-03-31T17:00").get(0);
        String path = "/grants/reviews/" + round;
        for (String application : all) {
            mvc.perform(post(path + "/" + application)
                            .param(application + ".points.NEED", "30")
                            .param(application + ".points.PLAN", "20")
                            .param(application + ".points.BUDGET", "20.5")
                            .param("_step", "next")
                            .with(as(member))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(text(path, member)).contains("已评 2 / 2", "70.5");
        mvc.perform(post(path)
                        .param("_command", java.util.UUID.randomUUID().toString())
                        .with(as(member))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path)
                        .param("_command", java.util.UUID.randomUUID().toString())
                        .param("independent", "true")
                        .with(as(member))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(text(path, member)).contains("已提交").doesNotContain("70.5");
        mvc.perform(get("/api/v1" + path).with(as(member)))
                .andExpect(jsonPath("$.task").isEmpty());
    }

    private String text(String path, Actor actor) throws Exception {
        var request = actor == null ? get(path) : get(path).with(as(actor));
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }
}
