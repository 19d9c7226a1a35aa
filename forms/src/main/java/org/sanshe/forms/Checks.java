package org.sanshe.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The validation of the format, in its order, all errors kept; then our own formats and cross-field rules. */
final class Checks {

    /** Country codes of the numbering plan E.164, by its zones. */
    private static final Pattern PHONE =
            Pattern.compile("(\\+|(?<!\\d)00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
                    + "|(2[1-69]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])\\d)\\d{5,14}\\z");

    /** English messages in which the label does not stand first. */
    private static final Set<Says> INSIDE = Set.of(Says.FILL_IN, Says.CHOOSE, Says.UPLOAD);

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final FormSchema schema;
    private final Locale locale;

    Checks(FormSchema schema, Locale locale) {
        this.schema = schema;
        this.locale = locale;
    }

    void check(Node node) {
        if (node.hidden || node.disabled) {
            return;
        }
        if (node.problem != null) {
            error(node, node.problem);
        } else if (node.holdsValue()) {
            if (node.component.type == Component.Type.NUMBER) {
                number(node);
            }
            pattern(node);
            required(node);
            limits(node);
            lengths(node);
            contact(node);
            notPassed(node);
            Formats.check(
                    node,
                    (says, details) -> error(node, says, details),
                    (says, details) -> node.warnings.add(finding(node, says, details)));
        }
        rule(node);
    }

    private void number(Node node) {
        BigDecimal value = Numbers.of(node.value);
        if (value == null) {
            return;
        }
        int digits = node.component.number("decimalDigits", -1);
        if (digits >= 0 && value.scale() > digits) {
            error(node, digits == 0 ? Says.NOT_AN_INTEGER : Says.TOO_MANY_DECIMALS, digits);
        }
        BigDecimal step = Numbers.of(node.component.json.get("increment"));
        if (step != null && step.signum() > 0 && value.remainder(step).signum() != 0) {
            BigDecimal below = value.subtract(value.remainder(step));
            BigDecimal next = value.signum() < 0 ? below.subtract(step) : below.add(step);
            error(node, Says.NOT_A_STEP, show(below.min(next)), show(below.max(next)));
        }
    }

    private void pattern(Node node) {
        Pattern pattern = JsPattern.of(node.component.rule("pattern"));
        if (pattern == null
                || isEmpty(node)
                || pattern.matcher(Template.print(node.value)).find()) {
            return;
        }
        String own = locale.pick(
                (String) node.component.rule("patternErrorMessage"), node.component.property("patternErrorMessageEn"));
        if (own != null && !own.isBlank()) {
            node.errors.add(new FieldError(node.path, node.component.id(), label(node), inRow(node, own)));
        } else {
            error(node, Says.PATTERN);
        }
    }

    private void required(Node node) {
        if (node.component.isRequired() && (isEmpty(node) || Boolean.FALSE.equals(node.value))) {
            error(
                    node,
                    switch (node.component.type) {
                        case CHECKBOX -> Says.TICK;
                        case FILEPICKER -> Says.UPLOAD;
                        case TEXTFIELD, TEXTAREA, NUMBER, EXPRESSION -> Says.FILL_IN;
                        default -> Says.CHOOSE;
                    });
        }
    }

    private void limits(Node node) {
        BigDecimal value = node.component.type == Component.Type.NUMBER ? Numbers.of(node.value) : null;
        if (value == null) {
            return;
        }
        BigDecimal least = limit(node, "min");
        if (least != null && value.compareTo(least) < 0) {
            error(node, Says.TOO_SMALL, show(least));
        }
        BigDecimal most = limit(node, "max");
        if (most != null && value.compareTo(most) > 0) {
            error(node, Says.TOO_LARGE, show(most));
        }
    }

    private void lengths(Node node) {
        if (isEmpty(node) || !(node.value instanceof String text)) {
            return;
        }
        int length = text.strip().length();
        BigDecimal least = limit(node, "minLength");
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            error(node, Says.TOO_SHORT, show(least));
        }
        BigDecimal most = limit(node, "maxLength");
        if (most != null && BigDecimal.valueOf(length).compareTo(most) > 0) {
            error(node, Says.TOO_LONG, show(most));
        }
    }

    /** A limit is a number, a numeric text or an expression; null switches it off. */
    private BigDecimal limit(Node node, String name) {
        Object given = schema.feel().resolve(node.component.rule(name), node.scope);
        BigDecimal limit = given == null || "".equals(given) ? null : Numbers.of(given);
        if (limit == null && given != null && !"".equals(given)) {
            error(node, Says.LIMIT_UNUSABLE);
        }
        return limit;
    }

    private void contact(Node node) {
        if (isEmpty(node) || !(node.value instanceof String text)) {
            return;
        }
        Object kind = node.component.rule("validationType");
        if ("phone".equals(kind) && !PHONE.matcher(Numbers.narrow(text)).find()) {
            error(node, Says.PHONE);
        } else if ("email".equals(kind) && !EMAIL.matcher(text.strip()).matches()) {
            error(node, Says.EMAIL);
        }
    }

    private void notPassed(Node node) {
        boolean asked = node.component.type == Component.Type.DATETIME
                && Boolean.TRUE.equals(node.component.json.get("disallowPassedDates"))
                && !node.component.isSubtype("time");
        LocalDate today = schema.dates().today();
        if (asked
                && node.value != null
                && schema.dates().day(node.component, (String) node.value).isBefore(today)) {
            error(node, Says.DATE_PASSED, today);
        }
    }

    /** Our cross-field rule: FEEL that must not be false; {@code value} is the field's own value. */
    private void rule(Node node) {
        String rule = node.component.property("rule");
        if (rule == null || rule.isBlank()) {
            return;
        }
        Object holds = schema.feel().evaluate(rule, node.scope.contextWith("value", node.value));
        if (!Boolean.FALSE.equals(holds)) {
            return;
        }
        String own = Template.plain(
                schema.feel(),
                locale.pick(node.component.property("ruleMessage"), node.component.property("ruleMessageEn")),
                node.scope);
        String message = own == null || own.isBlank() ? Says.RULE.about(locale, label(node)) : own;
        node.errors.add(new FieldError(node.path, node.component.id(), label(node), inRow(node, message)));
    }

    private static boolean isEmpty(Node node) {
        return node.value == null || "".equals(node.value) || (node.value instanceof List<?> list && list.isEmpty());
    }

    private String label(Node node) {
        return Labels.of(node, schema, locale);
    }

    private void error(Node node, Says says, Object... details) {
        node.errors.add(finding(node, says, details));
    }

    private FieldError finding(Node node, Says says, Object... details) {
        String label = label(node);
        String named = locale == Locale.EN && INSIDE.contains(says) ? Labels.inSentence(label) : label;
        return new FieldError(node.path, node.component.id(), label, inRow(node, says.about(locale, named, details)));
    }

    private String inRow(Node node, String message) {
        String named = message;
        for (Scope row = node.scope; row.parent() != null; row = row.parent()) {
            named = Says.ROW.in(locale, named, row.i());
        }
        return named;
    }

    private static String show(BigDecimal number) {
        return Numbers.plain(number).toPlainString();
    }
}
