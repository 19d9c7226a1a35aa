package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 等级分数段: what people write beside a grade, half-open as {@code [80,90)}, or as it is printed, {@code 80-89}. A printed
 * table has gaps (89.5 falls nowhere) and sometimes overlaps (950 stands twice); both are named and refused.
 */
final class GradeRanges {

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,3})?)";
    private static final Pattern FROM = Pattern.compile("(?:≥|>=|＞=|大于等于)?\\s*" + NUMBER + "\\s*分?\\s*(?:及?以上)?");
    private static final Pattern BELOW = Pattern.compile("(?:<|＜|低于)\\s*" + NUMBER + "|" + NUMBER + "\\s*分?\\s*以下");
    private static final Pattern UP_TO = Pattern.compile("(?:≤|<=)\\s*" + NUMBER);
    private static final Pattern BRACKETS =
            Pattern.compile("[\\[［]\\s*" + NUMBER + "\\s*[,，、]\\s*" + NUMBER + "\\s*([)）\\]］])");
    private static final Pattern SPAN = Pattern.compile(NUMBER + "\\s*[-–—~～至]\\s*" + NUMBER + "\\s*分?");

    private GradeRanges() {}

    /** A range. @param to null when open to the grade above @param closed whether {@code to} belongs to it */
    record Range(BigDecimal from, BigDecimal to, boolean closed) {}

    /** The range of one grade; null when it cannot be read. */
    static Range read(String text) {
        String typed = text == null ? "" : text.strip();
        Matcher m = BRACKETS.matcher(typed);
        if (m.matches()) return new Range(number(m, 1), number(m, 2), m.group(3).matches("[\\]］]"));
        m = SPAN.matcher(typed);
        if (m.matches()) return new Range(number(m, 1), number(m, 2), true);
        m = UP_TO.matcher(typed);
        if (m.matches()) return new Range(BigDecimal.ZERO, number(m, 1), true);
        m = BELOW.matcher(typed);
        if (m.matches()) return new Range(BigDecimal.ZERO, number(m, m.group(1) == null ? 2 : 1), false);
        m = FROM.matcher(typed);
        return m.matches() ? new Range(number(m, 1), null, false) : null;
    }

    /** As it is written beside a grade. @param above where the grade above begins; null for the best */
    static String of(BigDecimal from, BigDecimal above) {
        return above == null ? "≥" + Plain.of(from) : "[" + Plain.of(from) + "," + Plain.of(above) + ")";
    }

    /** Gaps and overlaps between grades that follow one another. @param scale null as long as it is not known */
    static List<SchemeProblem> problems(List<String> names, List<Range> ranges, BigDecimal scale) {
        var problems = new ArrayList<SchemeProblem>();
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            Range above = i == 0 ? null : ranges.get(i - 1);
            BigDecimal next = above == null ? scale : above.from();
            if (range.to() == null || next == null) continue;
            int order = range.to().compareTo(next);
            String upper = above == null ? "" : names.get(i - 1);
            if (order < 0) {
                problems.add(gap("g" + i + "-range", names.get(i), upper, range, next));
            } else if (above != null && (order > 0 || range.closed())) {
                problems.add(SchemeProblem.of(
                        "g" + i + "-range",
                        SchemeRule.GRADE_OVERLAP,
                        names.get(i),
                        upper,
                        order == 0 ? Plain.of(next) : Plain.of(next) + "–" + Plain.of(range.to()),
                        Plain.of(range.from()),
                        Plain.of(next)));
            }
        }
        return problems;
    }

    private static SchemeProblem gap(String field, String name, String upper, Range range, BigDecimal next) {
        BigDecimal middle = range.to().add(next).divide(BigDecimal.valueOf(2));
        return SchemeProblem.of(
                field,
                SchemeRule.GRADE_GAP,
                name,
                upper.isEmpty() ? Plain.of(next) : upper,
                Plain.of(range.to()) + "–" + Plain.of(next),
                Plain.of(middle),
                Plain.of(range.from()),
                Plain.of(next));
    }

    private static BigDecimal number(Matcher found, int group) {
        return new BigDecimal(found.group(group));
    }
}
