package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 质疑答复书 (《政府采购法》第五十三条, 《政府采购质疑和投诉办法》财政部令第94号).
 *
 * @param challenger 质疑供应商
 * @param receivedOn 收到质疑函日期
 * @param items 质疑事项 with what was found
 * @param conclusion 答复结论
 * @param consequence 对采购活动的影响与处理
 * @param authority 投诉受理机关: the finance department
 * @param complainBy 投诉截止日期 (《政府采购法》第五十五条)
 */
public record ChallengeReply(
        Project project,
        Party buyer,
        String challenger,
        LocalDate receivedOn,
        List<Item> items,
        String conclusion,
        String consequence,
        String authority,
        LocalDate complainBy)
        implements Letter {

    /**
     * 一项质疑.
     *
     * @param claim 质疑事项
     * @param finding 查明的事实与依据
     * @param upheld 是否成立
     */
    public record Item(String claim, String finding, boolean upheld) {}

    @Override
    public String title() {
        return "质疑答复书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(challenger)
                .paragraph("你单位就%s“%s”（项目编号：%s）提出的质疑，我单位于%s收到。经审查，现答复如下："
                        .formatted(buyer.name(), project.name(), project.number(), Figures.date(receivedOn)));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            page.heading("质疑事项" + Layout.numeral(i + 1))
                    .paragraph("质疑内容：" + item.claim())
                    .paragraph("事实与依据：" + item.finding())
                    .paragraph("结论：该项质疑" + (item.upheld() ? "成立。" : "不成立。"));
        }
        page.heading("答复结论")
                .paragraph(conclusion)
                .paragraph(consequence)
                .heading("投诉权利")
                .paragraph("你单位对本答复不满意的，可以在%s前（含当日）就质疑事项向%s投诉（《政府采购法》第五十五条）。投诉事项不得超出已质疑事项的范围，但基于质疑答复内容提出的除外。"
                        .formatted(Figures.date(complainBy), authority))
                .sign(stamp);
    }
}
