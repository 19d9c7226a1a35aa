package org.sanshe.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 放假安排表: the rows an administrator typed or uploaded, read with every mistake told at its row. One row is a day or a
 * run of days ({@code 2027-02-05~2027-02-11}), then 放假 or 上班, then the festival, then, if it differs, the notice.
 *
 * @param days empty when there are errors
 */
record YearSheet(List<CalendarDay> days, List<RowError> errors) {

    private static final int LONGEST_RUN = 31;
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?");
    private static final Map<String, CalendarDay.Kind> KINDS = Map.of(
            "OFF", CalendarDay.Kind.OFF,
            "放假", CalendarDay.Kind.OFF,
            "休", CalendarDay.Kind.OFF,
            "WORK", CalendarDay.Kind.WORK,
            "上班", CalendarDay.Kind.WORK,
            "调休上班", CalendarDay.Kind.WORK,
            "班", CalendarDay.Kind.WORK);

    /** A mistake in a row, counted from 1 as a spreadsheet counts; 0 for the table as a whole. */
    record RowError(int row, String zh, String en) {
        /** In the reader's language. */
        public String text(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** Reads the rows of one year's notice. */
    static YearSheet read(int year, String notice, List<List<String>> rows) {
        var days = new TreeMap<LocalDate, CalendarDay>();
        var errors = new ArrayList<RowError>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.stream().allMatch(String::isBlank) || i == 0 && isHeading(cells)) continue;
            row(year, notice, i + 1, cells, days, errors);
        }
        if (errors.isEmpty()) whole(year, days, errors);
        return new YearSheet(errors.isEmpty() ? List.copyOf(days.values()) : List.of(), errors);
    }

    private static boolean isHeading(List<String> cells) {
        return cells.get(0).strip().matches("(?i)日期|date|day|放假日期");
    }

    private static void row(
            int year,
            String notice,
            int number,
            List<String> cells,
            Map<LocalDate, CalendarDay> days,
            List<RowError> errors) {
        List<LocalDate> run;
        try {
            run = run(cells.get(0));
        } catch (DateTimeException e) {
            errors.add(new RowError(
                    number,
                    "日期“" + cells.get(0) + "”无法识别，请写成 2027-02-05 或 2027-02-05~2027-02-11，一段不超过" + LONGEST_RUN + "天",
                    "\"" + cells.get(0) + "\" is no date; write 2027-02-05 or 2027-02-05~2027-02-11, at most "
                            + LONGEST_RUN + " days"));
            return;
        }
        var kind = KINDS.get(cell(cells, 1).toUpperCase(Locale.ROOT));
        if (kind == null) {
            errors.add(new RowError(
                    number,
                    "类别“" + cell(cells, 1) + "”无法识别，请填“放假”或“上班”（OFF 或 WORK）",
                    "\"" + cell(cells, 1) + "\" is no kind; write OFF or WORK"));
            return;
        }
        String name = cell(cells, 2);
        if (name.isEmpty() || name.length() > 40) {
            errors.add(new RowError(number, "请填写节日名称（不超过40字）", "name the festival, at most 40 characters"));
            return;
        }
        String said = cell(cells, 3).isEmpty() ? notice : cell(cells, 3);
        for (LocalDate day : run) {
            problem(year, number, day, kind, days)
                    .ifPresentOrElse(errors::add, () -> days.put(day, new CalendarDay(day, kind, name, said)));
        }
    }

    private static Optional<RowError> problem(
            int year, int number, LocalDate day, CalendarDay.Kind kind, Map<LocalDate, CalendarDay> days) {
        boolean lastDecember = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !lastDecember) {
            return Optional.of(new RowError(
                    number,
                    day + "不属于" + year + "年（只允许上一年12月的衔接日）",
                    day + " is not in " + year + "; only days of the December before may be named too"));
        }
        if (kind == CalendarDay.Kind.WORK && !Calendar.isWeekend(day)) {
            return Optional.of(new RowError(
                    number,
                    day + "不是周末，调休上班日只能是周六或周日",
                    day + " is no weekend day; a make-up day is a Saturday or Sunday"));
        }
        if (days.containsKey(day)) {
            return Optional.of(new RowError(number, day + "重复出现，请只保留一行", day + " is named twice; keep one row"));
        }
        return Optional.empty();
    }

    /** 《全国年节及纪念日放假办法》第二条: these days are holidays every year, so a table without them is incomplete. */
    private static void whole(int year, Map<LocalDate, CalendarDay> days, List<RowError> errors) {
        for (LocalDate fixed : List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 1))) {
            CalendarDay day = days.get(fixed);
            if (day != null && day.kind() == CalendarDay.Kind.OFF) continue;
            errors.add(new RowError(
                    0,
                    "缺少" + fixed + "放假：依《全国年节及纪念日放假办法》第二条每年放假，请补全后再导入",
                    fixed + " is missing: it is a holiday every year (《全国年节及纪念日放假办法》第二条); complete the table"));
        }
    }

    private static List<LocalDate> run(String cell) {
        Matcher found = DATE.matcher(cell.strip());
        var dates = new ArrayList<LocalDate>();
        while (found.find()) {
            dates.add(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        }
        String rest = DATE.matcher(cell.strip()).replaceAll("").strip();
        boolean single = dates.size() == 1 && rest.isEmpty();
        boolean range = dates.size() == 2 && rest.matches("[~～—–-]+|至|到|to");
        if (!single && !range) throw new DateTimeException("no date");
        LocalDate last = dates.get(dates.size() - 1);
        if (last.isBefore(dates.get(0)) || last.isAfter(dates.get(0).plusDays(LONGEST_RUN - 1L))) {
            throw new DateTimeException("no run");
        }
        return dates.get(0).datesUntil(last.plusDays(1)).toList();
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }
}
