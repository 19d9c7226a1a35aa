package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 投诉不予受理告知书 (《政府采购质疑和投诉办法》财政部令第94号第二十一条).
 *
 * @param complainant 投诉人
 * @param receivedOn 收到投诉书日期
 * @param reason 理由
 * @param office 有管辖权的部门; null when the complaint is refused as such
 */
public record ComplaintNotAccepted(
        Project project, String complainant, LocalDate receivedOn, String reason, String office) implements Letter {

    @Override
    public String title() {
        return office == null ? "投诉不予受理告知书" : "投诉管辖告知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(complainant)
                .paragraph("你单位就“%s”（项目编号：%s）提出的投诉，本机关于%s收到。"
                        .formatted(project.name(), project.number(), Figures.date(receivedOn)))
                .paragraph("经审查：" + reason + "。")
                .paragraph(
                        office == null
                                ? "根据《政府采购质疑和投诉办法》第二十一条，决定不予受理。"
                                : "该投诉不属于本机关管辖，请向有管辖权的" + office + "提起投诉（《政府采购质疑和投诉办法》第二十一条）。")
                .sign(stamp);
    }
}
