package org.sanshe.purchase.tender;

/** 采购活动的数字: the programs that print figures of tenders, one after the other. */
public final class TenderBench {

    private TenderBench() {}

    /** Runs them. */
    public static void main(String[] arguments) throws Exception {
        DrawBench.main(arguments);
        DeadlineBench.main(arguments);
    }
}
