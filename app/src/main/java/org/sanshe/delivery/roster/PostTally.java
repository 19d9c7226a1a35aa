package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.delivery.Tally;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 按人·月计量: the months of posts that were held, with what vacancies and absence take away. */
@Component
class PostTally implements Tally {

    private static final int SHOWN = 4;

    private final RosterRows rosters;
    private final PaidPosts posts;
    private final AttendanceRows attendance;

    PostTally(RosterRows rosters, PaidPosts posts, AttendanceRows attendance) {
        this.rosters = rosters;
        this.posts = posts;
        this.attendance = attendance;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(String agreement, LocalDate from, LocalDate to) {
        var roster = rosters.find(agreement).filter(Roster::settled);
        if (roster.isEmpty()) return List.of();
        boolean locked = locked(roster.get(), from, to);
        return posts.of(roster.get(), from, to).stream()
                .map(line -> measured(line, locked))
                .toList();
    }

    private static Measured measured(PaidPosts.Line line, boolean locked) {
        Function<PaidPosts.Earned, BigDecimal> share = PriceOfPosts.isPerSeat(line.price())
                ? e -> BigDecimal.ONE
                : e -> e.monthly().yuan().divide(line.price().unitPrice().yuan(), 10, RoundingMode.HALF_UP);
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (var e : line.seats()) {
            planned = planned.add(e.pay().months().multiply(share.apply(e)));
            lost = lost.add(e.pay().vacantMonths().add(e.absentMonths()).multiply(share.apply(e)));
        }
        planned = planned.setScale(SHOWN, RoundingMode.HALF_UP);
        lost = lost.setScale(SHOWN, RoundingMode.HALF_UP);
        return new Measured(
                line.price().item(),
                line.price().unit(),
                planned,
                planned.subtract(lost).max(BigDecimal.ZERO),
                lost,
                line.price().unitPrice(),
                line.amount(),
                why(line),
                locked);
    }

    private static String why(PaidPosts.Line line) {
        var why = new ArrayList<String>();
        for (var e : line.seats()) {
            String seat = e.seat().no() + "号岗（" + e.seat().post() + "）";
            if (!e.unpaid().isEmpty()) {
                String when =
                        e.vacancies().stream().map(v -> v.from() + "至" + v.to()).collect(Collectors.joining("、"));
                why.add(seat + "空岗" + when + "，本期扣减" + e.unpaid().size() + "天，计"
                        + e.pay().deducted() + "元");
            }
            if (e.absent().signum() > 0) {
                why.add(seat + "缺勤" + e.absent().stripTrailingZeros().toPlainString() + "个工作日，计" + e.missed() + "元");
            }
        }
        Money sum = line.seats().stream().map(PaidPosts.Earned::amount).reduce(Money.ZERO, Money::plus);
        if (sum.compareTo(Money.ZERO) < 0) {
            why.add("应扣金额超过本期费用" + Money.ZERO.minus(sum) + "元，须另行追回");
        }
        return String.join("；", why);
    }

    /** Whether the attendance of every month of the posts in the period is confirmed. */
    private boolean locked(Roster roster, LocalDate from, LocalDate to) {
        Set<YearMonth> done = attendance.of(roster.agreement()).stream()
                .filter(AttendanceRows.Sheet::locked)
                .map(AttendanceRows.Sheet::month)
                .collect(Collectors.toSet());
        LocalDate first = from.isBefore(roster.termFrom()) ? roster.termFrom() : from;
        LocalDate last = to.isAfter(roster.until()) ? roster.until() : to;
        for (YearMonth m = YearMonth.from(first); !m.isAfter(YearMonth.from(last)); m = m.plusMonths(1)) {
            if (!done.contains(m)) return false;
        }
        return true;
    }
}
