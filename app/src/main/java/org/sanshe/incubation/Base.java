package org.sanshe.incubation;

import org.sanshe.inbox.CandidateGroup;

/**
 * 孵化基地.
 *
 * @param regionCode 行政区划代码 of its place
 * @param places 孵化位: how many organizations may be in it at once
 * @param operatorId 运营机构 that runs it today; null when the unit does
 */
public record Base(
        long id,
        long unitId,
        String code,
        String name,
        String nameEn,
        Level level,
        String regionCode,
        String address,
        int places,
        Status status,
        Long operatorId) {

    /**
     * 办理岗位: the candidate group of whatever the base does: the operator's people, or the unit's officers where there is
     * none.
     */
    public String desk() {
        return operatorId == null ? "officer" : CandidateGroup.organization(operatorId);
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? nameEn : name;
    }

    /** 层级: province, city, district, street or community. */
    public enum Level {
        /** 省级. */
        PROVINCE("省级", "Provincial"),
        /** 市级. */
        CITY("市级", "City"),
        /** 区县级. */
        DISTRICT("区县级", "District"),
        /** 街道（乡镇）级. */
        STREET("街道（乡镇）级", "Street or town"),
        /** 社区级. */
        COMMUNITY("社区级", "Community");

        private final String zh;
        private final String en;

        Level(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 基地状态. */
    public enum Status {
        /** 认定中. */
        DRAFT,
        /** 运营中. */
        ACTIVE,
        /** 已关闭. */
        CLOSED
    }
}
