package org.sanshe.letters;

import java.util.List;

/**
 * 磋商小组成员.
 *
 * @param name 姓名
 * @param kind 类别, 评审专家 or 采购人代表
 * @param expertise 专业
 * @param employer 工作单位
 * @param declaration 回避声明, e.g. 无应当回避的情形
 */
public record PanelMember(String name, String kind, String expertise, String employer, String declaration) {

    static void writeTo(Layout page, String caption, List<PanelMember> members) {
        Layout.Grid grid = page.table(caption)
                .column("姓名", 3)
                .column("类别", 3)
                .column("专业", 4)
                .column("工作单位", 5)
                .column("回避声明", 5);
        members.forEach(m -> grid.row(m.name, m.kind, m.expertise, m.employer, m.declaration));
        grid.end();
    }
}
