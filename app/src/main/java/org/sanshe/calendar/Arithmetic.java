package org.sanshe.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the lines of a counting; a run of days for the same reason is one line. */
final class Arithmetic {

    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> unknownYears = new HashSet<>();
    private boolean provisional;
    private Step.Reason runReason;
    private LocalDate runFrom;
    private LocalDate runTo;
    private String runZh;
    private String runEn;

    void provisional() {
        provisional = true;
    }

    /** One day. */
    void day(Step.Reason reason, LocalDate day, int count, String zh, String en) {
        flush();
        steps.add(new Step(day, day, count, reason, zh(day) + "：" + zh, en(day) + ": " + en));
    }

    /** A day that may go on a line with its neighbours. */
    void run(Step.Reason reason, LocalDate day, String zh, String en) {
        boolean goesOn =
                runReason == reason && zh.equals(runZh) && Math.abs(day.toEpochDay() - runTo.toEpochDay()) == 1;
        if (!goesOn) {
            flush();
            runReason = reason;
            runFrom = day;
            runZh = zh;
            runEn = en;
        }
        runTo = day;
    }

    /** A warning about a year, once. */
    void once(Step.Reason reason, LocalDate day, String zh, String en) {
        if (!unknownYears.add(day.getYear())) return;
        flush();
        steps.add(new Step(day, day, 0, reason, zh, en));
    }

    Deadline result(LocalDate date, Term term) {
        flush();
        String guessZh = provisional ? "（待定）" : "";
        String guessEn = provisional ? " (provisional)" : "";
        steps.add(new Step(
                date,
                date,
                term.amount(),
                Step.Reason.RESULT,
                zh(date) + guessZh + "：" + term.zh() + "，依据" + term.basis().text(),
                en(date) + guessEn + ": " + term.en() + ", by " + term.basis().text()));
        return new Deadline(date, provisional, steps, term);
    }

    private void flush() {
        if (runReason == null) return;
        LocalDate from = runFrom.isBefore(runTo) ? runFrom : runTo;
        LocalDate to = runFrom.isBefore(runTo) ? runTo : runFrom;
        boolean single = from.equals(to);
        steps.add(new Step(
                from,
                to,
                0,
                runReason,
                (single ? zh(from) : zh(from) + "至" + zh(to)) + "：" + runZh,
                (single ? en(from) : en(from) + " to " + en(to)) + ": " + runEn));
        runReason = null;
    }

    private static String zh(LocalDate day) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    private static String en(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day;
    }
}
