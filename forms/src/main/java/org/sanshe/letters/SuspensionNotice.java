package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 暂停采购活动通知书 or 恢复采购活动通知书 (《政府采购法》第五十七条).
 *
 * @param addressee 采购人
 * @param complainant 投诉人
 * @param reason 理由
 * @param until 暂停至; null when the procurement goes on again
 */
public record SuspensionNotice(Project project, String addressee, String complainant, String reason, LocalDate until)
        implements Letter {

    @Override
    public String title() {
        return until == null ? "恢复采购活动通知书" : "暂停采购活动通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("本机关正在处理%s就“%s”（项目编号：%s）提出的投诉。".formatted(complainant, project.name(), project.number()))
                .paragraph("理由：" + reason + "。")
                .paragraph(
                        until == null
                                ? "请自收到本通知之日起恢复采购活动。"
                                : "请立即暂停采购活动，至%s止；期满或者收到恢复采购活动通知之前不得进行。已经签订合同的，中止履行和支付（《政府采购法》第五十七条）。"
                                        .formatted(Figures.date(until)))
                .sign(stamp);
    }
}
