package org.sanshe.evaluation.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.survey.Question.Option;
import org.sanshe.forms.FormLint;
import org.sanshe.forms.FormSchema;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 问卷转表单: makes a form-js schema of the questions. How satisfied one is all in all is always asked first: it is what an
 * assessment counts.
 */
@Component
class QuestionnaireForm {

    private static final List<Option> SCALE = List.of(
            new Option("非常满意", "Very satisfied"),
            new Option("满意", "Satisfied"),
            new Option("一般", "Neither"),
            new Option("不满意", "Dissatisfied"),
            new Option("非常不满意", "Very dissatisfied"));

    private static final Question OVERALL =
            new Question(Question.Kind.SCALE, "总的来说，您对这项服务满意吗？", "All in all, how satisfied are you?", List.of(), true);

    private static final int TEXT_MAX = 300;

    private final JsonMapper json;

    QuestionnaireForm(JsonMapper json) {
        this.json = json;
    }

    /**
     * The schema, read and looked through by the library that will show it.
     *
     * @throws IllegalStateException when the library finds something: the questions were checked before
     */
    String schema(String title, String titleEn, List<Question> questions) {
        var components = new ArrayList<Map<String, Object>>();
        components.add(component("overall", OVERALL));
        for (int i = 0; i < questions.size(); i++) components.add(component("q" + (i + 1), questions.get(i)));
        var group = new LinkedHashMap<String, Object>();
        group.put("id", "Questions");
        group.put("type", "group");
        group.put("label", title);
        group.put("properties", Map.of("labelEn", titleEn));
        group.put("showOutline", true);
        group.put("components", components);
        var form = new LinkedHashMap<String, Object>();
        form.put("type", "default");
        form.put("id", "questionnaire");
        form.put("schemaVersion", 19);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        form.put("title", title);
        form.put("titleEn", titleEn);
        form.put("components", List.of(group));
        String schema = json.writeValueAsString(form);
        List<String> findings = FormLint.check(FormSchema.read(schema));
        if (!findings.isEmpty()) throw new IllegalStateException(findings.toString());
        return schema;
    }

    private static Map<String, Object> component(String key, Question q) {
        var c = new LinkedHashMap<String, Object>();
        c.put("id", "Question_" + key);
        c.put(
                "type",
                switch (q.kind()) {
                    case SINGLE, SCALE -> "radio";
                    case MULTIPLE -> "checklist";
                    case TEXT -> "textarea";
                });
        c.put("label", q.label());
        c.put("key", key);
        var validate = new LinkedHashMap<String, Object>();
        if (q.required()) validate.put("required", true);
        if (q.kind() == Question.Kind.TEXT) validate.put("maxLength", TEXT_MAX);
        c.put("validate", validate);
        if (q.kind() == Question.Kind.SCALE) c.put("values", values(SCALE, true));
        if (q.kind().hasOptions()) c.put("values", values(q.options(), false));
        c.put("properties", Map.of("labelEn", q.labelEn()));
        var layout = new LinkedHashMap<String, Object>();
        layout.put("row", "Row_Question_" + key);
        layout.put("columns", null);
        c.put("layout", layout);
        return c;
    }

    private static List<Map<String, String>> values(List<Option> options, boolean falling) {
        var values = new ArrayList<Map<String, String>>();
        for (int i = 0; i < options.size(); i++) {
            Option o = options.get(i);
            values.add(Map.of(
                    "label",
                    o.label(),
                    "value",
                    String.valueOf(falling ? options.size() - i : i + 1),
                    "labelEn",
                    o.labelEn()));
        }
        return values;
    }
}
