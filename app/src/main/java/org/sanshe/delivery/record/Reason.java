package org.sanshe.delivery.record;

/** 不有效、不计数的理由. */
enum Reason {
    CLIENT_SIGNATURE(true, "缺少服务对象签字、指印或者盖章", "the client has not signed, by hand, fingerprint or stamp"),
    WORKER_SIGNATURE(true, "缺少服务人员签字", "the worker has not signed"),
    AFTER_DEATH(true, "服务对象在服务日期之前已经死亡", "the client had died before"),
    FINDING(true, "疑点已经核实属实", "a finding was confirmed"),
    TOO_FEW_PEOPLE(false, "人数未达到合同要求", "fewer people than the contract asks for"),
    TOO_FEW_SESSIONS(false, "小组节数未达到合同要求", "fewer sessions than the contract asks for"),
    TOO_FEW_PERSON_TIMES(false, "小组人次未达到合同要求", "fewer person-times than the contract asks for"),
    TOO_FEW_FOLLOW_UPS(false, "个案跟进次数未达到合同要求", "fewer follow-ups than the contract asks for"),
    NO_PLATFORM(false, "没有指定平台的志愿服务记录", "no record on the platform named"),
    VOLUNTEER_TWICE(false, "同一平台记录已经计数", "the record on the platform was counted before"),
    OTHER_STAFF(false, "不在计入工时的人员名单内", "not one of the staff whose hours count"),
    NO_TIER(false, "当月次数或者时数未达到最低档", "the month reaches no tier of visits and hours"),
    OVER_MONTH(false, "超过每人每月上限", "beyond what counts for a person in a month"),
    OVER_QUANTITY(false, "超过合同约定的数量", "beyond the quantity agreed"),
    OVER_CAP(false, "超过合同年度上限", "beyond the cap of the year");

    private final boolean invalid;
    private final String zh;
    private final String en;

    Reason(boolean invalid, String zh, String en) {
        this.invalid = invalid;
        this.zh = zh;
        this.en = en;
    }

    /** Whether the record itself is not valid; otherwise it is, and does not count. */
    boolean isInvalid() {
        return invalid;
    }

    String in(boolean english) {
        return english ? en : zh;
    }
}
