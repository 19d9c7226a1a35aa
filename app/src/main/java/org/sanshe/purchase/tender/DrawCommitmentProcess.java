package org.sanshe.purchase.tender;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.DrawCommitmentSteps;

/** 抽取承诺: what {@code drawCommitment.bpmn} asks. */
@Steps("drawCommitment")
class DrawCommitmentProcess implements DrawCommitmentSteps {

    private final DrawCommitments commitments;
    private final Tenders tenders;
    private final Messages messages;
    private final Evidence evidence;

    DrawCommitmentProcess(DrawCommitments commitments, Tenders tenders, Messages messages, Evidence evidence) {
        this.commitments = commitments;
        this.tenders = tenders;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public void publishCommitment(String caseNo) {
        var made = commitments.madeBy(caseNo).orElseThrow(() -> new NotFound("commitment " + caseNo));
        Tender tender = tenders.findById(made.tenderId()).orElseThrow();
        evidence.record(Act.of(
                        tender.caseNo(),
                        null,
                        "drawCommitted",
                        "publishCommitment",
                        Map.of(
                                "commitment", made.digest(),
                                "publicValue", made.value(),
                                "valueDay", made.valueDay().toString(),
                                "valueNo", made.valueNo()))
                .by(PanelDesk.DRAW));
        messages.toRole(
                Role.SUPERVISOR,
                tender.unitId(),
                tender.caseNo(),
                "审计岗已就“%s”作出抽取承诺，%s起可以抽取评审小组。".formatted(tender.project(), made.valueDay()),
                "The auditor has committed to the draw of “%s”; the panel can be drawn from %s."
                        .formatted(tender.project(), made.valueDay()),
                null);
    }
}
