package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 框架协议 what a supplier admitted to a framework promises: items, prices and terms for every order (财政部令第110号).
 *
 * @param supplier 入围供应商
 * @param items 入围标的 with the agreed unit prices
 * @param from 协议有效期 first day
 * @param until 协议有效期 last day
 * @param secondStage 第二阶段确定成交供应商的方式
 * @param answerDays 接受订单期限 in working days
 * @param conditions 服务要求
 * @param exit 退出和清退
 * @param signed 供应商签署 in words; null before
 */
public record FrameworkAgreement(
        Project project,
        Party buyer,
        Party supplier,
        List<FrameworkNotice.Item> items,
        LocalDate from,
        LocalDate until,
        String secondStage,
        int answerDays,
        String conditions,
        String exit,
        String signed)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "框架协议";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目编号",
                        project.number(),
                        "征集人（甲方）",
                        buyer.name(),
                        "入围供应商（乙方）",
                        supplier.name(),
                        "统一社会信用代码",
                        supplier.creditCode(),
                        "地址",
                        supplier.address())
                .clause("协议有效期", Figures.span(from, until) + "。")
                .clause("标的和价格", "乙方按下表所列单价接受订单，有效期内不得高于所列单价。");
        FrameworkNotice.Item.writeTo(page, "入围标的", "协议单价（元）", items);
        page.clause("服务要求", conditions)
                .clause("成交方式", secondStage + "。")
                .clause("订单", "采购人在系统中下达订单，乙方应当在%d个工作日内接受或者说明理由谢绝；无正当理由多次谢绝的，甲方可以清退。".formatted(answerDays))
                .clause("合同文本", "订单与本协议、征集文件共同构成采购合同，不得对本协议作实质性修改。")
                .clause("退出和清退", exit);
        page.sign(
                List.of("甲方：" + buyer.name(), Figures.date(stamp.date())),
                List.of("乙方：" + supplier.name(), signed == null ? "签署：" : signed));
    }
}
