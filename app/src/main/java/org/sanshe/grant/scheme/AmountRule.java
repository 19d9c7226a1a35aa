package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 金额规则.
 *
 * @param maxShare most percent of the approved budget the grant may be; null for no limit
 * @param minOwnShare least percent the organization brings; null for none
 * @param cap most of one project; null for no limit
 * @param bands 固定档次: the only amounts allowed, by class of project; empty for a free amount
 * @param fixed 定额 by class, for rewards and lists, for example by the grade of a certificate
 * @param least least of one project; null for none
 * @param upgrade what a higher class pays that comes after a lower one was paid; null where there is no such thing
 */
public record AmountRule(
        BigDecimal maxShare,
        BigDecimal minOwnShare,
        Money cap,
        List<Band> bands,
        List<Fixed> fixed,
        Money least,
        Upgrade upgrade) {

    /** Lists that are not there are empty. */
    public AmountRule {
        bands = bands == null ? List.of() : List.copyOf(bands);
        fixed = fixed == null ? List.of() : List.copyOf(fixed);
    }

    /** Without a least amount and upgrades. */
    public AmountRule(BigDecimal maxShare, BigDecimal minOwnShare, Money cap, List<Band> bands, List<Fixed> fixed) {
        this(maxShare, minOwnShare, cap, bands, fixed, null, null);
    }

    /** 晋级: what is paid when a higher class comes after a lower one was paid. */
    public enum Upgrade {
        /** 补差额. */
        DIFFERENCE,
        /** 全额. */
        FULL
    }

    /** 档次. @param category the class of project, for example {@code STREET} */
    public record Band(String category, String name, List<Money> amounts) {}

    /** 定额. @param match what a co-funder adds to it; zero for nothing */
    public record Fixed(String category, String name, Money amount, Money match) {}
}
