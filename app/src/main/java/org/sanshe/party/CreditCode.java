package org.sanshe.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 统一社会信用代码: the eighteen characters by which every body is known (GB 32100-2015), normalised and with a correct
 * check character.
 *
 * @param value eighteen characters, half-width, upper case
 */
public record CreditCode(String value) {

    /** The characters in the order of their values 0–30; I, O, S, V and Z never occur (GB 32100-2015, table 2). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    /** Weights of the body code in places 9–16 (GB 11714). */
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Refuses anything {@link #examine} finds an error in. */
    public CreditCode {
        Examination found = examine(value);
        if (!found.valid() || !found.code().equals(value)) {
            throw new IllegalArgumentException("not a credit code: " + found.problems());
        }
    }

    /**
     * The code a person meant: full-width turned half-width, blanks and invisible characters dropped, upper case.
     *
     * @param raw what was typed, may be null
     * @return the normalised text, valid or not, never null
     */
    public static String normalise(String raw) {
        if (raw == null) {
            return "";
        }
        String half = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return half.replaceAll("[\\s\\p{Z}\\p{C}]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Reads a code in any spelling that normalises to a valid one.
     *
     * @throws IllegalArgumentException when an error is found; ask {@link #examine} for the reasons
     */
    public static CreditCode of(String raw) {
        return new CreditCode(normalise(raw));
    }

    /** What the code says about its bearer. */
    public CreditCodeKind kind() {
        return CreditCodeKind.of(value);
    }

    /** 登记管理机关行政区划码: places 3–8, six digits. */
    public String registrarArea() {
        return value.substring(2, 8);
    }

    /**
     * Checks a code and says everything that is wrong with it. A wrong outer check character is an error; a wrong check
     * character of the inner body code only a warning, because codes converted from old ones exist.
     *
     * @param raw what was typed, may be null
     */
    public static Examination examine(String raw) {
        String code = normalise(raw);
        List<Problem> problems = new ArrayList<>();
        if (code.length() != LENGTH) {
            problems.add(Problem.error("length", code.length()));
        }
        for (int i = 0; i < Math.min(code.length(), LENGTH); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                problems.add(Problem.error("character", i + 1, code.substring(i, i + 1)));
            }
        }
        if (problems.isEmpty() && !code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            problems.add(Problem.error("area", code.substring(2, 8)));
        }
        if (problems.isEmpty() && checkCharacter(code) != code.charAt(17)) {
            problems.add(Problem.error("check", code.substring(17), String.valueOf(checkCharacter(code))));
        }
        if (problems.isEmpty() && bodyCheckCharacter(code) != code.charAt(16)) {
            problems.add(Problem.warning("body", code.substring(16, 17), String.valueOf(bodyCheckCharacter(code))));
        }
        boolean valid = problems.stream().noneMatch(Problem::isError);
        return new Examination(
                code,
                valid,
                valid ? CreditCodeKind.of(code) : null,
                valid ? code.substring(2, 8) : null,
                List.copyOf(problems));
    }

    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static char bodyCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(code.charAt(8 + i), 36);
        }
        return switch (11 - sum % 11) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + 11 - sum % 11);
        };
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * What a check of a code found.
     *
     * @param code the normalised code
     * @param valid no error was found; warnings may be
     * @param kind what the prefix says, null when not valid
     * @param registrarArea six digits, null when not valid
     * @param problems errors and warnings, empty when all is well
     */
    public record Examination(
            String code, boolean valid, CreditCodeKind kind, String registrarArea, List<Problem> problems) {}
}
