package org.sanshe.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 分项报价 one line of a price list.
 *
 * @param item 服务项目
 * @param unit 计价单位, e.g. 人·月, 场, 个
 * @param quantity 数量
 * @param unitPrice 单价 in yuan
 */
public record PriceLine(String item, String unit, BigDecimal quantity, BigDecimal unitPrice) {

    /** 小计 quantity times unit price in yuan, rounded half up to the fen. */
    public BigDecimal total() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    /** The list as a table that ends with its sum. */
    static void writeTo(Layout page, String caption, java.util.List<PriceLine> lines, BigDecimal total) {
        Layout.Grid grid = page.table(caption)
                .column("序号", 2)
                .column("服务项目", 8)
                .column("计价单位", 3)
                .figures("数量", 3)
                .figures("单价（元）", 4)
                .figures("小计（元）", 4);
        for (int i = 0; i < lines.size(); i++) {
            PriceLine line = lines.get(i);
            grid.row(
                    String.valueOf(i + 1),
                    line.item,
                    line.unit,
                    Figures.number(line.quantity),
                    Figures.amount(line.unitPrice),
                    Figures.amount(line.total()));
        }
        grid.total("", "合计", "", "", "", Figures.amount(total)).end();
    }
}
