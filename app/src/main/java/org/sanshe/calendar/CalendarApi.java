package org.sanshe.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 期限推算接口: counts a term for another system, with the arithmetic. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private final Calendars calendars;
    private final MessageSource messages;

    CalendarApi(Calendars calendars, MessageSource messages) {
        this.calendars = calendars;
        this.messages = messages;
    }

    /**
     * The last day of a term ({@code direction=BACKWARD}: the last day something may arrive before an event).
     *
     * @param from ISO date
     * @param amount 1 to 10000
     * @param unit {@code WORKING_DAYS}, {@code DAYS} or {@code MONTHS}
     * @param counting {@code LEGAL} (default), {@code PUBLICITY} or {@code EXACT}
     */
    @GetMapping("/deadline")
    Answer deadline(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String counting,
            @RequestParam(required = false) String direction,
            Locale locale) {
        var typed = new CountQuestion.Typed(from, amount, unit, counting, direction);
        var question = CountQuestion.of(typed, messages, locale);
        return Answer.of(question, question.answer(calendars.current()));
    }

    @ExceptionHandler
    ProblemDetail badParameters(InvalidInput bad) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, String.join("; ", bad.fieldErrors().values()));
        problem.setProperty("fieldErrors", bad.fieldErrors());
        return problem;
    }

    /**
     * What is answered.
     *
     * @param date the last day
     * @param provisional a year it touches is not loaded: the date may still move
     * @param completeFrom the first day on which the period is over
     */
    record Answer(
            LocalDate from,
            int amount,
            Unit unit,
            Counting counting,
            LocalDate date,
            boolean provisional,
            LocalDate completeFrom,
            String legalBasis,
            List<Step> steps) {

        static Answer of(CountQuestion question, Deadline deadline) {
            Term term = question.term();
            return new Answer(
                    question.from(),
                    term.amount(),
                    term.unit(),
                    term.counting(),
                    deadline.date(),
                    deadline.provisional(),
                    deadline.completeFrom(),
                    term.basis().text(),
                    deadline.steps());
        }
    }
}
