package org.sanshe.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * 长沙县案: social work for a county, 1,050,000 yuan, from the need to the filed contract. Content and amounts follow a
 * real competitive consultation of 2022; the names are invented.
 */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class ChangshaCase {

    private final Stage stage;

    ChangshaCase(Stage stage) {
        this.stage = stage;
    }

    /** Runs the whole case and moves the clock wherever it waits. Returns it as it stands at its end. */
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
}
