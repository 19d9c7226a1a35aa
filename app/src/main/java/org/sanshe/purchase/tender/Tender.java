package org.sanshe.purchase.tender;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Failures;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;

/** 采购活动: one round of a competitive method, from its documents to the ranking of the suppliers. */
@Entity
public class Tender {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String caseNo;
    private int round;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String project;
    private String buyer;
    private long unitId;
    private Money budget;

    @Enumerated(EnumType.STRING)
    private TenderStatus status;

    @Embedded
    private TenderTerms terms;

    @ElementCollection
    @CollectionTable(name = "tender_criterion", joinColumns = @JoinColumn(name = "tender_id"))
    @OrderColumn(name = "no")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tender_qualification", joinColumns = @JoinColumn(name = "tender_id"))
    @OrderColumn(name = "no")
    @Column(name = "text")
    private List<String> qualifications = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tender_essential", joinColumns = @JoinColumn(name = "tender_id"))
    @OrderColumn(name = "no")
    @Column(name = "text")
    private List<String> essentials = new ArrayList<>();

    private Instant publishedAt;
    private Instant closedAt;
    private Instant openedAt;
    private Instant finalOfferDeadline;
    private Instant explanationDeadline;
    private Instant evaluatedAt;

    @Enumerated(EnumType.STRING)
    private Failures.Ground failureGround;

    private String failureReason;

    /** Only for the persistence provider. */
    protected Tender() {}

    Tender(Plan plan, int round) {
        this.caseNo = plan.caseNo();
        this.round = round;
        this.method = plan.method() == null ? Method.CONSULTATION : plan.method();
        this.project = plan.title();
        this.buyer = plan.buyer();
        this.unitId = plan.unitId();
        this.budget = plan.budget();
        this.status = TenderStatus.PLANNING;
    }

    /** 编制: lays down the documents anew; what they may contain was checked before. */
    void draft(
            TenderTerms newTerms,
            List<Criterion> newCriteria,
            List<String> newQualifications,
            List<String> newEssentials) {
        if (status == TenderStatus.PLANNED) become(TenderStatus.PLANNING);
        require(TenderStatus.PLANNING);
        terms = newTerms;
        criteria = new ArrayList<>(newCriteria);
        qualifications = new ArrayList<>(newQualifications);
        essentials = new ArrayList<>(newEssentials);
    }

    /** 复核通过: the documents may be published, if their first day has not gone by. */
    void approve(LocalDate today) {
        if (terms.documentsFrom().isBefore(today)) {
            throw new Refusal(TenderRule.DOCUMENTS_DATE_PASSED, terms.documentsFrom(), today);
        }
        become(TenderStatus.PLANNED);
    }

    /** 发布公告. */
    void publish(Instant at) {
        become(TenderStatus.ACTIVE);
        publishedAt = at;
    }

    /** 顺延截止时间: while responses are taken, and never to an earlier moment. */
    void postpone(Instant deadline, Instant questionsUntil, Instant now) {
        if (!takesResponsesAt(now)) {
            throw new Refusal(TenderRule.CHANGE_AFTER_DEADLINE, Moments.zh(terms.responseDeadline()));
        }
        if (deadline.isBefore(terms.responseDeadline())) {
            throw new Refusal(TenderRule.DEADLINE_BROUGHT_FORWARD, Moments.zh(terms.responseDeadline()));
        }
        terms = terms.until(deadline, questionsUntil);
    }

    /** Whether responses may be handed in at a moment: published, and the deadline not reached. */
    public boolean takesResponsesAt(Instant now) {
        return isActive() && closedAt == null && now.isBefore(terms.responseDeadline());
    }

    /** 截止: from here on nothing may be handed in, changed or taken back. Closing twice closes once. */
    void close(Instant at) {
        require(TenderStatus.ACTIVE);
        if (closedAt == null) closedAt = at;
    }

    /** 开启: not before the deadline. */
    void open(Instant at) {
        require(TenderStatus.ACTIVE);
        if (closedAt == null || at.isBefore(terms.responseDeadline())) {
            throw new Refusal(
                    TenderRule.DEADLINE_NOT_REACHED, terms.responseDeadline().atZone(SansheClock.ZONE));
        }
        openedAt = at;
    }

