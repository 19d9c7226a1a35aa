package org.sanshe.evaluation;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;

/** 整改: what has to be put right, by when, and whether it was. */
public interface Rectifications {

    /**
     * 责令整改: opens the case, sends the notice to the organization and lets the period run from today.
     *
     * @param by who found it: may not re-check it; null when nobody in person did
     * @return the number of the case
     */
    String open(Order order, Actor by);

    /** Whether nothing of an agreement is left to be put right; true when nothing was ever ordered. */
    boolean allClosed(String agreement);

    /**
     * 整改要求.
     *
     * @param cause the case that brings it about, for example the assessment
     * @param days calendar days from today
     * @param reason why so many
     * @param paymentStopped whether payment stands still until it is closed: the next step is then the termination
     * @param basis the rule that orders it
     */
    record Order(
            String cause,
            String agreement,
            List<Finding> findings,
            int days,
            String reason,
            boolean paymentStopped,
            LegalBasis basis) {}

    /**
     * 问题.
     *
     * @param finding what was found
     * @param basis clause, standard or article it offends, as printed
     * @param asked what is to be done
     */
    record Finding(Kind kind, String finding, String basis, String asked) {}

    /** 问题类别. */
    enum Kind {
        /** 服务质量. */
        SERVICE("服务质量", "Quality of service"),
        /** 服务数量. */
        QUANTITY("服务数量", "Quantity of service"),
        /** 台账和记录. */
        RECORDS("台账和记录", "Records"),
        /** 人员配备. */
        STAFF("人员配备", "Staff"),
        /** 资金使用. */
        FUNDS("资金使用", "Use of funds"),
        /** 安全管理. */
        SAFETY("安全管理", "Safety"),
        /** 其他. */
        OTHER("其他", "Other");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
