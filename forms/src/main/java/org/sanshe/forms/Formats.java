package org.sanshe.forms;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Our extension formats ({@code properties.format}): how their input is tidied and checked. */
final class Formats {

    /** Every format there is; lint warns of others. */
    static final Set<String> KNOWN = Set.of("cn-mobile", "resident-id", "credit-code", "bank-account", "money");

    private Formats() {}

    interface Finding {
        void say(Says says, Object... details);
    }

    /** Full-width characters and spaces are typing, not content, in a number or code. */
    static String tidy(Component component, String text) {
        String format = component.property("format");
        if (format == null || text.isBlank()) {
            return "money".equals(format) || format == null ? text : text.strip();
        }
        return switch (format) {
            case "cn-mobile" -> Numbers.narrow(text).replace("-", "").replaceFirst("^(\\+|00)86(?=1\\d{10}$)", "");
            case "resident-id", "credit-code" -> Numbers.narrow(text).toUpperCase(Locale.ROOT);
            case "bank-account" -> Numbers.narrow(text);
            case "money" -> {
                BigDecimal amount = Numbers.parse(text);
                yield amount == null ? text : amount.toPlainString();
            }
            default -> text;
        };
    }

    static void check(Node node, Finding error, Finding warning) {
        String format = node.component.property("format");
        String text = format == null ? "" : Template.print(node.value);
        if (text.isEmpty()) {
            return;
        }
        switch (format) {
            case "cn-mobile" -> {
                if (!text.matches("1[3-9]\\d{9}")) {
                    error.say(Says.MOBILE);
                }
            }
            case "resident-id" -> ResidentId.check(text, error);
            case "credit-code" -> CreditCode.check(text, error, warning);
            case "bank-account" -> bankAccount(text, error, warning);
            case "money" -> money(text, error);
            default -> {}
        }
    }

    /** Accounts of organizations have no common check; a number as long as a card should pass the one of cards. */
    private static void bankAccount(String text, Finding error, Finding warning) {
        if (!text.matches("\\d{6,32}")) {
            error.say(Says.BANK_ACCOUNT);
        } else if (text.startsWith("62") && text.length() >= 16 && text.length() <= 19 && !passesLuhn(text)) {
            warning.say(Says.BANK_CARD);
        }
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static void money(String text, Finding error) {
        BigDecimal amount = Numbers.parse(text);
        if (amount == null) {
            error.say(Says.MONEY);
        } else if (amount.scale() > 2) {
            error.say(Says.MONEY_DECIMALS);
        }
    }
}
