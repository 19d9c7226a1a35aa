package org.sanshe.delivery.milestone;

import java.util.List;
import org.sanshe.delivery.milestone.AcceptanceRows.Judged;
import org.sanshe.delivery.milestone.AcceptanceRows.Sheet;

/** 验收结论, from the best to the worst. */
enum Outcome {
    /** 通过. */
    ACCEPTED("通过", "accepted"),
    /** 部分通过. */
    PARTLY("部分通过", "accepted in part"),
    /** 不通过. */
    REJECTED("不通过", "rejected");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(boolean english) {
        return english ? en : zh;
    }

    boolean isBetterThan(Outcome other) {
        return ordinal() < other.ordinal();
    }

    /**
     * 汇总: rejected when more than half reject; accepted when more than half accept and no standard was found unmet by half
     * or more; in part otherwise.
     */
    static Outcome of(List<Sheet> sheets, List<Judged> standards) {
        if (most(sheets, REJECTED)) return REJECTED;
        boolean unmet = standards.stream().anyMatch(j -> 2 * j.notMet() >= j.met() + j.partly() + j.notMet());
        return most(sheets, ACCEPTED) && !unmet ? ACCEPTED : PARTLY;
    }

    private static boolean most(List<Sheet> sheets, Outcome verdict) {
        return 2 * sheets.stream().filter(s -> s.verdict() == verdict).count() > sheets.size();
    }
}
