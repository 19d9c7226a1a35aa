package org.sanshe.evaluation.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * 公开测评页: for whoever has the link, on a phone, without an account and without script. A browser remembers the day of
 * its answer, and nothing else does.
 */
@Controller
class OpenLinkPages {

    private static final String ANSWERED = "sanshe-answered";

    private final SurveyRows rows;
    private final Questionnaires questionnaires;
    private final Ballots ballots;
    private final SansheClock clock;

    OpenLinkPages(SurveyRows rows, Questionnaires questionnaires, Ballots ballots, SansheClock clock) {
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.ballots = ballots;
        this.clock = clock;
    }

    @GetMapping("/public/survey/{link}")
    ModelAndView questions(@PathVariable String link, Locale locale) {
        Survey s = survey(link);
        if (!ballots.isOpen(s.caseNo())) return new ModelAndView("evaluation/answer-over").addObject("survey", s);
        return page(s, schema(s).at(clock).open(Map.of(), org.sanshe.forms.Locale.of(locale)), null);
    }

    @PostMapping("/public/survey/{link}")
    ModelAndView answer(
            @PathVariable String link,
            @CookieValue(name = ANSWERED, defaultValue = "") String answered,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Survey s = survey(link);
        FormState state = schema(s).at(clock).receive(Map.of(), fields(request), org.sanshe.forms.Locale.of(locale));
        if (!state.isValid()) return refused(page(s, state, null).addObject("errors", state.errors()));
        try {
            String today = clock.today().toString();
            if (answered.equals(today)) throw new Refusal(SurveyRule.ANSWERED_TODAY);
            ballots.put(s.caseNo(), state.values(), request.getRemoteAddr());
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(ANSWERED, today)
                            .path("/public/survey/" + link)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(1))
                            .build()
                            .toString());
            return new ModelAndView("redirect:/public/survey/" + link + "/thanks");
        } catch (Refusal e) {
            return refused(page(s, state, e));
        }
    }

    @GetMapping("/public/survey/{link}/thanks")
    ModelAndView thanks(@PathVariable String link) {
        return new ModelAndView("evaluation/answer-thanks").addObject("survey", survey(link));
    }

    private Survey survey(String link) {
        return rows.byLink(link).orElseThrow(() -> new NotFound("survey of this link"));
    }

    private FormSchema schema(Survey s) {
        return FormSchema.read(questionnaires.get(s.questionnaireId()).form());
    }

    private static ModelAndView page(Survey survey, FormState state, Refusal refusal) {
        return new ModelAndView("evaluation/answer")
                .addObject("survey", survey)
                .addObject("form", FormHtml.render(state, FormHtml.Options.none()))
                .addObject("refusal", refusal)
                .addObject("errors", null);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_csrf")) fields.put(name, List.of(values));
        });
        return fields;
    }
}
