package org.sanshe.evaluation.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.survey.Question.Kind;
import org.sanshe.evaluation.survey.Question.Option;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 问卷编辑页: questions are put together here, without script, with a look at what people will see. */
@Controller
class QuestionnairePages {

    private static final String AT = "redirect:/surveys/questionnaires/";

    private final Questionnaires questionnaires;
    private final SansheClock clock;

    QuestionnairePages(Questionnaires questionnaires, SansheClock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GetMapping("/surveys/questionnaires")
    ModelAndView list(Actor actor) {
        return listed(actor);
    }

    private ModelAndView listed(Actor actor) {
        return new ModelAndView("evaluation/questionnaires")
                .addObject("questionnaires", questionnaires.of(actor))
                .addObject("errors", Map.of());
    }

    @PostMapping("/surveys/questionnaires")
    Object draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String titleEn,
            Actor actor) {
        try {
            return AT + questionnaires.draft(title, titleEn, actor);
        } catch (InvalidInput e) {
            var page = listed(actor)
                    .addObject("errors", e.fieldErrors())
                    .addObject("title", title)
                    .addObject("titleEn", titleEn);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/surveys/questionnaires/{id}/versions")
    String version(@PathVariable long id, Actor actor) {
        return AT + questionnaires.version(id, actor);
    }

    @GetMapping("/surveys/questionnaires/{id}")
    ModelAndView edit(@PathVariable long id, Actor actor, Locale locale) {
        return page(id, actor, locale);
    }

    /** @param act save, publish, add-KIND, up-N or remove-N; whatever it is, what was typed is kept */
    @PostMapping("/surveys/questionnaires/{id}")
    Object edit(
            @PathVariable long id,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale) {
        try {
            List<Question> questions = read(typed);
            if (act.startsWith("add-")) {
                questions.add(new Question(Kind.valueOf(act.substring(4)), "", "", List.of(), false));
            }
            int at = act.matches("(up|remove)-[0-9]{1,2}") ? Integer.parseInt(act.replaceAll("\\D", "")) : -1;
            if (act.startsWith("up-") && at > 0 && at < questions.size()) Collections.swap(questions, at, at - 1);
            if (act.startsWith("remove-") && at >= 0 && at < questions.size()) questions.remove(at);
            questionnaires.save(id, one(typed, "title"), one(typed, "titleEn"), questions, actor);
            if (act.equals("publish")) questionnaires.publish(id, actor);
            return AT + id;
        } catch (InvalidInput e) {
            return refused(page(id, actor, locale).addObject("errors", e.fieldErrors()));
        } catch (Refusal e) {
            return refused(page(id, actor, locale).addObject("refusal", e));
        }
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<Question> read(MultiValueMap<String, String> typed) {
        var questions = new ArrayList<Question>();
        for (int i = 0; typed.containsKey("kind[" + i + "]") && i <= Questionnaires.QUESTIONS_MAX; i++) {
            String at = "[" + i + "]";
            Kind kind = Kind.valueOf(one(typed, "kind" + at));
            List<Option> options = !kind.hasOptions()
                    ? List.of()
                    : one(typed, "options" + at)
                            .lines()
                            .filter(l -> !l.isBlank())
                            .map(QuestionnairePages::option)
                            .toList();
            questions.add(new Question(
                    kind,
                    one(typed, "label" + at).strip(),
                    one(typed, "labelEn" + at).strip(),
                    options,
                    typed.containsKey("required" + at)));
        }
        return questions;
    }

    private static Option option(String line) {
        String[] parts = line.split("[|｜]", 2);
        return new Option(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private ModelAndView page(long id, Actor actor, Locale locale) {
        Questionnaire q = questionnaires.get(id, actor);
        boolean english = "en".equals(locale.getLanguage());
        String schema = q.isDraft() ? questionnaires.preview(q) : q.form();
        var shown = FormSchema.read(schema).at(clock).open(Map.of(), org.sanshe.forms.Locale.of(locale));
        return new ModelAndView("evaluation/questionnaire")
                .addObject("q", q)
                .addObject(
                        "rows",
                        q.questions().stream()
                                .map(x -> new Row(x, x.kind().in(english), lines(x)))
                                .toList())
                .addObject(
                        "kinds",
                        List.of(Kind.values()).stream()
                                .map(k -> new Choice(k.name(), k.in(english)))
                                .toList())
                .addObject("form", FormHtml.render(shown, FormHtml.Options.none()))
                .addObject("errors", Map.of());
    }

    private static String lines(Question q) {
        var text = new StringBuilder();
        q.options()
                .forEach(o ->
                        text.append(o.label()).append(" | ").append(o.labelEn()).append('\n'));
        return text.toString();
    }

    /** One question as it is edited. @param options one a line */
    record Row(Question question, String kind, String options) {}

    /** A kind of question. */
    record Choice(String value, String label) {}
}
