package org.sanshe.purchase.planning;

import org.sanshe.identity.Units;
import org.sanshe.letters.Party;
import org.springframework.stereotype.Component;

/** 采购人: the purchasing unit as letters print it. */
@Component
public class Buyers {

    private final Units units;

    Buyers(Units units) {
        this.units = units;
    }

    /** Its name. */
    public String name(long unitId) {
        return units.get(unitId).name();
    }

    /** Its particulars. */
    public Party party(long unitId) {
        var unit = units.get(unitId);
        return new Party(
                unit.name(), unit.creditCode(), unit.address(), unit.representative(), unit.contact(), unit.phone());
    }
}
