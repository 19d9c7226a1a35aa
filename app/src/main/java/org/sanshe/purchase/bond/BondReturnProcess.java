package org.sanshe.purchase.bond;

import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.BondReturnSteps;

/** What {@code bondReturn.bpmn} asks. */
@Steps("bondReturn")
class BondReturnProcess implements BondReturnSteps {

    private final BondRows rows;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    BondReturnProcess(BondRows rows, Messages messages, Cases cases, Evidence evidence) {
        this.rows = rows;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public Date refundDue(String caseNo) {
        return Date.from(bond(caseNo).refundDue());
    }

    @Override
    public void reportLateRefund(String caseNo) {
        String zh = "“" + bond(caseNo).supplier() + "”的"
                + (bond(caseNo).performance() ? "履约保证金没有在约定的期限内退还" : "保证金没有在五个工作日内退还");
        String en = "The bond of " + bond(caseNo).supplier() + " was not returned in time";
        long unit = cases.get(caseNo).unitId();
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, unit, caseNo, zh, en, null);
        evidence.record(
                Act.of(caseNo, null, "late", "returnBond", Map.of("what", zh)).by(BondReturn.REFUND));
    }

    @Override
    public void settleBond(String caseNo) {
        Bond bond = bond(caseNo);
        boolean returned = "RETURN".equals(bond.outcome());
        messages.toOrganization(
                bond.organizationId(),
                bond.responseNo() == null ? caseNo : bond.responseNo(),
                returned ? "保证金已退还：" + bond.amount() + " 元" : "保证金不予退还：" + bond.amount() + " 元。理由：" + bond.reason(),
                returned ? "Your bond has been returned" : "Your bond is kept",
                null);
    }

    private Bond bond(String returnNo) {
        return rows.byReturn(returnNo).orElseThrow(() -> new NotFound("bond of " + returnNo));
    }
}
