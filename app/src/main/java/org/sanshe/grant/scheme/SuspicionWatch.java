package org.sanshe.grant.scheme;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 重复资助巡查: looks for other money that came later, a contract signed or a grant begun elsewhere in the house. */
@Component
class SuspicionWatch {

    private final Suspicions suspicions;

    SuspicionWatch(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    /** What was told already is not told again, by this node or another. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void work() {
        suspicions.tell();
    }
}
