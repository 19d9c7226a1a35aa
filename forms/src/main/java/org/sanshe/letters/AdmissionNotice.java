package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 框架协议入围结果公告 who was admitted to a framework, and at which prices (财政部令第110号).
 *
 * @param admitted 入围供应商
 * @param eliminated 未入围供应商 with the reason; empty for an open framework
 * @param admittedOn 入围日期
 */
public record AdmissionNotice(
        Project project,
        Party buyer,
        boolean open,
        List<Admitted> admitted,
        List<Eliminated> eliminated,
        LocalDate admittedOn)
        implements Letter {

    /**
     * 入围供应商.
     *
     * @param supplier 名称
     * @param address 地址
     * @param prices 入围标的及单价 in words
     */
    public record Admitted(String supplier, String address, String prices) {}

    /**
     * 未入围供应商.
     *
     * @param supplier 名称
     * @param reason 原因
     */
    public record Eliminated(String supplier, String reason) {}

    @Override
    public String title() {
        return project.name() + "入围结果公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs(
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "采购方式", open ? "开放式框架协议" : "封闭式框架协议",
                        "入围日期", Figures.date(admittedOn))
                .heading("入围供应商");
        Layout.Grid grid = page.table("").column("供应商", 7).column("地址", 7).column("入围标的及单价", 8);
        admitted.forEach(a -> grid.row(a.supplier(), a.address(), a.prices()));
        grid.end();
        if (!eliminated.isEmpty()) {
            Layout.Grid out = page.heading("未入围供应商").table("").column("供应商", 9).column("原因", 9);
            eliminated.forEach(e -> out.row(e.supplier(), e.reason()));
            out.end();
        }
        page.heading("联系方式");
        buyer.writeTo(page, "征集人");
        page.sign(stamp);
    }
}
