package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 入驻名单 of a selection with ranks, scores and the names of the reviewers: published for objections, and again as its
 * result (《政府信息公开条例》第二十条).
 *
 * @param result whether it is the result
 * @param lines in the order of the ranking
 * @param days of the publicity, in working days; 0 in the result
 * @param from 公示首日, counted; in the result the day of it
 * @param until 公示末日; in the result the last day of the waiting list
 */
public record IncubationList(
        String selectionNo,
        String call,
        String base,
        boolean result,
        List<Line> lines,
        List<String> reviewers,
        int days,
        LocalDate from,
        LocalDate until)
        implements Letter {

    /** 名单的一行. @param state 拟入驻、候补 */
    public record Line(int place, String organization, BigDecimal score, String state) {}

    @Override
    public String title() {
        return call + (result ? "入驻结果" : "入驻名单公示");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).pairs("评审编号", selectionNo, "孵化基地", base);
        if (lines.isEmpty()) {
            page.paragraph("本次评审没有达到及格分的申请。").sign(stamp);
            return;
        }
        page.heading("名单");
        Layout.Grid grid = page.table("")
                .column("名次", 2)
                .column("申请组织", 9)
                .figures("总分", 3)
                .column("结果", 4);
        lines.forEach(l -> grid.row(String.valueOf(l.place()), l.organization(), Figures.score(l.score()), l.state()));
        grid.end();
        page.heading("评审人员").paragraph(String.join("、", reviewers) + "。");
        if (result) {
            page.heading("候补").paragraph("有孵化位空出时按名次递补，候补名单保留到" + Figures.date(until) + "。");
        } else {
            page.heading("异议")
                    .paragraph("公示时间为" + Figures.date(from) + "至" + Figures.date(until) + "（" + days
                            + "个工作日）。有异议的，请在" + Figures.date(until)
                            + "以前提出：申请组织在系统中提出，其他公民和单位向本机关提出并写明姓名、事实和理由。异议只影响被异议的申请。");
        }
        page.sign(stamp);
    }
}
