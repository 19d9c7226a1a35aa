package org.sanshe.purchase.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Candidates;

/** 成交: whom a purchase was given to, one row for each candidate whose turn came. */
@Entity
class Award {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String caseNo;
    private int turn;
    private int rank;
    private String candidate;
    private long organizationId;
    private String creditCode;
    private String supplier;
    private Money amount;

    @Enumerated(EnumType.STRING)
    private AwardStatus status;

    private LocalDate reportDeliveredOn;
    private LocalDate decidedOn;
    private boolean deemed;
    private String letterNo;
    private Instant announcedAt;
    private Instant windowEndsAt;
    private Instant competitionEndedAt;
    private String restartReason;
    private String endedBecause;

    protected Award() {}

    Award(String caseNo, int turn, Candidates.Candidate next, Instant competitionEndedAt, LocalDate reportDeliveredOn) {
        this.caseNo = caseNo;
        this.turn = turn;
        this.rank = next.rank();
        this.candidate = next.reference();
        this.organizationId = next.organizationId();
        this.creditCode = next.creditCode();
        this.supplier = next.supplier();
        this.amount = next.price();
        this.status = AwardStatus.PENDING;
        this.competitionEndedAt = competitionEndedAt;
        this.reportDeliveredOn = reportDeliveredOn;
    }

    /** 确定成交供应商: only the candidate whose turn it is. */
    void pick(String chosen, LocalDate on) {
        if (!creditCode.equals(chosen)) throw new Refusal(AwardRule.NOT_IN_RANK_ORDER, supplier);
        require(AwardStatus.PENDING);
        decidedOn = on;
    }

    /** 视为确定: the term passed without a decision or an objection. */
    void deem(LocalDate on) {
        require(AwardStatus.PENDING);
        decidedOn = on;
        deemed = true;
    }

    /** 公告成交结果: from here on it can be challenged. */
    void announce(String awardLetterNo, Instant at, Instant until) {
        require(AwardStatus.PENDING);
        letterNo = awardLetterNo;
        announcedAt = at;
        windowEndsAt = until;
    }

    /** 依内控制度成交: decided elsewhere, it stands at once. */
    void grant(String decisionNo, Instant at) {
        require(AwardStatus.PENDING);
        decidedOn = reportDeliveredOn;
        letterNo = decisionNo;
        announcedAt = at;
        windowEndsAt = at;
        become(AwardStatus.ACTIVE);
    }

    /** 成交有效: nobody may challenge it any more. Standing twice stands once. */
    void stand() {
        if (status != AwardStatus.ACTIVE) become(AwardStatus.ACTIVE);
    }

    /** 成交无效. */
    void cancel(String reason) {
        become(AwardStatus.CANCELLED);
        endedBecause = reason;
    }

    /** 拒绝签订合同 (《政府采购法实施条例》第四十九条). */
    void refuse(String reason) {
        become(AwardStatus.UNSUCCESSFUL);
        endedBecause = reason;
    }

    /** 不予确定: nobody is awarded, this candidate neither (《政府采购法》第三十六条). */
    void drop(String reason) {
        require(AwardStatus.PENDING);
        become(AwardStatus.CANCELLED);
        restartReason = reason;
    }

    /** 不再确定下一候选人: the procurement begins anew (《政府采购法实施条例》第四十九条). */
    void endTurns(String reason) {
        restartReason = reason;
    }

    private void become(AwardStatus next) {
        if (!status.mayBecome(next)) throw new Refusal(AwardRule.NOT_IN_THIS_STATE, status.code());
        status = next;
    }

    private void require(AwardStatus wanted) {
        if (status != wanted) throw new Refusal(AwardRule.NOT_IN_THIS_STATE, status.code());
    }

    /** The purchase. */
    String caseNo() {
        return caseNo;
    }

    /** 1 for the first candidate whose turn came, 2 for the next. */
    int turn() {
        return turn;
    }

    /** Its place in the ranking. */
    int rank() {
        return rank;
    }

    /** What tells this candidate from the others: the case of its response, or its credit code. */
    String candidate() {
        return candidate;
    }

    /** The supplier in the registry. */
    long organizationId() {
        return organizationId;
    }

    /** 统一社会信用代码. */
    String creditCode() {
        return creditCode;
    }

    /** 成交供应商. */
    String supplier() {
        return supplier;
    }

    /** 成交金额. */
    Money amount() {
        return amount;
    }

    /** What is legally so. */
    AwardStatus status() {
        return status;
    }

    /** 送交评审报告日期. */
    LocalDate reportDeliveredOn() {
        return reportDeliveredOn;
    }

    /** 确定日期; null before. */
    LocalDate decidedOn() {
        return decidedOn;
    }

    /** Whether it is a turn of the competition that ended then. */
    boolean isOf(Instant competition) {
        return competition.equals(competitionEndedAt);
    }

    /** 已确定: picked or deemed picked. */
    boolean isDecided() {
        return status == AwardStatus.PENDING && decidedOn != null;
    }

    /** Why it was refused or became void; null while it stands. */
    String endedBecause() {
        return endedBecause;
    }

    /** Why the turns ended with this one; null while others may follow. */
    String restartReason() {
        return restartReason;
    }

    /** 视为确定: because the term passed. */
    boolean isDeemed() {
        return deemed;
    }

    /** 成交通知书编号; null before. */
    String letterNo() {
        return letterNo;
    }

    /** 公告时间, when the award letter was sent too; null before. */
    Instant announcedAt() {
        return announcedAt;
    }

    /** 质疑期满; null before the announcement. */
    Instant windowEndsAt() {
        return windowEndsAt;
    }
}
