package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 奖补（资助）公示 whom a unit means to reward or support without a competition, for what result and with how much, so that
 * anybody may object.
 *
 * @param unit 拟奖补（资助）单位
 * @param matter 事项
 * @param scheme 方案名称和依据
 * @param rows 公示名单
 * @param from 公示开始日期
 * @param until 公示截止日期
 * @param reachable 异议受理方式
 */
public record SupportNotice(
        String unit, String matter, String scheme, List<Row> rows, LocalDate from, LocalDate until, String reachable)
        implements Letter {

    /**
     * 一个对象.
     *
     * @param name 单位名称
     * @param ground 成果或者事项
     * @param amount 金额 in yuan
     */
    public record Row(String name, String ground, BigDecimal amount) {}

    @Override
    public String title() {
        return matter + "公示";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).paragraph("根据“" + scheme + "”，" + unit + "拟对下列单位给予奖补（资助），现予公示。");
        Layout.Grid grid =
                page.table("公示名单").column("单位", 7).column("成果（事项）", 8).figures("金额（元）", 4);
        rows.forEach(r -> grid.row(r.name(), r.ground(), Figures.amount(r.amount())));
        grid.total("合计", "", Figures.amount(rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .end();
        page.paragraph("公示期：" + Figures.date(from) + "至" + Figures.date(until) + "，公示首日计入。")
                .paragraph("对公示内容有异议的，请在公示期内实名提出。受理方式：" + reachable + "。异议只暂停所涉及的单位。")
                .sign(stamp);
    }
}
