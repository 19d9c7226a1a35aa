package org.sanshe.purchase.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.challenge.Stage;

/** 投诉: a supplier is not content with the reply to its challenge, or got none; the finance department decides. */
@Entity
class Complaint {

    /** 投诉状态. */
    enum Status {
        /** 已提出. */
        LODGED,
        /** 已受理. */
        ACCEPTED,
        /** 不予受理. */
        REFUSED,
        /** 已告知向有管辖权的部门投诉. */
        REFERRED,
        /** 已作出处理决定. */
        DECIDED,
        /** 已撤回. */
        WITHDRAWN;

        boolean mayBecome(Status next) {
            return switch (this) {
                case LODGED -> next == ACCEPTED || next == REFUSED || next == REFERRED || next == WITHDRAWN;
                case ACCEPTED -> next == DECIDED || next == WITHDRAWN;
                case REFUSED, REFERRED, DECIDED, WITHDRAWN -> false;
            };
        }
    }

    /** 处理结论. */
    enum Outcome {
        /** 驳回投诉. */
        REJECTED,
        /** 成立，未影响采购结果. */
        UPHELD_NO_EFFECT,
        /** 成立，影响采购结果. */
        UPHELD_AFFECTS
    }

    /** 驳回的理由 (《政府采购质疑和投诉办法》第二十九条). */
    enum Ground {
        /** 不符合受理条件. */
        NOT_ADMISSIBLE,
        /** 缺乏事实依据. */
        UNFOUNDED,
        /** 捏造事实. */
        FABRICATED,
        /** 提供虚假材料. */
        FALSE_MATERIAL,
        /** 以非法手段取得证明材料. */
        ILLEGAL_EVIDENCE;

        /** 虚假、恶意投诉. */
        boolean isFalse() {
            return this == FABRICATED || this == FALSE_MATERIAL || this == ILLEGAL_EVIDENCE;
        }
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String challengeCaseNo;
    private String purchaseCaseNo;
    private long organizationId;
    private String complainant;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate receivedOn;
    private boolean correctionAsked;
    private String reason;
    private String office;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String decisionNumber;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private LocalDate decidedOn;

    private String conclusion;
    private boolean arrangementNeeded;

    protected Complaint() {}

    /** 受理. */
    void accept() {
        become(Status.ACCEPTED);
    }

    /** 通知补正: once. */
    void askForCorrection(String why) {
        require(Status.LODGED);
        if (correctionAsked) throw new Refusal(ComplaintRule.CORRECTED_ONCE);
        correctionAsked = true;
        reason = why;
    }

    /** 不予受理. */
    void refuse(String why) {
        become(Status.REFUSED);
        reason = why;
    }

    /** 不属于本部门管辖. */
    void refer(String why, String competentOffice) {
        become(Status.REFERRED);
        reason = why;
        office = competentOffice;
    }

    /** 拟定处理决定; in force when it is sent. */
    void found(Outcome what, Ground why, String number) {
        require(Status.ACCEPTED);
        outcome = what;
        ground = why;
        decisionNumber = number;
    }

    /** 作出处理决定. */
    void decide(LocalDate on) {
        become(Status.DECIDED);
        decidedOn = on;
    }

    /** What was decided, in one sentence, and whether people must arrange the purchase anew. */
    void conclude(String decision, boolean needsArrangement) {
        require(Status.DECIDED);
        conclusion = decision;
        arrangementNeeded = needsArrangement;
    }

    /** 撤回. */
    void withdraw() {
        become(Status.WITHDRAWN);
    }

    private void become(Status next) {
        if (!status.mayBecome(next)) refuse();
        status = next;
    }

    private void require(Status wanted) {
        if (status != wanted) refuse();
    }

    private void refuse() {
        throw new Refusal(ComplaintRule.NOT_IN_THIS_STATE, status.name().toLowerCase(Locale.ROOT));
    }

    String caseNo() {
        return caseNo;
    }

    String challengeCaseNo() {
        return challengeCaseNo;
    }

    String purchaseCaseNo() {
        return purchaseCaseNo;
    }

    long organizationId() {
        return organizationId;
    }

    String complainant() {
        return complainant;
    }

    Stage stage() {
        return stage;
    }

    Status status() {
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String reason() {
        return reason;
    }

    String office() {
        return office;
    }

    Outcome outcome() {
        return outcome;
    }

    Ground ground() {
        return ground;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    String conclusion() {
        return conclusion;
    }

    boolean isArrangementNeeded() {
        return arrangementNeeded;
    }
}
