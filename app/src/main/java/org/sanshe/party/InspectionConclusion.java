package org.sanshe.party;

/** 年检结论: the outcome of one year's inspection. Late counts as not taken. */
public enum InspectionConclusion {
    /** 合格. */
    QUALIFIED,
    /** 基本合格. */
    BASICALLY_QUALIFIED,
    /** 不合格. */
    UNQUALIFIED,
    /** 未参加年检. */
    NOT_TAKEN,
    /** 已报送年度报告: charities report instead of being inspected. */
    REPORTED,
    /** 无须参加: registered after that year's rule date, or not subject to inspection. Follows from facts, is not recorded. */
    EXEMPT,
    /** 尚无结论: nothing recorded. */
    UNKNOWN;

    /** True for those that can be written into the registry. */
    public boolean isRecorded() {
        return this != EXEMPT && this != UNKNOWN;
    }

    /** True where a year must not be held against the organization. */
    public boolean isPassed() {
        return this == QUALIFIED || this == BASICALLY_QUALIFIED || this == REPORTED || this == EXEMPT;
    }
}
