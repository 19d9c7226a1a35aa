package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 框架协议采购订单 an order within a framework, at its prices and terms (财政部令第110号).
 *
 * @param framework 框架协议项目编号
 * @param supplier 成交供应商
 * @param lines 订单明细
 * @param total 订单金额 in yuan
 * @param from 服务开始
 * @param until 服务结束
 * @param place 服务地点
 * @param choice 成交方式和理由
 * @param settlement 结算方式
 * @param accepted 供应商接受 in words
 */
public record FrameworkOrder(
        Project project,
        Party buyer,
        String framework,
        Party supplier,
        List<PriceLine> lines,
        BigDecimal total,
        LocalDate from,
        LocalDate until,
        String place,
        String choice,
        String settlement,
        String accepted)
        implements Letter {

    @Override
    public String title() {
        return "框架协议采购订单";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "订单编号", project.number(),
                        "服务名称", project.name(),
                        "框架协议", framework,
                        "采购人", buyer.name(),
                        "供应商", supplier.name(),
                        "统一社会信用代码", supplier.creditCode(),
                        "服务时间", Figures.span(from, until),
                        "服务地点", place,
                        "成交方式", choice);
        PriceLine.writeTo(page, "订单明细", lines, total);
        page.pairs("订单金额", Figures.money(total), "结算方式", settlement)
                .paragraph("本订单与框架协议、征集文件共同构成采购合同，服务标准、违约责任等按框架协议执行。")
                .sign(
                        List.of("采购人：" + buyer.name(), Figures.date(stamp.date())),
                        List.of("供应商：" + supplier.name(), accepted));
    }
}
