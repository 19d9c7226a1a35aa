package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 单一来源采购协商情况记录 (财政部令第74号 第四十二条).
 *
 * @param publicity 公示情况说明
 * @param heldOn 协商日期
 * @param place 协商地点
 * @param negotiators 采购人一方协商人员
 * @param supplier 供应商
 * @param supplierSide 供应商一方参加人员
 * @param costs 供应商提供的成本说明
 * @param similarPrices 同类项目合同价格
 * @param offered 报价 in yuan
 * @param agreed 成交价格 in yuan
 * @param course 协商经过
 * @param quality 质量和服务要求的约定
 * @param confirmedBy who confirmed for the supplier
 */
public record NegotiationRecord(
        Project project,
        Party buyer,
        String publicity,
        LocalDate heldOn,
        String place,
        List<Negotiator> negotiators,
        String supplier,
        String supplierSide,
        List<Cost> costs,
        String similarPrices,
        BigDecimal offered,
        BigDecimal agreed,
        String course,
        String quality,
        String confirmedBy)
        implements Letter {

    /**
     * 协商人员.
     *
     * @param name 姓名
     * @param employer 工作单位
     * @param experience 相关经验
     */
    public record Negotiator(String name, String employer, String experience) {}

    /**
     * 成本构成.
     *
     * @param item 项目
     * @param amount 金额 in yuan
     * @param basis 测算依据
     */
    public record Cost(String item, BigDecimal amount, String basis) {}

    @Override
    public String title() {
        return "单一来源采购协商情况记录";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "采购人",
                        buyer.name(),
                        "公示情况",
                        publicity,
                        "协商日期",
                        Figures.date(heldOn),
                        "协商地点",
                        place,
                        "供应商",
                        supplier,
                        "供应商参加人员",
                        supplierSide);
        Layout.Grid people =
                page.table("采购人一方协商人员").column("姓名", 3).column("工作单位", 7).column("相关经验", 9);
        negotiators.forEach(n -> people.row(n.name(), n.employer(), n.experience()));
        people.end();
        Layout.Grid list =
                page.table("成本说明").column("成本构成", 6).figures("金额（元）", 4).column("测算依据", 8);
        costs.forEach(c -> list.row(c.item(), Figures.amount(c.amount()), c.basis()));
        list.end();
        page.pairs("同类项目合同价格", similarPrices, "协商前报价", Figures.money(offered), "协商经过", course, "质量和服务约定", quality)
                .pairs("协商结果", "达成一致，成交价格" + Figures.money(agreed), "供应商确认", confirmedBy);
        page.sign(stamp);
    }
}
