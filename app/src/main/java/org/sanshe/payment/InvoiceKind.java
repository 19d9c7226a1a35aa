package org.sanshe.payment;

/** 票据种类. */
enum InvoiceKind {
    TAX_SPECIAL("增值税专用发票", "special VAT invoice"),
    TAX_ORDINARY("增值税普通发票", "ordinary VAT invoice"),
    TAX_ELECTRONIC("数电发票", "fully digital invoice"),
    FISCAL_RECEIPT("财政票据", "fiscal receipt"),
    TRANSFER_RECEIPT("资金往来结算票据", "transfer settlement receipt");

    private final String zh;
    private final String en;

    InvoiceKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    boolean isTaxInvoice() {
        return this == TAX_SPECIAL || this == TAX_ORDINARY || this == TAX_ELECTRONIC;
    }

    String in(boolean english) {
        return english ? en : zh;
    }

    /** The number as it is compared: without spaces and dashes, letters in capitals. */
    static String key(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
