package org.sanshe.operation;

import java.util.Map;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** 征求意见页: asks somebody about a task, answers, or takes the question back. Also for programs. */
@Controller
class ConsultationPages {

    private final Consultations consultations;

    ConsultationPages(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/tasks/{id}/consultation")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return consultations.open(id).isPresent()
                ? open(id, actor, "", Map.of())
                : ask(consultations.askable(id, actor), "", Map.of());
    }

    @PostMapping("/tasks/{id}/consultation")
    Object ask(
            @PathVariable String id,
            @RequestParam(required = false) Long person,
            @RequestParam(defaultValue = "") String question,
            Actor actor) {
        try {
            put(id, person, question, actor);
            return "redirect:/tasks/" + id + "/consultation";
        } catch (InvalidInput wrong) {
            return ask(consultations.askable(id, actor), question, wrong.fieldErrors());
        }
    }

    @PostMapping("/tasks/{id}/consultation/answer")
    Object answer(@PathVariable String id, @RequestParam(defaultValue = "") String answer, Actor actor) {
        try {
            consultations.answer(id, Words.required("answer", answer), actor);
            return "redirect:/tasks";
        } catch (InvalidInput wrong) {
            return open(id, actor, answer, wrong.fieldErrors());
        }
    }

    @PostMapping("/tasks/{id}/consultation/recall")
    String recall(@PathVariable String id, Actor actor) {
        consultations.recall(id, actor);
        return "redirect:/tasks/" + id;
    }

    /** As the page; {@code person} and {@code question} in the body. */
    @PostMapping("/api/v1/tasks/{id}/consultation")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String id, @RequestBody Question given, Actor actor) {
        put(id, given.person(), given.question(), actor);
    }

    /** As the page; {@code answer} in the body. */
    @PostMapping("/api/v1/tasks/{id}/consultation/answer")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String id, @RequestBody Answer given, Actor actor) {
        consultations.answer(id, Words.required("answer", given.answer()), actor);
    }

    /** As the page. */
    @PostMapping("/api/v1/tasks/{id}/consultation/recall")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recallByProgram(@PathVariable String id, Actor actor) {
        consultations.recall(id, actor);
    }

    private void put(String id, Long person, String question, Actor actor) {
        if (person == null) throw InvalidInput.at("person", "请选择向谁征求意见。", "Choose whom to ask.");
        consultations.ask(id, person, Words.required("question", question), actor);
    }

    private ModelAndView ask(TaskItem task, String question, Map<String, String> errors) {
        var page = page("operation/consult", errors);
        page.addObject("task", task);
        page.addObject("people", consultations.candidates(task));
        page.addObject("question", question);
        return page;
    }

    private ModelAndView open(String id, Actor actor, String answer, Map<String, String> errors) {
        var consultation = consultations.asked(id, actor);
        var page = page("operation/consultation", errors);
        page.addObject("consultation", consultation);
        page.addObject("task", consultations.task(consultation));
        page.addObject("mine", consultation.asked() == actor.personId());
        page.addObject("answer", answer);
        return page;
    }

    private static ModelAndView page(String view, Map<String, String> errors) {
        var page = new ModelAndView(view);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The body of a question. */
    record Question(Long person, String question) {}

    /** The body of an answer. */
    record Answer(String answer) {}
}
