package org.sanshe.demo;

import java.time.LocalDate;
import org.sanshe.kernel.Role;

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
        return issueQuota("finance", yuan, "leader", Role.LEADER);
    }

    /** The same by the finance officer of a payer, reviewed by somebody in a role. */
    P issueQuota(String finance, String yuan, String reviewer, Role role) {
        stage.does(reviewer, enterQuota(finance, yuan, role), "reviewQuota", KickOffPapers.reviewed());
        return self();
    }

    /** 登记指标, to be reviewed by somebody in a role. Returns its case. */
    String enterQuota(String finance, String yuan, Role role) {
        String file = stage.upload(finance, "预算批复", agreement);
        LocalDate today = stage.today();
        long unit = stage.actor(finance).unitId();
        return stage.start(
                finance,
                "quota",
                null,
                KickOffPapers.quota(unit, today.getYear(), budgetCode, yuan, today, file, role));
    }

    /** 排定履约节点: an advance, then one milestone a period of so many months. */
    P planPerformance(boolean usersAsked, int... periods) {
        return planAsking(usersAsked ? periods.length + 1 : 0, periods);
    }

    /** The same; users are asked about the milestone with that number. */
    P planAsking(int asked, int... periods) {
        stage.does("officer2", agreement, "planPerformance", KickOffPapers.plan(from, periods, asked));
        return self();
    }

    /** 落实资金. */
    P commitFunds() {
        int year = stage.today().getYear();
        stage.does("finance", agreement, "commitFunds", stored -> KickOffPapers.funds(stored, budgetCode, year));
        stage.tellMoney(agreement);
        return self();
    }

    /** 落实资金, a third of it a town's. */
    P commitFundsWithTown() {
        long town = stage.actor("townfinance").unitId();
        stage.does(
                "finance",
                agreement,
                "commitFunds",
                stored -> KickOffPapers.fundsWithTown(stored, budgetCode, town, stage.today()));
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

    /** 等待年度资金: of a contract signed in December the first year begins in January. */
    P waitForFunds() {
        if (from.getYear() > stage.today().getYear()) stage.moveToWorkday(from);
        return self();
    }

    /** From the posts to the consented roster. */
    P staffed() {
        return settlePosts().fillRoster().consentToRoster();
    }

    /** From the quota to the consented roster: the contract is performed now. */
    P kickedOff(String quota, boolean usersAsked, int... periods) {
        return waitForFunds()
                .issueQuota(quota)
                .planPerformance(usersAsked, periods)
                .commitFunds()
                .staffed();
    }

    private String roster() {
        return stage.child(agreement, "rosterChange", 1);
    }
}
