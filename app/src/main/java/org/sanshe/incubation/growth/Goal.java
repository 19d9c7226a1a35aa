package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 成长目标.
 *
 * @param no within its plan; 0 while it is new
 * @param capacity the criterion of the diagnosis it is about
 * @param value reported last; null before
 */
record Goal(
        String plan,
        int no,
        String capacity,
        String title,
        String measure,
        BigDecimal from,
        BigDecimal target,
        LocalDate due,
        List<Support> support,
        Status status,
        LocalDate reachedOn,
        BigDecimal value,
        String note) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 目标状态. */
    enum Status {
        /** 进行中. */
        ACTIVE("进行中", "Under way"),
        /** 待确认. */
        CLAIMED("待确认", "To be confirmed"),
        /** 已达成. */
        REACHED("已达成", "Reached"),
        /** 已放弃. */
        GIVEN_UP("已放弃", "Given up"),
        /** 未达成. */
        MISSED("未达成", "Missed");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** Whether it is still worked on. */
    public boolean isOpen() {
        return status == Status.ACTIVE || status == Status.CLAIMED;
    }

    /** 现在 → 目标值. */
    public String way() {
        return plain(from) + " → " + plain(target);
    }

    /** How much of the way is done, 0 to 100; also where less is better. */
    public int percent() {
        if (status == Status.REACHED) return 100;
        if (value == null) return 0;
        BigDecimal done = value.subtract(from).multiply(HUNDRED).divide(target.subtract(from), 0, RoundingMode.DOWN);
        return Math.max(0, Math.min(100, done.intValue()));
    }

    /** All of it in words, as its history keeps it. */
    String said() {
        return title + "；" + measure + "；" + way() + "；" + due
                + support.stream().map(s -> s.in(false)).collect(Collectors.joining("、", "；", ""));
    }

    static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
