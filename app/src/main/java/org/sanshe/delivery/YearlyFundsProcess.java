package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.notice.Messages;
import org.sanshe.processes.YearlyFundsSteps;

/** 落实年度资金: what {@code yearlyFunds.bpmn} asks. */
@Steps("yearlyFunds")
class YearlyFundsProcess implements YearlyFundsSteps {

    private final YearFunds years;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    YearlyFundsProcess(YearFunds years, Deadlines deadlines, Messages messages, Cases cases, Evidence evidence) {
        this.years = years;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public Date fundsExpected(String caseNo) {
        return Date.from(SansheClock.firstMoment(years.get(caseNo).expectedOn()));
    }

    @Override
    public boolean yearNeeded(String caseNo) {
        return years.isNeeded(years.get(caseNo));
    }

    /** As promised; the setting's term from the year's beginning where nobody promised a day. */
    @Override
    public Date commitFundsOfYearDue(String caseNo) {
        var year = years.get(caseNo);
        return years.missing(year).stream()
                .map(Funding.Share::dueOn)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> Date.from(SansheClock.lastSecond(day)))
                .orElseGet(() -> deadlines.set(caseNo, "commitFundsOfYear", "YEAR_FUNDS", year.expectedOn()));
    }

    @Override
    public void reportMissing(String caseNo) {
        var year = years.get(caseNo);
        String who = years.missing(year).stream()
                .map(s -> s.payer() + " " + s.missing() + " 元")
                .collect(Collectors.joining("，"));
        String zh = year.year() + " 年承诺的资金没有到位：" + who;
        String en = "Funds promised for " + year.year() + " have not arrived";
        long unit = cases.get(caseNo).unitId();
        messages.toRole(Role.FINANCE, unit, caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, unit, caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "commitFundsOfYear", Map.of("what", zh))
                .by(new LegalBasis("预算法", "第五十七条")));
    }

    @Override
    public boolean yearCovered(String caseNo) {
        return years.missing(years.get(caseNo)).isEmpty();
    }
}
