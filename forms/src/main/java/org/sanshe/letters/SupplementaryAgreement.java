package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 补充合同 changes a contract without touching its other terms (《政府采购法》第四十九条, 《民法典》第五百四十三条).
 *
 * @param contractNo 原合同编号
 * @param number 补充合同序号 from 1
 * @param clause 变更的条款
 * @param before 原约定
 * @param after 变更为
 * @param reason 变更理由
 * @param added 增加金额 in yuan; zero when none
 * @param cumulative 补充合同累计金额
 * @param original 原合同金额
 * @param percent 补充合同限额, percent of the original amount
 * @param budget 增加金额的分年度资金; empty when none is added
 * @param termEnd 变更后的服务期限届满日; null when it stays
 * @param effectiveOn 生效日期
 */
public record SupplementaryAgreement(
        Project project,
        String contractNo,
        int number,
        Party buyer,
        Party supplier,
        String clause,
        String before,
        String after,
        String reason,
        BigDecimal added,
        BigDecimal cumulative,
        BigDecimal original,
        BigDecimal percent,
        List<BudgetShare> budget,
        LocalDate termEnd,
        LocalDate effectiveOn,
        Signing buyerSigning,
        Signing supplierSigning)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "补充合同（" + number + "）";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs("原合同编号", contractNo, "甲方（采购人）", buyer.name(), "乙方（承接主体）", supplier.name())
                .paragraph("甲乙双方经协商一致，就原合同作如下变更：")
                .clause("变更条款", clause)
                .clause("原约定", before)
                .clause("变更为", after)
                .clause("变更理由", reason);
        if (termEnd != null) page.clause("服务期限", "延至" + Figures.date(termEnd) + "。");
        if (added.signum() > 0) {
            page.clause(
                    "合同金额",
                    "增加%s；补充合同累计%s，不超过原合同金额%s的%s（《政府采购法》第四十九条）。"
                            .formatted(
                                    Figures.money(added),
                                    Figures.money(cumulative),
                                    Figures.money(original),
                                    Figures.percent(percent)));
            BudgetShare.writeTo(page, "增加金额的资金安排", budget);
        }
        page.clause("其他", "原合同的其他条款不变；本补充合同自" + Figures.date(effectiveOn) + "起生效，是原合同的组成部分。")
                .sign(
                        Signing.lines("甲方", buyer.name(), buyerSigning),
                        Signing.lines("乙方", supplier.name(), supplierSigning));
    }
}
