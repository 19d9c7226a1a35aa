package org.sanshe.purchase.flags;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.tender.Moments;

/** 竞争与评审指标: how many competed, at what prices, and who was left out. Reads facts, asks nobody. */
final class CompetitionSigns {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Competition c;
    private final Limits limits;
    private final List<Flag> found = new ArrayList<>();

    private CompetitionSigns(Competition c, Limits limits) {
        this.c = c;
        this.limits = limits;
    }

    static List<Flag> of(Competition competition, Limits limits) {
        var signs = new CompetitionSigns(competition, limits);
        signs.singleBid();
        signs.priceClose();
        signs.lateBidWon();
        signs.allButWinnerOut();
        signs.lowestOut();
        signs.manyOut();
        return List.copyOf(signs.found);
    }

    private void singleBid() {
        var valid = in(Offer.State.VALID);
        int limit = limits.get(Indicator.SINGLE_BID).intValueExact();
        if (valid.isEmpty() || valid.size() > limit) return;
        add(
                Indicator.SINGLE_BID,
                new Text(valid.size() + " 家", String.valueOf(valid.size())),
                new Text("不多于 " + limit + " 家", "at most " + limit),
                peers(c.peers().medianValid(), "家", ""),
                names(valid));
    }

    private void priceClose() {
        Offer winner = winner();
        if (winner == null || !c.priced()) return;
        in(Offer.State.VALID).stream()
                .filter(o -> o != winner && o.price() != null && o.price().compareTo(winner.price()) >= 0)
                .min(Comparator.comparing(Offer::price))
                .ifPresent(next -> {
                    BigDecimal apart = percent(next.price().minus(winner.price()), winner.price());
                    BigDecimal limit = limits.get(Indicator.PRICE_CLOSE);
                    if (apart.signum() == 0 || apart.compareTo(limit) > 0) return;
                    add(
                            Indicator.PRICE_CLOSE,
                            Text.same(shown(apart) + "%"),
                            new Text("不超过 " + limit.toPlainString() + "%", "at most " + limit.toPlainString() + "%"),
                            new Text(
                                    "拟成交价 " + winner.price() + "，次低价 " + next.price(),
                                    "winner " + winner.price() + ", next " + next.price()),
                            names(List.of(winner, next)));
                });
    }

    private void lateBidWon() {
        Offer winner = winner();
        if (winner == null || winner.receivedAt() == null || winner.receivedAt().isBefore(c.deadline())) return;
        add(
                Indicator.LATE_BID_WON,
                Text.same(when(winner.receivedAt())),
                new Text("早于 " + when(c.deadline()), "before " + when(c.deadline())),
                new Text("响应截止时间", "the deadline"),
                names(List.of(winner)));
    }

    private void allButWinnerOut() {
        Offer winner = winner();
        var out = in(Offer.State.OUT);
        if (winner == null || out.isEmpty() || in(Offer.State.VALID).size() > 1) return;
        int limit = limits.get(Indicator.ALL_BUT_WINNER_OUT).intValueExact();
        if (out.size() < limit) return;
        add(
                Indicator.ALL_BUT_WINNER_OUT,
                new Text(out.size() + " 家无效", out.size() + " invalid"),
                new Text("不少于 " + limit + " 家且只剩一家", "at least " + limit + " and one left"),
                new Text("提交响应 " + c.offers().size() + " 家", c.offers().size() + " responses"),
                names(out));
    }

    private void lowestOut() {
        Offer winner = winner();
        if (winner == null || !c.priced()) return;
        c.offers().stream()
                .filter(o -> o.first() != null)
                .min(Comparator.comparing(Offer::first))
                .filter(o -> o.state() == Offer.State.OUT && winner.price().exceeds(o.first()))
                .ifPresent(lowest -> add(
                        Indicator.LOWEST_OUT,
                        Text.same(lowest.first()),
                        new Text("低于拟成交价即提示", "any below the winner's"),
                        new Text("拟成交价 " + winner.price(), "winner " + winner.price()),
                        names(List.of(lowest))));
    }

    private void manyOut() {
        var out = in(Offer.State.OUT);
        if (c.offers().size() < limits.get("MANY_OUT_OF").intValueExact()) return;
        BigDecimal share = BigDecimal.valueOf(100L * out.size())
                .divide(BigDecimal.valueOf(c.offers().size()), 1, RoundingMode.HALF_UP);
        BigDecimal limit = limits.get(Indicator.MANY_OUT);
        if (share.compareTo(limit) < 0) return;
        add(
                Indicator.MANY_OUT,
                Text.same(shown(share) + "%"),
                new Text("不低于 " + limit.toPlainString() + "%", "at least " + limit.toPlainString() + "%"),
                peers(c.peers().medianOutPercent(), "%", "%"),
                names(out));
    }

    private Offer winner() {
        return c.offers().stream()
                .filter(o -> o.responseNo().equals(c.winner()) && o.price() != null)
                .findFirst()
                .orElse(null);
    }

    private List<Offer> in(Offer.State state) {
        return c.offers().stream().filter(o -> o.state() == state).toList();
    }

    private Text peers(double median, String zh, String en) {
        int number = c.peers().number();
        return number == 0
                ? new Text("本单位没有可比项目", "the unit has no other tender to compare")
                : new Text(
                        "本单位其他 %d 个项目的中位数 %.1f%s".formatted(number, median, zh),
                        "median of the unit's %d other tenders: %.1f%s".formatted(number, median, en));
    }

    private void add(Indicator indicator, Text value, Text threshold, Text comparison, List<String> concerned) {
        found.add(new Flag(indicator, value, threshold, comparison, concerned));
    }

    static List<String> names(List<Offer> offers) {
        return offers.stream().map(Offer::supplier).toList();
    }

    private static BigDecimal percent(Money part, Money whole) {
        return BigDecimal.valueOf(part.fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.fen()), MathContext.DECIMAL64);
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String when(Instant at) {
        return Moments.exact(at);
    }
}
