package org.sanshe.purchase.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Outcome;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.MethodApproval;
import org.sanshe.letters.Opinion;
import org.sanshe.letters.Project;
import org.sanshe.purchase.Method;
import org.springframework.stereotype.Component;

/** 采购方式审批表: issued once everybody who has to has agreed. */
@Component
class MethodLetters {

    private static final Map<String, String> OPINIONS = Map.of(
            "decideMethod", "采购岗",
            "approveMethod", "局领导",
            "consentOfAuthority", "主管预算单位",
            "approvalOfTreasury", "财政部门");

    private final Limits limits;
    private final Buyers buyers;
    private final Documents documents;
    private final Submissions submissions;

    MethodLetters(Limits limits, Buyers buyers, Documents documents, Submissions submissions) {
        this.limits = limits;
        this.buyers = buyers;
        this.documents = documents;
        this.submissions = submissions;
    }

    void issue(Purchase purchase, LocalDate rulesAsOf) {
        var form = submissions
                .latest(purchase.caseNo(), "decideMethod", null)
                .map(v -> Records.bind(PlanningForms.Method.class, v))
                .orElseThrow();
        Outcome thresholds = limits.of(purchase, rulesAsOf);
        var letter = new MethodApproval(
                new Project(purchase.caseNo(), purchase.title()),
                buyers.party(purchase.unitId()),
                purchase.whole().yuan(),
                thresholds.money("openTenderAmount").yuan(),
                thresholds.basis().isEmpty()
                        ? thresholds.tableVersion()
                        : thresholds.basis().get(0).text(),
                purchase.method().zh(),
                form.groundExplanation() == null ? "" : form.groundExplanation(),
                purchase.methodBasis(),
                opinions(purchase));
        documents.issue(purchase.caseNo(), "methodApproval", letter, buyers.name(purchase.unitId()), Audience.CASE);
    }

    /** Of the last round only. */
    private List<Opinion> opinions(Purchase purchase) {
        var opinions = new ArrayList<Opinion>();
        for (var receipt : submissions.of(purchase.caseNo())) {
            if (receipt.node().equals("decideMethod")) opinions.clear();
            if (OPINIONS.containsKey(receipt.node())) {
                opinions.add(opinion(
                        receipt.node(),
                        purchase.method(),
                        receipt.personName(),
                        submissions.content(receipt.id()),
                        receipt.at()));
            }
        }
        return opinions;
    }

    private static Opinion opinion(String node, Method chosen, String person, Map<String, Object> values, Instant at) {
        String said = node.equals("decideMethod") ? "拟采用" + chosen.zh() : "同意";
        String number = values.get("approvalNumber") instanceof String text ? text.strip() : "";
        return new Opinion(
                OPINIONS.get(node),
                person,
                said + (number.isEmpty() ? "" : "（" + number + "）"),
                LocalDateTime.ofInstant(at, SansheClock.ZONE));
    }
}
