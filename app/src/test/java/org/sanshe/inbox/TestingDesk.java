package org.sanshe.inbox;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.TestingSteps;
import org.sanshe.seal.Seals;

/** The desk and the steps of a diagram that exists only in tests. */
@Desk("testing")
class TestingDesk {

    private final Documents documents;
    private final Seals seals;

    TestingDesk(Documents documents, Seals seals) {
        this.documents = documents;
        this.seals = seals;
    }

    @Starts(
            prefix = "SY",
            roles = {Role.OFFICER})
    CaseFacts start(StartContext s, StartForm form) {
        return new CaseFacts(form.subject(), s.actor().unitId(), null, null);
    }

    @Handles
    void propose(TaskContext t, ProposalForm form) {
        if (form.plan().contains("无")) throw InvalidInput.at("plan", "请写明方案内容");
        documents.attach(form.papers(), t.caseNo(), "proposal", t.actor(), Audience.CASE);
    }

    @Handles
    void decide(TaskContext t, DecisionForm form) {}

    @Handles
    String answer(TaskContext t, AnswerForm form) {
        String scope = "testing:" + t.caseNo();
        seals.create(scope, t.at().plusSeconds(86_400));
        return scope;
    }

    record StartForm(String subject, String organization) {}

    record ProposalForm(String plan, Money amount, boolean risky, String risk, List<Line> lines, List<String> papers) {}

    record Line(String what) {}

    record DecisionForm(boolean agreed, String opinion) {}

    record AnswerForm(String reply) {}

    /** What the diagram asks. */
    @Steps("testing")
    static class Answers implements TestingSteps {

        private final Submissions submissions;
        private final Deadlines deadlines;
        private final Evidence evidence;
        private final SansheClock clock;

        Answers(Submissions submissions, Deadlines deadlines, Evidence evidence, SansheClock clock) {
            this.submissions = submissions;
            this.deadlines = deadlines;
            this.evidence = evidence;
            this.clock = clock;
        }

        @Override
        public void note(String caseNo) {
            evidence.record(Act.of(caseNo, null, "note", "note", Map.of("amount", value(caseNo, "propose", "amount"))));
        }

        @Override
        public Date decideBy(String caseNo) {
            return deadlines.set(caseNo, "decide", "AWARD_PICK", today());
        }

        @Override
        public boolean agreed(String caseNo) {
            return "true".equals(String.valueOf(value(caseNo, "decide", "agreed")));
        }

        @Override
        public String organization(String caseNo) {
            return String.valueOf(value(caseNo, "start", "organization"));
        }

        @Override
        public Date pauseEnds(String caseNo) {
            return deadlines.set(caseNo, "pause", "AWARD_PICK", today());
        }

        private LocalDate today() {
            return clock.today();
        }

        private Object value(String caseNo, String node, String key) {
            return submissions.latest(caseNo, node, null).orElseThrow().get(key);
        }
    }
}
