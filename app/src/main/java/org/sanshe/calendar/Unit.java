package org.sanshe.calendar;

/** 期限单位: what a term is measured in. 日 in a statute is a calendar day unless it says 工作日. */
public enum Unit {
    /** 工作日: make-up days and Mondays to Fridays that are no holidays. */
    WORKING_DAYS("个工作日", "working day"),
    /** 日: calendar days. */
    DAYS("日", "calendar day"),
    /** 月: calendar months, same day number or the month's end (《民法典》第二百零二条). */
    MONTHS("个月", "month");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** For example {@code 7个工作日}. */
    public String zh(int amount) {
        return amount + zh;
    }

    /** For example {@code 7 working days}. */
    public String en(int amount) {
        return amount + " " + en + (amount == 1 ? "" : "s");
    }
}
