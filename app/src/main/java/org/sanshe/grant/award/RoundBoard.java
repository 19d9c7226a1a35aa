package org.sanshe.grant.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.award.GrantProposals.Proposal;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundWords;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.review.GrantRanking;
import org.sanshe.grant.review.Ranked;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 轮次台的内容: a round with its funnel and its ranking against the pot. */
@Component
class RoundBoard {

    private static final Set<Status> ADMITTED =
            Set.of(Status.ADMITTED, Status.PROPOSED, Status.RESERVE, Status.AWARDED, Status.DECLINED, Status.CANCELLED);

    private static final Set<Status> OUT = Set.of(Status.INELIGIBLE, Status.WITHDRAWN);

    private final Rounds rounds;
    private final RoundWords words;
    private final GrantRanking ranking;
    private final GrantProposals proposals;
    private final Cases cases;
    private final JdbcClient jdbc;

    RoundBoard(
            Rounds rounds,
            RoundWords words,
            GrantRanking ranking,
            GrantProposals proposals,
            Cases cases,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.words = words;
        this.ranking = ranking;
        this.proposals = proposals;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** 漏斗的一级. @param key of its word */
    public record Stage(String key, long projects, Money amount) {}

    /**
     * 排名的一行, as shown and as exported.
     *
     * @param cut whether the pot ends before it
     */
    public record Row(Ranked ranked, String state, boolean cut) {}

    /** 轮次台. @param facts value by name. @param underCheck applications that wait for somebody of the bureau */
    public record Board(
            Round round, Map<String, String> facts, List<Stage> funnel, List<Row> rows, long underCheck, Money left) {

        /** Whether anything was ranked. */
        public boolean isRanked() {
            return rows.stream().anyMatch(r -> r.ranked().rank() != null);
        }
    }

    /** @throws org.sanshe.kernel.NotFound when the actor may not see the round */
    Board of(String no, Actor actor, boolean english) {
        cases.visible(no, actor);
        Round round = rounds.get(no);
        List<Ranked> all = ranking.of(no);
        List<Proposal> published = proposals.of(no);
        return new Board(
                round,
                words.facts(no, english),
                funnel(all, published),
                rows(all, english),
                all.stream()
                        .filter(r -> r.application().status() == Status.SUBMITTED)
                        .count(),
                left(round, published));
    }

    private static Money left(Round round, List<Proposal> published) {
        Money money = round.approved() == null ? round.pot() : round.approved();
        return money.minus(
                published.stream().filter(p -> !p.fell()).map(Proposal::amount).reduce(Money.ZERO, Money::plus));
    }

    private static List<Stage> funnel(List<Ranked> all, List<Proposal> published) {
        List<GrantApplication> applied = all.stream().map(Ranked::application).toList();
        Set<String> proposed =
                Set.copyOf(published.stream().map(Proposal::application).toList());
        return List.of(
                stage("applied", applied),
                stage(
                        "eligible",
                        applied.stream().filter(a -> !OUT.contains(a.status())).toList()),
                stage(
                        "admitted",
                        applied.stream()
                                .filter(a -> ADMITTED.contains(a.status()))
                                .toList()),
                stage(
                        "proposed",
                        applied.stream()
                                .filter(a -> a.status() == Status.PROPOSED || proposed.contains(a.caseNo()))
                                .toList()),
                stage(
                        "awarded",
                        applied.stream()
                                .filter(a -> a.status() == Status.AWARDED)
                                .toList()));
    }

    private static Stage stage(String key, List<GrantApplication> applications) {
        Money sum = applications.stream()
                .map(a -> a.awarded() == null ? a.requested() : a.awarded())
                .reduce(Money.ZERO, Money::plus);
        return new Stage(key, applications.size(), sum);
    }

    private static List<Row> rows(List<Ranked> all, boolean english) {
        var rows = new ArrayList<Row>();
        boolean within = false;
        boolean cut = false;
        for (Ranked r : all) {
            boolean here = within && !cut && r.rank() != null && !r.within() && r.struck() == null;
            if (r.rank() != null && r.within()) within = true;
            cut = cut || here;
            rows.add(new Row(r, DecidingDesk.state(r, english), here));
        }
        return rows;
    }

    /** One round of the list. @param applications how many by status */
    public record Line(Round round, Map<Status, Integer> applications) {

        /** How many in all. */
        public int all() {
            return applications.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many of a status. */
        public int of(String status) {
            return applications.getOrDefault(Status.valueOf(status), 0);
        }
    }

    /** 轮次的一页. @param next the case to go on after; null on the last page */
    public record Page(List<Line> lines, String next) {}

    /** The rounds of the actor's unit and below, newest first, in two statements whatever their number. */
    Page page(Actor actor, String after, int limit) {
        if (actor.unitId() == null) return new Page(List.of(), null);
        List<Round> found = rounds.under(actor.unitId(), after, limit + 1);
        List<Round> shown = found.size() > limit ? found.subList(0, limit) : found;
        var counts = new HashMap<String, Map<Status, Integer>>();
        jdbc.sql("select round, status, count(*) from grant_application where round = any (?) group by round, status")
                .param(shown.stream().map(Round::caseNo).toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), r -> new HashMap<>())
                            .put(Status.valueOf(row.getString(2)), row.getInt(3));
                });
        return new Page(
                shown.stream()
                        .map(r -> new Line(r, counts.getOrDefault(r.caseNo(), Map.of())))
                        .toList(),
                found.size() > limit ? shown.get(limit - 1).caseNo() : null);
    }

    /** The ranking as the page shows it, for a file: words as text, figures as numbers. */
    static List<List<?>> lines(Board board, List<String> heads) {
        var lines = new ArrayList<List<?>>();
        lines.add(heads);
        for (Row r : board.rows()) {
            GrantApplication a = r.ranked().application();
            lines.add(List.of(
                    r.ranked().rank() == null ? "" : r.ranked().rank(),
                    a.caseNo(),
                    a.title(),
                    a.organization(),
                    a.requested().yuan(),
                    figure(r.ranked().score()),
                    r.ranked().rank() == null ? "" : figure(r.ranked().bonus()),
                    figure(r.ranked().total()),
                    a.proposed() == null ? "" : a.proposed().yuan(),
                    a.awarded() == null ? "" : a.awarded().yuan(),
                    r.state()));
        }
        return lines;
    }

    private static Object figure(BigDecimal number) {
        return number == null ? "" : number;
    }
}
