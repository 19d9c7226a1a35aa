package org.sanshe.grant.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.CommittingFunds;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.YearFunds;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.FundingSource;

/** 资助项目实施台: the tasks of {@code grantExecution.bpmn}. */
@Desk("grantExecution")
class GrantExecutionDesk {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantFacts facts;
    private final CommittingFunds funds;
    private final YearFunds years;
    private final Milestones milestones;
    private final Documents documents;
    private final Evidence evidence;

    GrantExecutionDesk(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantFacts facts,
            CommittingFunds funds,
            YearFunds years,
            Milestones milestones,
            Documents documents,
            Evidence evidence) {
        this.projects = projects;
        this.schemes = schemes;
        this.facts = facts;
        this.funds = funds;
        this.years = years;
        this.milestones = milestones;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> commitGrantFunds(TaskContext t) {
        var values = new LinkedHashMap<>(funds.prefill(t.caseNo(), t.today()));
        values.put("facts", facts.of(projects.get(t.caseNo())));
        return values;
    }

    @Handles
    void commitGrantFunds(TaskContext t, CommittingFunds.Form form) {
        funds.commit(t.caseNo(), form.shares(), t);
        years.open(t.caseNo());
    }

    @Prefills
    Map<String, Object> submitFinalReport(TaskContext t) {
        GrantProject p = projects.get(t.caseNo());
        return Map.of("facts", facts.of(p), "lottery", String.valueOf(isLottery(p)));
    }

    /** The form {@code grant-final-report}. */
    record Report(String results, int beneficiaries, Money ownUsed, List<String> files, List<String> labelPhotos) {}

    @Handles
    void submitFinalReport(TaskContext t, Report form) {
        GrantProject p = projects.get(t.caseNo());
        milestones.of(t.caseNo()).stream()
                .filter(m ->
                        m.status() == Milestones.Status.SCHEDULED && m.planned().trigger() != Trigger.SETTLEMENT)
                .findFirst()
                .ifPresent(m -> {
                    throw new Refusal(GrantRule.MILESTONES_OPEN, m.planned().title());
                });
        boolean shown = form.labelPhotos() != null && !form.labelPhotos().isEmpty();
        if (isLottery(p) && !shown) throw GrantLifeDesk.at("labelPhotos", GrantRule.LABEL_MISSING);
        if (!projects.become(t.caseNo(), Status.ACTIVE, Status.CLOSING)) {
            throw new Refusal(GrantRule.NOT_ACTIVE, p.title(), p.status().in(Language.isEnglish()));
        }
        documents.attach(form.files(), t.caseNo(), "grantFinalReport", t.actor(), Audience.CASE);
        if (shown) documents.attach(form.labelPhotos(), t.caseNo(), "grantLabel", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantReported",
                        t.node(),
                        Map.of(
                                "beneficiaries",
                                form.beneficiaries(),
                                "ownUsed",
                                form.ownUsed().toString()))
                .by(GrantBook.BUDGET));
    }

    private boolean isLottery(GrantProject p) {
        return schemes.get(p.schemeId()).body().funding() == FundingSource.LOTTERY_FUND;
    }
}
