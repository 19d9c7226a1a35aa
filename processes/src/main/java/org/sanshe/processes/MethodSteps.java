package org.sanshe.processes;

/**
 * 确定采购方式: all that {@code method.bpmn} may ask of the application, from the choice of a method to its approvals.
 *
 * <p>Every method takes the case number of the purchase, or of one of its lots when its method is changed.
 */
public interface MethodSteps {

    /** 采购方式审批通过: whether the leader approved the method of the latest round. 《政府采购法》第二十六条. */
    boolean methodApproved(String caseNo);

    /** 拟采用单一来源: whether a single source was chosen and has to be justified first. 《政府采购法》第三十一条. */
    boolean singleSourceChosen(String caseNo);

    /** 论证成立: whether opinions, publicity and objections left it standing. 《政府采购法实施条例》第三十八条. */
    boolean singleSourceJustified(String caseNo);

    /**
     * 须报批: whether the method needs the consent of the department in charge and the approval of finance, as any
     * other than open tender does at or above the open-tender amount. 《政府采购法》第二十七条.
     */
    boolean statutoryApprovalNeeded(String caseNo);

    /** 主管预算单位同意: whether the department in charge agreed; finance is only asked then. 《政府采购法实施条例》第二十三条. */
    boolean authorityConsented(String caseNo);

    /** 报批已获准: whether finance agreed too. 《政府采购法》第二十七条. */
    boolean statutoryApprovalGiven(String caseNo);

    /** 形成审批表: puts method, reasons and all opinions on file; the purchase may start. 《政府采购法实施条例》第二十九条. */
    void recordMethod(String caseNo);
}
