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
import org.sanshe.purchase.Awards;

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

    /** 起草: a new draft; earlier reviews and approvals no longer count. */
    final void redraft(ContractForms.Draft draft) {
        title = draft.title();
        termStart = draft.termStart();
        termEnd = draft.termEnd();
        reviewOutcome = null;
        levels = new ArrayList<>();
        approvals = new ArrayList<>();
        refused = false;
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
        supplierDecision = signature.decision();
        supplierSignedOn = signature.signedOn();
        supplierSignatory = signature.signatory();
        refuseReason = signature.refuseReason();
        if (!supplierSigned()) become(ContractStatus.CANCELLED);
    }

    /** 采购人签署. */
    void buyerSigns(String number, String signatory, LocalDate on) {
        contractNo = number;
        buyerSignatory = signatory;
        signedOn = on;
    }

    /** 合同成立. */
    void conclude(long document) {
        become(ContractStatus.ACTIVE);
        documentId = document;
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

    boolean isConcluded() {
        return status == ContractStatus.ACTIVE;
    }

    boolean isCancelled() {
        return status == ContractStatus.CANCELLED;
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

    private void become(ContractStatus next) {
        if (!status.mayBecome(next)) throw new IllegalStateException(caseNo + ": " + status + " -> " + next);
        status = next;
    }
}
