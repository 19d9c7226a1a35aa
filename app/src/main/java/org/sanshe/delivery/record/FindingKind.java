package org.sanshe.delivery.record;

/** 疑点类别. */
enum FindingKind {
    SAME_HOUR("同一服务对象同一时段另有记录", "the same client has another record in the same hour"),
    TWO_PROVIDERS("同一服务对象当月另有服务机构", "another provider served the same client this month"),
    DEAD("服务对象已登记死亡", "the client was registered as dead"),
    HOSPITAL("服务对象当日住院", "the client was in hospital"),
    LOCKDOWN("当日属于封控期间", "the place was locked down"),
    WORKER_TWICE("服务人员同一时段在两处", "the worker was in two places at one hour"),
    SAME_PHOTO("照片与另一条记录相同", "the same photo is in another record"),
    TOO_LONG("服务时间过长", "longer than plausible"),
    SPOT_CHECK("抽查不属实", "the spot check found it not to be so");

    private final String zh;
    private final String en;

    FindingKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
