package org.sanshe.incubation.growth;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 导师库页: the register of a unit, with the hours of a month. */
@Controller
@RequestMapping("/incubation/mentors")
class MentorPages {

    private final Mentors mentors;
    private final MentorBook book;
    private final CoachingSessions sessions;
    private final SansheClock clock;

    MentorPages(Mentors mentors, MentorBook book, CoachingSessions sessions, SansheClock clock) {
        this.mentors = mentors;
        this.book = book;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") YearMonth month, Actor actor) {
        return page(month, Map.of(), List.of(), List.of(), Map.of(), actor);
    }

    private ModelAndView page(
            YearMonth month,
            Map<String, String> typed,
            List<Field> fields,
            List<Mentor.Language> languages,
            Map<String, String> errors,
            Actor actor) {
        YearMonth shown = month == null ? YearMonth.from(clock.today()) : month;
        boolean mayEnter = actor.is(org.sanshe.kernel.Role.OFFICER);
        var page = new ModelAndView("incubation/mentors")
                .addObject("mentors", mentors.of(actor.unitId()))
                .addObject(
                        "sums",
                        sessions.month(actor.unitId(), shown).stream()
                                .collect(Collectors.toMap(CoachingSessions.Sum::mentorId, s -> s)))
                .addObject("month", shown)
                .addObject("mayEnter", mayEnter)
                .addObject("candidates", mayEnter ? mentors.candidates(actor.unitId()) : List.of())
                .addObject("fields", Field.values())
                .addObject("languages", Mentor.Language.values())
                .addObject("chosen", fields)
                .addObject("spoken", languages)
                .addObject("typed", typed)
                .addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(required = false) Long person,
            @RequestParam(required = false) String employer,
            @RequestParam(required = false) List<Field> fields,
            @RequestParam(required = false) String hours,
            @RequestParam(required = false) List<Mentor.Language> languages,
            @RequestParam(required = false) String relatives,
            @RequestParam(required = false) String remarks,
            Actor actor) {
        try {
            book.enter(new MentorBook.Entry(person, employer, fields, hours, languages, relatives, remarks), actor);
            return new ModelAndView("redirect:/incubation/mentors");
        } catch (InvalidInput wrong) {
            var typed = new HashMap<String, String>();
            typed.put("person", person == null ? "" : person.toString());
            typed.put("employer", employer);
            typed.put("hours", hours);
            typed.put("relatives", relatives);
            typed.put("remarks", remarks);
            return page(
                    null,
                    typed,
                    fields == null ? List.of() : fields,
                    languages == null ? List.of() : languages,
                    wrong.fieldErrors(),
                    actor);
        }
    }

    @PostMapping("/{id}/state")
    String activate(@PathVariable long id, @RequestParam boolean active, Actor actor) {
        book.activate(id, active, actor);
        return "redirect:/incubation/mentors";
    }
}
