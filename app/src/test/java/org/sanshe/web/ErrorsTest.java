package org.sanshe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ViewResolver;

@SansheTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

    @Autowired
    Errors errors;

    @Autowired
    ViewResolver thymeleafViewResolver;

    MockMvc mvc;

    @BeforeEach
    void controllerThatFails() {
        mvc = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(errors)
                .setViewResolvers((name, locale) -> thymeleafViewResolver.resolveViewName(name, locale))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, 没有找到, Not found",
        "law, 422, 不能这样办理, This cannot be done",
        "raced, 409, 已由李强办理, Done by Li Qiang",
        "stale, 409, 已被他人办理, Somebody else was first",
        "input, 400, 请填写金额, Something is not filled in right",
        "large, 413, 单个文件不超过 50 MB, 50 MB a file",
        "bug, 500, 事件编号, Incident",
    })
    void tellsEachFailureInBothLanguages(String what, int status, String zh, String en) throws Exception {
        mvc.perform(get("/fail/" + what))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString(zh)))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("java."))));
        mvc.perform(get("/fail/" + what).cookie(new Cookie("LANG", "en")))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString(en)))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void citesTheArticleOfARefusal() throws Exception {
        mvc.perform(get("/fail/law")).andExpect(content().string(containsString("《政府采购法》第三十五条")));
        mvc.perform(get("/api/fail/law").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.rule").value("TestRule.TOO_SHORT"))
                .andExpect(jsonPath("$.legalBasis.law").value("政府采购法"))
                .andExpect(jsonPath("$.legalBasis.article").value("第三十五条"))
                .andExpect(jsonPath("$.legalBasis.text").value("《政府采购法》第三十五条"))
                .andExpect(jsonPath("$.detail").value("Only 3 days."));
    }

    @Test
    void tellsProgramsWhichFieldIsWrong() throws Exception {
        mvc.perform(get("/api/fail/input"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.amount").value("请填写金额"));
    }

    @Test
    void keepsABugToItsIncidentNumber(CapturedOutput log) throws Exception {
        String body = mvc.perform(get("/api/fail/bug"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.incident").isString())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("secret detail", "IllegalState");
        String incident = body.replaceAll(".*\"incident\":\"(\\w+)\".*", "$1");
        assertThat(log).contains("incident " + incident, "secret detail");
    }

    @ParameterizedTest
    @CsvSource({"GET, /fail/number/abc, 404", "GET, /fail/asks, 400", "GET, /fail/asks?n=x, 400", "POST, /fail/bug, 405"
    })
    void answersRequestsThatFitNoMethod(String method, String path, int status) throws Exception {
        var request = method.equals("GET") ? get(path) : post(path);
        mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().string(containsString("id=\"problem\"")));
        var api = method.equals("GET") ? get("/api" + path) : post("/api" + path);
        mvc.perform(api).andExpect(status().is(status)).andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void escapesWhatItRepeats() throws Exception {
        mvc.perform(get("/fail/hostile"))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    enum TestRule implements Rule {
        TOO_SHORT;

        @Override
        public RuleText text() {
            return new RuleText("只有{0}天。", "Only {0} days.", new LegalBasis("政府采购法", "第三十五条"));
        }
    }

    /** An inner class, so that no application finds it by itself. */
    @RestController
    class Failing {

        @GetMapping({"/fail/{what}", "/api/fail/{what}"})
        void fail(@PathVariable String what) {
            throw switch (what) {
                case "missing" -> new NotFound("it");
                case "law" -> new Refusal(TestRule.TOO_SHORT, 3);
                case "raced" -> new Conflict("已由李强办理", "Done by Li Qiang");
                case "stale" -> new OptimisticLockingFailureException("row");
                case "input" -> InvalidInput.at("amount", "请填写金额");
                case "hostile" -> new InvalidInput(Map.of("x", "<script>alert(1)</script>"));
                case "large" -> new MaxUploadSizeExceededException(50);
                default -> new IllegalStateException("secret detail");
            };
        }

        @GetMapping({"/fail/number/{n}", "/api/fail/number/{n}"})
        long number(@PathVariable long n) {
            return n;
        }

        @GetMapping({"/fail/asks", "/api/fail/asks"})
        long asks(@RequestParam long n) {
            return n;
        }
    }
}
