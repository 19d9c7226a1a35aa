package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 采购包 (《政府采购需求管理办法》第十八条): the parts of a purchase that are procured and contracted each on its own. */
@Component
class Lots {

    private static final LegalBasis BASIS = new LegalBasis("政府采购需求管理办法", "第十八条");

    private final Purchases purchases;
    private final Submissions submissions;
    private final Cases cases;
    private final Evidence evidence;

    Lots(Purchases purchases, Submissions submissions, Cases cases, Evidence evidence) {
        this.purchases = purchases;
        this.submissions = submissions;
        this.cases = cases;
        this.evidence = evidence;
    }

    /**
     * 检查: at least two, their budgets adding up to the budget, no ceiling above its lot's budget nor all above that of
     * the whole.
     *
     * @throws InvalidInput at the list
     */
    static void check(List<PlanningForms.Lot> lots, Money budget, Money ceiling, Integer most) {
        if (lots.isEmpty()) return;
        Money budgets = sum(lots, PlanningForms.Lot::budget);
        if (lots.size() < 2 || !budgets.equals(budget)) {
            throw InvalidInput.at(
                    "lots",
                    "采购包不少于两个，各包预算之和 %s 元应等于项目预算 %s 元。".formatted(budgets, budget),
                    "At least two lots; their budgets come to %s yuan and must equal the budget of %s yuan."
                            .formatted(budgets, budget));
        }
        Money ceilings = sum(lots, PlanningForms.Lot::ceiling);
        if (ceilings.exceeds(ceiling) || lots.stream().anyMatch(l -> l.ceiling().exceeds(l.budget()))) {
            throw InvalidInput.at(
                    "lots",
                    "采购包最高限价不得超过该包预算，合计 %s 元不得超过项目最高限价 %s 元。".formatted(ceilings, ceiling),
                    "No ceiling may exceed its lot's budget, nor all of them, %s yuan, the ceiling of %s yuan."
                            .formatted(ceilings, ceiling));
        }
        if (lots.stream().map(PlanningForms.Lot::lotName).distinct().count() < lots.size()) {
            throw InvalidInput.at("lots", "采购包名称不得重复。", "Each lot needs a name of its own.");
        }
        if (most != null && most > lots.size()) {
            throw InvalidInput.at(
                    "maxLotsPerSupplier",
                    "不能多于采购包数 %d。".formatted(lots.size()),
                    "Not more than the %d lots.".formatted(lots.size()));
        }
    }

    /** 预留份额 of a purchase in percent, by the lots reserved. */
    static BigDecimal reservedShare(List<PlanningForms.Lot> lots, Money budget) {
        Money reserved = sum(lots.stream().filter(PlanningForms.Lot::reserved).toList(), PlanningForms.Lot::budget);
        return BigDecimal.valueOf(reserved.fen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(budget.fen()), 2, RoundingMode.DOWN);
    }

    /** 划分采购包: opens a case for each lot of the requirement; nothing when there is none. */
    void divide(String caseNo) {
        Purchase whole = purchases.get(caseNo);
        var lots = submissions
                .latest(caseNo, "draftRequirement", null)
                .map(v -> Records.bind(PlanningForms.Requirement.class, v).lots())
                .orElse(List.of());
        int no = 0;
        for (var lot : lots) {
            no++;
            String title = "%s（第%d包：%s）".formatted(whole.title(), no, lot.lotName());
            String lotNo = cases.branch(caseNo, "procurement", no, title);
            Purchase part = purchases.save(new Purchase(lotNo, whole, no, title, lot));
            evidence.record(Act.of(
                            lotNo,
                            null,
                            "lotOpened",
                            "divideIntoLots",
                            Map.of("lot", title, "amount", part.budget().toString()))
                    .by(BASIS));
        }
    }

    /** The case numbers to procure: those of the lots, or the purchase's own. */
    List<String> of(String caseNo) {
        var lots = purchases.findByParentCaseNoOrderByLotNo(caseNo).stream()
                .map(Purchase::caseNo)
                .toList();
        return lots.isEmpty() ? List.of(caseNo) : lots;
    }

    private static Money sum(
            List<PlanningForms.Lot> lots, java.util.function.Function<PlanningForms.Lot, Money> amount) {
        return lots.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
