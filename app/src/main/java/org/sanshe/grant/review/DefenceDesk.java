package org.sanshe.grant.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.seal.Draw;

/** 答辩台: the order is drawn, everybody is told, and who came is noted. */
@Desk("grantRound")
class DefenceDesk {

    private final Rounds rounds;
    private final UnderReview underReview;
    private final Defences defences;
    private final PanelBook panel;
    private final Messages messages;
    private final Evidence evidence;

    DefenceDesk(
            Rounds rounds,
            UnderReview underReview,
            Defences defences,
            PanelBook panel,
            Messages messages,
            Evidence evidence) {
        this.rounds = rounds;
        this.underReview = underReview;
        this.defences = defences;
        this.panel = panel;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> scheduleDefence(TaskContext t) {
        String title = rounds.get(t.caseNo()).title();
        int projects = underReview.of(t.caseNo()).size();
        boolean english = Language.isEnglish();
        return Map.of("subject", english ? title + ", " + projects + " projects" : title + "，" + projects + "个项目答辩");
    }

    /** The form {@code grant-defence}. */
    record Schedule(String place, LocalDateTime at, int minutes) {}

    @Handles
    void scheduleDefence(TaskContext t, Schedule form) {
        var at = form.at().atZone(SansheClock.ZONE).toInstant();
        if (!at.isAfter(t.at())) throw InvalidInput.at("at", "请填写将来的时间。", "Enter a time to come.");
        List<GrantApplication> all = underReview.of(t.caseNo());
        var fixed = evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "defenceOrderFixed",
                        t.node(),
                        Map.of(
                                "applications",
                                all.stream().map(GrantApplication::caseNo).toList()))
                .by(RoundRule.DEFENCE_NOT_YET.basis()));
        List<GrantApplication> order =
                Draw.order(
                                fixed.digest(),
                                LongStream.range(0, all.size()).boxed().toList())
                        .stream()
                        .map(i -> all.get(i.intValue()))
                        .toList();
        var session = new Defences.Session(form.place(), at, form.minutes(), fixed.digest());
        defences.schedule(
                t.caseNo(),
                session,
                order.stream().map(GrantApplication::caseNo).toList());
        for (int i = 0; i < order.size(); i++) {
            GrantApplication a = order.get(i);
            String turn = SansheClock.minute(session.turn(i + 1));
            messages.toOrganization(
                    a.organizationId(),
                    a.caseNo(),
                    "“" + a.title() + "”的答辩安排在" + turn + "，地点：" + form.place() + "，第" + (i + 1) + "个",
                    "The defence of " + a.title() + " is at " + turn + ", " + form.place() + ", turn " + (i + 1),
                    null);
        }
        for (PanelBook.Member m : panel.members(t.caseNo())) {
            messages.toPerson(
                    m.personId(),
                    t.caseNo(),
                    "答辩会：" + SansheClock.minute(at) + "，" + form.place(),
                    "Defence: " + SansheClock.minute(at) + ", " + form.place(),
                    null);
        }
    }

    @Prefills
    Map<String, Object> noteDefence(TaskContext t) {
        Map<String, GrantApplication> known = underReview.of(t.caseNo()).stream()
                .collect(Collectors.toMap(GrantApplication::caseNo, Function.identity()));
        var rows = new ArrayList<Map<String, Object>>();
        for (Defences.Turn turn : defences.turns(t.caseNo())) {
            GrantApplication a = known.get(turn.application());
            if (a == null) continue;
            var row = new LinkedHashMap<String, Object>();
            row.put("turn", turn.no());
            row.put("application", a.caseNo());
            row.put("title", a.title());
            row.put("organization", a.organization());
            rows.add(row);
        }
        return Map.of("defences", rows);
    }

    /** The form {@code grant-attendance}; its rows are those it opened with. */
    record Attendance(List<Row> defences) {}

    /** 到场情况. */
    record Row(String application, String attended, String remark) {}

    @Handles
    void noteDefence(TaskContext t, Attendance form) {
        var session = defences.session(t.caseNo()).orElseThrow();
        if (session.at().isAfter(t.at())) {
            throw new Refusal(RoundRule.DEFENCE_NOT_YET, SansheClock.minute(session.at()));
        }
        form.defences().forEach(d -> defences.attended(d.application(), "YES".equals(d.attended()), d.remark()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "defenceNoted",
                        t.node(),
                        Map.of("absent", defences.absent(t.caseNo()).size()))
                .by(RoundRule.DEFENCE_NOT_YET.basis()));
    }
}
