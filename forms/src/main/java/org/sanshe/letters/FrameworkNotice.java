package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 框架协议采购征集公告 the call for suppliers of a framework agreement; that of an open one stays public for its whole term
 * (财政部令第110号).
 *
 * @param open 开放式 or 封闭式
 * @param items 采购标的 with the highest unit prices
 * @param conditions 供应商资格和服务要求
 * @param secondStage 第二阶段确定成交供应商的方式
 * @param from 协议有效期 first day
 * @param until 协议有效期 last day
 * @param how 如何申请
 */
public record FrameworkNotice(
        Project project,
        Party buyer,
        boolean open,
        List<Item> items,
        String conditions,
        String secondStage,
        LocalDate from,
        LocalDate until,
        String how)
        implements Letter {

    /**
     * 采购标的.
     *
     * @param name 服务项目
     * @param unit 计价单位
     * @param price 单价 in yuan, ready to print
     * @param standard 服务标准
     */
    public record Item(String name, String unit, String price, String standard) {

        static void writeTo(Layout page, String caption, String price, List<Item> items) {
            Layout.Grid grid = page.table(caption)
                    .column("服务项目", 7)
                    .column("计价单位", 3)
                    .figures(price, 5)
                    .column("服务标准", 9);
            items.forEach(i -> grid.row(i.name, i.unit, i.price, i.standard));
            grid.end();
        }
    }

    @Override
    public String title() {
        return project.name() + "框架协议采购征集公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs(
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "采购方式", open ? "开放式框架协议" : "封闭式框架协议",
                        "协议有效期", Figures.span(from, until))
                .heading("采购标的");
        Item.writeTo(page, "", "最高限制单价（元）", items);
        page.heading("资格条件和服务要求")
                .paragraph(conditions)
                .heading("第二阶段成交方式")
                .paragraph(secondStage + "。")
                .heading("申请方式")
                .paragraph(how)
                .heading("联系方式");
        buyer.writeTo(page, "征集人");
        page.sign(stamp);
    }
}
