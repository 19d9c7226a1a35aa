package org.sanshe.purchase;

/** 单一来源论证查询: how deciding on the method asks whether a single source was justified. */
public interface SingleSources {

    /** 论证成立: whether opinions, publicity and objections left the single source standing. */
    boolean justified(String caseNo);
}
