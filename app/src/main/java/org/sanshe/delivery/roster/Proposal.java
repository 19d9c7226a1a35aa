package org.sanshe.delivery.roster;

import java.time.LocalDate;

/** 拟到岗人员: somebody proposed for a seat, with the number as digest and masked. */
record Proposal(
        long seatId,
        String name,
        String digest,
        String maskedId,
        String certificate,
        String certificateNo,
        LocalDate certificateUntil,
        LocalDate insuredSince,
        LocalDate contractFrom,
        LocalDate contractUntil,
        LocalDate from) {}
