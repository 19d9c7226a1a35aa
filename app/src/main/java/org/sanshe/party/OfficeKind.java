package org.sanshe.party;

/** 任职: what a person is to an organization; decides same head (实施条例第十八条) and recusal (第九条). */
public enum OfficeKind {
    /** 法定代表人. */
    LEGAL_REPRESENTATIVE,
    /** 单位负责人. */
    HEAD,
    /** 理事、董事. */
    DIRECTOR,
    /** 监事. */
    SUPERVISOR,
    /** 控股股东、实际控制人. */
    CONTROLLER,
    /** 发起人: founds a body that is not registered yet. */
    FOUNDER,
    /** 工作人员. */
    EMPLOYEE;

    /** 负责人: those by whom two suppliers count as one and whose relatives must withdraw. */
    boolean isHead() {
        return this == LEGAL_REPRESENTATIVE || this == HEAD;
    }
}
