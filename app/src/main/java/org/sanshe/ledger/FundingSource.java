package org.sanshe.ledger;

/** 资金来源: never two of them in one budget line (《预算法》第五条、第九条; 《彩票管理条例》第三十三条). */
public enum FundingSource {
    /** 一般公共预算（本级）. */
    GENERAL_BUDGET("一般公共预算（本级）", "general public budget"),
    /** 上级转移支付. */
    UPPER_TRANSFER("上级转移支付", "transfer from a higher level"),
    /** 彩票公益金（福利彩票）. */
    LOTTERY_FUND("彩票公益金（福利彩票）", "welfare-lottery fund"),
    /** 其他政府性基金预算. */
    GOVERNMENT_FUND("其他政府性基金预算", "other government-fund budget");

    private final String zh;
    private final String en;

    FundingSource(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** The English name. */
    public String en() {
        return en;
    }

    /** 同类资金: both are of the general public budget, or the very same; lottery money is never of another's kind. */
    public boolean isKindOf(FundingSource other) {
        return this == other || isGeneral() && other.isGeneral();
    }

    private boolean isGeneral() {
        return this == GENERAL_BUDGET || this == UPPER_TRANSFER;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
