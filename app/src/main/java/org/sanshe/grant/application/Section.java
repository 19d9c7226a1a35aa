package org.sanshe.grant.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 申报材料的项目: what is checked, returned and completed as one. */
enum Section {
    PROJECT("项目", "The project", "title", "field", "category", "need", "goals", "innovation"),
    PEOPLE(
            "地点和服务对象",
            "Place and people served",
            "region",
            "place",
            "beneficiaries",
            "served",
            "projectFrom",
            "projectUntil"),
    TEAM(
            "团队",
            "Team",
            "leadName",
            "leadPost",
            "leadFullTime",
            "contactName",
            "contactPhone",
            "contactFullTime",
            "staff",
            "figures",
            "members"),
    ACTIVITIES("活动和进度", "Activities and schedule", "activities"),
    BUDGET("预算", "Budget", "lines"),
    MONEY("申请金额和自筹", "Money asked for and brought", "requested", "requestedBand", "own", "fundedElsewhere", "fundedBy"),
    PAPERS("附件", "Papers", "planFiles", "financeFiles", "ownFiles", "otherFiles");

    private final String zh;
    private final String en;
    private final List<String> keys;

    Section(String zh, String en, String... keys) {
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

    /** All in the order of the form. */
    static List<Section> all() {
        return Arrays.asList(values());
    }
}
