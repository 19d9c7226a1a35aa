package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 移交清单 records what an organization that leaves an incubation base has handed over, and who signed for it.
 *
 * @param number 孵化案卷编号
 * @param noticeOn the day of the notice the time counts from
 * @param dueOn the last day
 * @param data 资料和数据
 * @param open 未结事项; may be blank
 * @param custody 托管余额 in yuan
 * @param signatory who signed for the tenant; null when it did not come
 * @param witnesses the two people of the unit who signed in its place; empty otherwise
 * @param daysLate working days after the last day
 */
public record HandOverRecord(
        String number,
        String organization,
        String base,
        LocalDate noticeOn,
        LocalDate dueOn,
        List<Item> items,
        String data,
        String open,
        BigDecimal custody,
        String signatory,
        List<String> witnesses,
        LocalDateTime signedAt,
        int daysLate)
        implements Letter {

    /** 移交项目. */
    public record Item(String item, int quantity, String kind, String state) {}

    @Override
    public String title() {
        return "孵化场所移交清单";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "案卷编号",
                        number,
                        "移交方",
                        organization,
                        "接收方",
                        base,
                        "通知日期",
                        Figures.date(noticeOn),
                        "移交期限",
                        Figures.date(dueOn),
                        "签署时间",
                        Figures.time(signedAt) + (daysLate > 0 ? "（逾期" + daysLate + "个工作日）" : ""))
                .heading("移交项目");
        Layout.Grid grid =
                page.table("").column("类别", 3).column("物品", 8).figures("数量", 3).column("状况", 7);
        items.forEach(i -> grid.row(i.kind(), i.item(), String.valueOf(i.quantity()), i.state()));
        grid.end();
        page.heading("资料、托管和未结事项")
                .pairs("资料和数据", data, "托管余额", Figures.money(custody), "未结事项", open)
                .heading("签署")
                .pairs("移交方", signatory, "见证人", String.join("、", witnesses));
        if (!witnesses.isEmpty()) page.paragraph("移交方经通知未到场，由单位两人现场清点并签署。");
        page.sign(stamp);
    }
}
