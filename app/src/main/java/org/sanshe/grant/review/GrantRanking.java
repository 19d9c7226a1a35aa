package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.review.Placing.Candidate;
import org.sanshe.grant.review.Placing.Place;
import org.sanshe.grant.scheme.Amounts;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评审排名: the ranking of a round from its locked marks, its checked bonuses and its pot. */
@Component
public class GrantRanking {

    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final GrantApplications applications;
    private final GrantSheets sheets;
    private final RoundBonuses bonuses;
    private final Amounts amounts;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    GrantRanking(
            Rounds rounds,
            GrantSchemes schemes,
            GrantApplications applications,
            GrantSheets sheets,
            RoundBonuses bonuses,
            Amounts amounts,
            Evidence evidence,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.applications = applications;
        this.sheets = sheets;
        this.bonuses = bonuses;
        this.amounts = amounts;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** Writes rank, score and amount beside each application that was scored. */
    public void rank(String round) {
        for (Ranked r : of(round)) {
            if (r.rank() == null) continue;
            applications.rank(r.application().caseNo(), r.total(), r.rank(), r.passes() ? r.amount() : null);
        }
        evidence.record(Act.of(
                        round,
                        null,
                        "grantsRanked",
                        "rankApplications",
                        Map.of(
                                "ranking",
                                of(round).stream()
                                        .filter(r -> r.rank() != null)
                                        .map(r -> r.application().caseNo())
                                        .toList()))
                .by(RoundRule.SHEETS_LOCKED.basis()));
    }

    /** 审定: drops these with their reasons and draws the line again; the order stays. Returns how many are proposed. */
    public int decide(String round, Map<String, String> drops, long by) {
        drops.forEach((application, reason) -> jdbc.sql(
                        "insert into grant_drop (application, reason, decided_by) values (?, ?, ?)")
                .params(application, reason, by)
                .update());
        int proposed = 0;
        for (Ranked r : of(round)) {
            GrantApplication a = r.application();
            if (a.status() != Status.ADMITTED) continue;
            Status next = r.struck() != null || r.rank() == null || !r.passes()
                    ? Status.DECLINED
                    : r.within() ? Status.PROPOSED : Status.RESERVE;
            applications.become(a.caseNo(), Status.ADMITTED, next, reason(r, next));
            if (next == Status.PROPOSED) proposed++;
        }
        return proposed;
    }

    private String reason(Ranked r, Status next) {
        if (next != Status.DECLINED) return null;
        if (r.struck() != null) return "得分" + r.total() + "，审定时剔除：" + r.struck();
        if (r.total() == null) return "没有到场答辩，按本轮规则不再评分";
        return "得分" + r.total() + "，没有达到资助的最低分";
    }

    /** The whole round, ranked ones first; a constant number of statements. */
    public List<Ranked> of(String round) {
        Round r = rounds.get(round);
        GrantScheme scheme = schemes.get(r.schemeId());
        GrantScheme.Review review = scheme.body().review();
        List<GrantApplication> all = applications.of(round);
        Map<String, GrantApplication> byNo =
                all.stream().collect(Collectors.toMap(GrantApplication::caseNo, Function.identity()));
        var ordered = Placing.order(review, candidates(round, scheme, review, byNo));
        Map<String, String> drops = drops(round);
        var standing = ordered.stream()
                .filter(c -> !drops.containsKey(c.application()))
                .toList();
        var places = Placing.line(standing, r.pot());
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < ordered.size(); i++) {
            Candidate c = ordered.get(i);
            int stands = standing.indexOf(c);
            ranked.add(new Ranked(
                    byNo.get(c.application()),
                    i + 1,
                    c.total().score(),
                    c.total().bonus(),
                    c.total().total(),
                    c.total().sums().size(),
                    c.total().dropped(),
                    c.passes(),
                    c.amount(),
                    stands >= 0 && places.get(stands) == Place.WITHIN,
                    drops.get(c.application())));
            byNo.remove(c.application());
        }
        byNo.values().stream()
                .sorted(Comparator.comparing(GrantApplication::submittedAt).thenComparing(GrantApplication::caseNo))
                .forEach(a -> ranked.add(
                        new Ranked(a, null, null, BigDecimal.ZERO, null, 0, 0, false, Money.ZERO, false, null)));
        return List.copyOf(ranked);
    }

    private List<Candidate> candidates(
            String round, GrantScheme scheme, GrantScheme.Review review, Map<String, GrantApplication> byNo) {
        var marks = new HashMap<String, Map<Long, Map<String, BigDecimal>>>();
        for (GrantSheets.Mark m : sheets.marks(round)) {
            marks.computeIfAbsent(m.application(), a -> new HashMap<>())
                    .computeIfAbsent(m.personId(), p -> new HashMap<>())
                    .put(m.criterion(), m.points());
        }
        Map<String, List<BigDecimal>> extra = bonuses.of(round).stream()
                .collect(Collectors.groupingBy(
                        RoundBonuses.Bonus::application,
                        Collectors.mapping(RoundBonuses.Bonus::points, Collectors.toList())));
        var candidates = new ArrayList<Candidate>();
        marks.forEach((application, given) -> {
            GrantApplication a = byNo.get(application);
            if (a == null || a.status() == Status.WITHDRAWN && a.rank() == null) return;
            Collection<BigDecimal> more = extra.getOrDefault(application, List.of());
            Total total = Total.of(application, review, given.values(), more);
            candidates.add(new Candidate(
                    total, total.passes(review) && a.status() != Status.WITHDRAWN, amount(scheme, a), a.submittedAt()));
        });
        return candidates;
    }

    /** What it asked for, at most what its approved budget allows. */
    private Money amount(GrantScheme scheme, GrantApplication a) {
        Money budget = a.approvedBudget() == null ? a.budget() : a.approvedBudget();
        Money most = amounts.most(scheme, a.category(), budget, a.own());
        return most.atMost(a.requested());
    }

    private Map<String, String> drops(String round) {
        var drops = new HashMap<String, String>();
        jdbc.sql("""
                        select d.application, d.reason from grant_drop d join grant_application a on a.case_no = d.application
                         where a.round = ?
                        """).param(round).query(row -> {
            drops.put(row.getString(1), row.getString(2));
        });
        return drops;
    }
}
