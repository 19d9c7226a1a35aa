package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 孵化基地公告 a base and the version of its rules that will hold (《政府信息公开条例》第二十条).
 *
 * @param caseNo 认定案卷
 * @param first whether the base is recognised for the first time
 * @param area 面积 in square metres; null where it is not stated
 * @param places 孵化位
 * @param rules 管理办法名称 with its version
 * @param validFrom 执行之日
 */
public record IncubationBaseNotice(
        String caseNo,
        boolean first,
        String base,
        String code,
        String level,
        String address,
        BigDecimal area,
        String openingHours,
        String phone,
        String services,
        int places,
        String rules,
        String source,
        LocalDate validFrom,
        List<Line> lines)
        implements Letter {

    /** 一项规定. @param source 依据 */
    public record Line(String name, String text, String source) {}

    @Override
    public String title() {
        return base + (first ? "认定公告" : "管理办法修订公告");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "案卷",
                        caseNo,
                        "基地",
                        base + "（" + code + "）",
                        "层级",
                        level,
                        "地址",
                        address,
                        "面积",
                        area == null ? null : area.stripTrailingZeros().toPlainString() + "平方米",
                        "开放时间",
                        openingHours,
                        "咨询电话",
                        phone,
                        "服务和设施",
                        services,
                        "孵化位",
                        places + "个",
                        "管理办法",
                        rules,
                        "依据",
                        source,
                        "执行之日",
                        Figures.date(validFrom))
                .heading("管理办法的规定");
        Layout.Grid grid = page.table("").column("规定", 4).column("内容", 10).column("依据", 6);
        lines.forEach(l -> grid.row(l.name(), l.text(), l.source()));
        grid.end();
        page.paragraph("在" + Figures.date(validFrom) + "以前开始办理的事项，按开始时的版本办理。").sign(stamp);
    }
}
