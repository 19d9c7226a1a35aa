package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 采购项目撤回通知书 tells those concerned that the purchaser has given the purchase up, and why.
 *
 * @param addressee 收文单位
 * @param stage 撤回时所处环节
 * @param reason 撤回原因
 * @param decidedBy 决定人
 * @param decidedOn 决定日期
 * @param settlement 善后安排: documents, bonds and costs of suppliers
 */
public record WithdrawalNotice(
        Project project,
        Party buyer,
        String addressee,
        String stage,
        String reason,
        String decidedBy,
        LocalDate decidedOn,
        String settlement)
        implements Letter {

    @Override
    public String title() {
        return "采购项目撤回通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("%s“%s”（项目编号：%s）已经撤回，采购活动不再进行。现将有关事项通知如下："
                        .formatted(buyer.name(), project.name(), project.number()))
                .pairs(
                        "撤回时所处环节", stage,
                        "撤回原因", reason,
                        "决定人", decidedBy,
                        "决定日期", Figures.date(decidedOn),
                        "善后安排", settlement)
                .sign(stamp);
    }
}
