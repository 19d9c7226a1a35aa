package org.sanshe.disclosure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SansheTest
@Transactional
class PortalPagesTest {

    private static final String CODE = "0123456789abcdef01234567";

    @Autowired
    MockMvc mvc;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Documents documents;

    @Autowired
    SansheClock clock;

    @Autowired
    JdbcClient jdbc;

    long notice;
    StoredDocument pdf;

    @BeforeEach
    void aPublishedCall() {
        var by = new Actor(1, 1, "周敏", Set.of(Role.PROCUREMENT), 1L, null, null);
        pdf = documents.store(
                "P2026-0001",
                "procurementNotice",
                "磋商公告.pdf",
                new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                by,
                Audience.PUBLIC);
        jdbc.sql("update document set document_no = '民采〔2026〕7号', verify_code = ? where id = ?")
                .params(CODE, pdf.id())
                .update();
        notice = publish("P2026-0001", NoticeKind.PROCUREMENT, "社区养老服务项目竞争性磋商公告", pdf, 10);
    }

    @Test
    void showsEverybodyWhatWasPublished() throws Exception {
        mvc.perform(get("/public/notices"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("社区养老服务项目竞争性磋商公告")))
                .andExpect(content().string(containsString("采购公告")));
        mvc.perform(get("/public/notices/" + notice).cookie(new Cookie("LANG", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<article class=\"letter\">正文</article>")))
                .andExpect(content().string(containsString("Call for responses")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/public/notices/" + notice + "/pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")));
    }

    @Test
    void findsByTwoCharactersAndByKind() throws Exception {
        publish("P2026-0002", NoticeKind.RESULT, "禁毒宣传服务成交结果公告", null, 1);
        mvc.perform(get("/public/notices").param("q", "养老"))
                .andExpect(content().string(containsString("社区养老")))
                .andExpect(content().string(not(containsString("禁毒宣传"))));
        mvc.perform(get("/public/notices").param("kind", "RESULT"))
                .andExpect(content().string(containsString("禁毒宣传")))
                .andExpect(content().string(not(containsString("社区养老"))));
        mvc.perform(get("/public/notices").param("q", "养")).andExpect(content().string(containsString("至少输入两个字符")));
        mvc.perform(get("/public/notices").param("q", "<script>%' or 1=1").param("kind", "../x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有符合条件的公告")));
    }

    @Test
    void doesNotGiveOutAPdfThatIsNotPublic() throws Exception {
        jdbc.sql("delete from document_audience where document_id = ?")
                .param(pdf.id())
                .update();
        mvc.perform(get("/public/notices/" + notice + "/pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/public/notices/" + notice))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/pdf"))));
        mvc.perform(get("/public/notices/999999")).andExpect(status().isNotFound());
        mvc.perform(get("/public/notices/abc")).andExpect(status().isNotFound());
    }

    @Test
    void confirmsAPrintedDocumentAndNothingElse() throws Exception {
        mvc.perform(get("/public/verify").param("code", " " + CODE.toUpperCase(java.util.Locale.ROOT)))
                .andExpect(redirectedUrl("/public/verify/" + CODE));
        mvc.perform(get("/public/verify/" + CODE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("民采〔2026〕7号")))
                .andExpect(content().string(containsString(pdf.digest())))
                .andExpect(content().string(not(containsString("P2026-0001"))))
                .andExpect(content().string(not(containsString("周敏"))));
        for (String wrong : new String[] {"ffffffffffffffffffffffff", "1", "x'or'1"}) {
            mvc.perform(get("/public/verify/" + wrong))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("没有查到这个核验码")));
        }
    }

    private long publish(String caseNo, NoticeKind kind, String title, StoredDocument document, int days) {
        disclosure.publish(
                caseNo,
                kind,
                title,
                document,
                "<article class=\"letter\">正文</article>",
                clock.instant().plus(Duration.ofDays(days)));
        return disclosure.of(caseNo).get(disclosure.of(caseNo).size() - 1).id();
    }
}
