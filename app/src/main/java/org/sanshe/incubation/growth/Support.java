package org.sanshe.incubation.growth;

/** 支持方式: how a base helps with a goal. */
enum Support {
    /** 导师. */
    MENTOR("导师", "Mentor"),
    /** 培训. */
    TRAINING("培训", "Training"),
    /** 小额补贴. */
    SUBSIDY("小额补贴", "Small subsidy"),
    /** 场地. */
    SPACE("场地", "Space");

    private final String zh;
    private final String en;

    Support(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