    /** 要求最后报价: until when the suppliers in the consultation may hand in their final offers. */
    void callForOffers(Instant until) {
        require(TenderStatus.ACTIVE);
        finalOfferDeadline = until;
    }

    /** 要求说明报价: until when the suppliers asked may explain their prices. */
    void callForExplanations(Instant until) {
        require(TenderStatus.ACTIVE);
        explanationDeadline = until;
    }

    /** 推荐成交候选人: the panel has signed its report. */
    void complete(Instant at) {
        become(TenderStatus.COMPLETE);
        evaluatedAt = at;
    }

    /** 采购失败, with the reason that everybody is told. */
    void fail(Failures.Ground ground, String why) {
        become(TenderStatus.UNSUCCESSFUL);
        failureGround = ground;
        failureReason = why;
    }

    /** 终止: by the purchaser; after the notice it is a cancellation, before it a withdrawal. */
    void cancel() {
        become(
                status == TenderStatus.PLANNING || status == TenderStatus.PLANNED
                        ? TenderStatus.WITHDRAWN
                        : TenderStatus.CANCELLED);
    }

    private void become(TenderStatus next) {
        if (!status.mayBecome(next)) throw new Refusal(TenderRule.NOT_IN_THIS_STATE, status.code());
        status = next;
    }

    private void require(TenderStatus wanted) {
        if (status != wanted) throw new Refusal(TenderRule.NOT_IN_THIS_STATE, status.code());
    }

    /** The seal of the responses of this round. */
    String responseSeal() {
        return caseNo + "/responses/" + round;
    }

    /** The seal of the final offers of this round. */
    String offerSeal() {
        return caseNo + "/offers/" + round;
    }

    /** The seal of the score sheets of this round. */
    String scoreSeal() {
        return caseNo + "/scores/" + round;
    }

    /** The points that follow from the offers by formula, for price or committed hours; zero when there are none. */
    BigDecimal computedWeight() {
        return criteria.stream()
                .filter(c -> c.kind().isComputed())
                .map(Criterion::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether its documents may still be drafted or changed before they are published. */
    boolean isBeingDrafted() {
        return status == TenderStatus.PLANNING || status == TenderStatus.PLANNED;
    }

    /** Whether it was published and still runs. */
    public boolean isActive() {
        return status == TenderStatus.ACTIVE;
    }

    /** Which version of its row this is. */
    int version() {
        return version;
    }

    /** Its number among the tenders of all cases. */
    public long id() {
        return id;
    }

    /** The purchase. */
    public String caseNo() {
        return caseNo;
    }

    /** 第几次采购: 1 for the first, one more whenever it was begun again after a failure. */
    public int round() {
        return round;
    }

    /** 采购方式. */
    public Method method() {
        return method;
    }

    /** On which ground it failed; null unless it did. */
    Failures.Ground failureGround() {
        return failureGround;
    }

    /** Why it failed; null unless it did. */
    public String failureReason() {
        return failureReason;
    }

    /** 项目名称. */
    public String project() {
        return project;
    }

    /** 采购人. */
    public String buyer() {
        return buyer;
    }

    /** The purchasing unit. */
    public long unitId() {
        return unitId;
    }

    /** 预算金额. */
    public Money budget() {
        return budget;
    }

    /** What is legally so. */
    public TenderStatus status() {
        return status;
    }

    /** What the documents lay down; null before the first draft. */
    public TenderTerms terms() {
        return terms;
    }

    /** 评审因素, in order. */
    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    /** 特定资格条件. */
    public List<String> qualifications() {
        return List.copyOf(qualifications);
    }

    /** 实质性要求. */
    public List<String> essentials() {
        return List.copyOf(essentials);
    }

    /** When the notice was published; null before. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** When the book was closed; null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** When the responses were opened; null before. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Until when a final offer counts; null before it was called for. */
    public Instant finalOfferDeadline() {
        return finalOfferDeadline;
    }

    /** Until when a price may be explained; null unless that was called for. */
    public Instant explanationDeadline() {
        return explanationDeadline;
    }

    /** Whether the committed hours are compared, and not the price. */
    boolean comparesHours() {
        return criteria.stream().anyMatch(c -> c.kind() == CriterionKind.HOURS);
    }

    /** When the report was signed by all; null before. */
    public Instant evaluatedAt() {
        return evaluatedAt;
    }
}
