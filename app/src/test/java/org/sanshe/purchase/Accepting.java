package org.sanshe.purchase;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.boot.test.context.TestComponent;

/** The acceptance of a milestone with one deliverable, as the people of a small bureau bring it about. */
@TestComponent
public class Accepting {

    private final Bureau bureau;
    private final Living living;
    private final Inbox inbox;

    Accepting(Bureau bureau, Living living, Inbox inbox) {
        this.bureau = bureau;
        this.living = living;
        this.inbox = inbox;
    }

    /** Handed in, checked, judged by three who did not sign, concluded. */
    public void accept(String milestone) {
        Actor officer = living.staff(Role.OFFICER);
        Actor tongxin = living.supplier();
        String report = bureau.upload(tongxin, "report " + UUID.randomUUID());
        bureau.act(
                milestone,
                "submitDeliverables",
                tongxin,
                Map.of("items", List.of(Map.of("handedIn", "服务报告", "files", List.of(report)))));
        bureau.act(
                milestone,
                "checkDeliverables",
                officer,
                Map.of("items", List.of(Map.of("verdict", "OK")), "deductions", List.of()));
        List<Long> group = candidates(milestone, officer);
        bureau.act(
                milestone,
                "nameAcceptanceGroup",
                officer,
                Map.of("members", group.stream().map(String::valueOf).toList()));
        group.forEach(member -> judge(milestone, member));
        bureau.act(
                milestone,
                "concludeAcceptance",
                officer,
                Map.of("opinion", "按验收小组意见。", "deductions", List.of(), "outcome", "ACCEPTED"));
    }

    private List<Long> candidates(String milestone, Actor officer) {
        return ((List<?>) opens(milestone, "nameAcceptanceGroup", officer).get("candidates"))
                .stream()
                        .map(c -> (Map<?, ?>) c)
                        .filter(c -> !String.valueOf(c.get("label")).contains("不得参加"))
                        .map(c -> Long.valueOf(String.valueOf(c.get("value"))))
                        .limit(3)
                        .toList();
    }

    private void judge(String milestone, long member) {
        Actor who = new Actor(member, member, "验收成员", Set.of(Role.EVALUATOR), null, null, null);
        int standards = ((List<?>) opens(milestone, "judgeDelivery", who).get("standards")).size();
        bureau.act(
                milestone,
                "judgeDelivery",
                String.valueOf(member),
                who,
                Map.of("standards", Collections.nCopies(standards, Map.of("result", "MET")), "verdict", "ACCEPTED"));
    }

    /** What the open task at a node shows to the one who does it. */
    public Map<String, Object> opens(String caseNo, String node, Actor actor) {
        var task = bureau.open(caseNo, node).stream()
                .filter(t -> t.element() == null || t.element().equals(String.valueOf(actor.personId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not open but " + bureau.openNodes(caseNo)));
        return new HashMap<>(inbox.open(task.taskId(), actor).stored());
    }
}
