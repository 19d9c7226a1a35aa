package org.sanshe.evaluation.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.plan.Naming;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;

/** 结果办理台: the tasks of {@code assessmentResult.bpmn}. */
@Desk("assessmentResult")
class ResultDesk {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Involved involved;
    private final ResultRows results;
    private final Naming naming;
    private final Evidence evidence;

    ResultDesk(
            Assessments assessments,
            Schemes schemes,
            Involved involved,
            ResultRows results,
            Naming naming,
            Evidence evidence) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.involved = involved;
        this.results = results;
        this.naming = naming;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> confirmResult(TaskContext t) {
        return shown(t.caseNo());
    }

    /** The form {@code result-confirmation}. */
    record Confirmation(String outcome, String opinion) {}

    @Handles
    void confirmResult(TaskContext t, Confirmation form) {
        Assessment a = assessments.get(t.caseNo());
        if (involved.scorers(a).contains(t.actor().personId())) {
            throw new Refusal(ResultRule.CONFIRMED_BY_EVALUATOR, a.title());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "CONFIRM".equals(form.outcome()) ? "resultConfirmed" : "recomputationAsked",
                        t.node(),
                        Map.of(
                                "grade",
                                schemes.get(a.schemeId()).graded(a.grade()).name(),
                                "scoringRound",
                                a.round()))
                .by(ResultProcess.EVALUATION));
    }

    @Prefills
    Map<String, Object> nameOthers(TaskContext t) {
        return naming.form(assessments.get(t.caseNo()), t.today());
    }

    @Handles
    void nameOthers(TaskContext t, Naming.Form form) {
        naming.name(t, assessments.get(t.caseNo()), form);
        assessments.become(t.caseNo(), Assessment.Status.SCORING);
    }

    @Prefills
    Map<String, Object> considerTermination(TaskContext t) {
        return shown(t.caseNo());
    }

    /** The form {@code termination-consideration}. */
    record Consideration(String decision, String reason) {}

    @Handles
    void considerTermination(TaskContext t, Consideration form) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "PROPOSE".equals(form.decision()) ? "terminationProposed" : "terminationNotProposed",
                        t.node(),
                        Map.of("reason", form.reason()))
                .by(new LegalBasis("民法典", "第五百六十三条")));
    }

    /** The newest computation as forms show it. */
    Map<String, Object> shown(String caseNo) {
        boolean english = Language.isEnglish();
        Assessment a = assessments.get(caseNo);
        Computation c = results.latest(caseNo).orElseThrow().computation();
        var grade = schemes.get(a.schemeId()).graded(c.grade());
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", a.title() + " · " + a.kind().in(english));
        values.put("summary", Working.summary(c, english ? grade.nameEn() : grade.name(), english));
        values.put(
                "lines", Working.of(c, english).stream().map(Working.Row::map).toList());
        return values;
    }
}
