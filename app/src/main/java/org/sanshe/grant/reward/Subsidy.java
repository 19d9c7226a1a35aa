package org.sanshe.grant.reward;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 小额补贴.
 *
 * @param cap 核定额度; null before the approval
 * @param proven what the check approved of the receipts; null before
 */
record Subsidy(
        String caseNo,
        long schemeId,
        long unitId,
        long organizationId,
        String title,
        String statement,
        LocalDate from,
        LocalDate until,
        Money asked,
        Money cap,
        Money proven,
        Status status,
        String reason) {

    /** What is paid: as far as proven, at most the cap. */
    Money payable() {
        return proven.atMost(cap);
    }

    /** 补贴状态. */
    enum Status {
        /** 待审批. */
        ASKED("待审批", "Asked for"),
        /** 待交票据. */
        APPROVED("待交票据", "Receipts wanted"),
        /** 票据核对中. */
        HANDED_IN("票据核对中", "Receipts being checked"),
        /** 票据退回. */
        RETURNED("票据退回", "Receipts returned"),
        /** 已核定. */
        PROVEN("已核定", "Receipts checked"),
        /** 补贴已定. */
        AWARDED("补贴已定", "Awarded"),
        /** 不予补贴. */
        REFUSED("不予补贴", "Refused"),
        /** 额度失效. */
        LAPSED("额度失效", "Lapsed");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        String in(boolean english) {
            return english ? en : zh;
        }
    }
}
