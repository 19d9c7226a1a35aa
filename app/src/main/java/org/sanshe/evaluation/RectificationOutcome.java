package org.sanshe.evaluation;

/** 整改结果的应用: told, in the transaction of the act, to whoever ordered a rectification. */
public interface RectificationOutcome {

    /**
     * 整改合格: everything of the case was put right.
     *
     * @param cause the case that brought the rectification about
     */
    void passed(String caseNo, String cause, String agreement);

    /** 再次不合格: it failed again, and this is done about it. */
    void failedAgain(String caseNo, String cause, String agreement, Sanction sanction);

    /** 整改不力的措施. */
    enum Sanction {
        /** 停止支付并再次责令整改. */
        STOP_PAYMENT("停止支付，再次责令整改", "Stop payment and rectify once more"),
        /** 建议终止合同. */
        TERMINATE("建议终止合同", "Propose the termination");

        private final String zh;
        private final String en;

        Sanction(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
