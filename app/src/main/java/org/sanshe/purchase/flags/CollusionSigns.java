package org.sanshe.purchase.flags;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanshe.kernel.Money;

/**
 * 串通迹象: what responses that should be independent have in common (《政府采购法实施条例》第七十四条；
 * 《招标投标法实施条例》第三十九条、第四十条). Reads facts, asks nobody.
 */
final class CollusionSigns {

    /** More texts than this are sifted by their sketches first. */
    private static final int MANY = 40;

    private final Competition c;
    private final Limits limits;
    private final List<Flag> found = new ArrayList<>();

    private CollusionSigns(Competition c, Limits limits) {
        this.c = c;
        this.limits = limits;
    }

    static List<Flag> of(Competition competition, Limits limits) {
        var signs = new CollusionSigns(competition, limits);
        if (competition.priced()) {
            signs.samePrices();
            signs.priceSteps();
        }
        signs.similarTexts();
        signs.ties();
        for (Trait trait : Trait.values()) signs.shared(trait);
        return List.copyOf(signs.found);
    }

    private void samePrices() {
        int limit = limits.get(Indicator.SAME_PRICES).intValueExact();
        var byPrice = new TreeMap<Money, List<Offer>>();
        for (Offer o : c.offers()) {
            if (o.first() != null)
                byPrice.computeIfAbsent(o.first(), p -> new ArrayList<>()).add(o);
        }
        byPrice.forEach((price, offers) -> {
            if (offers.size() < limit) return;
            add(
                    Indicator.SAME_PRICES,
                    Text.same(price),
                    atLeast(limit, "家"),
                    of(offers.size()),
                    CompetitionSigns.names(offers));
        });
    }

    /** Steps of one size, in yuan or in percent, from the lowest to the highest first price. */
    private void priceSteps() {
        var offers = c.offers().stream()
                .filter(o -> o.first() != null)
                .sorted(Comparator.comparing(Offer::first))
                .toList();
        int least = limits.get("PRICE_STEPS_OF").intValueExact();
        if (offers.size() < least) return;
        double amount = unevenness(offers, false);
        double percent = unevenness(offers, true);
        BigDecimal limit = limits.get(Indicator.PRICE_STEPS);
        BigDecimal value = BigDecimal.valueOf(Math.min(amount, percent) * 100).round(new MathContext(3));
        if (value.compareTo(limit) > 0) return;
        add(
                Indicator.PRICE_STEPS,
                new Text(
                        (amount <= percent ? "等额" : "等比") + "，各级差额相差 " + shown(value) + "%",
                        (amount <= percent ? "equal amounts" : "equal shares") + ", steps differ by " + shown(value)
                                + "%"),
                new Text(
                        "不超过 " + limit.toPlainString() + "%（不少于 " + least + " 家）",
                        "at most " + limit.toPlainString() + "% (of at least " + least + ")"),
                new Text(String.join(" < ", prices(offers)), String.join(" < ", prices(offers))),
                CompetitionSigns.names(offers));
    }

    /** How much the largest step exceeds the smallest, as a share of their mean; 1 and more when prices repeat. */
    private static double unevenness(List<Offer> sorted, boolean relative) {
        double least = Double.MAX_VALUE;
        double most = 0;
        double sum = 0;
        for (int i = 1; i < sorted.size(); i++) {
            double low = sorted.get(i - 1).first().fen();
            double high = sorted.get(i).first().fen();
            double step = relative ? Math.log(high / low) : high - low;
            least = Math.min(least, step);
            most = Math.max(most, step);
            sum += step;
        }
        return least <= 0 ? 1 : (most - least) / (sum / (sorted.size() - 1));
    }

    private void similarTexts() {
        double limit = limits.get(Indicator.SIMILAR_TEXT).doubleValue() / 100;
        int least = limits.get("SIMILAR_TEXT_OF").intValueExact();
        Shingles documents = Shingles.of(c.documents() == null ? "" : c.documents(), null);
        var texts = c.offers().stream()
                .map(o -> Shingles.of(o.text() == null ? "" : o.text(), documents))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).size() < least) continue;
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(j).size() < least) continue;
                if (texts.size() > MANY && !texts.get(i).mayReach(texts.get(j), limit)) continue;
                double likeness = texts.get(i).likeness(texts.get(j));
                if (likeness < limit) continue;
                add(
                        Indicator.SIMILAR_TEXT,
                        Text.same(shown(BigDecimal.valueOf(likeness * 100)) + "%"),
                        new Text(
                                "不低于 " + shown(BigDecimal.valueOf(limit * 100)) + "%",
                                "at least " + shown(BigDecimal.valueOf(limit * 100)) + "%"),
                        new Text(
                                "比对 " + texts.get(i).size() + " 和 "
                                        + texts.get(j).size() + " 个片段",
                                texts.get(i).size() + " and " + texts.get(j).size() + " runs compared"),
                        CompetitionSigns.names(
                                List.of(c.offers().get(i), c.offers().get(j))));
            }
        }
    }

    private void ties() {
        for (Competition.Tie tie : c.ties()) {
            add(
                    Indicator.SHARED_HEAD,
                    tie.what(),
                    new Text("存在即提示", "any"),
                    of(2),
                    c.offers().stream()
                            .filter(o -> o.organizationId() == tie.first() || o.organizationId() == tie.second())
                            .map(Offer::supplier)
                            .toList());
        }
    }

    private void shared(Trait trait) {
        var byValue = new LinkedHashMap<String, List<Offer>>();
        for (Offer o : c.offers()) {
            o.of(trait).stream()
                    .map(trait::plain)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .forEach(v ->
                            byValue.computeIfAbsent(v, x -> new ArrayList<>()).add(o));
        }
        int limit = limits.get("SHARED").intValueExact();
        for (Map.Entry<String, List<Offer>> e : byValue.entrySet()) {
            if (e.getValue().size() < limit) continue;
            add(
                    trait.indicator(),
                    Text.same(trait.shown(e.getKey())),
                    atLeast(limit, "家"),
                    of(e.getValue().size()),
                    CompetitionSigns.names(e.getValue()));
        }
    }

    private Text of(int number) {
        return new Text(
                "共 " + c.offers().size() + " 家中的 " + number + " 家",
                number + " of " + c.offers().size());
    }

    private static Text atLeast(int number, String unit) {
        return new Text("不少于 " + number + " " + unit, "at least " + number);
    }

    private static List<String> prices(List<Offer> offers) {
        return offers.stream().map(o -> o.first().toString()).toList();
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private void add(Indicator indicator, Text value, Text threshold, Text comparison, List<String> concerned) {
        found.add(new Flag(indicator, value, threshold, comparison, concerned));
    }
}
