package org.sanshe.incubation.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 导师工作台的页面: a session is logged on a phone in one form, with what is usual filled in. */
@Controller
class MentoringPages {

    private final MentorBoard board;
    private final CoachingLog log;

    MentoringPages(MentorBoard board, CoachingLog log) {
        this.board = board;
        this.log = log;
    }

    @GetMapping("/incubation/mentoring")
    ModelAndView page(@RequestParam(required = false) String about, Actor actor) {
        var shown = board.of(actor);
        var typed = new HashMap<String, String>();
        typed.put("on", shown.today().toString());
        if (about != null) typed.put("mentoring", about);
        return page(shown, new LogForm(typed), Map.of());
    }

    private static ModelAndView page(MentorBoard.Board shown, LogForm form, Map<String, String> errors) {
        var page = new ModelAndView("incubation/mentoring")
                .addObject("board", shown)
                .addObject("form", form)
                .addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/incubation/mentoring/sessions")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String mentoring,
            @RequestParam(required = false) List<MultipartFile> photos,
            HttpServletRequest request,
            Actor actor,
            Locale locale)
            throws IOException {
        var typed = new HashMap<String, String>();
        for (String field : List.of(
                "mentoring", "on", "begins", "ends", "online", "place", "topics", "advice", "nextSteps", "nextOn")) {
            String value = request.getParameter(field);
            if (value != null) typed.put(field, value);
        }
        var form = new LogForm(typed);
        var files = new ArrayList<CoachingLog.Attached>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (!photo.isEmpty()) {
                files.add(new CoachingLog.Attached(String.valueOf(photo.getOriginalFilename()), photo.getBytes()));
            }
        }
        try {
            if (mentoring.isEmpty()) throw InvalidInput.at("mentoring", "请选择辅导的组织", "Choose whom you coached");
            log.enter(mentoring, form, files, actor);
            return new ModelAndView("redirect:/incubation/mentoring");
        } catch (InvalidInput wrong) {
            return page(board.of(actor), form, wrong.fieldErrors());
        } catch (Refusal refusal) {
            return page(board.of(actor), form, Map.of("on", refusal.message(locale)));
        }
    }
}
