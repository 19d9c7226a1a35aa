package org.sanshe.grant.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.evidence.Evidence.Head;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.identity.Units;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Candidates;
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

    Candidates find(Round round, List<Long> applicants, String expertise, TaskContext t) {
        Set<String> fields = expertise == null || expertise.isBlank() ? Set.of() : Set.of(expertise.strip());
        Set<Long> seated = book.everSeated(round.caseNo());
        return pool.candidates(fields, applicants, units.get(round.unitId()).name(), seated, t.today());
    }

    /** Draws and seats. */
    void draw(Round round, int needed, Candidates found, TaskContext t) {
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
