package org.sanshe.incubation.term;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.processes.IncubationHandOverSteps;

/** 移交: what {@code incubationHandOver.bpmn} asks. */
@Steps("incubationHandOver")
class IncubationHandOverProcess implements IncubationHandOverSteps {

    private final HandOvers handOvers;
    private final Tenancies tenancies;
    private final Bases bases;
    private final TermPapers papers;
    private final TermClock clock;
    private final Submissions submissions;
    private final Evidence evidence;

    IncubationHandOverProcess(
            HandOvers handOvers,
            Tenancies tenancies,
            Bases bases,
            TermPapers papers,
            TermClock clock,
            Submissions submissions,
            Evidence evidence) {
        this.handOvers = handOvers;
        this.tenancies = tenancies;
        this.bases = bases;
        this.papers = papers;
        this.clock = clock;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(tenancies.get(caseNo).baseId()).desk();
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(tenancies.get(caseNo).organizationId());
    }

    @Override
    public Date prepareHandOverDue(String caseNo) {
        return TermClock.end(handOvers.get(caseNo).dueOn());
    }

    @Override
    public Date signHandOverDue(String caseNo) {
        return Date.from(handOvers.get(caseNo).signUntil());
    }

    @Override
    public boolean handOverSigned(String caseNo) {
        return handOvers.get(caseNo).isSigned();
    }

    @Override
    public Date witnessHandOverDue(String caseNo) {
        return clock.due(caseNo, "witnessHandOver", "INCUBATION_WITNESS");
    }

    @Override
    public void issueHandOver(String caseNo) {
        var h = handOvers.get(caseNo);
        List<String> witnesses = h.signatory() != null
                ? List.of()
                : Stream.of("witnessHandOver", "confirmWitness")
                        .map(node -> submissions.of(caseNo).stream()
                                .filter(r -> r.node().equals(node))
                                .reduce((a, b) -> b)
                                .orElseThrow()
                                .personName())
                        .toList();
        var pdf = papers.handOver(tenancies.get(caseNo), h, witnesses);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "handOverSigned",
                        "issueHandOver",
                        Map.of("due", h.dueOn().toString(), "daysLate", h.daysLate(), "witnesses", witnesses))
                .by(TermRule.HAND_OVER_UNSIGNED.basis())
                .with(List.of(pdf.digest())));
    }
}
