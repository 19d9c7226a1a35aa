package org.sanshe.purchase.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;

/** 采购失败后的处理: try again, change the method, or give the purchase up. */
@Desk("procurement")
class FailureDesk {

    private final Purchases purchases;

    FailureDesk(Purchases purchases) {
        this.purchases = purchases;
    }

    @Prefills
    Map<String, Object> decideAfterFailure(TaskContext t) {
        Purchase purchase = purchases.get(t.caseNo());
        var options = new ArrayList<Map<String, Object>>();
        options.add(option("RETENDER", "按原采购方式重新采购", "Try again by the same method"));
        options.add(option("CHANGE_METHOD", "变更采购方式，重新审批", "Change the method, approved anew"));
        options.add(option("END", "终止采购任务", "Give the purchase up"));
        return Map.of(
                "serviceName",
                purchase.title(),
                "methodName",
                PlanningPrefills.english()
                        ? purchase.method().en()
                        : purchase.method().zh(),
                "options",
                List.copyOf(options));
    }

    @Handles
    void decideAfterFailure(TaskContext t, PlanningForms.Failure form) {
        purchases.get(t.caseNo()).decideAfterFailure(form.decision(), form.reason());
    }

    private static Map<String, Object> option(String value, String zh, String en) {
        return Map.of("value", value, "label", PlanningPrefills.english() ? en : zh);
    }
}
