package org.sanshe.grant.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.evidence.Evidence.Head;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.review.DrawLog.Excluded;
import org.sanshe.identity.Units;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Ground;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.seal.Draw;
import org.springframework.stereotype.Component;

/**
 * 抽取评审专家: the pool, without whoever has to do with an applicant, is written to the chain of evidence first; the digest
 * of that row is the seed. Nobody knows it before.
 */
@Component
class PanelDraw {

    private final Pool pool;
    private final PanelBook book;
    private final Units units;
    private final Evidence evidence;

    PanelDraw(Pool pool, PanelBook book, Units units, Evidence evidence) {
        this.pool = pool;
        this.book = book;
        this.units = units;
        this.evidence = evidence;
    }

    /** 备选名单. @param free who may be drawn, by number. @param excluded who may not, and why */
    record Found(Map<Long, Judge> free, List<Excluded> excluded) {}

    Found find(Round round, List<Long> applicants, String expertise, TaskContext t) {
        Set<String> fields = expertise == null || expertise.isBlank() ? Set.of() : Set.of(expertise.strip());
        List<Judge> all = pool.active(EvaluatorKind.EXPERT, fields, t.today());
        List<Long> ids = all.stream().map(Judge::id).toList();
        var grounds = pool.conflicts(ids, applicants, t.today());
        var employers = pool.employers(ids, t.today());
        String unit = units.get(round.unitId()).name();
        Set<Long> seated = book.members(round.caseNo()).stream()
                .map(PanelBook.Member::evaluatorId)
                .collect(Collectors.toSet());
        var free = new TreeMap<Long, Judge>();
        var excluded = new ArrayList<Excluded>();
        for (Judge j : all) {
            if (seated.contains(j.id())) continue;
            String why = why(j, grounds.get(j.id()));
            if (why == null && employers.getOrDefault(j.id(), Set.of()).contains(unit)) why = "在资助单位任职";
            if (why == null) free.put(j.id(), j);
            else excluded.add(new Excluded(j.id(), j.name(), why));
        }
        return new Found(free, List.copyOf(excluded));
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

    /** Draws and seats. */
    void draw(Round round, int needed, Found found, TaskContext t) {
        if (found.free().size() < needed) {
            throw new Refusal(
                    RoundRule.TOO_FEW_IN_POOL,
                    needed,
                    found.free().size(),
                    found.excluded().size());
        }
        List<Long> ids = List.copyOf(found.free().keySet());
        Head fixed = fix(t, ids, found.excluded().size());
        List<Long> order = Draw.order(fixed.digest(), ids);
        List<Long> result = order.subList(0, needed);
        book.keep(new DrawLog(
                round.caseNo(),
                fixed.seq(),
                fixed.digest(),
                ids,
                Draw.poolDigest(ids),
                found.excluded(),
                order,
                needed,
                result));
        for (Long id : result) {
            Judge judge = found.free().get(id);
            book.seat(round.caseNo(), judge.personId(), id, judge.name());
        }
    }

    private Head fix(TaskContext t, List<Long> pool, int excluded) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("poolDigest", Draw.poolDigest(pool));
        facts.put("pool", pool.size());
        facts.put("excluded", excluded);
        return evidence.record(
                Act.of(t.caseNo(), t.actor(), "drawPoolFixed", t.node(), facts).by(RoundRule.TOO_FEW_IN_POOL.basis()));
    }
}
