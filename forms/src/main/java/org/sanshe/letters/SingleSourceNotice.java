package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 单一来源采购公示 who is to be bought from alone and why, with what each expert said (《政府采购法实施条例》第三十八条,
 * 财政部令第74号 第三十八条).
 *
 * @param content 拟采购服务的说明
 * @param budget 预算金额 in yuan
 * @param reason 采用单一来源采购方式的原因及相关说明
 * @param supplier 拟定的唯一供应商 with its address
 * @param opinions 专业人员论证意见
 * @param from 公示开始
 * @param until 公示截止, the last day
 * @param objectionsTo where objections can be handed in
 */
public record SingleSourceNotice(
        Project project,
        Party buyer,
        String content,
        BigDecimal budget,
        String reason,
        Party supplier,
        List<Expert> opinions,
        LocalDate from,
        LocalDate until,
        String objectionsTo)
        implements Letter {

    /**
     * 论证专业人员.
     *
     * @param name 姓名
     * @param employer 工作单位
     * @param title 职称
     * @param opinion 论证意见
     */
    public record Expert(String name, String employer, String title, String opinion) {}

    @Override
    public String title() {
        return project.name() + "单一来源采购公示";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("采购项目信息")
                .pairs(
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "采购人", buyer.name(),
                        "拟采购的服务", content,
                        "预算金额", Figures.money(budget))
                .heading("采用单一来源采购方式的原因及说明")
                .paragraph(reason)
                .heading("拟定供应商信息")
                .pairs("名称", supplier.name(), "统一社会信用代码", supplier.creditCode(), "地址", supplier.address())
                .heading("专业人员论证意见");
        Layout.Grid grid =
                page.table("").column("姓名", 3).column("工作单位", 6).column("职称", 4).column("论证意见", 11);
        opinions.forEach(o -> grid.row(o.name(), o.employer(), o.title(), o.opinion()));
        grid.end();
        page.heading("公示期限")
                .paragraph(Figures.span(from, until) + "。")
                .heading("异议")
                .paragraph(
                        "任何供应商、单位或者个人对采用单一来源采购方式有异议的，可以在公示期内以书面形式向采购人提出，也可以在%s提交，并同时抄送同级财政部门。".formatted(objectionsTo))
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
