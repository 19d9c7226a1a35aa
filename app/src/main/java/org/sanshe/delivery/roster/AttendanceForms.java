package org.sanshe.delivery.roster;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;

/** What the forms of {@code attendance.bpmn} open with. */
@Desk("attendance")
class AttendanceForms {

    private final RosterRows rosters;
    private final AttendanceRows attendance;
    private final AttendanceCheck check;
    private final Submissions submissions;

    AttendanceForms(RosterRows rosters, AttendanceRows attendance, AttendanceCheck check, Submissions submissions) {
        this.rosters = rosters;
        this.attendance = attendance;
        this.check = check;
        this.submissions = submissions;
    }

    /** The month before, with everybody who held a post in it: what is left to type is what differs. */
    @Prefills
    Map<String, Object> start(StartContext s) {
        List<Roster> mine = s.actor().organizationId() == null
                ? List.of()
                : rosters.of(s.actor().organizationId()).stream()
                        .filter(r -> s.about() == null || s.about().equals(r.agreement()))
                        .toList();
        YearMonth month = YearMonth.from(s.today()).minusMonths(1);
        var values = new LinkedHashMap<String, Object>();
        values.put("returned", false);
        values.put("agreements", RosterForms.agreements(mine));
        values.put("month", month.toString());
        var holders = new ArrayList<Map<String, Object>>();
        for (Roster r : mine) holders.addAll(holders(r, month.minusMonths(11), month));
        values.put("holders", holders);
        if (mine.size() == 1) {
            values.put("agreement", mine.get(0).agreement());
            values.put("lines", lines(mine.get(0), month));
        }
        return values;
    }

    /** Everybody of the year until the month, for months that are reported late. */
    private List<Map<String, Object>> holders(Roster roster, YearMonth from, YearMonth to) {
        var seats = rosters.seats(roster.agreement());
        var holders = new LinkedHashMap<Long, Assignment>();
        for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) holders.putAll(check.holders(roster, m));
        return AttendanceDesk.options(List.copyOf(holders.values()), seats);
    }

    private List<Map<String, Object>> lines(Roster roster, YearMonth month) {
        return check.holders(roster, month).values().stream()
                .map(a -> Map.<String, Object>of(
                        "holder",
                        String.valueOf(a.id()),
                        "workedDays",
                        check.dueDays(a, month),
                        "leaveDays",
                        0,
                        "insured",
                        "true"))
                .toList();
    }

    @Prefills
    Map<String, Object> correctAttendance(TaskContext t) {
        var sheet = attendance.get(t.caseNo());
        Roster roster = rosters.get(sheet.agreement());
        var values = new LinkedHashMap<String, Object>();
        submissions
                .latest(t.caseNo(), "correctAttendance", null)
                .or(() -> submissions.latest(t.caseNo(), "start", null))
                .ifPresent(values::putAll);
        values.put("returned", true);
        values.put("returnReason", sheet.opinion());
        values.put("agreements", RosterForms.agreements(List.of(roster)));
        values.put("month", sheet.month().toString());
        values.put("holders", holders(roster, sheet.month(), sheet.month()));
        return values;
    }

    @Prefills
    Map<String, Object> confirmAttendance(TaskContext t) {
        boolean english = Language.isEnglish();
        var sheet = attendance.get(t.caseNo());
        Roster roster = rosters.get(sheet.agreement());
        var seats = rosters.seats(roster.agreement());
        var holders = check.holders(roster, sheet.month());
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : attendance.lines(t.caseNo())) {
            Assignment a = holders.get(line.assignmentId());
            var row = new LinkedHashMap<String, Object>();
            row.put(
                    "seat",
                    a == null
                            ? ""
                            : seats.stream()
                                    .filter(s -> s.id() == a.seatId())
                                    .map(Seat::label)
                                    .findFirst()
                                    .orElse(""));
            row.put("name", a == null ? "" : a.name());
            row.put("due", line.due().stripTrailingZeros().toPlainString());
            row.put("worked", line.worked().stripTrailingZeros().toPlainString());
            row.put("leave", line.leave().stripTrailingZeros().toPlainString());
            row.put("wage", line.wage().toString());
            row.put("insured", line.insured() ? (english ? "yes" : "是") : (english ? "no" : "否"));
            row.put("remark", String.join("；", remarks(roster, line, english)));
            rows.add(row);
        }
        return Map.of(
                "subject", sheet.month() + (english ? " attendance: " : " 月度考勤：") + roster.title(), "lines", rows);
    }

    private static List<String> remarks(Roster roster, AttendanceRows.Line line, boolean english) {
        var remarks = new ArrayList<String>();
        if (line.absent().signum() > 0) {
            String days = line.absent().stripTrailingZeros().toPlainString();
            remarks.add(english ? days + " days absent" : "缺勤" + days + "天");
        }
        if (roster.insuranceRequired() && !line.insured()) remarks.add(english ? "not insured" : "当月未参保");
        return remarks;
    }
}
