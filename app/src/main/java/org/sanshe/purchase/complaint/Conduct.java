package org.sanshe.purchase.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.sanshe.party.BadConduct;
import org.springframework.stereotype.Component;

/** 滥用投诉: unfounded complaints are counted, false ones bar from procurement (《政府采购质疑和投诉办法》第三十七条). */
@Component
class Conduct {

    private static final LegalBasis BASIS = new LegalBasis("政府采购质疑和投诉办法", "第三十七条");

    private final Complaints complaints;
    private final BadConduct list;
    private final Decisions decisions;
    private final Messages messages;
    private final Evidence evidence;

    Conduct(Complaints complaints, BadConduct list, Decisions decisions, Messages messages, Evidence evidence) {
        this.complaints = complaints;
        this.list = list;
        this.decisions = decisions;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Enters the complainant in the list of bad conduct where the decision calls for it. */
    void judge(Complaint complaint, Integer banYears, LocalDate today, LocalDate rulesAsOf) {
        if (complaint.ground() == null) return;
        if (complaint.ground().isFalse()) {
            int least = limit("BAN_YEARS_LEAST", rulesAsOf);
            int most = limit("BAN_YEARS_MOST", rulesAsOf);
            if (banYears == null || banYears < least || banYears > most) {
                throw new Refusal(ComplaintRule.BAN_OUT_OF_RANGE, least, most);
            }
            enter(complaint, BadConduct.Ground.valueOf(complaint.ground().name()), today, today.plusYears(banYears));
        } else if (complaint.ground() == Complaint.Ground.UNFOUNDED) {
            LocalDate last = list.of(complaint.organizationId()).stream()
                    .filter(r -> r.ground() == BadConduct.Ground.UNFOUNDED_COMPLAINTS)
                    .map(BadConduct.Record::listedOn)
                    .findFirst()
                    .orElse(LocalDate.MIN);
            var since = complaints.unfounded(complaint.organizationId(), complaint.caseNo()).stream()
                    .filter(day -> day.isAfter(last))
                    .toList();
            int months = limit("UNFOUNDED_MONTHS", rulesAsOf);
            if (within(since, months, today) + 1 >= limit("UNFOUNDED_COMPLAINTS", rulesAsOf)) {
                enter(complaint, BadConduct.Ground.UNFOUNDED_COMPLAINTS, today, null);
            }
        }
    }

    /** How many of the days lie in the months that end today; the day a year ago is still one of twelve months. */
    static long within(List<LocalDate> days, int months, LocalDate today) {
        return days.stream()
                .filter(day -> !day.plusMonths(months).isBefore(today))
                .count();
    }

    private void enter(Complaint complaint, BadConduct.Ground ground, LocalDate today, LocalDate bannedUntil) {
        list.enter(complaint.organizationId(), new BadConduct.Record(today, ground, bannedUntil, complaint.caseNo()));
        String until = bannedUntil == null ? "" : "，禁止参加政府采购活动至" + bannedUntil;
        messages.toOrganization(
                complaint.organizationId(),
                complaint.caseNo(),
                "已被列入政府采购不良行为记录名单" + until,
                "You were entered in the list of bad conduct in government procurement",
                null);
        evidence.record(Act.of(
                        complaint.caseNo(),
                        null,
                        "badConductListed",
                        null,
                        Map.of("reason", ground.name(), "until", String.valueOf(bannedUntil)))
                .by(BASIS));
    }

    private int limit(String name, LocalDate rulesAsOf) {
        return decisions
                .decide("challenge-limits", null, rulesAsOf, Map.of("limit", name))
                .integer("value");
    }
}
