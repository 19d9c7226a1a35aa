package org.sanshe.evaluation.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.kernel.LegalBasis;

/**
 * 一次整改.
 *
 * @param cause the case that brought it about
 * @param foundBy who found it; null when nobody in person did
 * @param due until when; the end of the day
 * @param extendedOn when more time was granted; null while it was not
 * @param moreTimeReason what the organization says for more time; null while it does not ask
 * @param handedInLate whether what was handed in last came after the period
 * @param againDays the period for what was returned last; null while nothing was
 * @param failures how often a re-check failed, a missed period included
 * @param paymentStopped whether payment stands still because of it
 * @param stoppedHere whether it stands still by a step of this case
 * @param sanction the last step; null before one
 */
record Rectification(
        String caseNo,
        String cause,
        String agreement,
        String title,
        long unitId,
        long organizationId,
        String supplierCode,
        String supplier,
        Source source,
        Long foundBy,
        String foundByName,
        LegalBasis basis,
        LocalDate orderedOn,
        Instant due,
        LocalDate extendedOn,
        String moreTimeReason,
        boolean handedInLate,
        Integer againDays,
        int failures,
        boolean paymentStopped,
        boolean stoppedHere,
        Sanction sanction,
        Status status,
        LocalDate closedOn) {

    /** 来源. */
    enum Source {
        RESULT("考核结果", "Assessment"),
        OFFICER("经办人检查", "Officer"),
        SUPERVISOR("监督检查", "Supervisor"),
        AUDITOR("审计", "Auditor");

        private final String zh;
        private final String en;

        Source(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 整改状态. */
    enum Status {
        OPEN("整改中", "Open"),
        CLOSED("已办结", "Closed"),
        SANCTIONED("已建议终止", "Termination proposed");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && due.isBefore(now);
    }
}
