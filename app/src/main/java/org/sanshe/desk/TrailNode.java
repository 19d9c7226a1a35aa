package org.sanshe.desk;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 追踪环节: one link of the chain between a yuan and what it rests on.
 *
 * @param id unique in its trail, and the anchor on the page
 * @param no its own number, as people write it
 * @param title what it is, in the reader's language where it is ours to say
 * @param amount null where there is none
 * @param on the day; null where there is none
 * @param who who did it; empty for nobody
 * @param note more of it, in a line; empty for nothing
 * @param href its own page; null for none
 * @param from the ids of what it rests on
 */
record TrailNode(
        String id,
        Stage stage,
        String no,
        String title,
        Money amount,
        LocalDate on,
        String who,
        String note,
        String href,
        List<String> from) {

    /** 环节, in the order in which money comes about. */
    enum Stage {
        /** 预算文件和指标. */
        BUDGET("预算文件和指标", "Budget document and line"),
        /** 承诺. */
        COMMITMENT("冻结和承诺", "Commitment"),
        /** 采购、授予和合同. */
        CONTRACT("采购和合同", "Award and contract"),
        /** 服务记录和月度台账. */
        RECORDS("服务记录和台账", "Records and sheets"),
        /** 节点和验收. */
        ACCEPTANCE("节点和验收", "Milestones and acceptance"),
        /** 支付申请和材料. */
        REQUEST("支付申请和发票", "Payment request and invoice"),
        /** 审核和审批. */
        APPROVAL("审核和审批", "Checks and approvals"),
        /** 支付指令和批次. */
        ORDER("支付指令和批次", "Payment order and batch"),
        /** 回单. */
        RECEIPT("国库回单", "Treasury receipt"),
        /** 记账凭证. */
        VOUCHER("记账凭证", "Voucher");

        private final String zh;
        private final String en;

        Stage(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
