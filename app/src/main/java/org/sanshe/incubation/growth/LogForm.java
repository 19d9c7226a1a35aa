package org.sanshe.incubation.growth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.kernel.InvalidInput;

/** 辅导登记表: what a mentor typed, as it was typed. */
record LogForm(Map<String, String> fields) {

    /** What was meant. @param place null for online */
    record Entry(
            LocalDate on,
            LocalTime begins,
            LocalTime ends,
            String place,
            String topics,
            String advice,
            String nextSteps,
            LocalDate nextOn) {}

    /** A field as typed; empty when it was not. */
    public String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** @throws InvalidInput naming every field that is missing or wrong */
    Entry entry() {
        var wrong = new LinkedHashMap<String, String>();
        LocalDate on = read("on", true, LocalDate::parse, wrong);
        LocalTime begins = read("begins", true, LocalTime::parse, wrong);
        LocalTime ends = read("ends", true, LocalTime::parse, wrong);
        String topics = read("topics", true, s -> s, wrong);
        String advice = read("advice", true, s -> s, wrong);
        LocalDate nextOn = read("nextOn", false, LocalDate::parse, wrong);
        if (!get("online").isEmpty() == !get("place").isEmpty()) {
            wrong.put("place", say("请填写地点，或者选择线上", "Enter a place, or say that it was online"));
        }
        if (begins != null && ends != null && !ends.isAfter(begins)) {
            wrong.put("ends", say("结束应当晚于开始，并且在同一天", "It ends after it begins, on the same day"));
        }
        if (on != null && nextOn != null && !nextOn.isAfter(on)) {
            wrong.put("nextOn", say("下次辅导应当在这次以后", "The next session comes after this one"));
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        String place = get("place").isEmpty() ? null : get("place");
        String next = get("nextSteps").isEmpty() ? null : get("nextSteps");
        return new Entry(on, begins, ends, place, topics, advice, next, nextOn);
    }

    private interface Reader<T> {
        T read(String text);
    }

    private <T> T read(String field, boolean required, Reader<T> reader, Map<String, String> wrong) {
        String text = get(field);
        if (text.isEmpty()) {
            if (required) wrong.put(field, say("请填写这一项", "This is needed"));
            return null;
        }
        try {
            return reader.read(text);
        } catch (DateTimeException e) {
            wrong.put(field, say("日期或者时间不正确", "Not a date or time"));
            return null;
        }
    }

    private static String say(String zh, String en) {
        return org.sanshe.kernel.Language.say(zh, en);
    }
}
