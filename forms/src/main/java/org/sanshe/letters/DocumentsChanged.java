package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 更正公告 the documents of a purchase have been clarified or changed (《政府采购法实施条例》第三十一条, 财政部令第87号第二十七条).
 *
 * @param items what changes, in order
 * @param reason 修改原因
 * @param affects whether responses already handed in must be confirmed
 * @param before the deadline as it was
 * @param deadline the deadline as it is now
 * @param questionsUntil until when questions are taken
 */
public record DocumentsChanged(
        Project project,
        Party buyer,
        List<Item> items,
        String reason,
        boolean affects,
        LocalDateTime before,
        LocalDateTime deadline,
        LocalDateTime questionsUntil)
        implements Letter {

    /**
     * 一项修改.
     *
     * @param part 所在部分
     * @param before 原内容; may be empty
     * @param after 修改为
     */
    public record Item(String part, String before, String after) {}

    @Override
    public String title() {
        return project.name() + "更正公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs("项目编号", project.number(), "项目名称", project.name())
                .heading("更正内容");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            page.paragraph(Layout.numeral(i + 1) + "、" + item.part());
            if (!item.before().isBlank()) page.paragraph("原内容：" + item.before());
            page.paragraph("修改为：" + item.after());
        }
        page.paragraph("更正原因：" + reason)
                .heading("截止时间")
                .pairs(
                        "原截止时间", Figures.time(before),
                        "现截止时间", Figures.time(deadline),
                        "提问截止时间", Figures.time(questionsUntil))
                .paragraph(
                        affects
                                ? "本次修改可能影响响应文件编制。已提交响应文件的供应商，应当在现截止时间前确认、替换或者撤回；未确认的响应文件不予开启。"
                                : "本次修改不影响响应文件编制，已提交的响应文件继续有效。")
                .paragraph("本公告内容是采购文件的组成部分，与原采购文件不一致的，以本公告为准。")
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
