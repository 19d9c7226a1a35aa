package org.sanshe.purchase.challenge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 质疑投诉办理台: every inquiry, challenge and complaint one may see, where it stands, with whom, until when, what is held. */
@Component
class ChallengeBoard {

    /** The kinds of cases on the board, in the order of the law: 询问、质疑、投诉. */
    static final List<String> KINDS = List.of("inquiry", "challenge", "complaint");

    /** As many rows as a person looks through; a search narrows them. */
    static final int MOST = 60;

    /** Counting on makes no difference to anybody. */
    private static final int LONG = 60;

    private final Cases cases;
    private final Holds holds;
    private final Calendars calendars;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    ChallengeBoard(Cases cases, Holds holds, Calendars calendars, SansheClock clock, JdbcClient jdbc) {
        this.cases = cases;
        this.holds = holds;
        this.calendars = calendars;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * One row.
     *
     * @param held what is held for it now
     * @param tone late, soon, calm or none, for the stylesheet
     */
    record Row(CaseFile file, String kind, List<Task> tasks, List<Hold> held, String tone) {}

    /**
     * What is to be done next.
     *
     * @param who the person, organization or post that holds it
     * @param left working days left, today's not counted; negative when overdue, null without a due date
     */
    record Task(String caseNo, String name, String who, Instant dueAt, Integer left) {}

    /** The rows, open ones first, newest first; a statement for each kind, one for the tasks and one for the holds. */
    @Transactional(readOnly = true)
    public List<Row> rows(Actor actor, String kind, boolean openOnly, String text, Locale locale) {
        List<CaseFile> files = KINDS.stream()
                .filter(k -> kind == null || k.equals(kind))
                .flatMap(k -> cases.visible(actor, k, text, null, MOST).stream())
                .filter(f -> !openOnly || f.endedAt() == null)
                .sorted(Comparator.comparing((CaseFile f) -> f.endedAt() != null)
                        .thenComparing(CaseFile::startedAt, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
        String[] numbers = files.stream().map(CaseFile::caseNo).toArray(String[]::new);
        Map<String, List<Task>> tasks =
                tasks(numbers, actor, locale).stream().collect(Collectors.groupingBy(Task::caseNo));
        Map<String, List<Hold>> held = holds.inForceBy(numbers).stream().collect(Collectors.groupingBy(Hold::source));
        return files.stream()
                .map(f -> row(f, tasks.getOrDefault(f.caseNo(), List.of()), held.getOrDefault(f.caseNo(), List.of())))
                .toList();
    }

    private static Row row(CaseFile file, List<Task> tasks, List<Hold> held) {
        var left = tasks.stream().flatMap(t -> Stream.ofNullable(t.left())).min(Integer::compare);
        String tone = left.map(n -> n < 0 ? "late" : n <= 2 ? "soon" : "calm").orElse("none");
        return new Row(file, file.process(), tasks, held, tone);
    }

    private List<Task> tasks(String[] numbers, Actor actor, Locale locale) {
        Calendar calendar = calendars.current();
        LocalDate today = clock.today();
        return jdbc.sql("""
                        select t.*, coalesce(p.name, o.name) as holder from task_item t
                        left join person p on p.id = t.assignee
                        left join organization o on o.id = t.organization_id and t.role = 'ORGANIZATION'
                        where t.case_no = any(:cases) and t.state = 'OPEN' order by t.due_at
                        """)
                .param("cases", numbers)
                .query((rs, n) -> task(rs, calendar, today, actor, "en".equals(locale.getLanguage())))
                .list();
    }

    /** An organization reads which post has it, not which person. */
    private static Task task(ResultSet rs, Calendar calendar, LocalDate today, Actor actor, boolean english)
            throws SQLException {
        var due = rs.getObject("due_at", OffsetDateTime.class);
        String role = rs.getString("role");
        String post = role == null
                ? ""
                : english ? Role.valueOf(role).en() : Role.valueOf(role).zh();
        String holder = rs.getString("holder");
        return new Task(
                rs.getString("case_no"),
                rs.getString(english ? "name_en" : "name"),
                actor.isStaff() && holder != null ? holder : post,
                due == null ? null : due.toInstant(),
                due == null
                        ? null
                        : left(today, due.atZoneSameInstant(SansheClock.ZONE).toLocalDate(), calendar));
    }

    /** Working days after one day up to the other; negative the other way round. */
    static int left(LocalDate today, LocalDate due, Calendar calendar) {
        if (due.isBefore(today)) return -left(due, today, calendar);
        int days = 0;
        for (LocalDate day = today.plusDays(1); !day.isAfter(due) && days < LONG; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) days++;
        }
        return days;
    }
}
