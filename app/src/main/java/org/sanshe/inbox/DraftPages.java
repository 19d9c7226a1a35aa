package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 草稿: what the page's script sends while somebody types, and the button that throws it away. */
@Controller
class DraftPages {

    private static final int LONGEST_KEY = 200;

    private final Drafts drafts;
    private final Tasks tasks;
    private final Posted posted;
    private final Times times;
    private final MessageSource messages;

    DraftPages(Drafts drafts, Tasks tasks, Posted posted, Times times, MessageSource messages) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.posted = posted;
        this.times = times;
        this.messages = messages;
    }

    /** Keeps the fields. Answers with when, ready to show. */
    @PostMapping("/drafts")
    @ResponseBody
    Map<String, String> save(
            @RequestParam("_draft") String key, HttpServletRequest request, Actor actor, Locale locale) {
        check(key, actor);
        Map<String, List<String>> fields = Posted.draft(posted.fields(request, actor));
        String part = request.getParameter(Posted.PART);
        if (part != null) {
            var kept = drafts.find(actor, key).map(Drafts.Draft::fields).orElse(Map.of());
            fields = Posted.merge(kept, fields, part);
        }
        var at = drafts.save(actor, key, fields);
        return Map.of("saved", messages.getMessage("inbox.draft.saved", new Object[] {times.clock(at)}, locale));
    }

    @PostMapping("/drafts/discard")
    String discard(@RequestParam("_draft") String key, @RequestParam String back, Actor actor) {
        drafts.discard(actor, key);
        boolean ours = back.startsWith("/tasks/") || back.startsWith("/cases/");
        return "redirect:" + (ours ? back : "/tasks");
    }

    /** A draft belongs to an open task of the actor or to a start form; nothing else is stored here. */
    private void check(String key, Actor actor) {
        boolean known = key.startsWith("start:") && key.length() <= LONGEST_KEY
                || key.startsWith("task:")
                        && tasks.find(key.substring("task:".length()), actor)
                                .filter(t -> t.state() == TaskItem.State.OPEN)
                                .isPresent();
        if (!known) throw new NotFound("draft " + key);
    }
}
