package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.sanshe.seal.Draw;

/** 抽取复核: draws again from a published file and compares, step by step; needs nothing but the file. */
final class Replay {

    private Replay() {}

    /**
     * 一步.
     *
     * @param zh what is compared, in Chinese
     * @param en the same in English
     * @param published as the file says
     * @param computed as drawn again
     */
    record Step(String zh, String en, String published, String computed) {

        /** Whether both are the same. */
        public boolean equal() {
            return published.equals(computed);
        }
    }

    /** Whether everything drawn again is what was published. */
    static boolean isEqual(DrawFile file) {
        return steps(file).stream().allMatch(Step::equal);
    }

    /** The steps of a draw, each published and computed again. */
    static List<Step> steps(DrawFile f) {
        var steps = new ArrayList<Step>();
        byte[] hidden = HexFormat.of().parseHex(f.hidden());
        steps.add(new Step("承诺摘要", "digest of the hidden part", f.commitment().digest(), Draw.commitment(hidden)));
        steps.add(new Step("随机种子", "seed", f.seed(), Draw.seed(hidden, f.publicNumber())));
        steps.add(new Step("备选名单摘要", "digest of the pool", f.poolDigest(), Draw.poolDigest(f.pool())));
        List<Long> order = Draw.order(f.seed(), f.pool());
        steps.add(new Step("抽取顺序", "order", f.order().toString(), order.toString()));
        List<Long> left = order.stream().filter(id -> !f.gone().contains(id)).toList();
        List<Long> result = Seating.take(left, f.seats(), Set.copyOf(f.lawyers()), f.lawyersNeeded());
        steps.add(new Step("抽取结果", "result", f.result().toString(), result.toString()));
        return List.copyOf(steps);
    }
}
