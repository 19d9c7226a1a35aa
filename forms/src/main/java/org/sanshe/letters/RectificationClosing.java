package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 整改办结通知书 everything was put right, and somebody else than who found it says so (《民法典》第五百七十七条).
 *
 * @param noticeNo 整改案号
 * @param agreement 合同（协议）编号
 * @param project 项目名称
 * @param addressee 承接主体
 * @param items in their order
 * @param closedOn 办结日期
 * @param paymentResumed whether payment goes on again by it
 */
public record RectificationClosing(
        String noticeNo,
        String agreement,
        String project,
        String addressee,
        List<Item> items,
        LocalDate closedOn,
        boolean paymentResumed)
        implements Letter {

    /** 一个项目. @param done what was done */
    public record Item(String finding, String done) {}

    @Override
    public String title() {
        return "整改办结通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("你单位承接的“%s”（编号：%s）按照%s号整改要求提交的佐证，经复查全部合格，于%s办结。"
                        .formatted(project, agreement, noticeNo, Figures.date(closedOn)));
        Layout.Grid grid = page.table("整改情况").column("问题", 6).column("整改情况", 7).column("复查", 2);
        items.forEach(i -> grid.row(i.finding, i.done, "合格"));
        grid.end();
        page.paragraph(paymentResumed ? "因本次整改停止的支付即日恢复。请防止同类问题再次发生。" : "请防止同类问题再次发生。")
                .sign(stamp);
    }
}
