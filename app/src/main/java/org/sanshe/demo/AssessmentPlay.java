package org.sanshe.demo;

import java.time.LocalDate;

/** 一次考核: a contract in performance is assessed by the scheme of three sides, as far as the demo shows it. */
final class AssessmentPlay {

    private static final String SCHEME = "STATION-3P";

    private final Stage stage;
    private final String supplier;
    private final String caseNo;

    /** @param supplier the account of who performs the contract */
    AssessmentPlay(Stage stage, String agreement, String supplier, String kind, LocalDate from, LocalDate to) {
        this.stage = stage;
        this.supplier = supplier;
        this.caseNo = stage.start(
                "officer2",
                "assessment",
                agreement,
                Values.of(
                        "agreement", agreement,
                        "scheme", SCHEME,
                        "kind", kind,
                        "periodFrom", from.toString(),
                        "periodTo", to.toString()));
    }

    /** 自评: nine tenths of every indicator, with a sentence. */
    AssessmentPlay evaluatedByItself() {
        stage.does(
                supplier,
                caseNo,
                "selfEvaluate",
                stored -> Values.of(
                        "lines",
                        AssessmentPapers.selfMarks(stored),
                        "summary",
                        "服务按计划开展，人员到岗，记录由服务对象和工作人员双方签字，专账核算。",
                        "promise",
                        true));
        return this;
    }

    /** 确定评价人员, who all say that they have no interest. */
    AssessmentPlay assigned() {
        stage.does("officer2", caseNo, "nameEvaluators", stored -> Values.of("sides", AssessmentPapers.people(stored)));
        stage.everybody(caseNo, "declareInterest", (stored, no) -> Values.of("stand", "SEATED", "independent", true));
        return this;
    }

    /** 确认结果, which is published then. */
    AssessmentPlay confirmed() {
        stage.does("head", caseNo, "confirmResult", Values.of("outcome", "CONFIRM"));
        return this;
    }

    /** So many of the evaluators hand in their sheets. */
    AssessmentPlay scored(int count) {
        stage.first(
                count,
                caseNo,
                "scoreSheet",
                stored -> Values.of(
                        "marks",
                        AssessmentPapers.marks(stored),
                        "comment",
                        "服务总体达到合同约定，人员稳定，记录较为完整。",
                        "independent",
                        true));
        return this;
    }
}
