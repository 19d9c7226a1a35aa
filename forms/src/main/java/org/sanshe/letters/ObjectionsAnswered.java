package org.sanshe.letters;

import java.util.List;

/**
 * 单一来源公示异议处理结果 how objections to a single source were answered (财政部令第74号 第四十条).
 *
 * @param supplier 公示的供应商
 * @param answers 逐项答复
 * @param review 补充论证情况
 * @param kept whether the purchase goes on with the single source
 */
public record ObjectionsAnswered(
        Project project, Party buyer, String supplier, List<Answer> answers, String review, boolean kept)
        implements Letter {

    /**
     * 答复.
     *
     * @param objection 异议内容
     * @param finding 认定, e.g. 不成立
     * @param reason 理由
     */
    public record Answer(String objection, String finding, String reason) {}

    @Override
    public String title() {
        return project.name() + "单一来源采购公示异议处理结果";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("公示情况")
                .pairs("项目编号", project.number(), "项目名称", project.name(), "公示的供应商", supplier)
                .heading("异议及答复");
        Layout.Grid grid = page.table("").column("异议内容", 9).column("认定", 3).column("理由", 9);
        answers.forEach(a -> grid.row(a.objection(), a.finding(), a.reason()));
        grid.end();
        page.heading("补充论证情况")
                .paragraph(review)
                .heading("处理结果")
                .paragraph(kept ? "异议不成立，继续采用单一来源采购方式办理审批。" : "异议成立，不再采用单一来源采购方式，依法采取其他采购方式。")
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
