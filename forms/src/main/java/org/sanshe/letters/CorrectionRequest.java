package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 补正通知书: what is missing from a challenge or a complaint, asked for once (《政府采购质疑和投诉办法》财政部令第94号).
 *
 * @param addressee 质疑供应商或者投诉人
 * @param paper 质疑函 or 投诉书
 * @param receivedOn 收到日期
 * @param missing 须补正的事项
 * @param until 补正期限
 * @param otherwise 逾期后果
 */
public record CorrectionRequest(
        Project project,
        String addressee,
        String paper,
        LocalDate receivedOn,
        String missing,
        LocalDate until,
        String otherwise)
        implements Letter {

    @Override
    public String title() {
        return paper + "补正通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("你单位就“%s”（项目编号：%s）提交的%s，本单位于%s收到。经审查，以下内容须补正："
                        .formatted(project.name(), project.number(), paper, Figures.date(receivedOn)))
                .paragraph(missing)
                .paragraph("请于%s前（含当日）一次性补正。".formatted(Figures.date(until)) + otherwise)
                .sign(stamp);
    }
}
