package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.Map;
import org.sanshe.kernel.Money;

/**
 * 成交候选人: one line of the ranking.
 *
 * @param rank 1 is best
 * @param responseNo case number of the response
 * @param supplier 供应商名称
 * @param price 最后报价
 * @param priceScore 价格分, two decimals
 * @param qualityScore 其他因素得分, the members' average, two decimals
 * @param technical the technical part of it, two decimals
 * @param total 总得分
 */
public record Ranked(
        int rank,
        String responseNo,
        String supplier,
        Money price,
        BigDecimal priceScore,
        BigDecimal qualityScore,
        BigDecimal technical,
        BigDecimal total) {

    Ranked at(int place) {
        return new Ranked(place, responseNo, supplier, price, priceScore, qualityScore, technical, total);
    }

    /** As forms show it. */
    public Map<String, Object> shown() {
        return Map.of(
                "rank", String.valueOf(rank),
                "supplierName", supplier,
                "finalPrice", price.toString(),
                "priceScore", points(priceScore),
                "qualityScore", points(qualityScore),
                "totalScore", points(total));
    }

    /** Nothing was scored where only the price decided. */
    private String points(BigDecimal score) {
        return total.signum() == 0 ? "—" : score.toPlainString();
    }
}
