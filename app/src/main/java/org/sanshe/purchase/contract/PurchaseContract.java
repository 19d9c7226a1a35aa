package org.sanshe.purchase.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Contracts;

/** 政府购买服务合同: drafted, reviewed, approved level by level, signed by both, published and filed. */
@Entity
@Table(name = "contract")
class PurchaseContract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String caseNo;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private int round;

    @Enumerated(EnumType.STRING)
    private ContractStatus status = ContractStatus.PENDING;

    private String title;
    private String contractNo;
    private long organizationId;
    private String supplierCode;
    private String supplierName;
    private long amount;
    private long performanceBond;
    private LocalDate termStart;
    private LocalDate termEnd;
    private String reviewOutcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levels = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> approvals = new ArrayList<>();

    private boolean refused;
    private String supplierDecision;
    private LocalDate supplierSignedOn;
    private String supplierSignatory;
    private String refuseReason;
    private LocalDate signedOn;
    private String buyerSignatory;
    private Long documentId;
    private String buyerDecision;
    private String buyerReason;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String endedReason;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String endedBasis;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private Instant publishedAt;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private Instant filedAt;

    protected PurchaseContract() {}

    PurchaseContract(String caseNo, int round, Awards.Awarded award, ContractForms.Draft draft) {
        this.caseNo = caseNo;
        this.round = round;
        this.organizationId = award.organizationId();
        this.supplierCode = award.creditCode();
        this.supplierName = award.supplierName();
        this.amount = award.amount().fen();
        redraft(draft);
    }

    /** 订单合同: signed by taking the order. */
    PurchaseContract(Contracts.Ordered order) {
        caseNo = order.caseNo();
        round = 1;
        status = ContractStatus.ACTIVE;
        title = order.title();
        contractNo = order.caseNo();
        organizationId = order.organizationId();
        supplierCode = order.creditCode();
        supplierName = order.supplier();
        amount = order.amount().fen();
        termStart = order.from();
        termEnd = order.until();
        buyerSignatory = order.buyer();
        supplierSignatory = order.signatory();
        supplierDecision = "SIGN";
        supplierSignedOn = order.on();
        signedOn = order.on();
        documentId = order.documentId();
    }

    /** 起草: a new draft; earlier reviews and approvals no longer count. */
    final void redraft(ContractForms.Draft draft) {
        title = draft.title();
        termStart = draft.termStart();
        termEnd = draft.termEnd();
        performanceBond = draft.performanceBondShare() == null
                ? 0
                : new Money(amount)
                        .times(draft.performanceBondShare().movePointLeft(2))
                        .fen();
        reviewOutcome = null;
        levels = new ArrayList<>();
        approvals = new ArrayList<>();
        refused = false;
        supplierDecision = null;
        buyerDecision = null;
    }

    /** 合同审查. */
    void reviewed(String outcome) {
        reviewOutcome = outcome;
    }

    /** 审批层级: fixed when the approval begins. */
    void needs(List<String> approvalLevels) {
        if (levels.isEmpty()) levels = new ArrayList<>(approvalLevels);
    }

    /** 一级审批. */
    void approve(String level, boolean agreed) {
        if (agreed) approvals.add(level);
        else refused = true;
    }

    /** 供应商签署或拒签. */
    void supplierDecides(ContractForms.SupplierSignature signature) {
        requirePending();
        supplierDecision = signature.decision();
        supplierSignedOn = signature.signedOn();
        supplierSignatory = signature.signatory();
        refuseReason = signature.refuseReason();
        if (!supplierSigned()) become(ContractStatus.CANCELLED);
    }

    /** 采购人签署、退回修改或者拒签. */
    void buyerDecides(ContractForms.BuyerSignature signature) {
        requirePending();
        buyerDecision = signature.decision();
        buyerReason = signature.reason();
        if (buyerSigned()) {
            contractNo = signature.contractNumber();
            buyerSignatory = signature.signatory();
            signedOn = signature.signedOn();
        } else if (!buyerReturned()) {
            become(ContractStatus.CANCELLED);
        }
    }

    /** 合同成立. */
    void conclude(long document) {
        requirePending();
        become(ContractStatus.ACTIVE);
        documentId = document;
    }

    /** 中止履行 (《政府采购法》第五十条). */
    void suspend(String reason, String basis) {
        end(ContractStatus.SUSPENDED, reason, basis);
    }

    /** 恢复履行. */
    void resume() {
        become(ContractStatus.ACTIVE);
        endedReason = null;
        endedBasis = null;
    }

    /** 撤销合同 (《政府采购法》第七十三条). */
    void cancel(String reason, String basis) {
        end(ContractStatus.CANCELLED, reason, basis);
    }

    /** 履行结束: performed or terminated. */
    void finish(String reason, String basis) {
        end(ContractStatus.TERMINATED, reason, basis);
    }

    private void end(ContractStatus next, String reason, String basis) {
        become(next);
        endedReason = reason;
        endedBasis = basis;
    }

    void published(Instant at) {
        publishedAt = at;
    }

    void filed(Instant at) {
        filedAt = at;
    }

    boolean isReviewed() {
        return "APPROVE".equals(reviewOutcome);
    }

    boolean isRefused() {
        return refused;
    }

    boolean isApproved() {
        return !refused && !levels.isEmpty() && approvals.size() == levels.size();
    }

    boolean supplierSigned() {
        return "SIGN".equals(supplierDecision);
    }

    boolean buyerSigned() {
        return "SIGN".equals(buyerDecision);
    }

    boolean buyerReturned() {
        return "RETURN".equals(buyerDecision);
    }

    String buyerReason() {
        return buyerReason;
    }

    /** Whether both have signed and it was not cancelled since. */
    boolean isConcluded() {
        return status != ContractStatus.PENDING && status != ContractStatus.CANCELLED;
    }

    boolean isPending() {
        return status == ContractStatus.PENDING;
    }

    boolean isSuspended() {
        return status == ContractStatus.SUSPENDED;
    }

    boolean isCancelled() {
        return status == ContractStatus.CANCELLED;
    }

    Long id() {
        return id;
    }

    String caseNo() {
        return caseNo;
    }

    String title() {
        return title;
    }

    String contractNo() {
        return contractNo;
    }

    long organizationId() {
        return organizationId;
    }

    String supplierCode() {
        return supplierCode;
    }

    String supplierName() {
        return supplierName;
    }

    Money amount() {
        return new Money(amount);
    }

    /** 履约保证金; zero when none is asked. */
    Money performanceBond() {
        return new Money(performanceBond);
    }

    LocalDate termStart() {
        return termStart;
    }

    LocalDate termEnd() {
        return termEnd;
    }

    LocalDate supplierSignedOn() {
        return supplierSignedOn;
    }

    String supplierSignatory() {
        return supplierSignatory;
    }

    String refuseReason() {
        return refuseReason;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String buyerSignatory() {
        return buyerSignatory;
    }

    Long documentId() {
        return documentId;
    }

    private void requirePending() {
        if (!isPending()) {
            throw new Refusal(ContractRule.NOT_IN_THIS_STATE, status.name(), ContractStatus.ACTIVE.name());
        }
    }

    private void become(ContractStatus next) {
        if (!status.mayBecome(next)) throw new Refusal(ContractRule.NOT_IN_THIS_STATE, status.name(), next.name());
        status = next;
    }
}
