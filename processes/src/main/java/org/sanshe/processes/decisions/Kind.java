package org.sanshe.processes.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 数据类型: the kinds of value a column may hold; each knows its literals and what it takes from a caller. */
public enum Kind {
    /** Exact decimal; amounts are in yuan. */
    NUMBER,
    /** Whole number. */
    INTEGER,
    /** A code or text. */
    TEXT,
    /** Yes or no. */
    FLAG,
    /** A day. */
    DATE;

    private static final Pattern DAY =
            Pattern.compile("date(?: and time)?\\(\"(\\d{4}-\\d\\d-\\d\\d)(?:T00:00:00)?\"\\)");

    /** The kind of a DMN {@code typeRef}. */
    static Kind ofTypeRef(String typeRef) {
        return switch (typeRef == null ? "string" : typeRef) {
            case "string" -> TEXT;
            case "boolean" -> FLAG;
            case "integer", "long" -> INTEGER;
            case "double" -> NUMBER;
            case "date" -> DATE;
            default ->
                throw new IllegalArgumentException(
                        "type " + typeRef + " is none of string, boolean, integer," + " long, double, date");
        };
    }

    boolean ordered() {
        return this != TEXT && this != FLAG;
    }

    /** Whether values follow each other in steps, with nothing between neighbours. */
    boolean stepped() {
        return this == INTEGER || this == DATE;
    }

    /** Reads a literal of a cell. */
    Comparable<?> literal(String text) {
        switch (this) {
            case TEXT -> {
                if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
                    return text.substring(1, text.length() - 1);
                }
            }
            case FLAG -> {
                if (text.equals("true") || text.equals("false")) {
                    return Boolean.valueOf(text);
                }
            }
            case DATE -> {
                Matcher day = DAY.matcher(text);
                if (day.matches()) {
                    return LocalDate.parse(day.group(1));
                }
            }
            default -> {
                return number(text);
            }
        }
        throw new IllegalArgumentException(text + " is no " + this);
    }

    /**
     * Takes a caller's value: numbers, texts that read as such, truth values, days, enum constants.
     *
     * @throws IllegalArgumentException when it is of another kind
     */
    Comparable<?> take(Object value) {
        String text =
                value instanceof Enum<?> code ? code.name() : value.toString().strip();
        boolean textual = value instanceof CharSequence || value instanceof Enum<?>;
        return switch (this) {
            case TEXT -> require(textual, text);
            case FLAG -> literal(require(textual || value instanceof Boolean, text));
            case DATE -> LocalDate.parse(require(textual || value instanceof LocalDate, text));
            default -> number(require(textual || value instanceof Number, text));
        };
    }

    private BigDecimal number(String text) {
        if (text.length() > 30) {
            throw new IllegalArgumentException("too long for a number");
        }
        BigDecimal number = new BigDecimal(text);
        // an exponent such as 1e999999999 would cost the memory of the machine once written out
        if (Math.abs((long) number.scale()) > 30) {
            throw new IllegalArgumentException(text + " is out of range");
        }
        if (this == INTEGER && number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(text + " is no whole number");
        }
        return number;
    }

    private static String require(boolean fits, String text) {
        if (!fits) {
            throw new IllegalArgumentException(text + " is of another type");
        }
        return text;
    }
}
