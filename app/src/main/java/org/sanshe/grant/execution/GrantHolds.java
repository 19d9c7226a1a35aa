package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.DoubleFunding;
import org.sanshe.grant.scheme.RecoveryBars;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;
import org.sanshe.party.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 资助后发现的情况: entries on lists, penalties and other public money that became known after the award. The next payment
 * waits until a named person decided on all that is known; what becomes known later stops it again.
 */
@Component
class GrantHolds {

    private final Registry registry;
    private final DoubleFunding doubles;
    private final RecoveryBars bars;
    private final Cases cases;
    private final GrantProjects projects;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    GrantHolds(
            Registry registry,
            DoubleFunding doubles,
            RecoveryBars bars,
            Cases cases,
            GrantProjects projects,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.registry = registry;
        this.doubles = doubles;
        this.bars = bars;
        this.cases = cases;
        this.projects = projects;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** 一项情况. @param key what it is known by */
    record Ground(String key, String zh, String en) {

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 决定. */
    record Decision(boolean pays, String reason, String by, LocalDate on, Set<String> known) {}

    /** Everything that became known since the award, decided or not. */
    List<Ground> of(GrantProject p) {
        var found = new ArrayList<Ground>();
        Standing standing = registry.standing(p.organizationId(), clock.today());
        for (var stay : standing.stays()) {
            boolean since = stay.until() == null || stay.until().isAfter(p.awardedOn());
            if (!since || stay.from().isBefore(p.awardedOn())) continue;
            found.add(new Ground(
                    "LIST:" + stay.list() + ":" + stay.from(),
                    stay.from() + " 列入名录：" + stay.ground(),
                    "on a list since " + stay.from() + ": " + stay.ground()));
        }
        for (var penalty : standing.penalties()) {
            if (penalty.decidedOn().isBefore(p.awardedOn())) continue;
            found.add(new Ground(
                    "PENALTY:" + penalty.kind() + ":" + penalty.decidedOn(),
                    penalty.decidedOn() + " 受到处罚：" + penalty.ground(),
                    "penalised on " + penalty.decidedOn() + ": " + penalty.ground()));
        }
        bars.of(p.organizationId(), clock.today())
                .filter(b -> !b.from().isBefore(p.awardedOn()))
                .ifPresent(b -> found.add(new Ground(
                        "BAR:" + b.caseNo(),
                        "逾期未退资助资金（" + b.caseNo() + "），" + b.until() + " 以前限制申报",
                        "money not paid back (" + b.caseNo() + "), barred through " + b.until())));
        doubles.of(new DoubleFunding.Asked(p.organizationId(), p.title(), p.from(), p.until(), p.agreement())).stream()
                .filter(m -> !m.reference().equals(p.agreement()))
                .forEach(m -> found.add(new Ground(
                        "DOUBLE:" + m.origin() + ":" + m.reference(),
                        "疑似重复资助：" + m.title() + "（" + m.funder() + "，" + m.amount() + " 元）",
                        "possibly funded twice: " + m.title() + " (" + m.funder() + ", " + m.amount() + " yuan)")));
        return found;
    }

    /** What nobody has decided to pay in spite of. */
    List<Ground> undecided(GrantProject p) {
        Set<String> settled = decisions(p.agreement()).stream()
                .filter(Decision::pays)
                .flatMap(d -> d.known().stream())
                .collect(Collectors.toSet());
        Set<String> refused = decisions(p.agreement()).stream()
                .limit(1)
                .filter(d -> !d.pays())
                .flatMap(d -> d.known().stream())
                .collect(Collectors.toSet());
        return of(p).stream()
                .filter(g -> !settled.contains(g.key()) || refused.contains(g.key()))
                .toList();
    }

    /** Newest first. */
    List<Decision> decisions(String agreement) {
        return jdbc.sql("""
                        select d.pays, d.reason, n.name, (d.at at time zone 'Asia/Shanghai')::date as on_day, d.known
                          from grant_hold_decision d join person n on n.id = d.by_person
                         where d.agreement = ? order by d.at desc, d.id desc limit 50
                        """)
                .param(agreement)
                .query((row, n) -> new Decision(
                        row.getBoolean("pays"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("on_day", LocalDate.class),
                        new HashSet<>(List.of((String[]) row.getArray("known").getArray()))))
                .list();
    }

    /**
     * 决定是否继续拨付: by a section head or leader of the unit, on all that is known now.
     *
     * @throws NotFound when the project is not the actor's to decide on
     */
    @Transactional
    void decide(String agreement, boolean pays, String reason, Actor by) {
        cases.visible(agreement, by);
        if (!by.is(Role.SECTION_HEAD, Role.LEADER)) throw new NotFound("grant " + agreement);
        GrantProject p = projects.get(agreement);
        List<Ground> known = of(p);
        if (known.isEmpty()) throw new Refusal(GrantRule.NOTHING_TO_DECIDE);
        jdbc.sql("insert into grant_hold_decision (agreement, pays, reason, by_person, known) values (?, ?, ?, ?, ?)")
                .params(
                        agreement,
                        pays,
                        reason,
                        by.personId(),
                        known.stream().map(Ground::key).toArray(String[]::new))
                .update();
        evidence.record(Act.of(
                        agreement,
                        by,
                        pays ? "grantPaidOn" : "grantNotPaidOn",
                        null,
                        Map.of(
                                "reason",
                                reason,
                                "known",
                                known.stream().map(Ground::zh).collect(Collectors.joining("；"))))
                .by(GrantBook.BUDGET));
    }
}
