package org.sanshe.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sanshe.SansheTest;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which services are recorded, imported, looked at and checked. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    Actor provider;
    Actor rival;
    String care;
    long client;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        List<String> codes = jdbc.sql(
                        "select credit_code from organization where contact_name is not null order by id limit 2")
                .query(String.class)
                .list();
        provider = bureau.supplier(codes.get(0));
        rival = bureau.supplier(codes.get(1));
        care = agreements.begin(
                "LY2026-7001",
                provider,
                "2026-01-01",
                "2026-12-31",
                UnitOfPay.BENEFICIARY,
                Agreements.line(Agreements.CARE, "人·月", "1000", "290.00"),
                Agreements.line("大型活动", "场", "7", "4000.00"));
        agreements.rule(TestRules.homeCare(care, Agreements.CARE, LocalDate.of(2026, 1, 1)));
        agreements.rule(TestRules.of(care, "大型活动", Measure.EVENT, LocalDate.of(2026, 1, 1), b -> b.minPeople = 200));
        client = agreements.client(provider, "欧阳静", Agreements.residentId(1));
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    @Test
    void aVisitIsRecordedWithPhotoAndSignatureAndWithoutScript() throws Exception {
        mvc.perform(get("/records/" + care + "/new").with(as(provider)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("大型活动")));
        mvc.perform(get("/records/" + care + "/new")
                        .param("item", Agreements.CARE)
                        .with(as(provider)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("欧阳静")))
                .andExpect(content().string(not(containsString("onclick"))));
        String saved = mvc.perform(multipart("/records/" + care)
                        .file(new MockMultipartFile("photoFiles", "现场.png", "image/png", PNG))
                        .file(new MockMultipartFile("signatureFiles", "指印.png", "image/png", PNG))
                        .param("_command", UUID.randomUUID().toString())
                        .param("item", Agreements.CARE)
                        .param("on", "2026-05-04")
                        .param("from", "09:00")
                        .param("to", "11:00")
                        .param("place", "明湖社区")
                        .param("worker", "李护理")
                        .param("clients", String.valueOf(client))
                        .param("content", "助洁")
                        .param("clientSign", "FINGERPRINT")
                        .with(as(provider))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/records/" + care + "/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(saved).with(as(provider)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("按指印")));
        mvc.perform(get(saved).with(as(bureau.staff(Role.OFFICER))))
                .andExpect(content().string(containsString("欧阳静")));
        mvc.perform(get(saved).with(as(bureau.staff(Role.AUDITOR))))
                .andExpect(content().string(containsString("欧**")))
                .andExpect(content().string(not(containsString("欧阳静"))));
        mvc.perform(get(saved).with(as(rival))).andExpect(status().isNotFound());
        mvc.perform(get(saved + "/edit").with(as(provider))).andExpect(status().isOk());
        mvc.perform(get("/records/" + care).param("month", "2026-05").with(as(provider)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("明湖社区")));
        mvc.perform(get("/records/" + care).param("month", "2026-05").with(as(rival)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/records/" + care).param("month", "2026-05").with(as(provider)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records[0].valid").value(true));
        mvc.perform(get("/api/v1/records/" + care).param("month", "2026-05").with(as(rival)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingTypedAndNoFileIsLostWhenSomethingIsWrong() throws Exception {
        String page = mvc.perform(multipart("/records/" + care)
                        .file(new MockMultipartFile("sheetFiles", "签到.png", "image/png", PNG))
                        .param("_command", UUID.randomUUID().toString())
                        .param("item", "大型活动")
                        .param("on", "2026-05-04")
                        .param("from", "09:00")
                        .param("to", "08:00")
                        .param("place", "文化广场")
                        .param("worker", "李护理")
                        .param("attendance", "199")
                        .param("content", "端午活动")
                        .with(as(provider))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("文化广场", "端午活动", "结束时间应当晚于开始时间", "name=\"sheets\" value=\"doc:");
    }

    @Test
    void aFileIsImportedWholeOrNotAtAllAndTellsOfEveryRow() throws Exception {
        String head = "价目,服务日期,开始时间,结束时间,服务地点,服务人员,服务对象姓名,身份证号码,参加人数,服务内容,服务对象签字,服务人员签字\r\n";
        String good = "居家养老服务,2026-04-%02d,09:00,11:00,明湖社区,李护理,司马光,%s,,助浴,纸质签名,纸质签名\r\n";
        String id = Agreements.residentId(2);
        String wrong = head
                + good.formatted(7, id)
                + good.formatted(8, "440106195307151233")
                + good.formatted(7, id)
                + "没有的价目,2026-04-09,09:00,11:00,明湖社区,李护理,司马光,,,助浴,是,是\r\n";
        mvc.perform(upload(wrong))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("身份证号码不正确")))
                .andExpect(content().string(containsString("已有记录")))
                .andExpect(content().string(containsString("没有这条价目")))
                .andExpect(content().string(not(containsString("440106195307151233"))));
        assertThat(april()).isZero();
        mvc.perform(upload(head + good.formatted(7, id) + good.formatted(8, id)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2")));
        assertThat(april()).isEqualTo(2);
        assertThat(bureau.find(id)).isEmpty();
        mvc.perform(get("/records/" + care + "/import/template").with(as(provider)))
                .andExpect(status().isOk());
    }

    private int april() {
        return jdbc.sql("select count(*) from current_record where agreement = ? and month = '2026-04-01'")
                .param(care)
                .query(Integer.class)
                .single();
    }

    private org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(String csv) {
        return multipart("/records/" + care + "/import")
                .file(new MockMultipartFile("file", "记录.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("_command", UUID.randomUUID().toString())
                .with(as(provider))
                .with(csrf());
    }

    @Test
    void theOfficerSetsRulesEntersDeathsAndChecks() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        mvc.perform(get("/records/" + care + "/rules").with(as(officer))).andExpect(status().isOk());
        var rule = post("/records/" + care + "/rules")
                .param("item", Agreements.CARE)
                .param("measure", "PERSON_MONTH")
                .param("validFrom", "2026-06-01")
                .param("clientSigns", "true")
                .param("workerSigns", "true")
                .param("longestMinutes", "300")
                .param("source", "补充协议第二条");
        mvc.perform(rule.param("tiers", "四次 八小时").with(as(officer)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("每行填写")));
        mvc.perform(post("/records/" + care + "/rules")
                        .param("item", Agreements.CARE)
                        .param("measure", "PERSON_MONTH")
                        .param("validFrom", "2026-06-01")
                        .param("longestMinutes", "300")
                        .param("tiers", "4 8 290\n6 10 360")
                        .param("source", "补充协议第二条")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/records/absences")
                        .param("kind", "DEAD")
                        .param("residentId", "440106195307151233")
                        .param("from", "2026-05-01")
                        .param("source", "证明")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/records/absences").with(as(officer))).andExpect(status().isOk());
        mvc.perform(post("/records/checks").with(as(officer)).with(csrf())).andExpect(status().is3xxRedirection());
        for (Role role : List.of(Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR)) {
            mvc.perform(get("/records/checks").with(as(bureau.staff(role)))).andExpect(status().isOk());
        }
    }

    @Test
    void takesAbsencesFromAFileWholeOrNotAtAll() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        String head = "类别,姓名,身份证号码,开始日期,结束日期,依据\n";
        String right = "住院,欧阳静," + Agreements.residentId(1) + ",2026/05/04,2026-05-09,出院小结\n";
        mvc.perform(absences(officer, head + right + "搬走,何某,440106195307151233,2026-05-01,,证明\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("类别应当是")));
        mvc.perform(get("/records/absences").with(as(officer)))
                .andExpect(content().string(not(containsString("出院小结"))));
        mvc.perform(absences(officer, head + right)).andExpect(status().isOk());
        mvc.perform(get("/records/absences").with(as(officer)))
                .andExpect(content().string(containsString("出院小结")));
        mvc.perform(get("/records/absences/template").with(as(officer))).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.RequestBuilder absences(Actor officer, String csv) {
        return multipart("/records/absences/import")
                .file(new MockMultipartFile("file", "登记.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(as(officer))
                .with(csrf());
    }
}
