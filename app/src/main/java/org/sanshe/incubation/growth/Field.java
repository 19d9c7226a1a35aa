package org.sanshe.incubation.growth;

/** 能力领域: what a mentor knows and a training teaches. */
enum Field {
    /** 治理与党建. */
    GOVERNANCE("治理与党建", "Governance"),
    /** 财务与税务. */
    FINANCE("财务与税务", "Finance and tax"),
    /** 筹资. */
    FUNDRAISING("筹资", "Fundraising"),
    /** 项目设计与管理. */
    PROJECTS("项目设计与管理", "Projects"),
    /** 专业服务. */
    SERVICES("专业服务", "Services"),
    /** 志愿者管理. */
    VOLUNTEERS("志愿者管理", "Volunteers"),
    /** 法律与登记. */
    LAW("法律与登记", "Law and registration"),
    /** 传播. */
    COMMUNICATION("传播", "Communication"),
    /** 信息化. */
    DIGITAL("信息化", "Digital");

    private final String zh;
    private final String en;

    Field(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
