package org.sanshe.purchase.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Awards;

/** 合同: reviewed, approved level by level, signed or refused. */
class PurchaseContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final Awards.Awarded AWARD =
            new Awards.Awarded(5, "52430198MJJ0000016", "明湖区群英社会工作服务中心", Money.of("1040000.00"), "民采〔2026〕9号", DAY);

    @Test
    void isApprovedWhenEveryLevelAgrees() {
        var contract = contract();
        assertThat(contract.isApproved()).as("nobody asked").isFalse();
        contract.needs(List.of("section_head", "leader"));
        contract.needs(List.of("section_head"));
        contract.approve("section_head", true);
        assertThat(contract.isApproved()).isFalse();
        contract.approve("leader", true);
        assertThat(contract.isApproved()).isTrue();
        assertThat(contract.isRefused()).isFalse();
    }

    @Test
    void startsAnewAfterARefusedApproval() {
        var contract = contract();
        contract.reviewed("APPROVE");
        contract.needs(List.of("section_head", "leader"));
        contract.approve("section_head", true);
        contract.approve("leader", false);
        assertThat(contract.isRefused()).isTrue();
        assertThat(contract.isApproved()).isFalse();
        contract.redraft(draft());
        assertThat(contract.isReviewed()).isFalse();
        assertThat(contract.isRefused()).isFalse();
        contract.needs(List.of("leader"));
        contract.approve("leader", true);
        assertThat(contract.isApproved()).isTrue();
    }

    @Test
    void endsWhenTheSupplierRefuses() {
        var contract = contract();
        contract.supplierDecides(new ContractForms.SupplierSignature("REFUSE", null, null, "人员不足", null));
        assertThat(contract.isCancelled()).isTrue();
        assertThat(contract.supplierSigned()).isFalse();
        assertThatThrownBy(() -> contract.conclude(1)).isInstanceOf(Refusal.class);
    }

    @Test
    void isConcludedOnceByBothSignatures() {
        var contract = contract();
        contract.supplierDecides(new ContractForms.SupplierSignature("SIGN", "李华", DAY, null, null));
        contract.buyerDecides(new ContractForms.BuyerSignature("SIGN", "CG2026-0001-HT", "陆明远", DAY, null));
        contract.conclude(1);
        assertThat(contract.isConcluded()).isTrue();
        assertThatThrownBy(() -> contract.conclude(2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        contract.supplierDecides(new ContractForms.SupplierSignature("REFUSE", null, null, "反悔", null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aBuyerWhoSendsItBackHasNotSignedAndWhoRefusesEndsIt() {
        var contract = contract();
        contract.supplierDecides(new ContractForms.SupplierSignature("SIGN", "李华", DAY, null, null));
        contract.buyerDecides(new ContractForms.BuyerSignature("RETURN", null, null, null, "服务地点有误，请更正"));
        assertThat(contract.buyerReturned()).isTrue();
        contract.redraft(draft());
        assertThat(contract.buyerReturned()).isFalse();
        assertThat(contract.supplierSigned())
                .as("who signed another text has not signed this one")
                .isFalse();
        contract.buyerDecides(new ContractForms.BuyerSignature("REFUSE", null, null, null, "本年度预算被收回"));
        assertThat(contract.isCancelled()).isTrue();
        assertThat(contract.buyerSigned()).isFalse();
    }

    @Test
    void isSuspendedResumedAndCancelledOnlyOnceBothHaveSigned() {
        var contract = contract();
        assertThatThrownBy(() -> contract.suspend("投诉处理期间", "《政府采购法》第五十七条")).isInstanceOf(Refusal.class);
        contract.supplierDecides(new ContractForms.SupplierSignature("SIGN", "李华", DAY, null, null));
        contract.buyerDecides(new ContractForms.BuyerSignature("SIGN", "CG2026-0001-HT", "陆明远", DAY, null));
        contract.conclude(1);
        contract.suspend("投诉处理期间", "《政府采购法》第五十七条");
        assertThat(contract.isSuspended()).isTrue();
        assertThat(contract.isConcluded()).isTrue();
        contract.resume();
        contract.cancel("投诉成立", "《政府采购法》第七十三条");
        assertThat(contract.isConcluded()).isFalse();
        assertThatThrownBy(contract::resume).isInstanceOf(Refusal.class);
    }

    private static PurchaseContract contract() {
        return new PurchaseContract("CG2026-0001", 1, AWARD, draft());
    }

    private static ContractForms.Draft draft() {
        return new ContractForms.Draft(
                "陆明远",
                false,
                "社工服务合同",
                "",
                "",
                "",
                DAY,
                DAY.plusYears(1).minusDays(1),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                "",
                List.of(),
                "",
                "",
                5,
                "",
                null,
                "",
                "",
                "",
                "COURT",
                null,
                "",
                "",
                List.of());
    }
}
