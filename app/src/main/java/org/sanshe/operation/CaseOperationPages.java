package org.sanshe.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 催办和抄送: what somebody who sees a case does from its page. Also for programs. */
@Controller
class CaseOperationPages {

    private static final int PAGE = 25;

    private final Reminders reminders;
    private final Copies copies;
    private final Cases cases;
    private final MessageSource messages;

    CaseOperationPages(Reminders reminders, Copies copies, Cases cases, MessageSource messages) {
        this.reminders = reminders;
        this.copies = copies;
        this.cases = cases;
        this.messages = messages;
    }

    @PostMapping("/cases/{no}/reminders")
    String urge(
            @PathVariable String no,
            @RequestParam(required = false) String note,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        int urged = reminders.urge(no, Words.optional("note", note), actor).size();
        flash.addFlashAttribute("flash", messages.getMessage("operation.urged", new Object[] {urged}, locale));
        return "redirect:/cases/" + no;
    }

    @GetMapping("/cases/{no}/copies")
    ModelAndView ask(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    @PostMapping("/cases/{no}/copies")
    Object send(
            @PathVariable String no,
            @RequestParam(required = false) List<Long> people,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        try {
            copy(no, people, note, actor);
            return "redirect:/cases/" + no + "/copies";
        } catch (InvalidInput wrong) {
            return page(no, actor, note, wrong.fieldErrors());
        }
    }

    @GetMapping("/copies")
    String received(@RequestParam(required = false) Long after, Actor actor, Model model) {
        var found = copies.to(actor, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("copies", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).id() : null);
        return "operation/copies";
    }

    /** Reads a copy: the sender sees that it was read. */
    @PostMapping("/copies/{id}")
    String read(@PathVariable long id, Actor actor) {
        return "redirect:/cases/" + copies.read(id, actor);
    }

    /** As the page; {@code note} in the body. */
    @PostMapping("/api/v1/cases/{no}/reminders")
    @ResponseBody
    Urged urge(@PathVariable String no, @RequestBody Note given, Actor actor) {
        return new Urged(
                reminders.urge(no, Words.optional("note", given.note()), actor).size());
    }

    /** As the page; {@code people} and {@code note} in the body. */
    @PostMapping("/api/v1/cases/{no}/copies")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String no, @RequestBody Sending given, Actor actor) {
        copy(no, given.people(), given.note(), actor);
    }

    private void copy(String no, List<Long> people, String note, Actor actor) {
        if (people == null || people.isEmpty()) {
            throw InvalidInput.at("people", "请至少选择一人。", "Choose at least one person.");
        }
        if (people.size() > Copies.MOST) {
            throw InvalidInput.at("people", "一次最多抄送 20 人。", "At most 20 people at once.");
        }
        copies.send(no, people, Words.optional("note", note), actor);
    }

    private ModelAndView page(String no, Actor actor, String note, Map<String, String> errors) {
        var page = new ModelAndView("operation/copy");
        page.addObject("file", cases.visible(no, actor));
        page.addObject("people", copies.candidates(no, actor));
        page.addObject("sent", copies.of(no));
        page.addObject("note", note);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The body of a reminder. */
    record Note(String note) {}

    /** How many tasks were urged. */
    record Urged(int tasks) {}

    /** The body of a copy. */
    record Sending(List<Long> people, String note) {}
}
