package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.base.BaseOperations.Operation;
import org.sanshe.incubation.base.BaseOperations.Status;
import org.sanshe.incubation.base.BaseOperations.Year;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.BaseOperationSteps;

/** What {@code baseOperation.bpmn} asks. */
@Steps("baseOperation")
class BaseOperationProcess implements BaseOperationSteps {

    private final BaseOperations operations;
    private final BaseOperators operators;
    private final BaseHandOver handOver;
    private final Deadlines deadlines;
    private final Evidence evidence;
    private final SansheClock clock;

    BaseOperationProcess(
            BaseOperations operations,
            BaseOperators operators,
            BaseHandOver handOver,
            Deadlines deadlines,
            Evidence evidence,
            SansheClock clock) {
        this.operations = operations;
        this.operators = operators;
        this.handOver = handOver;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date confirmOperationDue(String caseNo) {
        return deadlines.set(caseNo, "confirmOperation", "INCUBATION_OPERATION_DECISION", clock.today());
    }

    @Override
    public boolean operationConfirmed(String caseNo) {
        return operations.get(caseNo).status() == Status.CONFIRMED;
    }

    @Override
    public Date operationBegins(String caseNo) {
        return startOf(operations.get(caseNo).from());
    }

    @Override
    public void beginOperation(String caseNo) {
        align(caseNo, "beginOperation", "baseOperationBegun");
    }

    @Override
    public String operator(String caseNo) {
        return CandidateGroup.organization(operations.get(caseNo).organizationId());
    }

    @Override
    public Date reportOperationDue(String caseNo) {
        Operation o = operations.get(caseNo);
        LocalDate ends = o.yearEnds(o.years().size() + 1);
        return deadlines.set(caseNo, "reportOperation", "INCUBATION_OPERATION_REPORT", ends);
    }

    @Override
    public Date operationEnds(String caseNo) {
        return startOf(operations.get(caseNo).until().plusDays(1));
    }

    @Override
    public Date judgeOperationDue(String caseNo) {
        return deadlines.set(caseNo, "judgeOperation", "INCUBATION_OPERATION_JUDGEMENT", clock.today());
    }

    @Override
    public boolean goesOn(String caseNo) {
        Operation o = operations.get(caseNo);
        Year last = o.years().get(o.years().size() - 1);
        boolean runs = operators
                .on(o.baseId(), clock.today())
                .filter(id -> id == o.organizationId())
                .isPresent();
        boolean over = clock.today().isAfter(o.until());
        return last.onward().equals("GO_ON") && OperationYears.another(o, last.no()) && (runs || over);
    }

    @Override
    public void handBack(String caseNo) {
        Operation o = operations.get(caseNo);
        boolean last = o.years().stream().anyMatch(y -> y.verdict() != null && !OperationYears.another(o, y.no()))
                || o.years().stream().anyMatch(y -> "END".equals(y.onward()));
        if (last) operations.become(caseNo, Status.OVER, null);
        align(caseNo, "handBack", "baseOperationHandedBack");
    }

    private void align(String caseNo, String node, String act) {
        Operation o = operations.get(caseNo);
        int moved = handOver.align(o.baseId());
        evidence.record(Act.of(caseNo, null, act, node, Map.of("baseName", o.base(), "casesMoved", moved))
                .by(IncubationBaseRule.OPERATION_TERM.basis()));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(SansheClock.firstMoment(day));
    }
}
