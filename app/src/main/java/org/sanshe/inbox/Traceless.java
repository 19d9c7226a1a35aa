package org.sanshe.inbox;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** JSON mappers that keep no buffers from call to call: what is to be sealed must not stay in memory when it is. */
final class Traceless {

    private Traceless() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }
}
