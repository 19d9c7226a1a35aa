package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The grantee's page: what releases the next part, what was spent of each line, and what is found in two projects. */
@SansheTest
class GrantProjectPagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String agreement;

    @BeforeEach
    void aProjectUnderWay() throws Exception {
        executing.open("2026-03-02");
        agreement = project();
    }

    private String project() {
        long scheme = executing.scheme(Executing.threeParts(Nature.GRANT, FundingSource.LOTTERY_FUND));
        String application =
                executing.application(scheme, "50000", "50000", "2026-03-16", "2026-10-31", "60000", "40000");
        GrantAward award = executing.award(application, FundingSource.LOTTERY_FUND, "50000", "50000");
        String no = executing.begin(award);
        executing.sign(no, "2026-06-15T17:00", "2026-11-30");
        executing.fund(no, award);
        return no;
    }

    @Test
    void thePageSaysWhatReleasesTheNextPartAndWhyNotYet() throws Exception {
        assertThat(shown("/grants/projects", executing.grantee())).contains(agreement);
        assertThat(shown("/grants/projects", executing.staff(Role.OFFICER))).contains(agreement);
        String page = shown("/grants/projects/" + agreement, executing.grantee());
        assertThat(page).contains("中期评估合格", "尚未成就", "2026-06-15 17:00", "彩票公益金", "填报支出");
        assertThat(shown("/grants/projects/" + agreement, executing.staff(Role.OFFICER)))
                .doesNotContain("id=\"spend\"");
        assertThat(shown("/api/v1/grants/projects/" + agreement, executing.grantee()))
                .contains("\"trigger\":\"中期评估合格\"");
    }

    @Test
    void whatIsForeignIsNotThere() throws Exception {
        Actor other = bureau.supplier(another());
        assertThat(status("/grants/projects/" + agreement, other)).isEqualTo(404);
        assertThat(status("/api/v1/grants/projects/" + agreement, other)).isEqualTo(404);
        assertThat(shown("/grants/projects", other)).doesNotContain(agreement);
    }

    private String another() {
        return jdbc.sql("select credit_code from organization where credit_code <> ? order by id limit 1")
                .param(Executing.TONGXIN)
                .query(String.class)
                .single();
    }

    @Test
    void aReceiptIsEnteredOnceAndNotBeforeTheAgreement() throws Exception {
        assertThat(spend(agreement, "1", "2026-03-02", "F2026-0001", "120.50", null))
                .isEqualTo(302);
        assertThat(spent()).isEqualTo(12_050);
        assertThat(spend(agreement, "1", "2026-03-02", "F2026-0001", "120.50", null))
                .isEqualTo(422);
        assertThat(spend(agreement, "1", "2026-03-01", "F2026-0002", "1", null))
                .as("before the agreement")
                .isEqualTo(422);
        assertThat(spend(agreement, "1", "2026-03-03", "F2026-0002", "1", null))
                .as("tomorrow")
                .isEqualTo(422);
        assertThat(spend(agreement, "3", "2026-03-02", "F2026-0002", "1", null))
                .as("no such line")
                .isEqualTo(422);
        String second = project();
        assertThat(spend(second, "1", "2026-03-02", "F2026-0001", "120.50", null))
                .as("in another project")
                .isEqualTo(422);
        // withdrawn, it no longer counts and its receipt is free
        long id = jdbc.sql("select id from grant_spending where agreement = ?")
                .param(agreement)
                .query(Long.class)
                .single();
        mvc.perform(post("/grants/projects/" + agreement + "/spending/" + id + "/withdrawal")
                .param("reason", "填错科目")
                .with(user(TestAccounts.of(executing.grantee())))
                .with(csrf()));
        assertThat(shown("/grants/projects/" + agreement, executing.grantee())).contains("已撤回");
        assertThat(spend(second, "1", "2026-03-02", "F2026-0001", "120.50", null))
                .isEqualTo(302);
    }

    @Test
    void theSamePhotoInTwoProjectsIsFound() throws Exception {
        byte[] photo = ("%PDF-1.4\nreceipt\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        assertThat(spend(agreement, "1", "2026-03-02", "F2026-0101", "10", photo))
                .isEqualTo(302);
        String second = project();
        assertThat(spend(second, "1", "2026-03-02", "F2026-0102", "10", photo)).isEqualTo(302);
        assertThat(shown("/grants/projects/" + second, executing.staff(Role.OFFICER)))
                .contains("相同文件见于 " + agreement);
        assertThat(shown("/grants/projects/" + second, executing.grantee())).doesNotContain("相同文件见于");
    }

    @Test
    void aFileIsImportedWholeOrNotAtAll() throws Exception {
        String head = "科目序号,票据日期,票据号码,收款方,用途,金额\n";
        String good = "1,2026-03-02,G2026-0001,明湖文具店,活动用品,300\n2,2026-03-02,G2026-0002,明湖印刷厂,手册,200.5\n";
        assertThat(imported(head + good + "1,2026-03-02,G2026-0001,明湖文具店,重复,1\n"))
                .contains("第 4 行", "与第2行相同");
        assertThat(spent()).isZero();
        assertThat(imported(head + good)).contains("已导入 2 笔支出");
        assertThat(spent()).isEqualTo(50_050);
        assertThat(imported(head + "1,2026-03-02,G2026-0002,明湖印刷厂,手册,1\n")).contains("不得重复使用");
        assertThat(status("/grants/projects/" + agreement + "/spending/template", executing.grantee()))
                .isEqualTo(200);
    }

    private String imported(String csv) throws Exception {
        return mvc.perform(multipart("/grants/projects/" + agreement + "/spending/import")
                        .file(new MockMultipartFile("file", "支出.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(user(TestAccounts.of(executing.grantee())))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int spend(String project, String line, String on, String receipt, String amount, byte[] photo)
            throws Exception {
        var request = multipart("/grants/projects/" + project + "/spending");
        if (photo != null) request.file(new MockMultipartFile("photo", "票据.pdf", "application/pdf", photo));
        return mvc.perform(request.param("line", line)
                        .param("spentOn", on)
                        .param("receiptNo", receipt)
                        .param("payee", "明湖文具店")
                        .param("what", "活动用品")
                        .param("amount", amount)
                        .with(user(TestAccounts.of(executing.grantee())))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long spent() {
        return jdbc.sql("select coalesce(sum(amount), 0) from grant_spending where agreement = ?")
                .param(agreement)
                .query(Long.class)
                .single();
    }

    private int status(String path, Actor actor) throws Exception {
        return answer(path, actor).getStatus();
    }

    private String shown(String path, Actor actor) throws Exception {
        return answer(path, actor).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(user(TestAccounts.of(actor))))
                .andReturn()
                .getResponse();
    }
}
