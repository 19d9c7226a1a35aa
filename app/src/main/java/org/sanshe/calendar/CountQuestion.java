package org.sanshe.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;

/**
 * 期限推算: the question "N working days from this date?", read from what somebody typed, every mistake told at its field.
 *
 * @param back counting back from an event instead of on from a start
 */
record CountQuestion(LocalDate from, Term term, boolean back) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** What was typed, nothing checked. */
    record Typed(String from, String amount, String unit, String counting, String direction) {
        boolean isBlank() {
            return (from == null || from.isBlank()) && (amount == null || amount.isBlank());
        }
    }

    /**
     * Reads a question.
     *
     * @throws InvalidInput with a message by parameter, in the reader's language
     */
    static CountQuestion of(Typed typed, MessageSource messages, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        LocalDate from = date(typed.from());
        if (from == null) errors.put("from", messages.getMessage("calendar.error.from", null, locale));
        Integer amount = amount(typed.amount());
        if (amount == null) {
            errors.put("amount", messages.getMessage("calendar.error.amount", new Object[] {"" + Term.MOST}, locale));
        }
        Unit unit = constant(Unit.class, typed.unit(), null, "unit", errors, messages, locale);
        Counting counting =
                constant(Counting.class, typed.counting(), Counting.LEGAL, "counting", errors, messages, locale);
        Direction direction =
                constant(Direction.class, typed.direction(), Direction.FORWARD, "direction", errors, messages, locale);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new CountQuestion(
                from, new Term(amount, unit, counting, counting.basis()), direction == Direction.BACKWARD);
    }

    /** The answer by a calendar. */
    Deadline answer(Calendar calendar) {
        return back ? calendar.latestStart(from, term) : calendar.deadline(from, term);
    }

    /** Which way to count. */
    enum Direction {
        /** 由起始日向后. */
        FORWARD,
        /** 由事件日向前. */
        BACKWARD
    }

    private static LocalDate date(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed == null ? "" : typed.strip());
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Integer amount(String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,5}")) return null;
        int amount = Integer.parseInt(typed.strip());
        return amount < 1 || amount > Term.MOST ? null : amount;
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type,
            String typed,
            E otherwise,
            String field,
            Map<String, String> errors,
            MessageSource messages,
            Locale locale) {
        if ((typed == null || typed.isBlank()) && otherwise != null) return otherwise;
        for (E value : type.getEnumConstants()) {
            if (typed != null && value.name().equals(typed.strip().toUpperCase(Locale.ROOT))) return value;
        }
        String choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | "));
        errors.put(field, messages.getMessage("calendar.error." + field, new Object[] {choices}, locale));
        return null;
    }
}
