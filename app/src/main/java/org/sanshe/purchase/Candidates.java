package org.sanshe.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.Money;

/**
 * 成交候选人来源: how the award learns whom a purchase may be given to, whatever method found them. One bean for each kind
 * of procurement; the one that ended last with candidates is the one that counts.
 */
public interface Candidates {

    /** What the newest procurement of this kind came to; empty unless it ended with at least one candidate. */
    Optional<Procured> find(String caseNo);

    /**
     * 终止采购: ends what is open and tells those concerned; does nothing where nothing was begun.
     *
     * @param basis the articles to cite; null where the purchaser gives up its task 采购任务取消, which has its own in each
     *     method ({@link MethodLaw#CANCELLATION})
     */
    void cancel(String caseNo, String reason, String basis);

    /**
     * 采购结果.
     *
     * @param contactName 联系人 of the purchaser
     * @param performanceBondShare 履约保证金 in percent of the contract; zero for none
     * @param endedAt when the candidates were named
     * @param judges names of those who judged or negotiated
     * @param ranking best first, never empty
     * @param participants everybody who obtained the documents or was asked, candidates included
     */
    record Procured(
            String caseNo,
            String project,
            String buyer,
            long unitId,
            String contactName,
            String contactPhone,
            BigDecimal performanceBondShare,
            Instant endedAt,
            List<String> judges,
            List<Candidate> ranking,
            List<Participant> participants) {}

    /**
     * 成交候选人.
     *
     * @param rank 1 is best
     * @param reference what tells this candidate from the others: the case of its response, or its credit code
     * @param caseNo the case its letters belong to: its own response, or the purchase
     * @param total 总得分; null when nothing was scored
     * @param shown further figures as forms show them, by the key of the column
     */
    record Candidate(
            int rank,
            String reference,
            String caseNo,
            long organizationId,
            String creditCode,
            String supplier,
            Money price,
            BigDecimal total,
            Map<String, Object> shown) {

        /** As a row of the ranking in a form. */
        public Map<String, Object> row() {
            var row = new LinkedHashMap<String, Object>(Map.of(
                    "rank",
                    String.valueOf(rank),
                    "supplierName",
                    supplier,
                    "finalPrice",
                    price.toString(),
                    "priceScore",
                    "",
                    "qualityScore",
                    "",
                    "totalScore",
                    ""));
            row.putAll(shown);
            return row;
        }
    }

    /**
     * 参加采购活动的供应商.
     *
     * @param tookPart whether it handed in a response, valid or not
     * @param reason why its response is invalid; null otherwise
     */
    record Participant(
            String reference, String caseNo, long organizationId, String supplier, boolean tookPart, String reason) {}
}
