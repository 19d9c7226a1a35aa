package org.sanshe.purchase.flags;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * 文字比对: how much two texts say the same, whatever the order of their sentences. A text is the set of its runs of
 * {@value #LENGTH} characters without spaces and punctuation; the likeness of two is the share of runs they have in
 * common (Jaccard). A sketch of {@value #SKETCH} minima (MinHash) finds the pairs worth comparing run by run, so that a
 * thousand responses take seconds.
 */
final class Shingles {

    private static final int LENGTH = 5;
    private static final int SKETCH = 128;
    /** How far a sketch may be wrong: three standard deviations of 128 drawings at one half. */
    private static final double DOUBT = 0.14;

    private final long[] runs;
    private long[] sketch;

    private Shingles(long[] runs) {
        this.runs = runs;
    }

    /**
     * @param text what a response says
     * @param common runs that say nothing, because the documents contain them
     */
    static Shingles of(String text, Shingles common) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "")
                .toLowerCase(Locale.ROOT);
        int count = Math.max(0, plain.length() - LENGTH + 1);
        long[] found = new long[count];
        for (int i = 0; i < count; i++) found[i] = mix(hash(plain, i));
        long[] sorted = Arrays.stream(found).sorted().distinct().toArray();
        if (common == null) return new Shingles(sorted);
        return new Shingles(Arrays.stream(sorted)
                .filter(run -> Arrays.binarySearch(common.runs, run) < 0)
                .toArray());
    }

    /** How many different runs there are. */
    int size() {
        return runs.length;
    }

    /** Whether the sketches say that the likeness may reach the limit. */
    boolean mayReach(Shingles other, double limit) {
        int same = 0;
        for (int i = 0; i < SKETCH; i++) {
            if (sketch()[i] == other.sketch()[i]) same++;
        }
        return same >= (limit - DOUBT) * SKETCH;
    }

    /** 重合比例, from 0 to 1. */
    double likeness(Shingles other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < runs.length && j < other.runs.length) {
            if (runs[i] == other.runs[j]) {
                both++;
                i++;
                j++;
            } else if (runs[i] < other.runs[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = runs.length + other.runs.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static long hash(String text, int from) {
        long hash = 0;
        for (int i = from; i < from + LENGTH; i++) hash = hash * 0x1_0001L + text.charAt(i);
        return hash;
    }

    /** Made when it is first asked for: a few texts are compared as fast without. */
    private long[] sketch() {
        if (sketch != null) return sketch;
        long[] minima = new long[SKETCH];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long run : runs) {
            for (int i = 0; i < SKETCH; i++) {
                long value = mix(run ^ (0x9E3779B97F4A7C15L * (i + 1)));
                if (value < minima[i]) minima[i] = value;
            }
        }
        sketch = minima;
        return minima;
    }

    /** The finalizer of SplitMix64: spreads what lies close together. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
