package org.sanshe.delivery.voice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots.Choice;
import org.sanshe.delivery.Ballots.Question;
import org.sanshe.delivery.Ballots.Remarks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 意见统计: sums over the answers of a box, by the questions of the survey's own form. */
@Component
class Results {

    /** The question whether the service was really given. */
    static final String GIVEN = "given";

    /** The question how satisfied one is all in all, from 1 to 5. */
    static final String OVERALL = "overall";

    static final String REMARK = "remark";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JsonMapper json;

    Results(JsonMapper json) {
        this.json = json;
    }

    /** How many of a hundred are satisfied or very satisfied all in all; who got nothing is not. */
    static BigDecimal satisfied(List<Map<String, Object>> answers) {
        if (answers.isEmpty() || answers.stream().noneMatch(a -> a.containsKey(OVERALL))) return null;
        long content = answers.stream()
                .filter(a -> "5".equals(a.get(OVERALL)) || "4".equals(a.get(OVERALL)))
                .count();
        return BigDecimal.valueOf(content * 100).divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP);
    }

    /** How many say that they were not given the service. */
    static int notGiven(List<Map<String, Object>> answers) {
        return (int) answers.stream().filter(a -> "NO".equals(a.get(GIVEN))).count();
    }

    /** What people wrote. */
    static List<String> remarks(List<Map<String, Object>> answers) {
        return answers.stream()
                .map(a -> a.get(REMARK) instanceof String said ? said.strip() : "")
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /** Every question with a choice, in the order of the form. */
    List<Question> questions(String form, List<Map<String, Object>> answers, Locale locale) {
        var questions = new ArrayList<Question>();
        collect(json.readTree(form).path("components"), answers, "en".equals(locale.getLanguage()), questions);
        return questions;
    }

    private static void collect(
            JsonNode components, List<Map<String, Object>> answers, boolean english, List<Question> into) {
        for (JsonNode component : components) {
            collect(component.path("components"), answers, english, into);
            String key = component.path("key").asString("");
            if (key.isEmpty() || component.path("values").isEmpty()) continue;
            var choices = new ArrayList<Choice>();
            for (JsonNode option : component.path("values")) {
                String value = option.path("value").asString();
                int count = (int)
                        answers.stream().filter(a -> chose(a.get(key), value)).count();
                choices.add(new Choice(
                        label(option, option.path("labelEn"), english), count, count * 100 / answers.size()));
            }
            into.add(new Question(label(component, component.path("properties").path("labelEn"), english), choices));
        }
    }

    private static boolean chose(Object answer, String value) {
        return value.equals(answer) || answer instanceof List<?> several && several.contains(value);
    }

    /** What people wrote to every question for words, each in an order of its own: two lines of one person never pair up. */
    List<Remarks> written(String form, List<Map<String, Object>> answers, Locale locale) {
        var remarks = new ArrayList<Remarks>();
        write(json.readTree(form).path("components"), answers, "en".equals(locale.getLanguage()), remarks);
        return remarks;
    }

    private static void write(
            JsonNode components, List<Map<String, Object>> answers, boolean english, List<Remarks> into) {
        for (JsonNode component : components) {
            write(component.path("components"), answers, english, into);
            String type = component.path("type").asString("");
            if (!type.equals("textarea") && !type.equals("textfield")) continue;
            String key = component.path("key").asString("");
            var said = new ArrayList<>(answers.stream()
                    .map(a -> a.get(key) instanceof String text ? text.strip() : "")
                    .filter(text -> !text.isEmpty())
                    .toList());
            Collections.shuffle(said, RANDOM);
            into.add(new Remarks(label(component, component.path("properties").path("labelEn"), english), said));
        }
    }

    private static String label(JsonNode of, JsonNode en, boolean english) {
        return english && en.isString() ? en.asString() : of.path("label").asString("");
    }
}
