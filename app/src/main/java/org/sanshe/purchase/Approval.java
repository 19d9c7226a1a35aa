package org.sanshe.purchase;

/**
 * The form {@code approval}.
 *
 * @param outcome the decision
 * @param opinion why it is returned; null when approved
 */
public record Approval(Outcome outcome, String opinion) {

    /** 审批结论. */
    public enum Outcome {
        /** 同意. */
        APPROVE,
        /** 退回. */
        RETURN
    }

    /** Whether it was approved. */
    public boolean isApproved() {
        return outcome == Outcome.APPROVE;
    }
}
