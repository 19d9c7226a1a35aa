package org.sanshe.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.purchase.Method;

/**
 * 一件采购的演出: a purchase by competitive consultation, step by step in the order of the law. Each verb is one act of
 * one person (or of each of several); waits are asked for by name.
 */
class PurchasePlay {

    /** How long after the notice responses are due: what the law wants, ten days or twenty for a tender, and some more. */
    private static final int RESPONSE_DAYS = 14;

    private static final int TENDER_DAYS = 24;

    private final Stage stage;
    private final Project project;
    private final Map<String, Bid> bids = new LinkedHashMap<>();
    private String caseNo;
    private Method method = Method.CONSULTATION;

    PurchasePlay(Stage stage, String project) {
        this(stage, Project.read(project));
    }

    PurchasePlay(Stage stage, Project project) {
        this.stage = stage;
        this.project = project;
    }

    /**
     * 一家供应商的响应.
     *
     * @param caseNo the response's own case
     * @param lines the price list offered
     */
    record Bid(String caseNo, List<Project.Line> lines) {}

    /** 案号. */
    String caseNo() {
        return caseNo;
    }

    Project project() {
        return project;
    }

    Bid bid(String supplier) {
        return bids.get(supplier);
    }

    /** 提出购买需求. */
    PurchasePlay raiseNeed() {
        caseNo = stage.start("officer", "purchase", null, PlanningPapers.need(project, stage.today()));
        return this;
    }

    /** 事前绩效评估. */
    PurchasePlay assessPerformance() {
        stage.does("officer", caseNo, "assessPerformance", PlanningPapers.assessment(project));
        return this;
    }

    /** 预算确认. */
    PurchasePlay confirmBudget() {
        stage.does("finance", caseNo, "confirmBudget", PlanningPapers.budget(project, stage.today()));
        return this;
    }

    /** 没有预算. */
    PurchasePlay refuseBudget(String reason) {
        stage.does("finance", caseNo, "confirmBudget", PlanningPapers.budgetRefused(reason));
        return this;
    }

    /** 需求调查 where it is obligatory, then 编制采购需求与验收方案. */
    PurchasePlay draftRequirement() {
        if (stage.waitsFor(caseNo).contains("surveyNeeds")) {
            String record = stage.upload("officer", "需求调查记录", caseNo, project.name(), project.evidence());
            stage.does("officer", caseNo, "surveyNeeds", PlanningPapers.survey(project, stage.today(), record));
        }
        stage.does("officer", caseNo, "draftRequirement", PlanningPapers.requirement(project));
        return this;
    }

    /** 采购需求审查, by somebody who did not draft it. */
    PurchasePlay reviewRequirement() {
        stage.does("reviewer", caseNo, "reviewRequirement", PlanningPapers.requirementReview());
        return this;
    }

    /** 采购意向公开. */
    PurchasePlay publishIntent() {
        stage.does("procurement", caseNo, "prepareIntent", PlanningPapers.intent(stage.today()));
        return this;
    }

    /** 意向公开满三十日. */
    PurchasePlay waitForIntent() {
        stage.waitFor(caseNo, "intentPeriod");
        return this;
    }

    /** From the need to the published intent. */
    PurchasePlay planned() {
        return raiseNeed()
                .assessPerformance()
                .confirmBudget()
                .draftRequirement()
                .reviewRequirement()
                .publishIntent();
    }

    /** 公开招标 instead of consultation. */
    PurchasePlay byOpenTender() {
        method = Method.OPEN_TENDER;
        return this;
    }

