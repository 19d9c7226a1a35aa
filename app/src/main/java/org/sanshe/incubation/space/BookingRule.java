package org.sanshe.incubation.space;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 场地预约规则: what the base lets be booked, when and by whom. Its figures are data of the resource and of the base. */
public enum BookingRule implements Rule {
    /** 不在孵. */
    NOT_TENANT("“{0}”在 {1} 不在孵化期内，不能使用场地。", "{0} is not in its term on {1} and cannot use the base then."),
    /** 园外不可用. */
    OUT_OF_PARK(
            "园外孵化的组织不能预约“{0}”，只能预约基地标明开放的会议室。",
            "Organizations incubated outside the base cannot book {0}, only rooms the base opens to them."),
    /** 已停用. */
    OUT_OF_USE("“{0}”已停用，不能预约。请选择其他场地。", "{0} is out of use. Choose another."),
    /** 不在开放时间. */
    CLOSED("“{0}”的开放时间是{1} {2}–{3}，所选时间不在其中。", "{0} is open {1} {2}–{3}; the time chosen is not within."),
    /** 超过最长时间. */
    TOO_LONG("“{0}”一次最多使用 {1} 分钟，所选时间太长。请缩短。", "{0} can be booked for {1} minutes at a time. Choose less."),
    /** 太早预约. */
    TOO_FAR_AHEAD("“{0}”最多提前 {1} 天预约，{2} 起才能预约这一天。", "{0} can be booked {1} days ahead; that day from {2} on."),
    /** 已经过去. */
    PAST("开始时间 {0} 已经过去，不能预约。", "The start, {0}, has passed."),
    /** 已被占用. */
    TAKEN("“{0}”在 {1} 已由“{2}”预约，到 {3} 为止。请另选时间。", "{0} is taken on {1} by {2}, until {3}. Choose another time."),
    /** 超过月度时数. */
    OVER_QUOTA(
            "{0} 已预约 {1} 小时，本次再预约 {2} 小时会超过每月 {3} 小时的限额。请缩短或者取消其他预约。",
            "In {0} {1} hours are booked; {2} more would be over the {3} hours a month. Book less, or cancel another."),
    /** 连续预约太长. */
    SERIES_TOO_LONG(
            "每周重复的预约最多 {0} 周。请提前结束日期。", "A weekly booking goes on for {0} weeks at most. Choose an earlier last day."),
    /** 已经开始. */
    STARTED("预约已经开始或者已经取消，不能再取消。", "The booking has begun or is cancelled; it cannot be cancelled any more."),
    /** 还没有开始. */
    NOT_STARTED("预约的时间还没有到，不能登记未到。", "Its time has not come; an absence cannot be recorded yet."),
    /** 不是工位. */
    NOT_A_DESK("只有工位可以固定分配。“{0}”请按次预约。", "Only desks are given for a term. Book {0} for the time you need it."),
    /** 已有工位. */
    HAS_A_DESK("“{0}”已有固定工位“{1}”。请先收回。", "{0} has the desk {1} already. Take that back first."),
    /** 还有预约. */
    STILL_BOOKED(
            "“{0}”还有 {1} 个以后的预约，不能停用。请先取消。", "{0} has {1} bookings ahead; it stays in use until they are cancelled.");

    private final RuleText text;

    BookingRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("民法典", "第五百零九条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
