package org.sanshe.purchase.contract;

/** 合同状态: OCDS contract status codes. */
enum ContractStatus {
    /** 待签. */
    PENDING,
    /** 履行中. */
    ACTIVE,
    /** 未签成. */
    CANCELLED,
    /** 已终止或已履行完毕. */
    TERMINATED;

    boolean mayBecome(ContractStatus next) {
        return this == PENDING && (next == ACTIVE || next == CANCELLED) || this == ACTIVE && next == TERMINATED;
    }
}
