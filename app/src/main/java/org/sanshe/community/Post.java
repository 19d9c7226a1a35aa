package org.sanshe.community;

import org.sanshe.kernel.Language;

/** 村级岗位: who approves, keeps the books and supervises. */
enum Post {
    /** 报账员. */
    BOOKKEEPER("报账员", "bookkeeper"),
    /** 村主任. */
    HEAD("村主任", "village head"),
    /** 村书记. */
    SECRETARY("村书记", "village secretary"),
    /** 两委会议记录人. */
    COMMITTEES("两委会议", "both committees"),
    /** 村务监督委员会主任，记录村民代表会议. */
    SUPERVISION("村民代表会议（村务监督委员会主任记录）", "representatives, recorded by the supervision committee"),
    /** 民主理财小组. */
    DEMOCRATIC_FINANCE("民主理财小组", "democratic finance group"),
    /** 镇村级财务服务中心. */
    CENTRE("镇村级财务服务中心", "town centre for village finance"),
    /** 镇分管领导. */
    TOWN_LEADER("镇分管领导", "town leader"),
    /** 镇主要领导. */
    FIRST_LEADER("镇主要领导", "first leader of the town");

    private final String zh;
    private final String en;

    Post(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Who acts for a level of the table of tiers: a vote of representatives is recorded by those who supervise. */
    static Post of(String level) {
        return level.equals("REPRESENTATIVES") ? SUPERVISION : valueOf(level);
    }

    /** Whether a meeting decides and the holder records it. */
    boolean meets() {
        return this == COMMITTEES || this == SUPERVISION;
    }

    /** In the reader's language. */
    public String named() {
        return Language.say(zh, en);
    }
}
