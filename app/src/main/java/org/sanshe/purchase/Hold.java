package org.sanshe.purchase;

import java.time.Instant;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/**
 * 暂停事项: one matter of a purchase that may not go on for the time being.
 *
 * @param caseNo the purchase
 * @param source the case it is held for, for example the challenge
 * @param reason why, in the words of who placed it
 * @param placedBy who; null for the system
 * @param until the last moment it holds; null when it holds until it is lifted
 * @param liftedAt when it was lifted; null while it is not
 */
public record Hold(
        String caseNo,
        Matter matter,
        Ground ground,
        String source,
        String reason,
        String placedBy,
        Instant placedAt,
        Instant until,
        Instant liftedAt,
        String liftReason) {

    /** 暂停什么. */
    public enum Matter {
        /** 采购活动: opening, evaluation and award. */
        PROCEEDINGS("采购活动", "the procurement itself"),
        /** 签订合同. */
        SIGNING("签订合同", "the signing of the contract"),
        /** 履行合同. */
        PERFORMANCE("履行合同", "the performance of the contract"),
        /** 支付合同款. */
        PAYMENT("支付合同款", "payments under the contract");

        private final String zh;
        private final String en;

        Matter(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The Chinese name. */
        public String zh() {
            return zh;
        }

        /** The English name. */
        public String en() {
            return en;
        }
    }

    /** 暂停依据; who goes on all the same is refused by it. Its message takes the case it is held for. */
    public enum Ground implements Rule {
        /** 质疑事项可能影响采购结果. */
        CHALLENGE(
                "质疑（{0}）可能影响采购结果，在答复或者撤回之前应当暂停签订合同；已经签订的，中止履行和支付。",
                "A challenge ({0}) may affect the result: until it is answered or withdrawn nothing is signed; of a signed contract performance and payment stop.",
                "政府采购法实施条例",
                "第五十四条"),
        /** 财政部门通知暂停采购活动. */
        SUSPENSION_ORDER(
                "财政部门在处理投诉（{0}）期间已书面通知暂停采购活动，期满或者收到恢复通知之前不得进行。",
                "Finance has ordered the procurement to be suspended while it handles the complaint ({0}); nothing goes on before the order ends.",
                "政府采购法",
                "第五十七条"),
        /** 采购人决定中止履行. */
        CONTRACT_SUSPENDED(
                "合同已经决定中止履行（{0}），恢复以前不得继续履行和支付。",
                "The contract was suspended ({0}): neither performance nor payment goes on before it is resumed.",
                "政府采购法",
                "第五十条");

        private final RuleText text;

        Ground(String zh, String en, String law, String article) {
            text = new RuleText(zh, en, new LegalBasis(law, article));
        }

        @Override
        public RuleText text() {
            return text;
        }

        @Override
        public String code() {
            return "Hold." + name();
        }
    }
}
