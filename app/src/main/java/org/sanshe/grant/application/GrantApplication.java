package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 资助申请.
 *
 * @param caseNo its case
 * @param round the case of its round
 * @param category the class of project, when the scheme has bands or fixed amounts by class; null otherwise
 * @param requested 申请资助
 * @param own 自筹
 * @param budget 项目总预算: the sum of its lines
 * @param approvedBudget what the budget check left of it; null before
 * @param approvedGrant what the grant can be at most after the budget check: never more than requested; null before
 * @param score the panel's total; null before
 * @param rank from 1; null before the ranking
 * @param proposed 拟资助金额; null before the ranking
 * @param awarded 确定资助金额 after budget and publicity; null before
 * @param reason why it was returned, refused, declined or cancelled
 */
public record GrantApplication(
        String caseNo,
        String round,
        long organizationId,
        String organization,
        String title,
        String field,
        String category,
        String region,
        LocalDate from,
        LocalDate until,
        Money requested,
        Money own,
        Money budget,
        Money approvedBudget,
        Money approvedGrant,
        int beneficiaries,
        Instant submittedAt,
        BigDecimal score,
        Integer rank,
        Money proposed,
        Money awarded,
        Status status,
        String reason) {

    /** 申请状态. */
    public enum Status {
        /** 已提交，审查中. */
        SUBMITTED("审查中", "Being checked"),
        /** 退回补正. */
        RETURNED("退回补正", "Returned to be completed"),
        /** 不符合条件. */
        INELIGIBLE("不符合条件", "Not eligible"),
        /** 审查通过，待评审. */
        ADMITTED("待评审", "Admitted to the review"),
        /** 拟资助. */
        PROPOSED("拟资助", "Proposed"),
        /** 候补. */
        RESERVE("候补", "In reserve"),
        /** 资助已定. */
        AWARDED("已确定资助", "Awarded"),
        /** 未获资助. */
        DECLINED("未获资助", "Declined"),
        /** 已撤回. */
        WITHDRAWN("已撤回", "Withdrawn"),
        /** 资助取消. */
        CANCELLED("资助已取消", "Award cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }

        /** Whether nothing more happens to it in its round. */
        public boolean isFinal() {
            return switch (this) {
                case INELIGIBLE, AWARDED, DECLINED, WITHDRAWN, CANCELLED -> true;
                default -> false;
            };
        }

        /** Whether an application may go from one to the other. */
        public boolean mayBecome(Status next) {
            return switch (this) {
                case SUBMITTED -> next == RETURNED || next == INELIGIBLE || next == ADMITTED || next == WITHDRAWN;
                case RETURNED -> next == SUBMITTED || next == INELIGIBLE || next == WITHDRAWN;
                case ADMITTED -> next == PROPOSED || next == RESERVE || next == DECLINED || next == WITHDRAWN;
                case PROPOSED ->
                    next == AWARDED || next == CANCELLED || next == WITHDRAWN || next == DECLINED || next == RESERVE;
                case RESERVE -> next == PROPOSED || next == DECLINED || next == WITHDRAWN;
                case INELIGIBLE, AWARDED, DECLINED, WITHDRAWN, CANCELLED -> false;
            };
        }
    }
}
