package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sanshe.kernel.Money;

/** 凭证草稿: moves between places of a line; whatever is moved, the sum of a line stays zero. */
final class Draft {

    private final Heading heading;
    private final Map<Spot, Long> amounts = new LinkedHashMap<>();

    Draft(Heading heading) {
        this.heading = heading;
    }

    Heading heading() {
        return heading;
    }

    /** Moves an amount above zero. */
    Draft move(long line, Place from, Place to, Money amount) {
        if (!amount.isPositive()) throw new IllegalArgumentException("nothing to move: " + amount);
        add(line, from, -amount.fen());
        add(line, to, amount.fen());
        return this;
    }

    Draft add(long line, Place place, long fen) {
        amounts.merge(new Spot(line, place), fen, Math::addExact);
        return this;
    }

    boolean isEmpty() {
        return entries().isEmpty();
    }

    List<Entry> entries() {
        return amounts.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new Entry(e.getKey().line, e.getKey().place, e.getValue()))
                .toList();
    }

    TreeSet<Long> lines() {
        var lines = new TreeSet<Long>();
        amounts.keySet().forEach(s -> lines.add(s.line));
        return lines;
    }

    private record Spot(long line, Place place) {}

    /**
     * 凭证要素.
     *
     * @param bookedOn null for today
     * @param original false for what becomes payable again
     * @param attempt 1, and one more for each earlier one that was reversed
     */
    record Heading(
            VoucherKind kind,
            String agreement,
            String item,
            String order,
            String document,
            String summary,
            LocalDate bookedOn,
            Long reverses,
            boolean original,
            int attempt) {

        static Heading of(VoucherKind kind, String agreement, String summary) {
            return new Heading(kind, agreement, null, null, null, summary, null, null, true, 1);
        }

        Heading item(String what) {
            return new Heading(kind, agreement, what, order, document, summary, bookedOn, reverses, original, attempt);
        }

        Heading order(String which) {
            return new Heading(kind, agreement, item, which, document, summary, bookedOn, reverses, original, attempt);
        }

        Heading document(String which) {
            return new Heading(kind, agreement, item, order, which, summary, bookedOn, reverses, original, attempt);
        }

        Heading on(LocalDate day) {
            return new Heading(kind, agreement, item, order, document, summary, day, reverses, original, attempt);
        }

        Heading reversing(long voucher) {
            return new Heading(kind, agreement, item, order, document, summary, bookedOn, voucher, original, attempt);
        }

        Heading again() {
            return new Heading(kind, agreement, item, order, document, summary, bookedOn, reverses, false, attempt);
        }

        Heading attempt(int which) {
            return new Heading(kind, agreement, item, order, document, summary, bookedOn, reverses, original, which);
        }
    }
}
