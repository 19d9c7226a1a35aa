package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.evidence.Evidence.Head;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.seal.Draw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 抽取第三方: the pool is written to the chain of evidence first; the digest of that row, which nobody knows before it is
 * written, is the seed. Whoever has the file and the chain can draw again.
 */
@Component
class EvaluatorDraw {

    private static final LegalBasis DRAW = new LegalBasis("政府采购法实施条例", "第三十九条");

    private final ExpertPool experts;
    private final DrawRows rows;
    private final Seats seats;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    EvaluatorDraw(ExpertPool experts, DrawRows rows, Seats seats, Evidence evidence, JdbcClient jdbc) {
        this.experts = experts;
        this.rows = rows;
        this.seats = seats;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    ExpertPool.Found pool(Side side, Terms terms, Set<Long> seated, LocalDate today) {
        String unit = jdbc.sql("select name from unit where id = ?")
                .param(terms.unitId())
                .query(String.class)
                .single();
        return experts.find(side, terms, unit, seated, today);
    }

    /** Draws who is missing for a side and seats them. Returns their persons. */
    Set<Long> fill(TaskContext t, Assessment a, Naming.Gap gap, Terms terms, Set<Long> taken) {
        Side side = gap.side();
        var found = pool(side, terms, taken, t.today());
        if (found.free().size() < gap.needed()) {
            String fields = String.join("、", ExpertPool.fields(side));
            throw new Refusal(
                    PlanRule.TOO_FEW_IN_POOL,
                    side.name(),
                    gap.needed(),
                    found.free().size(),
                    found.excluded().size(),
                    fields.isEmpty() ? side.name() : fields);
        }
        List<Long> ids = List.copyOf(found.free().keySet());
        Head fixed = fix(t, a, side, ids, found.excluded().size());
        List<Long> order = Draw.order(fixed.digest(), ids);
        List<Long> result = order.subList(0, gap.needed());
        rows.keep(new DrawFile(
                a.caseNo(),
                0,
                a.round(),
                side.code(),
                fixed.seq(),
                fixed.digest(),
                ids,
                Draw.poolDigest(ids),
                found.excluded(),
                order,
                gap.needed(),
                result));
        for (Long id : result) {
            var judge = found.free().get(id);
            seats.name(a.caseNo(), a.round(), side.code(), judge.personId(), id, judge.name());
        }
        return result.stream().map(id -> found.free().get(id).personId()).collect(Collectors.toSet());
    }

    private Head fix(TaskContext t, Assessment a, Side side, List<Long> pool, int excluded) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("scoringRound", a.round());
        facts.put("side", side.code());
        facts.put("poolDigest", Draw.poolDigest(pool));
        facts.put("pool", pool.size());
        facts.put("excluded", excluded);
        return evidence.record(
                Act.of(a.caseNo(), t.actor(), "drawPoolFixed", t.node(), facts).by(DRAW));
    }
}
