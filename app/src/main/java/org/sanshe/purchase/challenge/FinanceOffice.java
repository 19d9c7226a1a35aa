package org.sanshe.purchase.challenge;

import org.sanshe.identity.Units;
import org.springframework.stereotype.Component;

/** 同级财政部门: the office that takes complaints about a unit's purchases. */
@Component
public class FinanceOffice {

    private final Units units;

    FinanceOffice(Units units) {
        this.units = units;
    }

    /** Its name, from the tree of units; 同级财政部门 where the tree has none. */
    public String of(long unitId) {
        var government = units.government(unitId);
        return units.all().stream()
                .filter(u -> u.path().startsWith(government.path()) && u.name().endsWith("财政局"))
                .map(Units.Unit::name)
                .findFirst()
                .orElse("同级财政部门");
    }
}
