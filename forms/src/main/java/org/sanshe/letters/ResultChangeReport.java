package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 质疑答复改变采购结果的报告, to the finance department (《政府采购质疑和投诉办法》财政部令第94号第十六条).
 *
 * @param finance 财政部门
 * @param buyer 采购人
 * @param challenger 质疑供应商
 * @param answeredOn 答复日期
 * @param finding 质疑答复的结论
 * @param consequence 结果的改变和处理
 */
public record ResultChangeReport(
        Project project,
        String finance,
        Party buyer,
        String challenger,
        LocalDate answeredOn,
        String finding,
        String consequence)
        implements Letter {

    @Override
    public String title() {
        return "关于质疑答复改变采购结果的报告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(finance)
                .paragraph("我单位采购的“%s”（项目编号：%s），%s提出质疑，我单位已于%s答复。"
                        .formatted(project.name(), project.number(), challenger, Figures.date(answeredOn)))
                .heading("答复结论")
                .paragraph(finding)
                .heading("采购结果的改变")
                .paragraph(consequence)
                .paragraph("特此报告。");
        page.sign(stamp);
    }
}
