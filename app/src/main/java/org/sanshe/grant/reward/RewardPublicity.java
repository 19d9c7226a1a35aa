package org.sanshe.grant.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Term;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.identity.Units;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.SupportNotice;
import org.springframework.stereotype.Component;

/** 奖补公示: for as many working days as the scheme says, its first day counted. */
@Component
class RewardPublicity {

    static final LegalBasis OPENNESS = new LegalBasis("预算法", "第十四条");

    private final Calendars calendars;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;
    private final SansheClock clock;

    RewardPublicity(
            Calendars calendars,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence,
            SansheClock clock) {
        this.calendars = calendars;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** 公示期. @param until its last moment */
    record Period(LocalDate from, Instant until) {}

    Period publish(String caseNo, long unitId, GrantScheme scheme, List<SupportNotice.Row> rows) {
        LocalDate today = clock.today();
        var deadline = calendars
                .current()
                .deadline(today, Term.publicity(Math.max(1, scheme.body().publicityDays()), OPENNESS));
        Instant until = deadline.lastMoment().toInstant();
        var unit = units.get(unitId);
        var letter = new SupportNotice(
                unit.name(),
                scheme.name(),
                scheme.name(),
                rows,
                today,
                deadline.date(),
                unit.phone() == null ? unit.name() : unit.name() + "，" + unit.phone());
        var document = documents.issue(caseNo, "rewardPublicity", letter, unit.name(), Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                caseNo,
                NoticeKind.GRANT_REWARD,
                letter.title(),
                document,
                documents.html(letter, document, unit.name()),
                until);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "rewardPublished",
                        null,
                        Map.of("until", deadline.date().toString(), "rows", rows.size()))
                .by(OPENNESS)
                .with(List.of(document.digest())));
        return new Period(today, until);
    }
}
