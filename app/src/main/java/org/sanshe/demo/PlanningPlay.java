package org.sanshe.demo;

import org.sanshe.purchase.Method;

/**
 * 一件采购的计划: from the need to the approved method.
 *
 * @param <P> the play that goes on from there
 */
abstract class PlanningPlay<P extends PlanningPlay<P>> {

    final Stage stage;
    final Project project;
    String caseNo;
    Method method = Method.CONSULTATION;

    PlanningPlay(Stage stage, Project project) {
        this.stage = stage;
        this.project = project;
    }

    @SuppressWarnings("unchecked")
    P self() {
        return (P) this;
    }

    /** 案号. */
    String caseNo() {
        return caseNo;
    }

    Project project() {
        return project;
    }

    /** 提出购买需求. */
    P raiseNeed() {
        caseNo = stage.start("officer", "purchase", null, NeedPapers.need(project, stage.today()));
        return self();
    }

    /** 事前绩效评估. */
    P assessPerformance() {
        stage.does("officer", caseNo, "assessPerformance", NeedPapers.assessment(project));
        return self();
    }

    /** 预算确认. */
    P confirmBudget() {
        stage.does("finance", caseNo, "confirmBudget", NeedPapers.budget(project, stage.today()));
        return self();
    }

    /** 没有预算. */
    P refuseBudget(String reason) {
        stage.does("finance", caseNo, "confirmBudget", NeedPapers.budgetRefused(reason));
        return self();
    }

    /** 需求调查 where it is obligatory, then 编制采购需求与验收方案. */
    P draftRequirement() {
        if (stage.waitsFor(caseNo).contains("surveyNeeds")) {
            String record = stage.upload("officer", "需求调查记录", caseNo, project.name(), project.evidence());
            stage.does("officer", caseNo, "surveyNeeds", RequirementPapers.survey(project, stage.today(), record));
        }
        stage.does("officer", caseNo, "draftRequirement", RequirementPapers.requirement(project));
        return self();
    }

    /** 采购需求审查, by somebody who did not draft it. */
    P reviewRequirement() {
        stage.does("reviewer", caseNo, "reviewRequirement", RequirementPapers.requirementReview());
        return self();
    }

    /** 采购意向公开. */
    P publishIntent() {
        stage.does("procurement", caseNo, "prepareIntent", PlanningPapers.intent(stage.today()));
        return self();
    }

    /** 意向公开满三十日. */
    P waitForIntent() {
        stage.waitFor(caseNo, "intentPeriod");
        return self();
    }

    /** From the need to the published intent. */
    P planned() {
        return raiseNeed()
                .assessPerformance()
                .confirmBudget()
                .draftRequirement()
                .reviewRequirement()
                .publishIntent();
    }

    /** 公开招标 instead of consultation. */
    P byOpenTender() {
        method = Method.OPEN_TENDER;
        return self();
    }

    /** 按内控制度采购, below the limit. */
    P underOwnRules() {
        method = Method.OWN_RULES;
        return self();
    }

    /** 确定采购方式. */
    P decideMethod() {
        stage.does("procurement", caseNo, "decideMethod", PlanningPapers.method(method));
        return self();
    }

    /** 采购方式审批. */
    P approveMethod() {
        stage.does("leader", caseNo, "approveMethod", PlanningPapers.approve());
        return self();
    }

    /** 主管预算单位同意. */
    P consent() {
        stage.does(
                "authority",
                caseNo,
                "consentOfAuthority",
                PlanningPapers.approveWithNumber("明政函〔" + stage.today().getYear() + "〕41号"));
        return self();
    }

    /** 终止采购任务 after a failed procedure. */
    P giveUp(String reason) {
        stage.does("procurement", caseNo, "decideAfterFailure", PlanningPapers.giveUp(reason));
        return self();
    }
}
