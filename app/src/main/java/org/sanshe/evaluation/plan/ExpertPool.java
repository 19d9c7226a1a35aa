package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.plan.DrawFile.Excluded;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Ground;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.springframework.stereotype.Component;

/** 可抽取的专家: who may be drawn for the third party, who left before, and why. */
@Component
class ExpertPool {

    private final Pool pool;

    ExpertPool(Pool pool) {
        this.pool = pool;
    }

    /** 备选名单. @param free who may be drawn, by number. @param excluded who left */
    record Found(Map<Long, Judge> free, List<Excluded> excluded) {}

    /**
     * The experts of a side's field.
     *
     * @param unit the name of the buying unit, whose own people are no third party
     * @param seated persons who are or were seated in this assessment
     */
    Found find(Side side, Terms terms, String unit, Set<Long> seated, LocalDate today) {
        List<Judge> all = pool.active(EvaluatorKind.EXPERT, fields(side), today);
        List<Long> ids = all.stream().map(Judge::id).toList();
        var grounds = pool.conflicts(ids, List.of(terms.organizationId()), today);
        var employers = pool.employers(ids, today);
        var out = new ArrayList<Excluded>();
        var free = new java.util.TreeMap<Long, Judge>();
        for (Judge j : all) {
            String why = why(j, terms, grounds.get(j.id()), seated);
            if (why == null && employers.getOrDefault(j.id(), Set.of()).contains(unit)) why = "在购买主体任职";
            if (why == null) free.put(j.id(), j);
            else out.add(new Excluded(j.id(), j.name(), why));
        }
        return new Found(free, List.copyOf(out));
    }

    /** Null when nothing speaks against it. */
    private static String why(Judge j, Terms terms, List<Ground> grounds, Set<Long> seated) {
        if (grounds != null) {
            return grounds.stream().map(g -> g.refusal().getMessage()).collect(Collectors.joining("；"));
        }
        if (j.personId() == null) return "没有登录账号，不能在线评价";
        if (terms.signers().contains(j.personId())) return "签订或者起草了合同（协议）";
        return seated.contains(j.personId()) ? "已经参加或者曾被确定参加本次考核" : null;
    }

    /** 专业 asked for; any of them will do. */
    static Set<String> fields(Side side) {
        if (side.expertise() == null || side.expertise().isBlank()) return Set.of();
        return Stream.of(side.expertise().split("[、,，]"))
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .collect(Collectors.toSet());
    }
}
