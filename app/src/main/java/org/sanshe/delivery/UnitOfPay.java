package org.sanshe.delivery;

/** 计费单位: what a contract pays for. */
public enum UnitOfPay {
    /** 总价包干: instalments of a fixed price, with service-hour commitments where there are some. */
    TOTAL,
    /** 按人·月: posts, month by month; vacancies are not paid. */
    PERSON_MONTH,
    /** 按服务工时. */
    HOUR,
    /** 按次（场、个、节）: events, cases and groups that count only with their minimum. */
    EVENT,
    /** 按实际服务人数: people served in a month, by tiers of visits and hours. */
    BENEFICIARY
}
