package org.sanshe.purchase.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.sanshe.kernel.Refusal;

/** 质疑: a supplier says that its rights were harmed; answered within the law's term. */
@Entity
class Challenge {

    /** 质疑状态. */
    enum Status {
        /** 已提出. */
        LODGED,
        /** 已受理. */
        ADMITTED,
        /** 不予受理. */
        REFUSED,
        /** 已答复. */
        ANSWERED,
        /** 已撤回. */
        WITHDRAWN;

        boolean mayBecome(Status next) {
            return switch (this) {
                case LODGED -> next == ADMITTED || next == REFUSED || next == WITHDRAWN;
                case ADMITTED -> next == ANSWERED || next == WITHDRAWN;
                case REFUSED, ANSWERED, WITHDRAWN -> false;
            };
        }
    }

    /** 答复结论. */
    enum Outcome {
        /** 质疑不成立. */
        REJECTED,
        /** 成立，不影响结果. */
        UPHELD_NO_EFFECT,
        /** 成立，影响结果. */
        UPHELD_AFFECTS
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String tenderCaseNo;
    private long organizationId;
    private String supplier;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String subject;

    private LocalDate receivedOn;
    private LocalDate windowEnds;
    private boolean correctionAsked;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private Boolean mayAffectResult;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    private String reason;
    private Instant lodgedAt;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private Instant closedAt;

    protected Challenge() {}

    /** 受理. */
    void admit(boolean affectsResult, String why) {
        become(Status.ADMITTED);
        mayAffectResult = affectsResult;
        reason = why;
    }

    /** 要求补正: once. */
    void askForCorrection(String why) {
        require(Status.LODGED);
        if (correctionAsked) throw new Refusal(ChallengeRule.CORRECTED_ONCE);
        correctionAsked = true;
        reason = why;
    }

    /** 不予受理, with the reason the challenger is told. */
    void refuse(String why, Instant at) {
        become(Status.REFUSED);
        reason = why;
        closedAt = at;
    }

    /** 拟定答复; may be drafted again until it is sent. */
    void draftReply(Outcome found, Remedy what) {
        require(Status.ADMITTED);
        outcome = found;
        remedy = what;
    }

    /** 答复. */
    void answer(Instant at) {
        become(Status.ANSWERED);
        closedAt = at;
    }

    /** 撤回. */
    void withdraw(Instant at) {
        become(Status.WITHDRAWN);
        closedAt = at;
    }

    private void become(Status next) {
        if (!status.mayBecome(next)) refuse();
        status = next;
    }

    private void require(Status wanted) {
        if (status != wanted) refuse();
    }

    private void refuse() {
        throw new Refusal(ChallengeRule.NOT_IN_THIS_STATE, status.name().toLowerCase(Locale.ROOT));
    }

    boolean isAdmitted() {
        return status == Status.ADMITTED || status == Status.ANSWERED;
    }

    String caseNo() {
        return caseNo;
    }

    String tenderCaseNo() {
        return tenderCaseNo;
    }

    long organizationId() {
        return organizationId;
    }

    String supplier() {
        return supplier;
    }

    Stage stage() {
        return stage;
    }

    Status status() {
        return status;
    }

    Outcome outcome() {
        return outcome;
    }

    Remedy remedy() {
        return remedy;
    }

    String reason() {
        return reason;
    }

    Instant lodgedAt() {
        return lodgedAt;
    }

    /** Which round, step or award letter it is about. */
    String subject() {
        return subject;
    }

    /** 收到质疑函日期: from which the reply is due. */
    LocalDate receivedOn() {
        return receivedOn;
    }

    /** 质疑期限届满日; null for challenges of old. */
    LocalDate windowEnds() {
        return windowEnds;
    }
}
