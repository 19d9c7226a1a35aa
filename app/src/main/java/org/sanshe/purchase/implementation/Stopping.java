package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;
import org.springframework.stereotype.Component;

/** 中止、终止的共同步骤: the other side is heard in time, and told what was decided. */
@Component
class Stopping {

    static final LegalBasis STOP = new LegalBasis("政府采购法", "第五十条");

    private final ContractStopRows rows;
    private final Stops stops;
    private final LifeLetters letters;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Stopping(
            ContractStopRows rows,
            Stops stops,
            LifeLetters letters,
            Correspondence correspondence,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.stops = stops;
        this.letters = letters;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The credit code of who is heard. */
    String supplier(String caseNo) {
        return life(caseNo).supplierCode();
    }

    Life life(String caseNo) {
        return stops.life(rows.get(caseNo));
    }

    /** 陈述期限: from the day it was proposed, however often the diagram asks. */
    Date hearing(String caseNo, String node) {
        return deadlines
                .current(caseNo, node)
                .map(d -> d.date())
                .orElseGet(() -> deadlines.set(caseNo, node, "HEARING", clock.today()));
    }

    /** 期满未陈述. */
    void silent(String caseNo, String node) {
        rows.heard(caseNo, false, null);
        evidence.record(Act.of(caseNo, null, "notStated", node, Map.of()).by(STOP));
    }

    /** Whether it was decided as proposed. */
    boolean decided(String caseNo) {
        return Boolean.TRUE.equals(rows.get(caseNo).decided());
    }

    /** Tells both sides that the contract goes on. */
    void decline(String caseNo, String zh, String en) {
        Life life = life(caseNo);
        messages.toOrganization(life.organizationId(), caseNo, zh + "：" + life.title(), en, null);
        messages.toPerson(cases.get(caseNo).startedBy(), caseNo, zh + "：" + life.title(), en, null);
    }

    /**
     * 决定通知书: tells the organization, and keeps it as evidence.
     *
     * @param recorded under which case and as which act, with what else is known
     * @param consequence what the organization has to do now
     * @param zh what became of the contract, in the subject of the letter
     */
    void send(
            Stop stop,
            PerformanceNotice.Decision decision,
            Act recorded,
            LocalDate from,
            String consequence,
            String zh,
            String en) {
        Life life = stops.life(stop);
        var ground = rows.ground(stop.ground());
        var letter = correspondence.send(
                life.organizationId(),
                stop.caseNo(),
                "performanceNotice",
                letters.notice(
                        decision,
                        life,
                        ground.zh(),
                        ground.basis().text(),
                        stop.opinion() == null ? stop.reason() : stop.reason() + " " + stop.opinion(),
                        from,
                        consequence),
                letters.issuer(life),
                "合同“" + life.title() + "”" + zh,
                en);
        evidence.record(recorded.by(ground.basis()).with(List.of(letter.digest())));
    }
}
