package org.sanshe.party;

/** 评审人员类别. */
public enum EvaluatorKind {
    /** 评审专家. */
    EXPERT,
    /** 采购人代表. */
    PURCHASER_REPRESENTATIVE
}
