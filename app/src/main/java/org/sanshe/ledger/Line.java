package org.sanshe.ledger;

/** 一项指标, with its payer's name. */
record Line(long id, LineKey key, String itemName, String payer) {

    /** As pages and refusals name it. */
    public String name() {
        return payer + " " + key.year() + "年 " + key.source().zh() + " " + key.itemCode() + " " + itemName
                + (key.originYear() < key.year() ? "（" + key.originYear() + "年结转）" : "");
    }
}
