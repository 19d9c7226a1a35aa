package org.sanshe.kernel;

import java.util.Locale;

/** 角色: what a post lets a person do. The candidate groups of the diagrams are these names in lower case. */
public enum Role {
    /** 经办人: drafts needs, requirements, contracts. */
    OFFICER("经办人", "Officer"),
    /** 科长: heads a section, approves up to a limit. */
    SECTION_HEAD("科长", "Section head"),
    /** 局领导: approves methods, awards, contracts. */
    LEADER("局领导", "Bureau leader"),
    /** 采购岗: runs the procurement procedure. */
    PROCUREMENT("采购岗", "Procurement officer"),
    /** 审查岗: reviews what others drafted. */
    REVIEWER("审查岗", "Reviewer"),
    /** 财务岗: confirms budget lines. */
    FINANCE("财务岗", "Finance officer"),
    /** 财政部门: the finance department that approves methods. */
    TREASURY("财政部门", "Finance department"),
    /** 主管预算单位: the department in charge of the budget. */
    AUTHORITY("主管预算单位", "Department in charge"),
    /** 监督岗: opens responses, draws panels. */
    SUPERVISOR("监督岗", "Supervisor"),
    /** 审计岗: reads everything, changes nothing. */
    AUDITOR("审计岗", "Auditor"),
    /** 评审专家: scores what was assigned. */
    EVALUATOR("评审专家", "Evaluator"),
    /** 导师: coaches organizations under incubation. */
    MENTOR("导师", "Mentor"),
    /** 社会组织: responds, delivers, challenges. */
    ORGANIZATION("社会组织", "Organization"),
    /** 采购代理机构: acts for the purchaser. */
    AGENCY("采购代理机构", "Agency"),
    /** 系统管理员: accounts, calendar, settings; no business. */
    ADMIN("系统管理员", "Administrator");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** The English name. */
    public String en() {
        return en;
    }

    /** The candidate group in the diagrams, for example {@code section_head}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for those who work in a bureau and see cases by unit; administrators look after the system only. */
    public boolean isStaff() {
        return this != ORGANIZATION && this != EVALUATOR && this != MENTOR && this != AGENCY && this != ADMIN;
    }
}
