package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Instalments for stories of results: delivered and judged, so that only the assessment decides. */
@TestComponent
class InstalmentsOfTests {

    private final Bureau bureau;
    private final Milestones milestones;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    InstalmentsOfTests(Bureau bureau, Milestones milestones, Inbox inbox, TransactionTemplate transaction) {
        this.bureau = bureau;
        this.milestones = milestones;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** The second instalment is paid by assessment of the first half year; all is delivered and judged as met. */
    String byAssessment(String agreement, Actor officer, Actor supplier) {
        transaction.executeWithoutResult(s -> {
            milestones.plan(
                    agreement,
                    List.of(
                            new Planned(
                                    1,
                                    "中期",
                                    Trigger.ASSESSMENT,
                                    2,
                                    LocalDate.parse("2025-07-01"),
                                    LocalDate.parse("2025-12-31"),
                                    LocalDate.parse("2026-03-31"),
                                    false,
                                    List.of(new Deliverable("小组活动", "不少于六节", new BigDecimal("7"), "签到表"))),
                            new Planned(
                                    2,
                                    "期满",
                                    Trigger.ACCEPTANCE,
                                    1,
                                    null,
                                    null,
                                    LocalDate.parse("2026-06-30"),
                                    false,
                                    List.of(new Deliverable("总结报告", "与记录一致", null, "报告")))),
                    officer);
            milestones.open(agreement);
        });
        String no = milestones.of(agreement).get(0).caseNo();
        bureau.act(
                no,
                "submitDeliverables",
                supplier,
                Map.of(
                        "items",
                        List.of(Map.of(
                                "handedIn",
                                "七个小组的资料",
                                "files",
                                List.of(bureau.upload(supplier, "成果 " + agreement)),
                                "reached",
                                7))));
        bureau.act(
                no,
                "checkDeliverables",
                officer,
                Map.of("items", List.of(Map.of("verdict", "OK")), "deductions", List.of()));
        var offered = (List<?>) opens(no, "nameAcceptanceGroup", officer).get("candidates");
        List<String> members = offered.stream()
                .map(c -> (Map<?, ?>) c)
                .filter(c -> !String.valueOf(c.get("label")).contains("不得参加"))
                .map(c -> String.valueOf(c.get("value")))
                .limit(3)
                .toList();
        bureau.act(no, "nameAcceptanceGroup", officer, Map.of("members", members));
        for (String member : members) {
            Actor actor = new Actor(Long.parseLong(member), Long.parseLong(member), "验收成员", Set.of(), null, null, null);
            int standards = ((List<?>) opens(no, "judgeDelivery", actor).get("standards")).size();
            bureau.act(
                    no,
                    "judgeDelivery",
                    member,
                    actor,
                    Map.of(
                            "standards",
                            java.util.Collections.nCopies(standards, Map.of("result", "MET")),
                            "verdict",
                            "ACCEPTED"));
        }
        return no;
    }

    /** The officer concludes what the group accepted. */
    void conclude(String milestone, Actor officer) {
        bureau.act(
                milestone,
                "concludeAcceptance",
                officer,
                new HashMap<>(Map.of("outcome", "ACCEPTED", "opinion", "按验收小组意见。", "deductions", List.of())));
    }

    private Map<String, Object> opens(String caseNo, String node, Actor actor) {
        var task = bureau.open(caseNo, node).stream()
                .filter(t -> t.element() == null || t.element().equals(String.valueOf(actor.personId())))
                .findFirst()
                .orElseThrow();
        return inbox.open(task.taskId(), actor).stored();
    }
}
