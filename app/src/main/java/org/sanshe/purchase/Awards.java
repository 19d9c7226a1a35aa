package org.sanshe.purchase;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/** 成交结果查询: how planning and contracting ask what came of the tender and the award. */
public interface Awards {

    /** 已推荐成交候选人: whether the tender of this purchase ended with ranked suppliers. */
    boolean ranked(String caseNo);

    /** 成交结果有效: whether the newest award stands after its challenge window. */
    boolean stands(String caseNo);

    /** 有下一候选人: whether somebody ranks behind the supplier who refused. */
    boolean hasNextCandidate(String caseNo);

    /** The newest award. @throws org.sanshe.kernel.NotFound when nothing was awarded */
    Awarded awarded(String caseNo);

    /**
     * 内控采购成交: the one candidate of a purchase below the limit is awarded at once, without result notice period or
     * challenge window.
     *
     * @param letterNo number of the decision
     */
    void grant(String caseNo, String letterNo);
    /** 已确定供应商: whether an award was announced and neither voided nor refused. */
    boolean given(String caseNo);

    /** 其余合格供应商: how many ranked suppliers are left whose turn has not come. */
    int candidatesLeft(String caseNo);

    /**
     * 采购结果无效: voids the newest award, tells those who took part and the public.
     *
     * @param basis the articles, as letters cite them
     */
    void annul(String caseNo, String reason, String basis);

    /** 拒签: the awarded supplier refused to sign; the next in rank may follow. */
    void refused(String caseNo, String reason);

    /**
     * 重新评审改变结果: somebody else ranks first now. An award that was not announced goes to them; one that was announced
     * but does not stand yet becomes void.
     *
     * @return false when the award already stands, so that only the finance department can undo it, or when nothing was
     *     awarded yet
     */
    boolean reranked(String caseNo, String reason);

    /** 终止: the purchase was withdrawn; those concerned are told and their cases ended. */
    void withdrawn(String caseNo, String reason);

    /**
     * 成交.
     *
     * @param letterNo number of the award letter
     * @param awardedOn date of the award letter, from which the 30 days for signing count
     */
    record Awarded(
            long organizationId,
            String creditCode,
            String supplierName,
            Money amount,
            String letterNo,
            LocalDate awardedOn) {}
}
