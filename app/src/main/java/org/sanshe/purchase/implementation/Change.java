package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.Performance.Budget;

/**
 * 合同变更.
 *
 * @param amount what is added; zero unless it is a supplement
 * @param budget the funds of what is added
 * @param termEnd the new last day; null unless the term changes
 * @param reviewed whether it passed the review; null before it
 * @param levels who approves, in turn
 * @param approvals how many did
 * @param refusal why nothing changes; null otherwise
 * @param effectiveOn since when it holds; null before both signed
 * @param no which supplementary agreement of the contract, from 1; null before it holds
 */
record Change(
        String caseNo,
        String agreement,
        Kind kind,
        Money amount,
        List<Budget> budget,
        LocalDate termEnd,
        String clause,
        String before,
        String after,
        String reason,
        Boolean reviewed,
        List<String> levels,
        int approvals,
        String refusal,
        String supplierSignatory,
        LocalDate supplierSignedOn,
        String buyerSignatory,
        LocalDate effectiveOn,
        Integer no) {

    /** 变更种类. */
    enum Kind {
        /** 补充合同. */
        SUPPLEMENT("补充合同", "Supplement"),
        /** 期限. */
        TERM("期限变更", "Term"),
        /** 服务内容. */
        CONTENT("服务内容变更", "Content"),
        /** 其他条款. */
        CLAUSE("条款变更", "Clause");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    boolean isSupplement() {
        return kind == Kind.SUPPLEMENT;
    }
}
