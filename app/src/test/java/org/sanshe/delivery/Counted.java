package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sanshe.Forgetful;
import org.sanshe.kernel.Money;
import org.springframework.boot.test.context.TestComponent;

/** A measure of groups for stories: what was counted is what the story says. */
@TestComponent
public class Counted implements Tally, Forgetful {

    private final Map<String, Measured> counted = new ConcurrentHashMap<>();

    @Override
    public void forget() {
        counted.clear();
    }

    /** From now on so many of the agreed groups count, at 7,000 yuan each. */
    public void groups(String agreement, String planned, String counts, boolean locked) {
        var number = new BigDecimal(counts);
        counted.put(
                agreement,
                new Measured(
                        "小组活动",
                        "个",
                        new BigDecimal(planned),
                        number,
                        new BigDecimal(planned).subtract(number),
                        Money.ofYuan(7000),
                        Money.ofYuan(7000).times(number),
                        "不足四十二人次",
                        locked));
    }

    @Override
    public List<Measured> measure(String agreement, LocalDate from, LocalDate to) {
        return counted.containsKey(agreement) ? List.of(counted.get(agreement)) : List.of();
    }
}
