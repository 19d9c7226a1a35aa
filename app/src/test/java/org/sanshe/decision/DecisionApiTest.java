package org.sanshe.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SansheTest
class DecisionApiTest {

    private static final String PANEL = """
            {"method": "OPEN_TENDER", "budget": 9000000, "openTenderAmountReached": true,
             "complex": true, "largeSocialImpact": false}
            """;

    @Autowired
    MockMvc mvc;

    @Test
    void listsTheTablesWithWhatTheyAsk() throws Exception {
        mvc.perform(get("/api/v1/decisions").with(user("liu").roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].key").value(hasItems("admissibility", "panel", "too-few-suppliers")))
                .andExpect(jsonPath("$[?(@.key == 'panel')].inputs[*].name").value(hasItem("budget")))
                .andExpect(jsonPath("$[?(@.key == 'procurement-threshold')].inputs[*].name")
                        .value(contains("region", "level", "kind")));
    }

    @Test
    void answersWithVersionAndArticle() throws Exception {
        evaluate("panel", "2026-03-01", PANEL)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outputs.minSize").value(7))
                .andExpect(jsonPath("$.asOf").value("2026-03-01"))
                .andExpect(jsonPath("$.tableVersion").isNotEmpty())
                .andExpect(jsonPath("$.rows").value(contains("panel-2")))
                .andExpect(jsonPath("$.noRule").value(false))
                .andExpect(jsonPath("$.legalBasis[0].text").value("《政府采购货物和服务招标投标管理办法》第四十七条"));
    }

    @Test
    void saysWhatIsWrongFieldByField() throws Exception {
        evaluate("panel", "2026-03-01", "{\"method\": \"GUESS\", \"budget\": \"a lot\", \"colour\": 1}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.fieldErrors.method").isNotEmpty())
                .andExpect(jsonPath("$.fieldErrors.budget").isNotEmpty())
                .andExpect(jsonPath("$.fieldErrors.colour").isNotEmpty())
                .andExpect(jsonPath("$.fieldErrors.complex").isNotEmpty());
        evaluate("panel", "soon", PANEL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.asOf").isNotEmpty());
        evaluate("panel", "1999-01-01", PANEL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.asOf").isNotEmpty());
        evaluate("panel", "2026-03-01", "{\"budget\": {\"$gt\": 0}, \"method\": null}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.budget").isNotEmpty());
        evaluate("panel", "2026-03-01", "[1]").andExpect(status().isBadRequest());
        evaluate("weather", "2026-03-01", "{}").andExpect(status().isNotFound());
    }

    @Test
    void isForThoseWhoAreIn() throws Exception {
        mvc.perform(get("/api/v1/decisions")).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/decisions/panel/evaluations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PANEL))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions evaluate(String key, String asOf, String inputs) throws Exception {
        return mvc.perform(post("/api/v1/decisions/{key}/evaluations", key)
                .param("asOf", asOf)
                .with(user("liu").roles("ORGANIZATION"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(inputs));
    }
}
