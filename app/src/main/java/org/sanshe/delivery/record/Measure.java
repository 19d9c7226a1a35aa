package org.sanshe.delivery.record;

import org.sanshe.delivery.UnitOfPay;

/** 计量方式: how the records of a price line become a number that is paid. */
enum Measure {
    /** 活动: each with at least so many people. */
    EVENT("活动场次", "events", RecordKind.EVENT),
    /** 小组: counts once, when it has its sessions and person-times. */
    GROUP("小组", "groups", RecordKind.GROUP),
    /** 个案: counts once, when it has its follow-ups. */
    CASE("个案", "cases", RecordKind.CASE),
    /** 志愿者: each with a record on the platform named. */
    VOLUNTEER("志愿者", "volunteers", RecordKind.VOLUNTEER),
    /** 服务工时. */
    HOUR("工时", "hours", RecordKind.VISIT),
    /** 按人·月: the best tier a person reached in a month. */
    PERSON_MONTH("人·月", "person-months", RecordKind.VISIT),
    /** 承诺工时 of a fixed price: hours of every kind of record; worth nothing by themselves. */
    COMMITMENT("承诺工时", "committed hours", null);

    private final String zh;
    private final String en;
    private final RecordKind kind;

    Measure(String zh, String en, RecordKind kind) {
        this.zh = zh;
        this.en = en;
        this.kind = kind;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    /** The kind of record that feeds it; null when all do. */
    RecordKind kind() {
        return kind;
    }

    /** What a price line is most likely measured by, to be looked over by the officer. */
    static Measure guess(UnitOfPay unit, String item) {
        if (item.contains("小组")) return GROUP;
        if (item.contains("个案")) return CASE;
        if (item.contains("志愿")) return VOLUNTEER;
        return switch (unit) {
            case HOUR -> HOUR;
            case BENEFICIARY -> PERSON_MONTH;
            default -> EVENT;
        };
    }
}
