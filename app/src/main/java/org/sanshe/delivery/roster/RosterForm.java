package org.sanshe.delivery.roster;

import java.time.LocalDate;
import java.util.List;

/** The form {@code roster}. */
record RosterForm(
        String agreement,
        Change.Kind kind,
        Decision decision,
        List<Person> people,
        List<Leave> leaves,
        LocalDate endsOn,
        String endReason,
        List<String> proofs) {

    /** 到岗人员. @param seat the seat's id. @param residentId as typed, or masked as it was before */
    record Person(
            String seat,
            String name,
            String residentId,
            String certificateKind,
            String certificateNo,
            LocalDate certificateUntil,
            LocalDate insuredSince,
            LocalDate contractFrom,
            LocalDate contractUntil,
            LocalDate from) {

        /** The number stays out of logs. */
        @Override
        public String toString() {
            return "Person[" + seat + "]";
        }
    }

    /** 离岗人员. */
    record Leave(String seat, LocalDate lastDay, String reason) {}

    /** 退回后的处理. */
    enum Decision {
        /** 重新提交. */
        SUBMIT,
        /** 撤回. */
        GIVE_UP
    }
}
