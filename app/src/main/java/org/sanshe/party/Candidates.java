package org.sanshe.party;

import java.util.List;
import java.util.Map;

/** 备选名单 of a draw. @param free who may be drawn, by number. @param excluded who may not, and why */
public record Candidates(Map<Long, Judge> free, List<Excluded> excluded) {

    /** 抽取前排除. @param id the registry's number */
    public record Excluded(long id, String name, String reason) {}
}
