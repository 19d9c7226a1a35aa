package org.sanshe.processes;

import java.util.Date;

/**
 * 收回资助资金: all that {@code grantRecovery.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface GrantRecoverySteps {

    /** 发出收回通知. 《财政违法行为处罚处分条例》第十四条. */
    void demandRecovery(String caseNo);

    /** 登记到账期限. 《财政违法行为处罚处分条例》第十四条. */
    Date enterReceiptDue(String caseNo);

    /** 报告逾期. 《财政违法行为处罚处分条例》第十四条. */
    void reportOverdueRecovery(String caseNo);

    /** 办结收回. 《财政违法行为处罚处分条例》第十四条. */
    void closeRecovery(String caseNo);

    /** 复核一致？. */
    boolean receiptConfirmed(String caseNo);

    /** 全部收回？. */
    boolean fullyRecovered(String caseNo);

    /** 须处理？. */
    boolean sanctionWanted(String caseNo);
}
