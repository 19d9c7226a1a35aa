package org.sanshe.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 公民身份号码: the eighteen-character number of a person (GB 11643), normalised and checked. Areas of abolished counties
 * stay in numbers, so the area is not compared with any list.
 *
 * @param value seventeen digits and a digit or X
 */
public record ResidentId(String value) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Refuses anything {@link #examine} finds wrong. */
    public ResidentId {
        if (!CreditCode.normalise(value).equals(value) || !examine(value).isEmpty()) {
            throw new IllegalArgumentException("not a resident identity number");
        }
    }

    /**
     * Reads a number in any spelling that normalises to a valid one.
     *
     * @throws IllegalArgumentException when something is wrong; ask {@link #examine} what
     */
    public static ResidentId of(String raw) {
        return new ResidentId(CreditCode.normalise(raw));
    }

    /**
     * Checks a number.
     *
     * @param raw what was typed, may be null
     * @return what is wrong: length, character, check, date; empty when all is well
     */
    public static List<Problem> examine(String raw) {
        String id = CreditCode.normalise(raw);
        List<Problem> problems = new ArrayList<>();
        if (id.length() != LENGTH) {
            problems.add(Problem.error("length", id.length()));
        } else if (!id.matches("[0-9]{17}[0-9X]")) {
            problems.add(Problem.error("character"));
        } else {
            if (checkCharacter(id) != id.charAt(17)) {
                problems.add(Problem.error("check"));
            }
            if (bornOn(id) == null) {
                problems.add(Problem.error("date", id.substring(6, 14)));
            }
        }
        return List.copyOf(problems);
    }

    /** 出生日期. */
    public LocalDate bornOn() {
        return bornOn(value);
    }

    /** The number as screens may show it: six first and two last characters. */
    public String masked() {
        return value.substring(0, 6) + "**********" + value.substring(16);
    }

    /** Masked, so that a log line never carries the number. */
    @Override
    public String toString() {
        return masked();
    }

    static char checkCharacter(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (id.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate bornOn(String id) {
        try {
            return LocalDate.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String id, int from, int to) {
        return Integer.parseInt(id, from, to, 10);
    }
}
