package org.sanshe.purchase.contract;

/** 合同状态: OCDS contract status codes, and one for the time in which nothing is performed. */
enum ContractStatus {
    /** 待签. */
    PENDING,
    /** 履行中. */
    ACTIVE,
    /** 已中止履行. */
    SUSPENDED,
    /** 未签成或者已撤销. */
    CANCELLED,
    /** 已终止或已履行完毕. */
    TERMINATED;

    /** Whether the law lets one follow the other. */
    boolean mayBecome(ContractStatus next) {
        return switch (this) {
            case PENDING -> next == ACTIVE || next == CANCELLED;
            case ACTIVE -> next == SUSPENDED || next == CANCELLED || next == TERMINATED;
            case SUSPENDED -> next == ACTIVE || next == CANCELLED || next == TERMINATED;
            case CANCELLED, TERMINATED -> false;
        };
    }
}
