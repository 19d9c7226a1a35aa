package org.sanshe.delivery.record;

/** 疑点处理状态. */
enum FindingState {
    OPEN("待处理", "open"),
    EXPLAINED("已说明", "explained"),
    CONFIRMED("属实", "confirmed");

    private final String zh;
    private final String en;

    FindingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
