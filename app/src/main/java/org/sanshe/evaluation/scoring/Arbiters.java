package org.sanshe.evaluation.scoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Role;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Pool;
import org.springframework.stereotype.Component;

/** 仲裁人选: who was never an evaluator of the assessment, did not sign the agreement and has no ground for recusal. */
@Component
class Arbiters {

    private final Seats seats;
    private final Engagements engagements;
    private final Pool pool;
    private final Posts posts;

    Arbiters(Seats seats, Engagements engagements, Pool pool, Posts posts) {
        this.seats = seats;
        this.engagements = engagements;
        this.pool = pool;
        this.posts = posts;
    }

    /** Names by person. @param chooser who decides on the arbitration and cannot arbitrate */
    Map<Long, String> of(Assessment a, long chooser, LocalDate today) {
        var out = new HashSet<Long>(engagements.get(a.agreement()).terms().signers());
        out.add(chooser);
        for (int round = 1; round <= a.round(); round++) {
            seats.of(a.caseNo(), round).forEach(s -> out.add(s.personId()));
        }
        var names = new LinkedHashMap<Long, String>();
        posts.holding(a.unitId(), Role.LEADER, Role.SUPERVISOR, Role.AUTHORITY)
                .forEach(h -> names.putIfAbsent(h.personId(), h.name()));
        pool.drawable(EvaluatorKind.EXPERT, Set.of(), List.of(a.organizationId()), today).stream()
                .filter(j -> j.personId() != null)
                .forEach(j -> names.putIfAbsent(j.personId(), j.name()));
        names.keySet().removeAll(out);
        return names;
    }
}
