package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 月度考勤办理台: what is done at the tasks of {@code attendance.bpmn}. */
@Desk("attendance")
class AttendanceDesk {

    static final LegalBasis ACCEPTANCE = new LegalBasis("政府采购法", "第四十一条");

    private final RosterRows rosters;
    private final AttendanceRows attendance;
    private final AttendanceCheck check;
    private final Documents documents;
    private final Evidence evidence;

    AttendanceDesk(
            RosterRows rosters,
            AttendanceRows attendance,
            AttendanceCheck check,
            Documents documents,
            Evidence evidence) {
        this.rosters = rosters;
        this.attendance = attendance;
        this.check = check;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code attendance}. */
    record Report(String agreement, String month, List<Row> lines, List<String> proofs) {

        /** 一人一岗. @param holder the assignment's id */
        record Row(String holder, BigDecimal workedDays, BigDecimal leaveDays, Money wage, boolean insured) {}
    }

    /** The form {@code attendance-check}. */
    record Answer(String outcome, String opinion) {}

    @Starts(prefix = "KQ", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Report form) {
        Roster roster = rosters.find(form.agreement())
                .filter(r -> s.actor().organizationId() != null
                        && r.organizationId() == s.actor().organizationId())
                .orElseThrow(() -> new NotFound("roster of " + form.agreement()));
        if (!roster.confirmed()) throw new Refusal(RosterRule.NOT_CONFIRMED);
        YearMonth month = YearMonth.parse(form.month());
        boolean within = !month.atEndOfMonth().isBefore(roster.termFrom())
                && !month.atDay(1).isAfter(roster.until());
        if (!within || !month.atEndOfMonth().isBefore(s.today())) {
            throw new Refusal(RosterRule.MONTH_NOT_OVER, month);
        }
        // changes of the roster wait until the month is entered, and then touch it no more once it is locked
        rosters.hold(roster.agreement());
        if (!attendance.open(s.caseNo(), roster.agreement(), month, s.today())) {
            throw new Refusal(
                    RosterRule.MONTH_REPORTED,
                    month,
                    attendance.find(roster.agreement(), month).orElseThrow().caseNo());
        }
        attendance.report(s.caseNo(), s.today(), check.lines(roster, month, form.lines()));
        documents.attach(form.proofs(), s.caseNo(), "attendanceProof", s.actor(), Audience.CASE);
        return new CaseFacts(
                month + " 月度考勤：" + roster.title(), roster.unitId(), roster.organizationId(), roster.agreement());
    }

    @Handles
    void correctAttendance(TaskContext t, Report form) {
        var sheet = attendance.get(t.caseNo());
        if (!sheet.month().toString().equals(form.month())) {
            throw InvalidInput.at("month", "更正时不能改月份。", "The month cannot be changed when correcting it.");
        }
        Roster roster = rosters.get(sheet.agreement());
        attendance.report(t.caseNo(), t.today(), check.lines(roster, sheet.month(), form.lines()));
        documents.attach(form.proofs(), t.caseNo(), "attendanceProof", t.actor(), Audience.CASE);
    }

    /** The roster may have changed since it was reported: who held a post in the month is compared once more. */
    @Handles
    void confirmAttendance(TaskContext t, Answer form) {
        var sheet = attendance.get(t.caseNo());
        if (form.outcome().equals("CONFIRM")) {
            Roster roster = rosters.hold(sheet.agreement());
            check.complete(roster, sheet.month(), attendance.lines(t.caseNo()));
        }
        attendance.decide(t.caseNo(), form.outcome(), form.opinion());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("month", sheet.month().toString());
        facts.put("outcome", form.outcome());
        evidence.record(Act.of(t.caseNo(), t.actor(), "attendanceAnswered", t.node(), facts)
                .by(ACCEPTANCE));
    }

    static List<Map<String, Object>> options(List<Assignment> holders, List<Seat> seats) {
        var options = new ArrayList<Map<String, Object>>();
        for (Assignment a : holders) {
            options.add(Map.of("value", String.valueOf(a.id()), "label", label(a, seats)));
        }
        return options;
    }

    static String label(Assignment a, List<Seat> seats) {
        return seats.stream()
                        .filter(s -> s.id() == a.seatId())
                        .map(Seat::label)
                        .findFirst()
                        .orElse("")
                + " " + a.name() + "（" + day(a.from()) + "—" + day(a.to()) + "）";
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
