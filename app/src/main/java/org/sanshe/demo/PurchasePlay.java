package org.sanshe.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * 一件采购的演出: a purchase by competitive consultation, step by step in the order of the law. Each verb is one act of
 * one person (or of each of several); waits are asked for by name.
 */
class PurchasePlay extends TenderPlay<PurchasePlay> {

    PurchasePlay(Stage stage, String project) {
        this(stage, Project.read(project));
    }

    PurchasePlay(Stage stage, Project project) {
        super(stage, project);
    }

    /** 采购包 of the divided purchase, each to be played on. */
    List<PurchasePlay> lots() {
        var plays = new ArrayList<PurchasePlay>();
        for (Project lot : project.lots()) {
            var play = new PurchasePlay(stage, lot);
            play.caseNo = caseNo + "-" + (plays.size() + 1);
            play.method = method;
            plays.add(play);
        }
        return plays;
    }

    /** 送交评审报告. */
    PurchasePlay deliverReport() {
        stage.does("procurement", caseNo, "deliverReport", ContractPapers.delivery(stage.today()));
        return this;
    }

    /** 确定成交供应商. */
    PurchasePlay pickSupplier() {
        stage.does("leader", caseNo, "pickSupplier", ContractPapers.pick(stage.today()));
        return this;
    }

    /** 确定下一候选人 after the first refused to sign. */
    PurchasePlay takeNext(String reason) {
        stage.does("leader", caseNo, "decideNext", ContractPapers.next(stage.today(), reason));
        return this;
    }

    /** 发布成交结果. */
    PurchasePlay publishResult() {
        stage.does("procurement", caseNo, "publishResult", ContractPapers.result(project));
        return this;
    }

    /** From the opening to the published result. */
    PurchasePlay awarded() {
        return consulted()
                .scoreResponses()
                .signReport()
                .deliverReport()
                .pickSupplier()
                .publishResult();
    }

    /** 质疑. Returns the challenge's own case. */
    String challenge(String supplier) {
        return stage.start(supplier, "challenge", caseNo, ContractPapers.challenge(caseNo, stage.today()));
    }

    /** 质疑期满. */
    PurchasePlay waitForChallenges() {
        stage.waitFor(caseNo, "challengeWindow");
        return this;
    }

    /** 起草合同 with a supplier's price list. */
    PurchasePlay draftContract(String supplier) {
        stage.does(
                "officer",
                caseNo,
                "draftContract",
                ContractPapers.draft(project, bids.get(supplier).lines(), stage.today()));
        return this;
    }

    /** 合同审查. */
    PurchasePlay reviewContract() {
        stage.does("reviewer", caseNo, "reviewContract", PlanningPapers.approve());
        return this;
    }

    /** 合同审批, level by level. */
    PurchasePlay approveContract() {
        while (!stage.open(caseNo, "approveContract").isEmpty()) {
            stage.everybody(caseNo, "approveContract", (stored, no) -> PlanningPapers.approve());
        }
        return this;
    }

    /** 供应商签署. */
    PurchasePlay signBySupplier(String supplier) {
        String bond = stage.upload(supplier, "履约保函", caseNo, supplier);
        stage.does(supplier, caseNo, "signBySupplier", ContractPapers.signature(bond));
        return this;
    }

    /** 供应商拒签. */
    PurchasePlay refuseToSign(String supplier, String reason) {
        stage.does(supplier, caseNo, "signBySupplier", ContractPapers.refusal(reason));
        return this;
    }

    /** 采购人签署. */
    PurchasePlay signByBuyer() {
        stage.does("leader", caseNo, "signByBuyer", ContractPapers.buyerSignature());
        return this;
    }

    /** 合同公告. */
    PurchasePlay publishContract() {
        stage.does("procurement", caseNo, "publishContract", ContractPapers.publication());
        return this;
    }

    /** 合同备案. */
    PurchasePlay fileContract() {
        stage.does("procurement", caseNo, "fileContract", ContractPapers.filing(caseNo, stage.today()));
        return this;
    }

    /** From the draft to both signatures. */
    PurchasePlay signed(String supplier) {
        return draftContract(supplier)
                .reviewContract()
                .approveContract()
                .signBySupplier(supplier)
                .signByBuyer();
    }
}
