package org.sanshe.processes;

import java.util.List;

/** 村级开支审批: what {@code villageSpending.bpmn} asks. */
public interface VillageSpendingSteps {

    /** 依次审批的人员. 《村民委员会组织法》第二十四条. */
    List<String> signers(String caseNo);

    /** 是否有人不同意. */
    boolean spendingRefused(String caseNo);

    /** 是否各级都同意. */
    boolean spendingApproved(String caseNo);

    /** 告知不予开支. */
    void refuseSpending(String caseNo);

    /** 村报账员. 《村民委员会组织法》第三十二条. */
    String bookkeeper(String caseNo);

    /** 列入公开. 《村民委员会组织法》第三十条. */
    void discloseSpending(String caseNo);
}
