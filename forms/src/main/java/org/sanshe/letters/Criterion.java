package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 评审因素 one line of a scoring table.
 *
 * @param group 类别, e.g. 价格, 技术, 商务
 * @param item 评审因素
 * @param points 分值
 * @param standard 评分标准
 */
public record Criterion(String group, String item, BigDecimal points, String standard) {

    /** The table with its sum; the points of all lines make one hundred by law, which the caller's rules check. */
    static void writeTo(Layout page, String caption, List<Criterion> criteria) {
        Layout.Grid grid = page.table(caption)
                .column("类别", 3)
                .column("评审因素", 5)
                .figures("分值", 2)
                .column("评分标准", 10);
        criteria.forEach(c -> grid.row(c.group, c.item, Figures.number(c.points), c.standard));
        BigDecimal sum = criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        grid.total("合计", "", Figures.number(sum), "").end();
    }
}
