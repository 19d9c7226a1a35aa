package org.sanshe.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * 长沙县案: social work for a county, 1,050,000 yuan, from the need to the filed contract and on to its archive. Content
 * and amounts follow a real competitive consultation of 2022; the names are invented.
 */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class ChangshaCase {

    private final Stage stage;

    ChangshaCase(Stage stage) {
        this.stage = stage;
    }

    /** Buys, and moves the clock wherever it waits. Returns the purchase with its contract filed. */
    PurchasePlay run() {
        var project = Project.read("changsha");
        var purchase = new PurchasePlay(stage, project.underBudgetItem(project.budgetItemCode() + "-" + stage.today()));

        purchase.raiseNeed();
        purchase.assessPerformance();
        purchase.confirmBudget();
        purchase.draftRequirement();
        purchase.reviewRequirement();

        purchase.publishIntent();
        purchase.waitForIntent();

        purchase.decideMethod();
        purchase.approveMethod();

        purchase.draftDocuments();
        purchase.publishNotice();
        purchase.respond("org1", 0);
        purchase.respond("org2", 50);
        purchase.respond("org5", 90);
        purchase.waitForResponses();

        purchase.openResponses();
        purchase.drawPanel();
        purchase.declareInterest();
        purchase.reviewCompliance();
        purchase.submitFinalOffers();
        purchase.reviewPrices();
        purchase.scoreResponses();
        purchase.signReport();

        purchase.deliverReport();
        purchase.pickSupplier();
        purchase.publishResult();
        purchase.waitForChallenges();

        purchase.draftContract("org1");
        purchase.reviewContract();
        purchase.approveContract();
        purchase.signBySupplier("org1");
        purchase.signByBuyer();
        purchase.publishContract();
        purchase.fileContract();
        return purchase;
    }

    /** Performs the contract: paid in four parts across the end of a fiscal year, settled and archived. */
    PerformancePlay perform(PurchasePlay purchase) {
        var contract = new PerformancePlay(stage, purchase, "org1", 0).kickedOff("1050000", false, 3, 3, 6);
        ChangshaRecords.rules(contract);
        contract.paid(1);
        int year = stage.today().getYear();
        for (int month = 1; month <= purchase.project().months(); month++) {
            ChangshaRecords.month(contract, month);
            if (stage.today().getYear() > year) contract.closeYear();
            year = stage.today().getYear();
            if (month == 3) contract.accepted(2).paid(2);
            if (month == 6) contract.accepted(3).paid(3);
        }
        return contract.accepted(4).paid(4).settle().returnBond().archive();
    }
}
