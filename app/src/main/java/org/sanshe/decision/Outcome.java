package org.sanshe.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;

/**
 * 决策结果: what a table answered, and why.
 *
 * @param values the outputs by name; of a table that collects findings, a list a name. A figure that the source does
 *     not give is absent; all are absent when no rule applies
 * @param tableVersion names exactly the table that answered
 * @param basis the articles of the rows that matched
 * @param rows the ids of the rows that matched; empty means that no rule applies, or that there is no finding
 * @param verified false when a figure rests on memory and must be looked up before it is relied on
 */
public record Outcome(
        Map<String, Object> values, String tableVersion, List<LegalBasis> basis, List<String> rows, boolean verified) {

    /** True when no row matched: no rule applies, or, of a table that collects findings, nothing was found. */
    public boolean noRule() {
        return rows.isEmpty();
    }

    /** Whether the output has a value. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** A code or text. @throws NoSuchElementException when there is no such value */
    public String text(String name) {
        return (String) value(name);
    }

    /** Whether a code is the given one; false when there is no value. */
    public boolean is(String name, String code) {
        return code.equals(values.get(name));
    }

    /** A list of codes, for example the findings; empty when there is no value. */
    public List<String> texts(String name) {
        return has(name) ? ((List<?>) value(name)).stream().map(String::valueOf).toList() : List.of();
    }

    /** A decimal, for example a percentage. @throws NoSuchElementException when there is no such value */
    public BigDecimal number(String name) {
        Object value = value(name);
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** A whole number. @throws NoSuchElementException when there is no such value */
    public int integer(String name) {
        return number(name).intValueExact();
    }

    /** An amount given in yuan. @throws NoSuchElementException when there is no such value */
    public Money money(String name) {
        return Money.of(number(name));
    }

    /** Yes or no. @throws NoSuchElementException when there is no such value */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /**
     * The least whole number that is a share of a total: 三分之二 of 5 members are 4.
     *
     * @param name an output such as {@code 2/3}
     * @param total not negative
     */
    public int leastOf(String name, int total) {
        String[] share = text(name).split("/");
        int numerator = Integer.parseInt(share[0]);
        int denominator = Integer.parseInt(share[1]);
        return (Math.multiplyExact(numerator, total) + denominator - 1) / denominator;
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException("no value for " + name + " in " + tableVersion + " rows " + rows);
        }
        return value;
    }
}
