package org.sanshe.incubation;

import java.util.List;

/** 基地在办案卷: which open cases belong to a base, so that they can be handed over with it. Every part of incubation that opens cases of its own may answer. */
public interface BaseCases {

    /** The open cases of a base that this part knows; one that another part tells as well does no harm. */
    List<String> open(long baseId);
}
