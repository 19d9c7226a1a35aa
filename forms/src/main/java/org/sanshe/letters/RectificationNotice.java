package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 整改通知书 what was found, by what rule, and what has to be put right until when (《民法典》第五百七十七条).
 *
 * @param agreement 合同（协议）编号
 * @param project 项目名称
 * @param addressee 承接主体
 * @param findings in their order
 * @param planBy until when the plan is handed in
 * @param due until when everything is put right
 * @param basis the rule that orders it
 * @param paymentStopped whether payment stands still until it is closed
 */
public record RectificationNotice(
        String agreement,
        String project,
        String addressee,
        List<Finding> findings,
        LocalDate planBy,
        LocalDate due,
        String basis,
        boolean paymentStopped)
        implements Letter {

    /**
     * 一个问题.
     *
     * @param basis clause, standard or article it offends
     * @param asked what is to be done
     */
    public record Finding(String kind, String finding, String basis, String asked) {}

    @Override
    public String title() {
        return "整改通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("你单位承接的“%s”（编号：%s）存在下列问题。依据%s，责令逐项整改。".formatted(project, agreement, basis));
        Layout.Grid grid = page.table("问题和整改要求")
                .column("类别", 3)
                .column("问题", 6)
                .column("依据", 4)
                .column("整改要求", 5);
        findings.forEach(f -> grid.row(f.kind, f.finding, f.basis, f.asked));
        grid.end();
        page.paragraph("请于%s前提交整改方案，逐项写明措施、责任人和完成时间；于%s前整改到位并逐项提交佐证材料。"
                        .formatted(Figures.date(planBy), Figures.date(due)))
                .paragraph("确有困难的，可以在期限届满之前书面申请延期一次。整改由发现问题的人以外的人复查。")
                .paragraph(
                        paymentStopped
                                ? "整改办结之前停止支付；再次不合格的，将依照《民法典》第五百六十三条建议终止合同。"
                                : "再次不合格的，将依照《民法典》第五百二十六条停止支付，直至依照第五百六十三条建议终止合同。")
                .sign(stamp);
    }
}
