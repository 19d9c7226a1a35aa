package org.sanshe.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * 演示案卷: a purchase and a contract in every state, played through the inbox. Content and amounts follow real purchases of
 * social services, the names are invented. All cases share the clock, so they go forward in rounds; those with the longest
 * way start first.
 */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class DemoCases {

    private final Stage stage;

    DemoCases(Stage stage) {
        this.stage = stage;
    }

    /** Plays them all. The clock ends some months ahead. */
    void play() {
        var contracts = new DemoContracts(stage);
        PurchasePlay active = play("changsha").planned();
        new IncubationPlay(stage);

        GrantPlay grants = new GrantPlay(stage, "公益创投（第一批）", "GZ-CHUANGTOU", "120000")
                .applied("org1", GrantPapers.VISITS)
                .applied("org2", GrantPapers.CHILDREN)
                .applied("org5", GrantPapers.VOLUNTEERS)
                .checked();

        contracts.signed();
        grants.drawn();
        contracts.firstMonth();
        grants.judged().published("100000");

        active.waitForIntent().noticed();
        active.respond("org1", 0).respond("org2", 50).respond("org5", 90);
        PurchasePlay challenged = play("lot1").planned();
        PurchasePlay scoring = play("zengcheng").planned();
        PurchasePlay tooFew = play("lot3").planned();
        PurchasePlay published = play("yuelu").planned();
        PurchasePlay drafted = play("hechuan").planned();
        PurchasePlay approving = play("street").planned();
        PurchasePlay statutory = play("yuhu").planned();
        PurchasePlay withdrawn = play("homes").planned();
        PurchasePlay tender = play("stations").byOpenTender().planned();

        active.waitForResponses().awarded();

        active.waitForChallenges().signed("org1").publishContract().fileContract();

        grants.begun("54000");

        challenged.waitForIntent().noticed().respond("org1", 0).respond("org2", 30);
        scoring.noticed().respond("org1", 0).respond("org2", 0).respond("org5", 0);
        tooFew.noticed().respond("org4", 0);

        challenged.waitForResponses().awarded().challenge("org2");
        scoring.waitForResponses().consulted().score(1);
        tooFew.waitForResponses().giveUp("只有一家机构响应，本年度不再采购。");

        contracts.secondMonth();

        published.noticed().respond("org1", 0).respond("org2", 500).register("org3");
        inTwoLots(tender);
        drafted.decideMethod().approveMethod();
        approving.decideMethod();
        statutory.decideMethod().approveMethod().consent();
        withdrawn.noticed().register("org5");
        stage.withdraws("leader", withdrawn.caseNo(), "年度预算调剂，该项目取消");
        planning();
        contracts.assessed();
        new GrantPlay(stage, "公益创投（第二批）", "GZ-CHUANGTOU", "300000")
                .applied("org1", GrantPapers.VOLUNTEERS)
                .checked()
                .applied("org2", GrantPapers.VISITS);
    }

    /** An open tender in two lots: the one is published, the other's documents are being checked. */
    private static void inTwoLots(PurchasePlay tender) {
        var lots = tender.decideMethod().approveMethod().lots();
        lots.get(0).draftDocuments().publishNotice().respond("org1", 0).register("org5");
        lots.get(1).draftDocuments();
    }

    private void planning() {
        play("wangcheng").planned();
        play("xiangjiang").raiseNeed().assessPerformance().confirmBudget().draftRequirement();
        play("lot2").raiseNeed().assessPerformance().refuseBudget("本年度培训经费已安排完毕，明年重新申报。");
        play("tianxin3").raiseNeed().assessPerformance();
        play("disabled").raiseNeed();
        play("tianxin").raiseNeed();
    }

    private PurchasePlay play(String project) {
        return new PurchasePlay(stage, project);
    }
}
