package org.sanshe.purchase.tender;

import org.sanshe.inbox.Steps;
import org.sanshe.processes.ConsultationSteps;

/** 竞争性磋商: what {@code consultation.bpmn} asks. */
@Steps("consultation")
class Consultation extends Competition implements ConsultationSteps {

    Consultation(Tenders tenders) {
        super(tenders);
    }
}
