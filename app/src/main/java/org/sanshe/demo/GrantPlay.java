package org.sanshe.demo;

import java.util.ArrayList;
import java.util.List;

/** 一轮公益创投: called, applied for, checked, judged and decided, as far as the demo shows it. */
final class GrantPlay {

    private static final String OFFICER = "officer2";

    private final Stage stage;
    private final String round;
    private final List<String> applications = new ArrayList<>();

    /** Calls under a scheme for a month. @param pot in yuan */
    GrantPlay(Stage stage, String title, String scheme, String pot) {
        this.stage = stage;
        this.round = stage.start(
                OFFICER, "grantRound", null, stored -> GrantPapers.round(title, scheme, pot, stored, stage.now()));
        stage.does("head", round, "approveRound", Values.of("decision", "APPROVE"));
    }

    /** An organization applies. */
    GrantPlay applied(String username, GrantPapers.Project project) {
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

    /** Its case. */
    String caseNo() {
        return round;
    }

    /** Its applications, as they came in. */
    List<String> applications() {
        return List.copyOf(applications);
    }
}
