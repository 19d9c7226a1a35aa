package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 采购方式审批表 which method is used, why, and who agreed (《政府采购法》第二十六条、第二十七条,《政府采购法实施条例》第二十三条).
 *
 * @param budget 预算金额 in yuan
 * @param openTenderAmount 公开招标数额标准 in yuan
 * @param openTenderSource 数额标准的依据: document and year
 * @param method 采购方式, e.g. 竞争性磋商
 * @param ground 适用情形与理由
 * @param basis 法律依据
 * @param opinions 审批意见 in order, consents with their numbers
 */
public record MethodApproval(
        Project project,
        Party buyer,
        BigDecimal budget,
        BigDecimal openTenderAmount,
        String openTenderSource,
        String method,
        String ground,
        String basis,
        List<Opinion> opinions)
        implements Letter {

    @Override
    public String title() {
        return "政府采购方式审批表";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        boolean above = budget.compareTo(openTenderAmount) >= 0;
        page.title(title())
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "采购人",
                        buyer.name(),
                        "预算金额",
                        Figures.money(budget),
                        "公开招标数额标准",
                        Figures.amount(openTenderAmount) + "元（" + openTenderSource + "）",
                        "是否达到数额标准",
                        above ? "达到。采用公开招标以外方式的，须经主管预算单位同意并报财政部门批准" : "未达到",
                        "采购方式",
                        method,
                        "适用情形与理由",
                        ground,
                        "法律依据",
                        basis);
        Opinion.writeTo(page, "审批意见", opinions);
        page.sign(stamp);
    }
}
