package org.sanshe.grant.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.reward.Rewarding;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.ledger.FundingSource;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 资助公开: every award on exactly one page, sums over all of them, and the same in the table. */
@SansheTest
class PublicGrantPagesTest {

    /** One more than a page holds. */
    private static final int AWARDS = 21;

    private static final Pattern TITLE = Pattern.compile("公开项目[0-9]{2}");

    @Autowired
    Bureau bureau;

    @Autowired
    Rewarding rewarding;

    @Autowired
    Purse purse;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String code;

    @BeforeEach
    void awards() throws Exception {
        bureau.open("2026-05-06");
        long scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.DIRECT,
                FundingSource.GENERAL_BUDGET,
                Rewarding.grades(AmountRule.Upgrade.FULL),
                List.of(),
                null,
                null,
                null));
        code = jdbc.sql("select code from grant_scheme where id = ?")
                .param(scheme)
                .query(String.class)
                .single();
        long organization = bureau.supplier(Rewarding.BODY).organizationId();
        for (int i = 0; i < AWARDS; i++) award(scheme, organization, "公开项目%02d".formatted(i), "ACTIVE");
        award(scheme, organization, "公开项目99", "LAPSED");
    }

    private void award(long scheme, long organization, String title, String status) {
        String agreement = purse.caseFile("ZX", null);
        jdbc.sql("""
                        insert into grant_project (agreement, cause, round, scheme_id, unit_id, organization_id, title, applied,
                          awarded, budget, own, project_from, project_until, awarded_on, status)
                        values (:agreement, :agreement, :agreement, :scheme, :unit, :organization, :title, 2000050, 1000025,
                          3000000, 0, date '2026-06-01', date '2026-12-31', date '2026-05-06', :status)
                        """)
                .param("agreement", agreement)
                .param("scheme", scheme)
                .param("unit", rewarding.unit())
                .param("organization", organization)
                .param("title", title)
                .param("status", status)
                .update();
    }

    @Test
    void everyAwardIsOnExactlyOnePageAndTheSumsAreOfAll() throws Exception {
        String first = text("/public/grants/awards?scheme=" + code);
        assertThat(first).contains("420,010.50", "210,005.25");
        List<String> shown = titles(first);
        assertThat(shown).hasSize(AWARDS - 1);
        var more = Pattern.compile("after=(ZX[0-9-]+)").matcher(first);
        assertThat(more.find()).isTrue();
        String second = text("/public/grants/awards?scheme=" + code + "&after=" + more.group(1));
        assertThat(titles(second)).hasSize(1).doesNotContainAnyElementsOf(shown).doesNotContain("公开项目99");
        assertThat(second).doesNotContain("rel=\"next\"").contains("420,010.50");
        assertThat(titles(text("/public/grants/awards?scheme=" + code + "&year=2025")))
                .isEmpty();
    }

    @Test
    void theTableHasAllOfThemAndRunsNothing() throws Exception {
        jdbc.sql("update grant_project set title = '=1+1' where title = '公开项目00' and scheme_id ="
                        + " (select id from grant_scheme where code = ?)")
                .param(code)
                .update();
        String csv = text("/public/grants/awards/export?scheme=" + code);
        assertThat(csv.strip().lines()).hasSize(AWARDS + 1);
        assertThat(titles(csv)).hasSize(AWARDS - 1).doesNotContain("公开项目99");
        assertThat(csv).contains("'=1+1").doesNotContain(",=1+1").doesNotContain("\"=1+1");
    }

    private static List<String> titles(String text) {
        return TITLE.matcher(text).results().map(r -> r.group()).distinct().toList();
    }

    private String text(String path) throws Exception {
        return mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
