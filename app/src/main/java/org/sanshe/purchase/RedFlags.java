package org.sanshe.purchase;

import java.util.List;
import java.util.Map;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;

/**
 * 红旗指标: signs that somebody should look closer, at the moments when somebody decides (《政府采购法实施条例》第七十四条).
 * Nothing is computed from responses before they were opened.
 */
public interface RedFlags {

    /** 决定时点. */
    enum Moment {
        /** 审批采购方式. */
        METHOD,
        /** 复核采购文件. */
        DOCUMENTS,
        /** 确定供应商. */
        AWARD
    }

    /**
     * The signs as forms show them, in the language of the page.
     *
     * @param winner what tells the candidate who is about to be awarded from the others; null at the other moments
     */
    List<Map<String, Object>> shown(String caseNo, Moment moment, String winner);

    /**
     * 说明理由: who goes on in spite of signs says why in the field {@code flagReason} of what is handed in, and it stays in
     * the evidence; does nothing where there are no signs.
     *
     * @throws InvalidInput at {@code flagReason} when there are signs and no reason
     */
    void weighed(TaskContext t, Moment moment, String winner);
}
