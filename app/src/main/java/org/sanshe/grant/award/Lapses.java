package org.sanshe.grant.award;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.AwardLapsed;
import org.sanshe.inbox.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 未签约递补: an award that lapses lets the reserve of its round move up. */
@Component
class Lapses {

    private final GrantProposals proposals;
    private final Cases cases;
    private final Evidence evidence;

    Lapses(GrantProposals proposals, Cases cases, Evidence evidence) {
        this.proposals = proposals;
        this.cases = cases;
        this.evidence = evidence;
    }

    @EventListener
    void lapsed(AwardLapsed award) {
        if (!proposals.lapse(award.cause())) return;
        proposals.takeTurn(award.round());
        evidence.record(Act.of(award.round(), null, "grantLapsed", null, Map.of("application", award.cause()))
                .by(DecidingDesk.BUDGET));
        cases.send("awardLapsed", award.round());
    }
}
