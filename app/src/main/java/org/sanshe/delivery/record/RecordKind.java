package org.sanshe.delivery.record;

/** 记录类别. */
enum RecordKind {
    /** 入户或者上门服务. */
    VISIT("入户服务", "Visit"),
    /** 社区活动. */
    EVENT("活动", "Event"),
    /** 小组的一节. */
    GROUP("小组活动", "Group session"),
    /** 个案的一次跟进. */
    CASE("个案跟进", "Case follow-up"),
    /** 志愿者登记. */
    VOLUNTEER("志愿服务", "Volunteer");

    private final String zh;
    private final String en;

    RecordKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    /** Whether a record of this kind is about named service users. */
    public boolean hasClients() {
        return this == VISIT || this == CASE;
    }

    /** Whether people are counted instead of named. */
    public boolean hasAttendance() {
        return this == EVENT || this == GROUP;
    }

    /** Whether several records belong together. */
    public boolean hasSeries() {
        return this == GROUP || this == CASE;
    }
}
