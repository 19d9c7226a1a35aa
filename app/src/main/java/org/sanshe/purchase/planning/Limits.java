package org.sanshe.purchase.planning;

import java.time.LocalDate;
import org.sanshe.decision.Outcome;
import org.sanshe.identity.Units;
import org.springframework.stereotype.Component;

/** 数额标准: the limits that hold for a purchase, by the region and level of the government that pays. */
@Component
class Limits {

    private final Admission admission;
    private final Units units;

    Limits(Admission admission, Units units) {
        this.admission = admission;
        this.units = units;
    }

    /** The dispersed-purchase limit and the open-tender amount, with their source. */
    Outcome of(Purchase purchase, LocalDate rulesAsOf) {
        var government = units.government(purchase.unitId());
        return admission.thresholds(government.region(), level(government), rulesAsOf, purchase.caseNo());
    }

    /** 预算级次 as the table of thresholds knows it. */
    static String level(Units.Unit government) {
        return switch (government.level()) {
            case "PROVINCE", "CITY" -> government.level();
            default -> "COUNTY";
        };
    }
}
