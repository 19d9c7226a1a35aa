package org.sanshe.demo;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Role;

/** 一轮公益创投: called, applied for, checked, judged and decided, as far as the demo shows it. */
final class GrantPlay {

    private static final String OFFICER = "officer2";

    /** 用于社会福利的彩票公益金支出 in the classification of budget items. */
    private static final String LINE = "2296002-01";

    private final Stage stage;
    private final String round;
    private final List<String> applications = new ArrayList<>();
    private final List<String> applicants = new ArrayList<>();

    /** Calls under a scheme for a month. @param pot in yuan */
    GrantPlay(Stage stage, String title, String scheme, String pot) {
        this.stage = stage;
        this.round = stage.start(
                OFFICER,
                "grantRound",
                null,
                GrantPapers.round(title, scheme, pot, stage.actor(OFFICER).unitId(), stage.now()));
        stage.does("head", round, "approveRound", Values.of("decision", "APPROVE"));
    }

    /** An organization applies. */
    GrantPlay applied(String username, GrantPapers.Project project) {
        applicants.add(username);
        applications.add(stage.start(
                username,
                "grantApplication",
                round,
                stored -> GrantPapers.application(project, stored, username, stage)));
        return this;
    }

    /** Both checks of everybody's application that has none yet, as handed in. */
    GrantPlay checked() {
        for (String no : applications) {
            if (!stage.waitsFor(no).contains("checkForm")) continue;
            stage.does(OFFICER, no, "checkForm", GrantPapers::complete);
            stage.does("finance", no, "checkBudget", GrantPapers::asAsked);
        }
        return this;
    }

    /** After the window closed a panel is drawn, says that it has no interest, and is to hear everybody the day after. */
    GrantPlay drawn() {
        stage.does(OFFICER, round, "drawPanel", Values.of("ready", true));
        stage.everybody(round, "declareInterest", (stored, no) -> GrantPapers.noInterest(stored));
        stage.does(
                OFFICER,
                round,
                "scheduleDefence",
                Values.of(
                        "place",
                        "明湖区民政局三楼会议室",
                        "at",
                        stage.today().plusDays(1).atTime(9, 30).toString(),
                        "minutes",
                        15));
        return this;
    }

    /** Everybody came; each member judges all alone, and the leader decides as ranked. */
    GrantPlay judged() {
        stage.does(OFFICER, round, "noteDefence", GrantPapers::everybodyCame);
        stage.everybody(round, "scoreApplications", GrantPapers::sheets);
        stage.does("leader", round, "decideRound", Values.of("agreed", true, "drops", List.of()));
        return this;
    }

    /** The budget gives so much; the proposed grants are published. */
    GrantPlay published(String approved) {
        stage.does(
                "finance",
                round,
                "enterBudget",
                Values.of(
                        "approved", approved, "document", "明财社〔" + stage.today().getYear() + "〕12号"));
        return this;
    }

    /** 签订: whoever came first agrees with the bureau; lottery money is issued and committed, the first part claimed. */
    GrantPlay begun(String awarded) {
        String agreement = stage.child(applications.get(0), "grantLife", 1);
        stage.does(OFFICER, agreement, "prepareAgreement", GrantPapers.agreement(stage.today()));
        stage.does(applicants.get(0), agreement, "signAgreement", GrantPapers.signature());
        stage.does("head", agreement, "signForUnit", Values.of("decision", "AGREE", "opinion", "同意。"));
        int year = stage.today().getYear();
        String quota = stage.start(
                "finance",
                "quota",
                null,
                KickOffPapers.quota(
                        stage.actor("finance").unitId(),
                        year,
                        "LOTTERY_FUND",
                        LINE,
                        "彩票公益金公益创投",
                        awarded,
                        stage.today(),
                        stage.upload("finance", "彩票公益金预算批复", agreement),
                        Role.LEADER));
        stage.does("leader", quota, "reviewQuota", KickOffPapers.reviewed());
        stage.does(
                "finance",
                agreement,
                "commitGrantFunds",
                GrantPapers.funds(stage.actor("finance").unitId(), LINE, awarded, year));
        stage.tellMoney(agreement);
        return this;
    }
}
