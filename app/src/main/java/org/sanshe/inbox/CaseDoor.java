package org.sanshe.inbox;

import java.util.Optional;
import org.sanshe.kernel.Actor;

/** 案卷另一入口: where somebody who does not see a case itself reads what is theirs of it; letters name the case alone. */
public interface CaseDoor {

    /** The path of a page; empty when nothing of the case is the actor's. */
    Optional<String> of(String caseNo, Actor actor);
}
