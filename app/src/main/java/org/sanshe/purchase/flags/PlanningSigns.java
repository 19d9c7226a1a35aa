package org.sanshe.purchase.flags;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;

/** 需求与方式指标: what can be seen before anybody responds. Reads figures, asks nobody. */
final class PlanningSigns {

    private PlanningSigns() {}

    /**
     * 同类采购.
     *
     * @param total of this and the others of one unit, budget item, category and year that are not open tenders
     * @param others how many others there are
     * @param alone the budget of this one
     * @param openTender 公开招标数额标准
     */
    record SameKind(Money total, int others, Money alone, Money openTender) {}

    /** Together near the amount which none of them reaches alone. */
    static Optional<Flag> splitting(SameKind k, Limits limits) {
        BigDecimal limit = limits.get(Indicator.SPLITTING);
        Money from = k.openTender().times(limit.movePointLeft(2));
        if (k.others() == 0 || k.alone().compareTo(k.openTender()) >= 0 || from.exceeds(k.total())) {
            return Optional.empty();
        }
        return Optional.of(new Flag(
                Indicator.SPLITTING,
                new Text("合计 " + k.total() + " 元", k.total() + " yuan in all"),
                new Text(
                        "达到公开招标数额标准的 " + limit.toPlainString() + "%（" + from + " 元）",
                        limit.toPlainString() + "% of the open-tender amount (" + from + " yuan)"),
                new Text(
                        "本项目 " + k.alone() + " 元，另有同类采购 " + k.others() + " 项",
                        "this one " + k.alone() + " yuan, " + k.others() + " others of the kind"),
                List.of()));
    }

    /**
     * 响应时间.
     *
     * @param days from the documents' first day to the deadline
     * @param lawful the fewest the law allows, in days; 0 when unknown
     * @param others how many other tenders of the unit had the same method
     * @param median the median of their days
     */
    record Period(long days, long lawful, int others, double median) {}

    /** Compared with the unit's others when there are enough of them, with the law's minimum otherwise. */
    static Optional<Flag> shortPeriod(Period p, Limits limits) {
        BigDecimal limit = limits.get(Indicator.SHORT_PERIOD);
        boolean comparable = p.others() >= limits.get("SHORT_PERIOD_OF").intValueExact();
        double from = comparable ? p.median() * limit.doubleValue() / 100 : p.lawful();
        if (comparable ? p.days() >= from : p.days() > from) return Optional.empty();
        return Optional.of(new Flag(
                Indicator.SHORT_PERIOD,
                new Text(p.days() + " 日", p.days() + " days"),
                comparable
                        ? new Text(
                                "少于中位数的 " + limit.toPlainString() + "%",
                                "less than " + limit.toPlainString() + "% of the median")
                        : new Text("不多于法定最短时间 " + p.lawful() + " 日", "no more than the lawful " + p.lawful() + " days"),
                comparable
                        ? new Text(
                                "本单位其他 %d 个项目的中位数 %.1f 日".formatted(p.others(), p.median()),
                                "median of the unit's %d other tenders: %.1f days".formatted(p.others(), p.median()))
                        : new Text("可比项目只有 " + p.others() + " 个", "only " + p.others() + " tenders to compare"),
                List.of()));
    }
}
