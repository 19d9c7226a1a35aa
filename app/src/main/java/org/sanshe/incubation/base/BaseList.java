package org.sanshe.incubation.base;

import java.util.List;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.springframework.stereotype.Component;

/** 基地名单: which bases there are. */
@Component
class BaseList {

    private final Bases bases;

    BaseList(Bases bases) {
        this.bases = bases;
    }

    /** The open bases of a unit, by name. */
    List<Base> of(long unitId) {
        return bases.active().stream().filter(b -> b.unitId() == unitId).toList();
    }
}
