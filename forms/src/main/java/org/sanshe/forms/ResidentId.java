package org.sanshe.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.sanshe.forms.Formats.Finding;

/** 公民身份号码: the check of GB 11643. Areas are not checked: numbers keep the codes of abolished counties. */
final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ResidentId() {}

    static void check(String number, Finding error) {
        if (number.length() != 18) {
            error.say(Says.ID_LENGTH);
        } else if (!number.matches("\\d{17}[\\dX]")) {
            error.say(Says.ID_FORM);
        } else if (!isDate(number.substring(6, 14))) {
            error.say(Says.ID_DATE);
        } else if (number.charAt(17) != checkCharacter(number)) {
            error.say(Says.ID_CHECK, checkCharacter(number));
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text, BIRTH).getYear() >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
