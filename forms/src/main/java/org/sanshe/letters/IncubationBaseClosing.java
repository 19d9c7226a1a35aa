package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 孵化基地关闭公告 a base that takes no applications any more (《政府信息公开条例》第二十条).
 *
 * @param caseNo 关闭案卷
 * @param closedOn 关闭之日
 */
public record IncubationBaseClosing(String caseNo, String base, String code, String reason, LocalDate closedOn)
        implements Letter {

    @Override
    public String title() {
        return base + "关闭公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs("案卷", caseNo, "基地", base + "（" + code + "）", "关闭之日", Figures.date(closedOn), "理由", reason)
                .paragraph(base + "自" + Figures.date(closedOn) + "起关闭，不再接收入驻申请。已经出壳或者退驻的组织，跟踪服务照常进行。")
                .sign(stamp);
    }
}
