package org.sanshe.incubation.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules.Track;

/** 申请的项目: what is checked, returned and completed as one. */
enum IntakeSection {
    NAME(
            Track.FOUNDING,
            "名称核准",
            "The approved name",
            "approvedName",
            "approvalNo",
            "approvedOn",
            "bodyKind",
            "nature",
            "approvalFiles"),
    FOUNDERS(Track.FOUNDING, "发起人", "Founders", "founders", "signing", "signatureFiles", "authorityFiles"),
    ORGANIZATION(
            Track.REGISTERED,
            "组织情况",
            "The organization",
            "creditCode",
            "memberKind",
            "contactName",
            "contactPhone",
            "staff",
            "clean",
            "events"),
    MISSION(null, "使命", "Mission", "mission", "experience"),
    TEAM(null, "团队", "Team", "members"),
    PLAN(null, "计划", "Plan", "plan", "support"),
    MATERIALS(null, "申请材料", "Papers", "materials", "otherFiles");

    private final Track only;
    private final String zh;
    private final String en;
    private final List<String> keys;

    IntakeSection(Track only, String zh, String en, String... keys) {
        this.only = only;
        this.zh = zh;
        this.en = en;
        this.keys = List.of(keys);
    }

    /** The name in the reader's language. */
    String in(boolean english) {
        return english ? en : zh;
    }

    /** What of an application belongs to it. */
    List<String> keys() {
        return keys;
    }

    /** Whether something of it was handed in. */
    boolean isIn(Map<String, Object> values) {
        return keys.stream().anyMatch(values::containsKey);
    }

    /** Those of a track, in the order of the form. */
    static List<IntakeSection> of(Track track) {
        return Arrays.stream(values())
                .filter(s -> s.only == null || s.only == track)
                .toList();
    }
}
