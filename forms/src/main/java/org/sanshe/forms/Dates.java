package org.sanshe.forms;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times: stored as the format's ISO text, typed in any of the usual Chinese ways. */
final class Dates {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:时](\\d{1,2})分?(:\\d{2}(\\.\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile(".*:.*(Z|[+-]\\d\\d:\\d\\d)");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Stored text in the component's own time format, or null if it is not of its kind. */
    String stored(Component component, String text) {
        try {
            if (component.isSubtype("date")) {
                return LocalDate.parse(text).toString();
            }
            if (component.isSubtype("time")) {
                return write(component, localTime(text));
            }
            return write(component, localDateTime(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What was typed as the text to store, in the component's own time format; null if it cannot be read. */
    String typed(Component component, String raw) {
        String text = Numbers.narrow(raw);
        try {
            if (component.isSubtype("date")) {
                LocalDate date = date(text);
                return date == null ? null : date.toString();
            }
            if (component.isSubtype("time")) {
                LocalTime time = time(text);
                return time == null ? null : write(component, time);
            }
            return dateTime(component, raw);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String dateTime(Component component, String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        if (OFFSET.matcher(text).matches() && stored(component, text) != null) {
            return write(component, localDateTime(text));
        }
        String[] parts = text.replaceFirst("(?<=\\d|日)[ T]+", "@").split("@");
        LocalDate date = parts.length == 2 ? date(Numbers.narrow(parts[0])) : null;
        LocalTime time = parts.length == 2 ? time(Numbers.narrow(parts[1])) : null;
        return date == null || time == null ? null : write(component, date.atTime(time));
    }

    private static LocalDate date(String text) {
        for (Pattern pattern : new Pattern[] {DATE, COMPACT}) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return LocalDate.of(part(date, 1), part(date, 2), part(date, 3));
            }
        }
        return null;
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() ? LocalTime.of(part(time, 1), part(time, 2)) : null;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private String write(Component component, LocalTime time) {
        ZoneOffset offset = clock.getZone().getRules().getOffset(clock.instant());
        String format = component.text("timeSerializingFormat");
        if ("utc_normalized".equals(format)) {
            return MINUTES.format(time.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
        }
        return MINUTES.format(time)
                + ("utc_offset".equals(format) ? offset.getId().replace("Z", "+00:00") : "");
    }

    private String write(Component component, LocalDateTime at) {
        OffsetDateTime there = at.atZone(clock.getZone()).toOffsetDateTime();
        String format = component.text("timeSerializingFormat");
        if ("utc_normalized".equals(format)) {
            OffsetDateTime utc = there.withOffsetSameInstant(ZoneOffset.UTC);
            return utc.toLocalDate() + "T" + MINUTES.format(utc) + "Z";
        }
        String local = at.toLocalDate() + "T" + MINUTES.format(at);
        return local + ("utc_offset".equals(format) ? there.getOffset().getId().replace("Z", "+00:00") : "");
    }

    /** The local time of day of stored text. */
    LocalTime localTime(String text) {
        if (OFFSET.matcher(text).matches()) {
            ZoneOffset here = clock.getZone().getRules().getOffset(clock.instant());
            return OffsetTime.parse(text).withOffsetSameInstant(here).toLocalTime();
        }
        return LocalTime.parse(text);
    }

    /** The local date and time of stored text, to the minute. */
    LocalDateTime localDateTime(String text) {
        LocalDateTime at = OFFSET.matcher(text).matches()
                ? OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()).toLocalDateTime()
                : LocalDateTime.parse(text);
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The calendar day of a stored date or date and time. */
    LocalDate day(Component component, String text) {
        return component.isSubtype("date")
                ? LocalDate.parse(text)
                : localDateTime(text).toLocalDate();
    }

    /** How a stored value reads to people. */
    String show(Component component, String text) {
        if (component.isSubtype("date")) {
            return text;
        }
        return component.isSubtype("time")
                ? MINUTES.format(localTime(text))
                : localDateTime(text).toLocalDate() + " " + MINUTES.format(localDateTime(text));
    }

    /** Minutes between the times that a picker offers; the format knows only some. */
    static int interval(Component component) {
        int given = component.number("timeInterval", 15);
        return List.of(1, 5, 10, 15, 30, 60).contains(given) ? given : 15;
    }
}
