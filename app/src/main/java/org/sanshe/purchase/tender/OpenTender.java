package org.sanshe.purchase.tender;

import org.sanshe.inbox.Steps;
import org.sanshe.processes.OpenTenderSteps;

/** 公开招标: what {@code openTender.bpmn} asks. */
@Steps("openTender")
class OpenTender extends Competition implements OpenTenderSteps {

    OpenTender(Tenders tenders) {
        super(tenders);
    }
}
