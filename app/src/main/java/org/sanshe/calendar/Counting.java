package org.sanshe.calendar;

import org.sanshe.kernel.LegalBasis;

/** 计算方法: whether the first day counts, and whether a last day that is not worked rolls on. */
public enum Counting {
    /** 法定期限: the first day does not count; a last day on a holiday or weekend rolls on to the next working day. */
    LEGAL(
            "开始的当日不计入，末日遇休息日顺延",
            "first day not counted, last day rolls off a day of rest",
            new LegalBasis("民法典", "第二百零一条至第二百零三条")),
    /** 公示期: the first day counts; the last day does not roll. In working days it counts if it is itself worked. */
    PUBLICITY("开始的当日计入", "first day counted", new LegalBasis("公示惯例（公示首日计入）", "")),
    /**
     * 足期: the first day does not count and the last day does not roll. For minimum periods ("not before": 等标期) and
     * for contractual days of payment, where a Sunday stays a Sunday.
     */
    EXACT("开始的当日不计入，末日不顺延", "first day not counted, last day does not roll", new LegalBasis("民法典", "第二百零一条"));

    private final String zh;
    private final String en;
    private final LegalBasis basis;

    Counting(String zh, String en, LegalBasis basis) {
        this.zh = zh;
        this.en = en;
        this.basis = basis;
    }

    /** What to tell a Chinese reader. */
    public String zh() {
        return zh;
    }

    /** What to tell an English reader. */
    public String en() {
        return en;
    }

    /** Why it is counted so; used for a term that names no basis of its own. */
    public LegalBasis basis() {
        return basis;
    }
}
