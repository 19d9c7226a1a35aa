package org.sanshe.delivery.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormState;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 答题页: for everybody with a code, without an account, without script, in plain words. */
@Controller
class AnswerPages {

    private static final String CODE = "code";

    private final Answering answering;
    private final Patience patience;
    private final SansheClock clock;

    AnswerPages(Answering answering, Patience patience, SansheClock clock) {
        this.answering = answering;
        this.patience = patience;
        this.clock = clock;
    }

    /** Looking changes nothing and tries nothing: a code that came along only stands in the box. */
    @GetMapping("/public/voice")
    ModelAndView enter(@RequestParam(defaultValue = "") String code) {
        return enter(Code.read(code).map(Code::grouped).orElse(""), null);
    }

    @PostMapping("/public/voice")
    ModelAndView open(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Locale locale) {
        try {
            Code read = read(code, request);
            var question = tried(request, () -> answering.open(read));
            return questions(read, question, state(question, locale), HttpStatus.OK);
        } catch (Refusal e) {
            return enter(shortened(code), e);
        }
    }

    @PostMapping("/public/voice/answer")
    ModelAndView answer(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Locale locale) {
        try {
            Code read = read(code, request);
            var question = tried(request, () -> answering.open(read));
            FormState state = question.survey()
                    .schema()
                    .at(clock)
                    .receive(Map.of(), fields(request), org.sanshe.forms.Locale.of(locale));
            if (!state.isValid()) return questions(read, question, state, HttpStatus.UNPROCESSABLE_CONTENT);
            tried(request, () -> {
                answering.answer(read, state.values());
                return null;
            });
            return new ModelAndView("redirect:/public/voice/thanks");
        } catch (Refusal e) {
            return enter(shortened(code), e);
        }
    }

    @GetMapping("/public/voice/thanks")
    ModelAndView thanks() {
        return new ModelAndView("delivery/voice-thanks");
    }

    private Code read(String typed, HttpServletRequest request) {
        if (!patience.allows(request.getRemoteAddr())) throw new Refusal(VoiceRule.TRY_LATER);
        // what fails its own check was mistyped, not guessed: it is not counted
        return Code.read(typed).orElseThrow(() -> new Refusal(VoiceRule.CODE_NOT_VALID));
    }

    private <T> T tried(HttpServletRequest request, java.util.function.Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal e) {
            patience.wrong(request.getRemoteAddr());
            throw e;
        }
    }

    private FormState state(Answering.Question question, Locale locale) {
        return question.survey().schema().at(clock).open(Map.of(), org.sanshe.forms.Locale.of(locale));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(CODE) && !name.startsWith("_csrf")) fields.put(name, List.of(values));
        });
        return fields;
    }

    private static String shortened(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) : typed;
    }

    private static ModelAndView enter(String typed, Refusal refusal) {
        var page =
                new ModelAndView("delivery/voice-enter").addObject(CODE, typed).addObject("refusal", refusal);
        if (refusal != null) {
            page.setStatus(
                    refusal.rule() == VoiceRule.TRY_LATER
                            ? HttpStatus.TOO_MANY_REQUESTS
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView questions(Code code, Answering.Question question, FormState state, HttpStatus status) {
        var page = new ModelAndView("delivery/voice-questions")
                .addObject(CODE, code.text())
                .addObject("project", question.title())
                .addObject("survey", question.survey())
                .addObject("form", FormHtml.render(state, FormHtml.Options.none()))
                .addObject("errors", status == HttpStatus.OK ? null : state.errors());
        page.setStatus(status);
        return page;
    }
}
