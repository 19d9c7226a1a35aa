package org.sanshe.delivery.roster;

import java.util.List;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.kernel.Money;

/** 岗位单价: what a month of each seat of a price line is worth. */
final class PriceOfPosts {

    private PriceOfPosts() {}

    /** Whether a line is paid by the person-month ({@code 人·月}) rather than by the month for all its seats together. */
    static boolean isPerSeat(PriceLine line) {
        return line.unit().matches(".*[人岗名].*");
    }

    /**
     * What a full month of each seat is worth, in the order of the seats: the unit price each, or the unit price split by
     * their shares of full time, without losing a fen.
     */
    static List<Money> monthly(PriceLine line, List<Seat> seats) {
        if (isPerSeat(line)) return seats.stream().map(s -> line.unitPrice()).toList();
        return line.unitPrice()
                .split(seats.stream()
                        .map(s -> s.share().movePointRight(2).longValueExact())
                        .toList());
    }

    /** The line a post is most likely paid under: one that names it, else the only one by the month; else none. */
    static String likeliest(String post, List<PriceLine> lines) {
        var byName = lines.stream()
                .filter(l -> l.item().contains(post) || post.contains(l.item()))
                .toList();
        if (byName.size() == 1) return byName.get(0).item();
        var byMonth = lines.stream().filter(l -> l.unit().contains("月")).toList();
        return byMonth.size() == 1 ? byMonth.get(0).item() : TermsForm.UNPAID;
    }
}
