package org.sanshe.purchase.bond;

/** 保证金形式: anything but cash (《政府采购法实施条例》第三十三条、第四十八条). */
enum BondForm {
    CHEQUE("支票", "cheque"),
    DRAFT("汇票", "draft"),
    PROMISSORY_NOTE("本票", "promissory note"),
    GUARANTEE("保函", "guarantee");

    private final String zh;
    private final String en;

    BondForm(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(boolean english) {
        return english ? en : zh;
    }
}
