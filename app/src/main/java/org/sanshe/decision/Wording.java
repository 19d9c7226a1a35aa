package org.sanshe.decision;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sanshe.processes.decisions.Column;
import org.sanshe.processes.decisions.Kind;
import org.sanshe.processes.decisions.Label;
import org.springframework.context.MessageSource;

/** Puts the codes of a table into the reader's words. */
final class Wording {

    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("date(?: and time)?\\(\"(\\d{4}-\\d\\d-\\d\\d)[^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

    private final MessageSource messages;
    private final Locale locale;

    Wording(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(Label label) {
        return label.in(locale.getLanguage());
    }

    /** A value as people read it. */
    String value(Column column, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> value(column, one))
                    .collect(Collectors.joining(message("decision.separator")));
        }
        if (value instanceof Boolean flag) {
            return yesNo(flag);
        }
        return value instanceof Number number
                ? grouped(new BigDecimal(number.toString()))
                : of(column.label(String.valueOf(value)));
    }

    /** A condition cell as people read it; a dash where it does not matter. */
    String condition(Column column, String cell) {
        if (cell.equals("-")) {
            return "—";
        }
        Matcher not = NOT.matcher(cell);
        if (not.matches()) {
            return message("decision.allBut", condition(column, not.group(1)));
        }
        if (column.kind() == Kind.FLAG) {
            return yesNo(Boolean.parseBoolean(cell));
        }
        if (column.kind() == Kind.TEXT) {
            return CODE.matcher(cell)
                    .results()
                    .map(code -> of(column.label(code.group(1))))
                    .collect(Collectors.joining(message("decision.or")));
        }
        String plain = cell.replace("<=", "≤").replace(">=", "≥").replace("..", " – ");
        return column.kind() == Kind.DATE
                ? DAY.matcher(plain).replaceAll("$1")
                : column.name().equals("region")
                        ? plain
                        : NUMBER.matcher(plain).replaceAll(number -> grouped(new BigDecimal(number.group())));
    }

    private String yesNo(boolean flag) {
        return message(flag ? "decision.yes" : "decision.no");
    }

    String message(String code, Object... args) {
        return messages.getMessage(code, args, locale);
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
