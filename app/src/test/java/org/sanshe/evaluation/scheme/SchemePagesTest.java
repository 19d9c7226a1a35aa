package org.sanshe.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Schemes from the first draft to their retirement, on the pages and the interface, and who may do what. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemePagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafting drafting;

    @Autowired
    SchemeBook book;

    @Autowired
    Schemes schemes;

    @Autowired
    JsonMapper json;

    Actor officer;
    Actor head;
    Actor stranger;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        long unit = jdbc.sql(
                        "insert into unit (name, name_en, level, region_code, path) values ('外县民政局', 'Elsewhere', 'BUREAU', '430199', '/990/') returning id")
                .query(Long.class)
                .single();
        long person = jdbc.sql("insert into person (name) values ('外县') returning id")
                .query(Long.class)
                .single();
        stranger = new Actor(person, person, "外县", Set.of(Role.OFFICER, Role.SECTION_HEAD), unit, null, null);
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder posted(String path, SchemeSheet sheet) {
        var request = post(path)
                .param("code", sheet.head().code())
                .param("name", sheet.head().name())
                .param("nameEn", sheet.head().nameEn())
                .param("source", sheet.head().source())
                .param("scale", sheet.head().scale());
        for (SchemeSheet.Row r : sheet.rows()) {
            request.param("i.level", r.level())
                    .param("i.code", r.code())
                    .param("i.name", r.name())
                    .param("i.nameEn", r.nameEn())
                    .param("i.standard", r.standard())
                    .param("i.weight", r.weight())
                    .param("i.marking", r.marking())
                    .param("i.sides", r.sides());
        }
        for (SchemeSheet.GradeRow g : sheet.grades()) {
            request.param("g.code", g.code())
                    .param("g.name", g.name())
                    .param("g.nameEn", g.nameEn())
                    .param("g.range", g.range())
                    .param("g.verdict", g.verdict())
                    .param("g.consequences", g.consequences());
        }
        for (SchemeSheet.SideRow s : sheet.sides()) {
            request.param("s.code", s.code())
                    .param("s.name", s.name())
                    .param("s.nameEn", s.nameEn())
                    .param("s.kind", s.kind())
                    .param("s.weight", s.weight())
                    .param("s.evaluators", s.evaluators())
                    .param("s.expertise", s.expertise());
        }
        sheet.timing().forEach((key, value) -> request.param("t." + key, value));
        return request;
    }

    private static SchemeSheet named(SchemeSheet sheet, String code) {
        var head = sheet.head();
        return new SchemeSheet(
                new SchemeSheet.Head(code, head.name(), head.nameEn(), head.source(), head.scale()),
                sheet.rows(),
                sheet.grades(),
                sheet.sides(),
                sheet.timing());
    }

    private Refusal refused(Runnable act) {
        var thrown = new Refusal[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, r -> thrown[0] = r);
        return thrown[0];
    }

    @Test
    void isDraftedOnThePagePublishedByAnotherAndFollowedByTheNextVersion() throws Exception {
        assertThat(page("/schemes/new", officer)).contains("i0-marking", "评分方法的写法");
        SchemeSheet unfinished = named(Sheets.grades(), "LIFE-1");
        String at = mvc.perform(posted("/schemes", unfinished).with(as(officer)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        long id = Long.parseLong(at.substring("/schemes/".length()));
        assertThat(page(at, officer)).contains("草稿", "方案没有等级", "各项相加：制度上墙10分", "起草");
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertThat(refused(() -> drafting.publish(id, today, head)).rule()).isEqualTo(SchemeRule.INCOMPLETE);

        String editor = page(at + "/edit", officer);
        assertThat(editor).contains("阶梯 100=60；80=40；60=20", "readonly");
        mvc.perform(posted(at + "/edit", named(Sheets.sound(), "LIFE-1"))
                        .param("revision", "0")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(posted(at + "/edit", named(Sheets.sound(), "LIFE-1"))
                        .param("revision", "0")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isConflict());

        var both = new Actor(officer.personId(), 77, "同一人", Set.of(Role.SECTION_HEAD), officer.unitId(), null, null);
        assertThat(refused(() -> drafting.publish(id, today, both)).rule()).isEqualTo(SchemeRule.SAME_PERSON);
        assertThat(refused(() -> drafting.publish(id, today.minusDays(1), head)).rule())
                .isEqualTo(SchemeRule.VALID_TOO_EARLY);
        mvc.perform(post(at + "/publication")
                        .param("validFrom", "2026-06-01")
                        .with(as(head))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(schemes.inForce("LIFE-1", officer.unitId(), today)).isPresent();
        assertThat(schemes.inForce("LIFE-1", officer.unitId(), today.minusDays(1)))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update evaluation_scheme set name = '改' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> jdbc.sql("delete from evaluation_scheme where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("retire it");
        assertThat(refused(() -> drafting.change(id, 1, named(Sheets.sound(), "LIFE-1"), officer))
                        .rule())
                .isEqualTo(SchemeRule.NOT_A_DRAFT);

        long second = drafting.copy(id, officer);
        assertThat(refused(() -> drafting.copy(id, officer)).rule()).isEqualTo(SchemeRule.DRAFT_EXISTS);
        SchemeSheet harder = named(Sheets.marked("阶梯 100=60；90=30"), "LIFE-1");
        drafting.change(second, 0, harder, officer);
        assertThat(page("/schemes/" + second + "/comparison?with=" + id, officer))
                .contains("第 1 版与第 2 版的不同", "指标 B", "阶梯 100=60；80=40；60=20", "阶梯 100=60；90=30")
                .doesNotContain("指标 A1");
        drafting.publish(second, today.plusDays(10), head);
        assertThat(schemes.inForce("LIFE-1", officer.unitId(), today)
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        assertThat(schemes.inForce("LIFE-1", officer.unitId(), today.plusDays(10))
                        .orElseThrow()
                        .id())
                .isEqualTo(second);
        drafting.retire(second, head);
        assertThat(schemes.inForce("LIFE-1", officer.unitId(), today.plusDays(10)))
                .isEmpty();
        assertThat(schemes.get(id).code()).isEqualTo("LIFE-1");
        assertThat(drafting.history(book.seen(id, officer)))
                .extracting(e -> e.act())
                .containsExactly(
                        "schemeDrafted",
                        "schemeChanged",
                        "schemePublished",
                        "schemeDrafted",
                        "schemeChanged",
                        "schemePublished",
                        "schemeRetired");
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
        SchemeSheet printed = named(
                Sheets.grades(
                        Sheets.grade("A", "≥90", "优秀", ""),
                        Sheets.grade("B", "80-89", "合格", ""),
                        Sheets.grade("C", "[0,80)", "不合格", "")),
                "F1-1");
        String again = mvc.perform(posted("/schemes", printed).with(as(officer)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("href=\"#g1-range\"", "89.5", "80-89", "组合 制度上墙=10；档案齐全=15");
        String live = mvc.perform(posted("/schemes/check", Sheets.scale("90"))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(live).contains("100 / 90", "相差10").doesNotContain("<html");
        String more = mvc.perform(posted("/schemes", printed)
                        .param("_step", "rows")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(more).contains("i11-code", "80-89");
        assertThat(book.list(officer)).extracting(SchemeBook.Line::code).doesNotContain("F1-1");
    }

    @Test
    void belongsToItsUnitAndTheLawsBelongToAll() throws Exception {
        long id = drafting.draft(named(Sheets.sound(), "MINE-1"), officer);
        for (String path : List.of(
                "/schemes/" + id,
                "/schemes/" + id + "/edit",
                "/schemes/" + id + "/export",
                "/schemes/" + id + "/trial",
                "/api/v1/schemes/" + id)) {
            mvc.perform(get(path).with(as(stranger))).andExpect(status().isNotFound());
        }
        assertThatThrownBy(() -> drafting.change(id, 0, Sheets.sound(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.publish(id, LocalDate.of(2026, 6, 2), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafting.discard(id, stranger)).isInstanceOf(NotFound.class);
        drafting.publish(id, LocalDate.of(2026, 6, 1), head);
        assertThatThrownBy(() -> drafting.retire(id, stranger)).isInstanceOf(NotFound.class);
        mvc.perform(get("/schemes/" + id).with(as(stranger))).andExpect(status().isNotFound());
        assertThat(page("/schemes", stranger)).contains("STATION-3P").doesNotContain("MINE-1");

        long national = law("STATION-3P");
        assertThat(page("/schemes/" + national, stranger)).contains("穗南府办规", "另存为本单位方案", "随系统提供");
        assertThatThrownBy(() -> drafting.retire(national, head)).isInstanceOf(NotFound.class);
        long own = drafting.copy(national, officer);
        assertThat(book.own(own, officer).scheme().version()).isEqualTo(1);
        drafting.publish(own, LocalDate.of(2026, 6, 1), head);
        assertThat(schemes.inForce("STATION-3P", officer.unitId(), LocalDate.of(2026, 6, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo(own);
        assertThat(schemes.inForce("STATION-3P", stranger.unitId(), LocalDate.of(2026, 6, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo(national);
    }

    @Test
    void thoseJudgedByASchemeReadItAndNoOther() throws Exception {
        Actor provider = bureau.supplier(
                jdbc.sql("select credit_code from organization where contact_name is not null order by id limit 1")
                        .query(String.class)
                        .single());
        long sz = law("SZ-2021");
        mvc.perform(get("/schemes/" + sz).with(as(provider))).andExpect(status().isNotFound());
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values ('KH2026-9001', 'assessment', '考核', :unit, :organization, :by, '经办人', sanshe_now(), '2026-06-01', '{}')
                        """)
                .param("unit", officer.unitId())
                .param("organization", provider.organizationId())
                .param("by", officer.personId())
                .update();
        jdbc.sql("""
                        insert into assessment (case_no, scheme_id, kind, agreement, title, unit_id, organization_id, period_from,
                          period_to, self_due, status)
                        values ('KH2026-9001', :scheme, 'FINAL', 'LY2026-9001', '考核', :unit, :organization, '2026-01-01', '2026-12-31',
                          sanshe_now(), 'SELF_EVALUATION')
                        """)
                .param("scheme", sz)
                .param("unit", officer.unitId())
                .param("organization", provider.organizationId())
                .update();
        assertThat(page("/schemes/" + sz, provider)).contains("深民规").doesNotContain("另存为本单位方案");
        mvc.perform(get("/schemes/" + law("CZ-2020")).with(as(provider))).andExpect(status().isNotFound());
        mvc.perform(get("/schemes").with(as(provider))).andExpect(status().isForbidden());
        mvc.perform(post("/schemes/" + sz + "/versions").with(as(provider)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/schemes/" + sz + "/versions").with(as(head)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/schemes/" + sz + "/publication").with(as(officer)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void partialTablesSayWhatIsMissingAndComeToLifeOnlyWhenCompleted() throws Exception {
        long fujian = law("FUJIAN-2022");
        assertThat(page("/schemes/" + fujian, officer)).contains("不完整，仅供参考", "六个模块的分值");
        long own = drafting.copy(fujian, officer);
        assertThat(refused(() -> drafting.publish(own, LocalDate.of(2026, 6, 1), head))
                        .rule())
                .isEqualTo(SchemeRule.INCOMPLETE);
        drafting.discard(own, officer);
        assertThatThrownBy(() -> drafting.change(own, 0, Sheets.sound(), officer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void goesOutToASpreadsheetAndComesBackTheSame() throws Exception {
        for (String format : List.of("xlsx", "csv")) {
            for (String code : List.of("STATION-3P", "STATION-1000", "NANXIAN-2022")) {
                Scheme from = book.seen(law(code), officer).scheme();
                byte[] file = mvc.perform(get("/schemes/" + from.id() + "/export")
                                .param("format", format)
                                .with(as(stranger)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                String at = mvc.perform(multipart("/schemes/import")
                                .file(new MockMultipartFile("file", "方案." + format, null, file))
                                .with(as(stranger))
                                .with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
                Scheme back = book.own(Long.parseLong(at.substring("/schemes/".length())), stranger)
                        .scheme();
                assertThat(SchemeSheet.of(back, false)).as(code + format).isEqualTo(SchemeSheet.of(from, false));
            }
        }
        byte[] template = mvc.perform(get("/schemes/import/template").with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String made = mvc.perform(multipart("/schemes/import")
                        .file(new MockMultipartFile("file", "模板.xlsx", null, template))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(made, officer)).contains("各项检查通过");
    }

    @Test
    void aFileWithMistakesIsReportedByRowsAndWritesNothing() throws Exception {
        String file = """
                类别,层级,编码,名称,英文名称,标准或说明,分值,评分方法,评分方
                方案,,BAD-1,方案,Scheme,来源,100,,
                指标,1,A,甲,First,,六十,比例,
                指标,3,B,乙,Second,,40,打分,
                等级,,X,好,Good,,80-89,很好,
                别的,,,,,,,,
                """;
        String report = importing(file);
        assertThat(report).contains(">6<", "类别“别的”应当是").doesNotContain("六十");
        report = importing(file.replace("别的,,,,,,,,\n", ""));
        assertThat(report).contains(">3<", "“六十”不是数", ">4<", "不能跳级", "打分", ">5<", "请选择");
        assertThat(importing("一,二\n三,四\n")).contains("缺少“类别”列");
        assertThat(importing("")).contains("role=\"alert\"");
        assertThat(book.list(officer)).extracting(SchemeBook.Line::code).doesNotContain("BAD-1");
    }

    private String importing(String text) throws Exception {
        return mvc.perform(multipart("/schemes/import")
                        .file(new MockMultipartFile(
                                "file", "方案.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void isTriedOutWithoutACase() throws Exception {
        long tangxi = law("TANGXI-2022");
        assertThat(page("/schemes/" + tangxi + "/trial", officer)).contains("未填指标");
        String tried = page(
                "/schemes/" + tangxi
                        + "/trial?reached.A1=89.974&planned.A1=90&reached.B1.1=49&planned.B1.1=50&reached.B2.1=100&planned.B2.1=100"
                        + "&met.B2.2=0&met.B3.1=0&met.B4.1=0&met.B4.2=0&points.C1.1=8&points.C2.1=10&points.C3.1=10.5&reached.D1=0&planned.D1=0",
                officer);
        assertThat(tried).contains("9.997 / 10", "7.84 / 8", "0 / 10", "请填写不小于0");
        mvc.perform(post("/api/v1/schemes/" + law("STATION-1000") + "/trials")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"A1\": {\"met\": [0, 1, 2]}, \"C1\": {\"reached\": \"30\", \"planned\": \"24\"}}")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[?(@.code == 'A1')].points").value(90.0))
                .andExpect(jsonPath("$.lines[?(@.code == 'C1')].points").value(100.0));
    }

    @Test
    void theInterfaceDoesWhatThePagesDo() throws Exception {
        String sheet = json.writeValueAsString(named(Sheets.sound(), "API-1"));
        mvc.perform(post("/api/v1/schemes/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Sheets.grades()))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].field").value("grades"))
                .andExpect(jsonPath("$[0].rule").value("SchemeRule.NO_GRADES"));
        String made = mvc.perform(post("/api/v1/schemes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sheet)
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = json.readTree(made).get("id").asLong();
        mvc.perform(get("/api/v1/schemes/" + id).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scheme.body.indicators[1].marking.type").value("LADDER"))
                .andExpect(jsonPath("$.sheet.rows[1].marking").value("组合 制度上墙=10；档案齐全=15"))
                .andExpect(jsonPath("$.revision").value(0));
        String change = json.writeValueAsString(Map.of("revision", 0, "sheet", named(Sheets.scale("九十"), "API-1")));
        mvc.perform(post("/api/v1/schemes/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change)
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.scale").exists());
        mvc.perform(post("/api/v1/schemes/" + id + "/publication")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"validFrom\": \"2026-05-31\"}")
                        .with(as(head))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("SchemeRule.VALID_TOO_EARLY"));
        mvc.perform(get("/api/v1/schemes").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'API-1')].status").value("DRAFT"));
        assertThatThrownBy(() -> drafting.change(id, 5, named(Sheets.sound(), "API-1"), officer))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void asksTheDatabaseAsOftenForManySchemesAsForFew() throws Exception {
        page("/schemes", head);
        int few = Statements.in(() -> page("/schemes", head));
        long last = 0;
        for (int i = 0; i < 5; i++) last = drafting.draft(named(Sheets.sound(), "MANY-" + i), officer);
        assertThat(Statements.in(() -> page("/schemes", head))).isEqualTo(few);
        String one = "/schemes/" + law("TANGXI-2022");
        String large = "/schemes/" + law("STATION-3P");
        page(one, stranger);
        assertThat(Statements.in(() -> page(large, stranger))).isEqualTo(Statements.in(() -> page(one, stranger)));
        assertThat(page("/schemes/" + last, officer)).contains("MANY-4");
    }

    private long law(String code) {
        return jdbc.sql("select id from evaluation_scheme where code = ? and unit_id is null")
                .param(code)
                .query(Long.class)
                .single();
    }
}
