package org.sanshe.purchase;

import java.time.Instant;
import java.util.List;

/** 采购文件修改查询: how the other stages ask what was changed after the documents were issued. */
public interface Changes {

    /** The changes published for a purchase, oldest first; empty when there were none. */
    List<Published> of(String caseNo);

    /**
     * 更正: one published change.
     *
     * @param caseNo the case of the change
     * @param at when it was published
     * @param affectsResponses whether responses handed in before had to be confirmed
     * @param items what changed
     * @param files references of the documents as changed
     */
    record Published(String caseNo, Instant at, boolean affectsResponses, List<Item> items, List<String> files) {}

    /**
     * 一项修改.
     *
     * @param before 原内容; empty when there was none
     * @param after 修改为
     */
    record Item(String before, String after) {}
}
