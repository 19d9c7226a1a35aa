package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 磋商小组抽取记录 who was drawn for the panel, who was kept out and why (《政府采购法实施条例》第三十九条、第九条).
 *
 * @param drawnAt 抽取时间
 * @param pool 专家库与抽取条件
 * @param rule 人数与专家比例的规定: size, least number of experts and their source
 * @param members 磋商小组成员
 * @param excluded 回避或未能参加的人员
 * @param drawer 抽取人
 * @param supervisor 监督人
 */
public record PanelRecord(
        Project project,
        LocalDateTime drawnAt,
        String pool,
        String rule,
        List<PanelMember> members,
        List<Excluded> excluded,
        String drawer,
        String supervisor)
        implements Letter {

    /**
     * 未进入小组的人员.
     *
     * @param name 姓名
     * @param reason 原因
     */
    public record Excluded(String name, String reason) {}

    @Override
    public String title() {
        return project.words().fit("磋商小组抽取记录");
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称", project.name(),
                        "项目编号", project.number(),
                        "抽取时间", Figures.time(drawnAt),
                        "专家库与抽取条件", pool,
                        "人数与专家比例", rule);
        PanelMember.writeTo(page, project.words().fit("磋商小组成员"), members);
        if (!excluded.isEmpty()) {
            Layout.Grid grid = page.table("回避或未能参加的人员").column("姓名", 4).column("原因", 12);
            excluded.forEach(e -> grid.row(e.name(), e.reason()));
            grid.end();
        }
        page.paragraph(project.words().fit("磋商小组名单在成交结果确定前保密。"))
                .sign(
                        List.of("抽取人：" + drawer, Figures.date(stamp.date())),
                        List.of("监督人：" + supervisor, Figures.date(stamp.date())));
    }
}
