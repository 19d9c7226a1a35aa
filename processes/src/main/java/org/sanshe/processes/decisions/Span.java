package org.sanshe.processes.decisions;

import java.util.Objects;
import java.util.stream.Stream;

/** An interval; an end that is null is unbounded, a single value is a closed interval from itself to itself. */
record Span(Comparable<?> low, boolean lowIn, Comparable<?> high, boolean highIn) {

    Span {
        if (low != null && high != null) {
            int order = compare(low, high);
            if (order > 0 || (order == 0 && !(lowIn && highIn))) {
                throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
            }
        }
    }

    static Span only(Comparable<?> value) {
        return new Span(value, true, value, true);
    }

    boolean contains(Comparable<?> value) {
        return (low == null || above(compare(value, low), lowIn))
                && (high == null || above(compare(high, value), highIn));
    }

    boolean single() {
        return low != null && high != null && compare(low, high) == 0;
    }

    Stream<Comparable<?>> ends() {
        return Stream.<Comparable<?>>of(low, high).filter(Objects::nonNull);
    }

    private static boolean above(int order, boolean touching) {
        return touching ? order >= 0 : order > 0;
    }

    @SuppressWarnings("unchecked") // a column holds values of one kind, so both sides are of one class
    static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
