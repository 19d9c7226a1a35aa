package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 投诉处理决定书 (《政府采购法》第五十六条, 《政府采购质疑和投诉办法》财政部令第94号).
 *
 * @param number 文号
 * @param complainant 投诉人
 * @param respondent 被投诉人
 * @param others 其他当事人
 * @param receivedOn 收到投诉书日期
 * @param request 投诉请求
 * @param items 投诉事项 with what was found
 * @param summary 决定正文
 * @param conclusion 处理决定
 * @param basis 依据
 */
public record ComplaintDecision(
        String number,
        Project project,
        String complainant,
        Party respondent,
        List<String> others,
        LocalDate receivedOn,
        String request,
        List<ChallengeReply.Item> items,
        String summary,
        String conclusion,
        String basis)
        implements Letter {

    /** Keeps the lists as they are. */
    public ComplaintDecision {
        others = List.copyOf(others);
        items = List.copyOf(items);
    }

    @Override
    public String title() {
        return "投诉处理决定书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "文号", number,
                        "投诉人", complainant,
                        "被投诉人", respondent.name(),
                        "其他当事人", String.join("、", others),
                        "项目名称", project.name(),
                        "项目编号", project.number())
                .paragraph("投诉人因对被投诉人的质疑答复不满意，于%s向本机关提出投诉，请求：%s".formatted(Figures.date(receivedOn), request));
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            page.heading("投诉事项" + Layout.numeral(i + 1))
                    .paragraph("投诉内容：" + item.claim())
                    .paragraph("查明的事实和依据：" + item.finding())
                    .paragraph("认定：该投诉事项" + (item.upheld() ? "成立。" : "不成立。"));
        }
        page.heading("处理决定")
                .paragraph(summary)
                .paragraph(conclusion + "（" + basis + "）。")
                .heading("救济途径")
                .paragraph("投诉人或者其他当事人对本决定不服的，可以依法申请行政复议或者向人民法院提起行政诉讼（《政府采购法》第五十八条）。")
                .sign(stamp);
    }
}
