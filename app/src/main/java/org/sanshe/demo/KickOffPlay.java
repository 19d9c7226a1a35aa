package org.sanshe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 合同履行的启动: quota, plan, funds and roster.
 *
 * @param <P> the play that goes on from there
 */
abstract class KickOffPlay<P extends KickOffPlay<P>> {

    final Stage stage;
    final String supplier;
    final String agreement;
    final LocalDate from;
    private final String budgetCode;
    private final int firstWorker;

    /**
     * @param purchase with its contract signed by both
     * @param supplier the account of who performs it
     * @param firstWorker the first of the workers named; contracts of one time share none
     */
    KickOffPlay(Stage stage, PurchasePlay purchase, String supplier, int firstWorker) {
        this.stage = stage;
        this.supplier = supplier;
        this.budgetCode = "2080299-"
                + purchase.project().budgetItemCode().replaceAll("\\D", "").substring(6);
        this.firstWorker = firstWorker;
        this.from = stage.today().plusMonths(1).withDayOfMonth(1);
        this.agreement = stage.child(purchase.caseNo(), "contractLife", 1);
    }

    @SuppressWarnings("unchecked")
    P self() {
        return (P) this;
    }

    /** 履约案号. */
    String agreement() {
        return agreement;
    }

    /** 首日 of the term. */
    LocalDate from() {
        return from;
    }

    /** 下达指标 and its review by another person. */
    P issueQuota(String yuan) {
        String file = stage.upload("finance", "预算批复", agreement);
        String quota = stage.start(
                "finance",
                "quota",
                null,
                stored -> KickOffPapers.quota(
                        stage.actor("finance").unitId(),
                        stage.today().getYear(),
                        budgetCode,
                        new BigDecimal(yuan),
                        stage.today(),
                        file));
        stage.does("leader", quota, "reviewQuota", KickOffPapers.reviewed());
        return self();
    }

    /** 排定履约节点: an advance, then one milestone a period of so many months. */
    P planPerformance(boolean usersAsked, int... periods) {
        stage.does("officer2", agreement, "planPerformance", KickOffPapers.plan(from, periods, usersAsked));
        return self();
    }

    /** 落实资金. */
    P commitFunds() {
        stage.does(
                "finance",
                agreement,
                "commitFunds",
                stored -> KickOffPapers.funds(stored, budgetCode, stage.today().getYear()));
        return self();
    }

    /** 核定岗位规则. */
    P settlePosts() {
        stage.does("officer2", roster(), "settleTerms", RosterPapers::rosterTerms);
        return self();
    }

    /** 报送名册. */
    P fillRoster() {
        stage.does(supplier, roster(), "fillRoster", stored -> RosterPapers.roster(stored, firstWorker, from));
        return self();
    }

    /** 同意名册. */
    P consentToRoster() {
        stage.does("officer2", roster(), "consent", RosterPapers.consent());
        return self();
    }

    /** From the quota to the consented roster: the contract is performed now. */
    P kickedOff(String quota, boolean usersAsked, int... periods) {
        return issueQuota(quota)
                .planPerformance(usersAsked, periods)
                .commitFunds()
                .settlePosts()
                .fillRoster()
                .consentToRoster();
    }

    private String roster() {
        return stage.child(agreement, "rosterChange", 1);
    }
}
