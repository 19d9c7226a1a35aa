package org.sanshe.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.sanshe.processes.VillageSpendingSteps;

/** 村级开支审批: what {@code villageSpending.bpmn} asks. */
@Steps("villageSpending")
class VillageSpendingProcess implements VillageSpendingSteps {

    private final Villages villages;
    private final Spendings spendings;
    private final Decisions decisions;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    VillageSpendingProcess(
            Villages villages,
            Spendings spendings,
            Decisions decisions,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.villages = villages;
        this.spendings = spendings;
        this.decisions = decisions;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Asked of the table once and kept; then the holders of the posts it names. */
    @Override
    public List<String> signers(String caseNo) {
        Spending s = spendings.get(caseNo);
        List<String> levels = s.levels();
        if (levels.isEmpty()) {
            levels = decisions
                    .decide(
                            VillageDesk.TIERS,
                            caseNo,
                            cases.rulesAsOf(caseNo),
                            Map.of(
                                    "template",
                                    villages.get(s.village()).template(),
                                    "kind",
                                    s.kind(),
                                    "amount",
                                    s.counted()))
                    .texts("levels");
            spendings.needs(caseNo, levels);
        }
        var holders = villages.holders(s.village());
        return levels.stream()
                .map(Post::of)
                .map(post -> {
                    var holder = holders.get(post);
                    if (holder == null) throw new Refusal(VillageRule.POST_VACANT, post.named());
                    return String.valueOf(holder.personId());
                })
                .toList();
    }

    @Override
    public boolean spendingRefused(String caseNo) {
        return spendings.get(caseNo).refusal() != null;
    }

    @Override
    public boolean spendingApproved(String caseNo) {
        return spendings.get(caseNo).isApproved();
    }

    @Override
    public void refuseSpending(String caseNo) {
        Spending s = spendings.get(caseNo);
        messages.toPerson(
                cases.get(caseNo).startedBy(),
                caseNo,
                "“" + s.what() + "”未予开支：" + s.refusal(),
                "The spending was refused: " + s.refusal(),
                null);
    }

    @Override
    public String bookkeeper(String caseNo) {
        var holder = villages.holders(spendings.get(caseNo).village()).get(Post.BOOKKEEPER);
        if (holder == null) throw new Refusal(VillageRule.POST_VACANT, Post.BOOKKEEPER.named());
        return String.valueOf(holder.personId());
    }

    /** 村务公开: what representatives voted on at once, the rest with its month or quarter. */
    @Override
    public void discloseSpending(String caseNo) {
        Spending s = spendings.get(caseNo);
        LocalDate on = s.levels().contains("REPRESENTATIVES")
                ? s.paidOn()
                : next(s.paidOn(), villages.get(s.village()).disclosure());
        spendings.disclose(caseNo, on);
        evidence.record(Act.of(caseNo, null, "spendingDisclosed", "discloseSpending", Map.of("from", on.toString()))
                .by(VillageDesk.OPENNESS));
    }

    /** The day after the month or the quarter. */
    static LocalDate next(LocalDate day, String disclosure) {
        LocalDate month = day.withDayOfMonth(1);
        if (disclosure.equals("MONTHLY")) return month.plusMonths(1);
        return month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1).plusMonths(3);
    }
}
