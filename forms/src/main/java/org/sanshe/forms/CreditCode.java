package org.sanshe.forms;

import org.sanshe.forms.Formats.Finding;

/** 统一社会信用代码: the check of GB 32100-2015, and inside it that of the body code, GB 11714. */
final class CreditCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    static void check(String code, Finding error, Finding warning) {
        if (code.length() != 18) {
            error.say(Says.CODE_LENGTH, code.length());
            return;
        }
        for (int i = 0; i < 18; i++) {
            if (LETTERS.indexOf(code.charAt(i)) < 0) {
                error.say(Says.CODE_LETTER, code.charAt(i));
                return;
            }
        }
        if (!code.substring(2, 8).matches("\\d{6}")) {
            error.say(Says.CODE_FORM);
        } else if (code.charAt(17) != checkCharacter(code)) {
            error.say(Says.CODE_CHECK, checkCharacter(code));
        } else if (code.charAt(16) != bodyCheck(code.substring(8, 16))) {
            warning.say(Says.CODE_BODY);
        }
    }

    /** Weights are the powers of 3 modulo 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += LETTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return LETTERS.charAt((31 - sum % 31) % 31);
    }

    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
