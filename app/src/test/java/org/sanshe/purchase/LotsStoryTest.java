package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.planning.PurchaseStatus;
import org.sanshe.purchase.planning.Purchases;
import org.sanshe.purchase.planning.Withdrawing;
import org.springframework.beans.factory.annotation.Autowired;

/** 采购包: a purchase of 1,050,000 yuan in two lots, each of which goes its own way. */
@SansheTest
class LotsStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Plans plans;

    @Autowired
    Purchases purchases;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Submissions submissions;

    @Autowired
    Awards awards;

    @Autowired
    Evidence evidence;

    private Consulting story;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
    }

    @Test
    void eachLotIsACaseOfItsOwnAndGoesItsOwnWay() {
        String whole = story.plan(lots("600000", "450000"));
        String first = whole + "-1";
        String second = whole + "-2";

        // Both lots begin at once; the purchase itself has nothing left to do but wait for them.
        assertThat(bureau.openNodes(whole)).isEmpty();
        assertThat(cases.children(whole))
                .extracting(CaseFile::caseNo, CaseFile::process, CaseFile::rulesAsOf)
                .containsExactly(
                        tuple(first, "procurement", cases.rulesAsOf(whole)),
                        tuple(second, "procurement", cases.rulesAsOf(whole)));
        assertThat(bureau.openNodes(first)).containsExactly("draftDocuments");
        assertThat(bureau.openNodes(second)).containsExactly("draftDocuments");

        // A lot has its own budget and ceiling; by whom it was drafted and which limits hold is known from the whole.
        Plan lot = plans.of(first);
        assertThat(lot.parent()).isEqualTo(whole);
        assertThat(lot.budget()).isEqualTo(Money.ofYuan(600_000));
        assertThat(lot.ceiling()).isEqualTo(Money.ofYuan(600_000));
        assertThat(lot.title()).endsWith("（第1包：东片区）");
        assertThat(lot.scope()).contains("东片区");
        assertThat(lot.maxLotsPerSupplier()).isEqualTo(1);
        assertThat(lot.drafters()).isEqualTo(plans.of(whole).drafters()).isNotEmpty();
        assertThat(submissions.latest(first, "confirmBudget", null)).isPresent();
        assertThat(submissions.did(first, "draftRequirement", story.officer().personId()))
                .isTrue();

        // The first lot finds one supplier only and is given up; the second goes on, and so does the purchase.
        fail(first, "2026-04-20T09:00");
        bureau.ended(first, "procurementFailed");
        assertThat(purchases.get(first).status()).isEqualTo(PurchaseStatus.UNSUCCESSFUL);
        assertThat(cases.get(whole).endedAt()).isNull();
        assertThat(tasks.open(List.of(first, second), java.util.Locale.CHINESE)).containsOnlyKeys(second);

        story.turnTo(second);
        story.act("draftDocuments", story.procurement(), "procurement-documents", "ceilingPrice", "450000");
        assertThat(withdrawing.possible(whole, story.leader())).isTrue();
        assertThat(withdrawing.possible(second, story.leader())).isFalse();

        // Given up as a whole, the lot still open ends with it; the one that ended before keeps its own end.
        withdrawing.withdraw(whole, story.leader(), "年度预算调剂，该项目取消");
        bureau.ended(whole, "withdrawn");
        bureau.ended(second, "withdrawn");
        bureau.ended(first, "procurementFailed");
        assertThat(purchases.get(second).status()).isEqualTo(PurchaseStatus.WITHDRAWN);
        assertThat(tasks.of(second)).extracting(TaskItem::state).doesNotContain(TaskItem.State.OPEN);
        assertThat(evidence.verifyAll()).isEmpty();
    }

    /** The same supplier ranks first in both lots and may win one; which report is delivered first changes nothing. */
    @Test
    void whoWinsOneLotIsPassedOverInTheOther() {
        String whole = story.plan(lots("600000", "450000"));
        String first = whole + "-1";
        String second = whole + "-2";
        for (String lot : List.of(first, second)) {
            story.turnTo(lot);
            story.act("draftDocuments", story.procurement(), "procurement-documents", "ceilingPrice", "450000");
            story.act("reviewDocuments", bureau.staff(Role.REVIEWER), "approval");
        }
        bureau.at("2026-04-08T09:00");
        for (String lot : List.of(first, second)) {
            story.turnTo(lot);
            story.commit("2026-04-19");
            for (String code : List.of(Consulting.TONGXIN, Consulting.YILU, Consulting.NUANYANG)) {
                story.register(code);
                story.submit(code, 2_300, "驻点与入户相结合的服务安排，按月督导。");
            }
        }
        for (String lot : List.of(first, second)) {
            story.turnTo(lot);
            story.open(lot.equals(first) ? "2026-04-20T09:00" : "2026-04-20T14:00");
            story.seat();
            story.review(3, 2);
            story.offer(Consulting.TONGXIN, "430000");
            story.offer(Consulting.YILU, "435000");
            story.price(2);
            story.scoreAll(33, 26);
            story.sign();
        }

        story.turnTo(second);
        story.deliver();
        assertThatThrownBy(() -> pick(Consulting.TONGXIN)).isInstanceOf(RuntimeException.class);
        pick(Consulting.YILU);
        story.announce();
        assertThat(awards.awarded(second).creditCode()).isEqualTo(Consulting.YILU);
        assertThat(evidence.of(second))
                .filteredOn(e -> e.act().equals("passedOver"))
                .singleElement()
                .satisfies(e -> assertThat(e.facts().toString()).contains("兼投不兼中：每家供应商最多中选1个采购包", first));

        story.turnTo(first);
        story.deliver();
        pick(Consulting.TONGXIN);
        story.announce();
        assertThat(awards.awarded(first).creditCode()).isEqualTo(Consulting.TONGXIN);
        assertThat(evidence.of(first)).extracting(e -> e.act()).doesNotContain("passedOver");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private void pick(String supplier) {
        story.act("pickSupplier", story.leader(), "award-decision", "supplier", supplier, "decidedOn", "2026-04-21");
    }

    @Test
    void lotsAddUpAndNoCeilingIsAboveItsBudget() {
        assertThatThrownBy(() -> story.plan(lots("600000", "449999.99"))).isInstanceOf(FormRejected.class);
        story = new Consulting(bureau);
        var one = new LinkedHashMap<>(lots("600000", "450000"));
        one.put("lots", List.of(lot("全域", "1050000", "1050000")));
        assertThatThrownBy(() -> story.plan(one)).isInstanceOf(FormRejected.class);
        var dear = new LinkedHashMap<>(lots("600000", "450000"));
        dear.put("lots", List.of(lot("东片区", "600000", "600000.01"), lot("西片区", "450000", "450000")));
        assertThatThrownBy(() -> story.plan(dear)).isInstanceOf(FormRejected.class);
    }

    @Test
    void aPartReservedIsAsLargeAsTheLawSaysAndMakesItsLotWhollyReserved() {
        var reserved = new LinkedHashMap<>(lots("600000", "450000"));
        reserved.put("smeReservation", "PART");
        reserved.put("smeSmallShare", "60");
        reserved.remove("notReservedReason");
        // up to 2,000,000 yuan the whole would have to be reserved
        assertThatThrownBy(() -> story.plan(reserved))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().name()).isEqualTo("RESERVATION_TOO_SMALL"));
    }

    /** One supplier responds; that is one too few. */
    private void fail(String lot, String deadline) {
        story.turnTo(lot);
        story.act("draftDocuments", story.procurement(), "procurement-documents", "ceilingPrice", "600000");
        story.act("reviewDocuments", bureau.staff(Role.REVIEWER), "approval");
        bureau.at(deadline);
        assertThat(bureau.openNodes(lot)).containsExactly("decideAfterFailure");
        story.giveUp();
    }

    private static Map<String, Object> lots(String first, String second) {
        return Map.of("lots", List.of(lot("东片区", first, first), lot("西片区", second, second)), "maxLotsPerSupplier", 1);
    }

    private static Map<String, Object> lot(String name, String budget, String ceiling) {
        return Map.of("lotName", name, "lotContent", name + "的社会工作服务", "lotBudget", budget, "lotCeiling", ceiling);
    }
}
