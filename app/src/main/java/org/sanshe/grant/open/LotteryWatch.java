package org.sanshe.grant.open;

import java.time.LocalDate;
import org.sanshe.calendar.Deadlines;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.SourceUse;
import org.sanshe.notice.Messages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公告提醒: a unit that used lottery money and has not begun its notice is reminded, and reported when the term is over. */
@Component
class LotteryWatch {

    private final LotteryYears years;
    private final SourceUse ledger;
    private final Deadlines deadlines;
    private final Messages messages;
    private final SansheClock clock;

    LotteryWatch(LotteryYears years, SourceUse ledger, Deadlines deadlines, Messages messages, SansheClock clock) {
        this.years = years;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells each unit's people once of a reminder, and its auditor once of a delay. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @Transactional
    public void look() {
        LocalDate today = clock.today();
        int year = today.getYear() - 1;
        LocalDate end = LocalDate.of(year, 12, 31);
        boolean late = today.isAfter(until("LOTTERY_YEAR", end, today));
        if (!late && !today.isAfter(until("LOTTERY_REMINDER", end, today))) return;
        for (long unit : ledger.payers(FundingSource.LOTTERY_FUND, year)) {
            if (years.isBegun(unit, year)) continue;
            if (late && years.told(unit, year, true)) {
                tell(
                        Role.AUDITOR,
                        unit,
                        year + "年度彩票公益金使用情况六月底以前没有公告",
                        "The notice of lottery funds of " + year + " is late");
            } else if (!late && years.told(unit, year, false)) {
                tell(
                        Role.OFFICER,
                        unit,
                        "请编制" + year + "年度彩票公益金使用情况公告",
                        "Draw up the notice of lottery funds of " + year);
            }
        }
    }

    private void tell(Role role, long unit, String zh, String en) {
        messages.toRole(role, unit, null, zh, en, null);
    }

    private LocalDate until(String term, LocalDate from, LocalDate today) {
        return deadlines.count(java.util.List.of(term), from, today).date();
    }
}
