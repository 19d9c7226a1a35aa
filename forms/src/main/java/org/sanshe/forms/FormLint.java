package org.sanshe.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 表单检查: what the author of a form should look at again, though the form can be used. For the build. */
public final class FormLint {

    private final FormSchema schema;
    private final List<String> findings = new ArrayList<>();

    private FormLint(FormSchema schema) {
        this.schema = schema;
    }

    /** One line per finding, beginning with the id of the component; empty = nothing to say. */
    public static List<String> check(FormSchema schema) {
        FormLint lint = new FormLint(schema);
        Set<String> ids = new HashSet<>();
        for (Component component : schema.fields()) {
            if (!ids.add(component.id())) {
                lint.say(component, "another component has the same id");
            }
            lint.expressions(component);
            lint.traps(component);
            lint.english(component);
        }
        lint.places(schema.open(Map.of(), Locale.ZH));
        return lint.findings;
    }

    private void say(Component component, String finding) {
        findings.add(component.id() + ": " + finding);
    }

    private void expressions(Component component) {
        for (String source : component.sources()) {
            if (Feel.isExpression(source) && !Feel.parses(source)) {
                say(component, "cannot be parsed as FEEL and counts as null: " + source);
            } else if (!Feel.isExpression(source)) {
                Template.expressions(source).stream()
                        .filter(expression -> !Feel.parses(expression))
                        .forEach(expression ->
                                say(component, "cannot be parsed as FEEL and prints nothing: " + expression));
            }
        }
    }

    private void traps(Component component) {
        if (component.hide() instanceof String hide && !hide.isBlank() && !Feel.isExpression(hide)) {
            say(component, "conditional.hide does not begin with = and never hides");
        }
        if (component.json.get("disabled") instanceof String text && !text.isEmpty()) {
            say(component, "disabled is a text: any text disables, even =false; use readonly");
        }
        if (component.json.get("defaultValue") != null && component.json.get("valuesKey") != null) {
            say(component, "a default value is not allowed with valuesKey");
        }
        if (component.rule("patternErrorMessage") != null && component.rule("pattern") == null) {
            say(component, "patternErrorMessage without pattern");
        }
        String format = component.property("format");
        if (format != null && !Formats.KNOWN.contains(format)) {
            say(component, "unknown properties.format " + format);
        }
        if (component.property("rule") != null && component.property("ruleMessage") == null) {
            say(component, "properties.rule without properties.ruleMessage");
        }
        if (component.type == Component.Type.EXPRESSION
                && (component.text("expression") == null || component.text("computeOn") == null)) {
            say(component, "an expression field needs expression and computeOn");
        }
        if (component.type == Component.Type.TABLE
                && (component.json.get("columns") == null) == (component.json.get("columnsExpression") == null)) {
            say(component, "a table needs exactly one of columns and columnsExpression");
        }
        if (component.type.hasOptions()
                && component.json.get("values") == null
                && component.json.get("valuesKey") == null
                && component.json.get("valuesExpression") == null) {
            say(component, "has no options");
        }
    }

    private void english(Component component) {
        missing(component, "labelEn", component.label(Locale.ZH), component.label(Locale.EN));
        missing(component, "descriptionEn", component.text("description"), component.property("descriptionEn"));
        missing(component, "helpTextEn", component.property("helpText"), component.property("helpTextEn"));
        missing(component, "ruleMessageEn", component.property("ruleMessage"), component.property("ruleMessageEn"));
        missing(component, "textEn", component.text("text"), component.property("textEn"));
        missing(component, "contentEn", component.text("content"), component.property("contentEn"));
        Object own = component.rule("patternErrorMessage");
        String ownEn = component.property("patternErrorMessageEn");
        missing(component, "patternErrorMessageEn", own == null ? null : own.toString(), ownEn);
        for (String list : List.of("values", "columns")) {
            for (Object entry : Json.list(component.json.get(list))) {
                Map<String, Object> map = Json.map(entry);
                Object label = map.get("label");
                Object labelEn = map.get("labelEn");
                missing(
                        component,
                        "labelEn of “" + label + "”",
                        label == null ? null : label.toString(),
                        labelEn == null ? null : labelEn.toString());
            }
        }
    }

    /** Text in Chinese characters needs an English one; what is written without them serves both. */
    private void missing(Component component, String name, String zh, String en) {
        boolean chinese =
                zh != null && !Feel.isExpression(zh) && zh.codePoints().anyMatch(Character::isIdeographic);
        if (chinese && (en == null || en.isBlank() || en.equals(zh))) {
            say(component, "no English text: " + name);
        }
    }

    private void places(FormState empty) {
        Set<String> paths = new HashSet<>();
        empty.nodes()
                .forEach(node -> node.walk(each -> {
                    if (each.key != null && each.component.type.kind != Component.Kind.SHOWN) {
                        boolean group = each.component.type.kind == Component.Kind.BOX && !each.isList();
                        if (!group && !paths.add(each.path)) {
                            say(each.component, "another field has the same key " + each.path);
                        }
                    }
                    Object hide = each.component.hide();
                    if (schema.feel().hides(hide, each.scope) != schema.feel().hidesInOldViewers(hide, each.scope)) {
                        say(
                                each.component,
                                "hidden while its data is missing, but visible in viewers before 1.18: " + hide);
                    }
                }));
    }
}
