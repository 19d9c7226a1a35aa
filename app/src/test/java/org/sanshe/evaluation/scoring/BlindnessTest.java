package org.sanshe.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evaluation.Assessments;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Reading;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Before all sheets are in nobody can tell what a peer gave, nor whether the peer has handed in at all. */
@SansheTest
class BlindnessTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Scoring scoring;

    @Autowired
    Assessments assessments;

    @Autowired
    Seals seals;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String caseNo;
    private List<Actor> evaluators;

    @BeforeEach
    void anAssessment() throws Exception {
        bureau.open("2026-06-01");
        caseNo = scoring.open(b -> b);
        evaluators = scoring.evaluators();
        scoring.declareAll(caseNo);
    }

    @Test
    void nothingDiffersByAByteWhateverAPeerGaveAndWhetherThePeerIsIn() {
        Actor peer = evaluators.get(0);
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("expert", evaluators.get(1));
        readers.put("evaluator of the buyer", evaluators.get(3));
        readers.put("officer", bureau.staff(Role.OFFICER));
        readers.put("section head", bureau.staff(Role.SECTION_HEAD));
        readers.put("auditor", bureau.staff(Role.AUDITOR));
        readers.put("organization", bureau.supplier(Scoring.TONGXIN));
        readers.forEach((who, reader) -> {
            var before = seenAfter(peer, reader, null);
            assertThat(before).hasSizeGreaterThan(25);
            assertThat(seenAfter(peer, reader, "0"))
                    .as("%s after nothing was given", who)
                    .isEqualTo(before);
            assertThat(seenAfter(peer, reader, "30"))
                    .as("%s after all was given", who)
                    .isEqualTo(before);
        });
        var officer = seenAfter(peer, bureau.staff(Role.OFFICER), "30");
        assertThat(officer.get("GET /cases/" + caseNo)).startsWith("200").contains("独立评分");
        assertThat(officer.get("GET /assessments/" + caseNo + "/sheet")).startsWith("404");
        assertThat(seenAfter(peer, bureau.staff(Role.SECTION_HEAD), "30")
                        .get("GET /assessments/" + caseNo + "/calibration"))
                .startsWith("404");
        assertThat(seenAfter(peer, evaluators.get(1), "30").get("GET /assessments/" + caseNo + "/sheet"))
                .startsWith("200");
    }

    @Test
    void whatWasHandedInIsSealedUntilTheLastAndThenComparedByWhoMay() throws Exception {
        for (int i = 0; i < 5; i++) scoring.score(caseNo, evaluators.get(i), "27.77");
        assertThat(bureau.find("27.77")).as("in clear nowhere").isEmpty();
        String calibration = "/assessments/" + caseNo + "/calibration";
        Actor head = bureau.staff(Role.SECTION_HEAD);
        mvc.perform(get(calibration).with(as(head))).andExpect(status().isNotFound());
        scoring.score(caseNo, evaluators.get(5), "27.77");
        String page = text(calibration, head);
        assertThat(page).contains("27.77", evaluators.get(0).name());
        mvc.perform(get(calibration).with(as(bureau.staff(Role.OFFICER)))).andExpect(status().isForbidden());
        mvc.perform(get(calibration).with(as(evaluators.get(1)))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1" + calibration).with(as(head))).andExpect(status().isOk());
    }

    @Test
    void whoLeavesReachesNothingAndWhatTheyGaveDoesNotCount() throws Exception {
        Actor leaving = evaluators.get(0);
        Actor buyer = evaluators.get(3);
        scoring.score(caseNo, leaving, "30");
        mvc.perform(leave(leaving, evaluators.get(1), "与被考核组织负责人有亲属关系")).andExpect(status().isNotFound());
        mvc.perform(leave(leaving, leaving, "亲")).andExpect(status().isUnprocessableContent());
        mvc.perform(leave(leaving, leaving, "与被考核组织负责人有亲属关系")).andExpect(redirectedUrl("/tasks"));
        mvc.perform(leave(buyer, bureau.staff(Role.OFFICER), "长期外出，无法联系")).andExpect(redirectedUrl("/cases/" + caseNo));
        for (Actor gone : List.of(leaving, buyer)) {
            seen(gone).forEach((path, answer) -> {
                if (path.contains("/tasks/") && !path.contains("export") || path.contains("/cases/" + caseNo)) {
                    assertThat(answer).as(gone.name() + " " + path).startsWith("404");
                } else if (path.contains("/assessments/")) {
                    assertThat(answer).as(gone.name() + " " + path).matches("(?s)40[34].*");
                } else {
                    assertThat(answer).as(gone.name() + " " + path).doesNotContain(caseNo);
                }
            });
        }
        for (Actor other : List.of(evaluators.get(1), evaluators.get(2), evaluators.get(4), evaluators.get(5))) {
            scoring.score(caseNo, other, "27");
        }
        assertThat(bureau.openNodes(caseNo))
                .as("nothing is opened while seats are empty")
                .containsExactly("replaceEvaluator");
        assertThatThrownBy(() -> seals.open(caseNo + "/sheets/1", new byte[] {1}))
                .isInstanceOf(Seals.StillSealed.class);
    }

    @Test
    void aSheetIsHandedInOnce() {
        Actor first = evaluators.get(0);
        scoring.score(caseNo, first, "30");
        assertThatThrownBy(() -> scoring.score(caseNo, first, "20")).isInstanceOf(AssertionError.class);
        for (Actor other : evaluators.subList(1, 6)) scoring.score(caseNo, other, "27");
        assertThatThrownBy(() -> mvc.perform(leave(first, first, "与被考核组织有利害关系")).andExpect(status().isOk()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("422");
    }

    /** All a reader could ask, after a peer handed in or, without a degree, did not. */
    private Map<String, String> seenAfter(Actor peer, Actor reader, String degree) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (degree != null) scoring.score(caseNo, peer, degree);
            bureau.set("2026-06-01T10:00:10");
            return seen(reader);
        });
    }

    private Map<String, String> seen(Actor reader) {
        String agreement = assessments.get(caseNo).agreement();
        var paths = Reading.paths(jdbc, caseNo, "scoreSheet");
        paths.addAll(List.of(
                "/cases?q=社会工作服务末期考核",
                "/overview",
                "/engagements/" + agreement,
                "/trail/agreement/" + agreement,
                "/api/v1/trail/agreement/" + agreement,
                "/cases/" + agreement,
                "/assessments/" + caseNo + "/sheet",
                "/assessments/" + caseNo + "/sheet/check",
                "/assessments/" + caseNo + "/calibration",
                "/assessments/" + caseNo + "/recusal",
                "/api/v1/assessments/" + caseNo + "/sheet",
                "/api/v1/assessments/" + caseNo + "/calibration"));
        return Reading.all(mvc, paths, reader);
    }

    private String text(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder leave(
            Actor member, Actor by, String reason) {
        return post("/assessments/" + caseNo + "/recusal")
                .param("person", String.valueOf(member.personId()))
                .param("reason", reason)
                .with(as(by))
                .with(csrf());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }
}