    /** 确定采购方式. */
    PurchasePlay decideMethod() {
        stage.does("procurement", caseNo, "decideMethod", PlanningPapers.method(method));
        return this;
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

    private int responseDays() {
        return method.isTender() ? TENDER_DAYS : RESPONSE_DAYS;
    }

    /** 采购方式审批. */
    PurchasePlay approveMethod() {
        stage.does("leader", caseNo, "approveMethod", PlanningPapers.approve());
        return this;
    }

    /** 主管预算单位同意. */
    PurchasePlay consent() {
        stage.does(
                "authority",
                caseNo,
                "consentOfAuthority",
                PlanningPapers.approveWithNumber("明政函〔" + stage.today().getYear() + "〕41号"));
        return this;
    }

    /** 编制磋商文件. */
    PurchasePlay draftDocuments() {
        LocalDateTime now = stage.now();
        LocalDateTime deadline = now.toLocalDate().plusDays(responseDays()).atTime(LocalTime.of(9, 30));
        String file = stage.upload("procurement", project.name() + method.documents(), caseNo, project.content());
        stage.does(
                "procurement",
                caseNo,
                "draftDocuments",
                stored -> TenderPapers.documents(project, method, stored, now, deadline, file));
        return this;
    }

    /** 复核磋商文件; the notice is published, and the auditor commits to the draw of the panel. */
    PurchasePlay publishNotice() {
        stage.does("reviewer", caseNo, "reviewDocuments", PlanningPapers.approve());
        stage.start(
                "auditor",
                "drawCommitment",
                caseNo,
                TenderPapers.commitment(caseNo, stage.today().plusDays(responseDays())));
        return this;
    }

    /** From the method to the published notice. */
    PurchasePlay noticed() {
        return decideMethod().approveMethod().draftDocuments().publishNotice();
    }

    /** 获取磋商文件. */
    PurchasePlay register(String supplier) {
        String response = stage.start(supplier, "response", caseNo, TenderPapers.registration(caseNo));
        bids.put(supplier, new Bid(response, project.lines()));
        return this;
    }

    /**
     * 获取磋商文件并提交响应文件.
     *
     * @param less how much less than the ceiling is asked for each unit of the first line
     */
    PurchasePlay respond(String supplier, int less) {
        register(supplier);
        var bid = new Bid(bids.get(supplier).caseNo(), project.cheaper(BigDecimal.valueOf(less)));
        bids.put(supplier, bid);
        String file = stage.upload(supplier, "响应文件", bid.caseNo(), project.name(), supplier);
        String proof = stage.upload(supplier, "资格证明文件", bid.caseNo(), "登记证书、财务状况报告、纳税和社会保险凭据");
        stage.does(supplier, bid.caseNo(), "prepareResponse", TenderPapers.response(project, bid.lines(), file, proof));
        return this;
    }

    /** 响应截止. */
    PurchasePlay waitForResponses() {
        stage.waitFor(caseNo, "responseDeadline");
        return this;
    }

    /** 开启响应文件. */
    PurchasePlay openResponses() {
        for (String opener : List.of("supervisor", "auditor")) {
            stage.does(opener, caseNo, "openResponses", TenderPapers.opening(stage.now()));
        }
        return this;
    }

    /** 抽取磋商小组. */
    PurchasePlay drawPanel() {
        String representative = String.valueOf(stage.actor("delegate").personId());
        stage.does("supervisor", caseNo, "drawPanel", stored -> TenderPapers.draw(stored, representative));
        return this;
    }

    /** 回避声明: nobody has an interest. */
    PurchasePlay declareInterest() {
        stage.everybody(caseNo, "declareInterest", (stored, no) -> TenderPapers.noInterest());
        return this;
    }

    /** 资格性符合性审查和磋商. */
    PurchasePlay reviewCompliance() {
        stage.everybody(caseNo, "reviewCompliance", (stored, no) -> TenderPapers.compliance(stored, stage.now()));
        return this;
    }

    /** 最后报价, as first offered. */
    PurchasePlay submitFinalOffers() {
        bids.forEach((supplier, bid) -> stage.does(
                supplier,
                caseNo,
                "submitFinalOffer",
                TenderPapers.finalOffer(Project.sum(bid.lines()), project.hours())));
        stage.moveTo(stage.instant().plusSeconds(60));
        return this;
    }

    /** 报价审查: nobody's price is doubted. */
    PurchasePlay reviewPrices() {
        stage.everybody(caseNo, "reviewPrices", (stored, no) -> TenderPapers.prices(stored));
        return this;
    }

    /** From the opening to the reviewed final offers. */
    PurchasePlay consulted() {
        return openResponses()
                .drawPanel()
                .declareInterest()
                .reviewCompliance()
                .submitFinalOffers()
                .reviewPrices();
    }

    /** 独立评分 by the first so many members; the suppliers rank as they registered. */
    PurchasePlay score(int members) {
        stage.first(members, caseNo, "scoreResponses", stored -> TenderPapers.scores(stored, members, suppliers()));
        return this;
    }

    /** 独立评分 by everybody. */
    PurchasePlay scoreResponses() {
        stage.everybody(caseNo, "scoreResponses", (stored, no) -> TenderPapers.scores(stored, no, suppliers()));
        return this;
    }

    /** 签署评审报告. */
    PurchasePlay signReport() {
        stage.everybody(caseNo, "signReport", (stored, no) -> TenderPapers.agree());
        return this;
    }

    /** 终止采购任务 after a failed procedure. */
    PurchasePlay giveUp(String reason) {
        stage.does("procurement", caseNo, "decideAfterFailure", PlanningPapers.giveUp(reason));
        return this;
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

    private List<String> suppliers() {
        var names = new ArrayList<String>();
        bids.keySet().forEach(username -> names.add(stage.organization(username)));
        return names;
    }
}
