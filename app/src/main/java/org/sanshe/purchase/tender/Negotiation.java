package org.sanshe.purchase.tender;

import org.sanshe.inbox.Steps;
import org.sanshe.processes.NegotiationSteps;

/** 竞争性谈判: what {@code negotiation.bpmn} asks. */
@Steps("negotiation")
class Negotiation extends Competition implements NegotiationSteps {

    Negotiation(Tenders tenders) {
        super(tenders);
    }
}
