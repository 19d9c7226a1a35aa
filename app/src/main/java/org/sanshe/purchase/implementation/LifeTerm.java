package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Date;
import org.sanshe.calendar.DeadlineMoved;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.contract.ContractLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 合同期限: when a contract in life is told of its end, and when that has come; both move with the last day. */
@Component
class LifeTerm {

    private final LifeRows lives;
    private final ContractLimits limits;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    LifeTerm(LifeRows lives, ContractLimits limits, Cases cases, ApplicationEventPublisher events) {
        this.lives = lives;
        this.limits = limits;
        this.cases = cases;
        this.events = events;
    }

    Date near(Life life) {
        int days = limits.get("TERM_NOTICE_DAYS", cases.rulesAsOf(life.agreement()))
                .intValueExact();
        return morning(life.until().minusDays(days));
    }

    Date over(Life life) {
        return morning(life.until().plusDays(1));
    }

    /** Another last day; the timers that wait for the old one wait for it. */
    void extend(Life life, LocalDate until) {
        lives.extend(life.agreement(), until);
        Life extended = lives.get(life.agreement());
        move(life, "termNear", near(life), near(extended));
        move(life, "termOver", over(life), over(extended));
    }

    private void move(Life life, String timer, Date from, Date to) {
        events.publishEvent(new DeadlineMoved(life.agreement(), timer, from.toInstant(), to.toInstant()));
    }

    private static Date morning(LocalDate day) {
        return Date.from(SansheClock.firstMoment(day));
    }
}
