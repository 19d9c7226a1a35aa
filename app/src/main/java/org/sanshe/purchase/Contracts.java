package org.sanshe.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;

/** 合同查询与处理: how the purchase asks contracting, and how a decision on a complaint reaches a contract. */
public interface Contracts {

    /** 合同成立: whether both sides signed the newest contract and it was not cancelled since. */
    boolean concluded(String caseNo);

    /** The stage of the newest contract; empty when none was drafted. */
    Optional<Stage> stage(String caseNo);

    /**
     * 撤销合同: signed, not yet performed. The supplier is told; the award is void with it.
     *
     * @param by who decided; null for the system
     * @throws org.sanshe.kernel.Refusal when there is no signed contract
     */
    void cancel(String caseNo, String reason, LegalBasis basis, Actor by);

    /** 中止履行 (《政府采购法》第五十条). Does nothing when it is suspended already. */
    void suspend(String caseNo, String reason, LegalBasis basis, Actor by);

    /** 恢复履行. Does nothing when it is not suspended. */
    void resume(String caseNo, String reason, LegalBasis basis, Actor by);

    /** 履行结束: performed, or terminated before its time. Does nothing when it was cancelled. */
    void finish(String caseNo, String reason, LegalBasis basis, Actor by);

    /**
     * 补充合同限额 (《政府采购法》第四十九条).
     *
     * @throws org.sanshe.kernel.Refusal when all supplements together exceed the share of the original amount
     */
    void checkSupplement(Money original, Money earlier, Money requested, LocalDate asOf);

    /** 订单合同: an order within a framework that both took is a contract, without drafting and approval of its own. */
    void order(Ordered ordered);

    /**
     * 已接受的订单.
     *
     * @param caseNo the order, whose number the contract bears
     * @param items what was ordered, at which prices
     * @param buyer who ordered
     * @param signatory who accepted for the supplier
     * @param documentId the order as issued
     */
    record Ordered(
            String caseNo,
            String title,
            long organizationId,
            String creditCode,
            String supplier,
            Money amount,
            LocalDate from,
            LocalDate until,
            List<Item> items,
            String buyer,
            String signatory,
            LocalDate on,
            long documentId) {}

    /** 订单标的. */
    record Item(String item, String unit, BigDecimal quantity, Money unitPrice) {}

    /** 合同阶段. */
    enum Stage {
        /** 未签订. */
        UNSIGNED,
        /** 已签订未履行: its term has not begun. */
        SIGNED,
        /** 履行中或者已履行. */
        PERFORMED,
        /** 未签成或者已撤销. */
        CANCELLED
    }
}
