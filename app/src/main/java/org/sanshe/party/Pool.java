package org.sanshe.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审专家库: who may be drawn for a panel. */
@Component
@Transactional(readOnly = true)
public class Pool {

    private final Evaluators evaluators;
    private final Relations relations;
    private final JdbcClient jdbc;

    Pool(Evaluators evaluators, Relations relations, JdbcClient jdbc) {
        this.evaluators = evaluators;
        this.relations = relations;
        this.jdbc = jdbc;
    }

    /** By the registry's number. */
    public Optional<Judge> find(long id) {
        return evaluators.findById(id).map(Judge::of);
    }

    /** The evaluator who is this person. */
    public Optional<Judge> findByPerson(long personId) {
        return evaluators.findByPersonId(personId).map(Judge::of);
    }

    /**
     * Those who are in the pool on a day.
     *
     * @param kind experts or purchaser's representatives
     * @param expertise any of these codes will do; empty asks for none
     * @param asOf the day
     */
    public List<Judge> active(EvaluatorKind kind, Set<String> expertise, LocalDate asOf) {
        return jdbc.sql("""
                        select id from evaluator
                         where kind = :kind and entered_on <= :asOf and (left_on is null or left_on > :asOf)
                         order by id
                        """).param("kind", kind.name()).param("asOf", asOf).query(Long.class).list().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(judge ->
                        expertise.isEmpty() || judge.expertise().stream().anyMatch(expertise::contains))
                .toList();
    }

    /** Why evaluators may not judge these organizations on a day, certain or possible, by evaluator. */
    public Map<Long, List<Ground>> conflicts(
            Collection<Long> evaluatorIds, Collection<Long> organizationIds, LocalDate asOf) {
        return relations.conflicts(evaluatorIds, organizationIds, asOf).stream()
                .collect(Collectors.groupingBy(Ground::evaluatorId));
    }

    /**
     * Those who may be drawn to judge these organizations: in the pool, with the expertise, and without any ground for
     * recusal, certain or possible.
     */
    public List<Judge> drawable(
            EvaluatorKind kind, Set<String> expertise, Collection<Long> organizationIds, LocalDate asOf) {
        List<Judge> all = active(kind, expertise, asOf);
        var conflicted = conflicts(all.stream().map(Judge::id).toList(), organizationIds, asOf);
        return all.stream().filter(judge -> !conflicted.containsKey(judge.id())).toList();
    }

    /**
     * 备选名单: the experts who may be drawn for a panel, and why the others may not.
     *
     * @param organizations whom they are to judge
     * @param unit the name of the unit that asks for them, whose own people are no experts
     * @param seated evaluators who are on the panel already and are left out
     */
    public Candidates candidates(
            Set<String> expertise, Collection<Long> organizations, String unit, Set<Long> seated, LocalDate asOf) {
        List<Judge> all = active(EvaluatorKind.EXPERT, expertise, asOf);
        List<Long> ids = all.stream().map(Judge::id).toList();
        var grounds = conflicts(ids, organizations, asOf);
        var employers = employers(ids, asOf);
        var free = new TreeMap<Long, Judge>();
        var excluded = new ArrayList<Candidates.Excluded>();
        for (Judge j : all) {
            if (seated.contains(j.id())) continue;
            String why = why(j, grounds.get(j.id()));
            if (why == null && employers.getOrDefault(j.id(), Set.of()).contains(unit)) why = "在组织评审的单位任职";
            if (why == null) free.put(j.id(), j);
            else excluded.add(new Candidates.Excluded(j.id(), j.name(), why));
        }
        return new Candidates(free, List.copyOf(excluded));
    }

    private static String why(Judge j, List<Ground> grounds) {
        if (grounds != null) {
            return grounds.stream()
                    .map(g -> g.refusal().getMessage())
                    .distinct()
                    .collect(Collectors.joining("；"));
        }
        return j.personId() == null ? "没有登录账号，不能在线评审" : null;
    }

    /** Where evaluators work on a day, by evaluator; those without a known employer are left out. */
    public Map<Long, Set<String>> employers(Collection<Long> evaluatorIds, LocalDate asOf) {
        if (evaluatorIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> found = new TreeMap<>();
        jdbc.sql("""
                        select evaluator_id, employer from evaluator_employment
                         where evaluator_id in (:evaluators) and coalesce(employed_from, date '-infinity') <= :asOf
                           and coalesce(employed_to, date 'infinity') >= :asOf
                        """).param("evaluators", evaluatorIds).param("asOf", asOf).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getString(2));
        });
        return found;
    }

    /**
     * Remembers which person with an account an evaluator is.
     *
     * @throws NotFound when there is no such evaluator
     */
    @Transactional
    public void knownAs(long evaluatorId, long personId) {
        evaluators
                .findById(evaluatorId)
                .orElseThrow(() -> new NotFound("evaluator " + evaluatorId))
                .knownAs(personId);
    }
}
