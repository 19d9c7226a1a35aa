package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 质疑不予受理通知书 (《政府采购质疑和投诉办法》财政部令第94号).
 *
 * @param challenger 质疑供应商
 * @param receivedOn 收到质疑函日期
 * @param reason 不予受理的理由
 * @param basis 依据
 * @param remedy 救济途径: what the supplier may still do and by when
 */
public record ChallengeNotAdmitted(
        Project project,
        Party buyer,
        String challenger,
        LocalDate receivedOn,
        String reason,
        String basis,
        String remedy)
        implements Letter {

    @Override
    public String title() {
        return "质疑不予受理通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(challenger)
                .paragraph("你单位就%s“%s”（项目编号：%s）提出的质疑，我单位于%s收到。"
                        .formatted(buyer.name(), project.name(), project.number(), Figures.date(receivedOn)))
                .paragraph("经审查，该质疑不符合受理条件：" + reason + "（" + basis + "）。我单位决定不予受理。")
                .paragraph(remedy)
                .sign(stamp);
    }
}
