package org.sanshe.operation;

import java.util.Map;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
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

/** 转办页: to whom and why; says beforehand what follows, and takes back for a moment. Also for programs. */
@Controller
class TransferPages {

    private final Transfers transfers;

    TransferPages(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/tasks/{id}/transfer")
    ModelAndView ask(@PathVariable String id, Actor actor) {
        return page(transfers.transferable(id, actor), actor, "", Map.of());
    }

    @PostMapping("/tasks/{id}/transfer")
    Object transfer(
            @PathVariable String id,
            @RequestParam(required = false) Long person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            hand(id, person, reason, actor);
            return "redirect:/tasks/" + id + "/transfer/done";
        } catch (InvalidInput wrong) {
            return page(transfers.transferable(id, actor), actor, reason, wrong.fieldErrors());
        }
    }

    @GetMapping("/tasks/{id}/transfer/done")
    String done(@PathVariable String id, Actor actor, Model model) {
        var transfer = transfers.retractable(id, actor);
        if (transfer.isEmpty()) return "redirect:/tasks";
        model.addAttribute("transfer", transfer.get());
        return "operation/transferred";
    }

    @PostMapping("/tasks/{id}/transfer/return")
    String takeBack(@PathVariable String id, Actor actor) {
        transfers.takeBack(id, actor);
        return "redirect:/tasks";
    }

    /** As the page; {@code person} and {@code reason} in the body. */
    @PostMapping("/api/v1/tasks/{id}/transfer")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable String id, @RequestBody Handing given, Actor actor) {
        hand(id, given.person(), given.reason(), actor);
    }

    /** As the page. */
    @PostMapping("/api/v1/tasks/{id}/transfer/return")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackByProgram(@PathVariable String id, Actor actor) {
        transfers.takeBack(id, actor);
    }

    private void hand(String id, Long person, String reason, Actor actor) {
        if (person == null) throw InvalidInput.at("person", "请选择由谁办理。", "Choose who is to do it.");
        transfers.transfer(id, person, Words.required("reason", reason), actor);
    }

    private ModelAndView page(TaskItem task, Actor actor, String reason, Map<String, String> errors) {
        var page = new ModelAndView("operation/transfer");
        page.addObject("task", task);
        page.addObject("people", transfers.candidates(task));
        page.addObject("reassigning", task.assignee() != null && task.assignee() != actor.personId());
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The body of a request. */
    record Handing(Long person, String reason) {}
}
