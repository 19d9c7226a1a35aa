package org.sanshe.purchase.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;
import org.springframework.data.domain.Persistable;

/** 采购项目: a purchase of services while it is planned; changes only by the verbs of the procedure. */
@Entity
@Table(name = "purchase")
public class Purchase implements Persistable<String> {

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String title;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status = PurchaseStatus.PLANNING;

    private String catalogueCode;
    private String serviceContent;
    private int termMonths;
    private long estimatedAmount;
    private boolean highPublicInterest;
    private LocalDate lastSurveyOn;
    private Long assessedAmount;
    private String budgetOutcome;
    private String budgetReason;
    private String budgetItemCode;
    private Integer budgetYear;
    private Long budgetTotal;
    private String requirementOutcome;
    private Long ceiling;

    @Enumerated(EnumType.STRING)
    private Pricing pricing;

    @Enumerated(EnumType.STRING)
    private Reservation reservation;

    private Boolean intentSkipped;
    private LocalDate intentPublishedOn;

    @Enumerated(EnumType.STRING)
    private Method method;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String methodGround;

    private String methodBasis;
    private boolean complex;
    private boolean largeSocialImpact;
    private Long openTenderAmount;
    private String methodOutcome;
    private boolean statutoryApproval;
    private String authorityOutcome;

    @SuppressWarnings("UnusedVariable") // kept in its column for those who audit
    private String authorityNumber;

    private LocalDate authorityDecidedOn;
    private String treasuryOutcome;

    @SuppressWarnings("UnusedVariable") // kept in its column for those who audit
    private String treasuryNumber;

    @SuppressWarnings("UnusedVariable") // kept in its column for those who audit
    private LocalDate treasuryDecidedOn;

    private String parentCaseNo;
    private Integer lotNo;
    private Long wholeBudget;
    private Integer maxLotsPerSupplier;

    @Enumerated(EnumType.STRING)
    private AfterFailure failureDecision;

    private String failureReason;
    private String withdrawnReason;

    protected Purchase() {}

    /** Begins with a need. */
    Purchase(String caseNo, long unitId, NeedForm need) {
        this.caseNo = caseNo;
        this.unitId = unitId;
        revise(need);
    }

    /** 采购包: a lot of a purchase whose method is settled, with its own content, budget and ceiling. */
    Purchase(String caseNo, Purchase whole, int no, String title, PlanningForms.Lot lot) {
        this.caseNo = caseNo;
        parentCaseNo = whole.caseNo;
        lotNo = no;
        wholeBudget = whole.budgetTotal;
        maxLotsPerSupplier = whole.maxLotsPerSupplier;
        this.title = title;
        serviceContent = lot.lotContent();
        estimatedAmount = lot.budget().fen();
        budgetTotal = estimatedAmount;
        ceiling = lot.ceiling().fen();
        reservation = whole.reservation == Reservation.PART
                ? lot.reserved() ? Reservation.WHOLE : Reservation.NONE
                : whole.reservation;
        unitId = whole.unitId;
        status = whole.status;
        catalogueCode = whole.catalogueCode;
        termMonths = whole.termMonths;
        highPublicInterest = whole.highPublicInterest;
        lastSurveyOn = whole.lastSurveyOn;
        budgetOutcome = whole.budgetOutcome;
        budgetItemCode = whole.budgetItemCode;
        budgetYear = whole.budgetYear;
        requirementOutcome = whole.requirementOutcome;
        pricing = whole.pricing;
        intentSkipped = whole.intentSkipped;
        intentPublishedOn = whole.intentPublishedOn;
        method = whole.method;
        methodGround = whole.methodGround;
        methodBasis = whole.methodBasis;
        complex = whole.complex;
        largeSocialImpact = whole.largeSocialImpact;
        openTenderAmount = whole.openTenderAmount;
        methodOutcome = whole.methodOutcome;
        statutoryApproval = whole.statutoryApproval;
        authorityOutcome = whole.authorityOutcome;
        authorityNumber = whole.authorityNumber;
        authorityDecidedOn = whole.authorityDecidedOn;
        treasuryOutcome = whole.treasuryOutcome;
        treasuryNumber = whole.treasuryNumber;
        treasuryDecidedOn = whole.treasuryDecidedOn;
    }

    /** 修改需求: states the need anew; what finance said about the old one no longer counts. */
    final void revise(NeedForm need) {
        title = need.serviceName();
        catalogueCode = need.catalogueCode();
        serviceContent = need.serviceContent();
        termMonths = need.termMonths();
        estimatedAmount = need.amount().fen();
        highPublicInterest = need.highPublicInterest();
        lastSurveyOn = need.lastSurveyOn();
        budgetYear = need.budgetYear();
        budgetOutcome = null;
    }

    /** 事前绩效评估. */
    void assessed(Money amount) {
        assessedAmount = amount.fen();
    }

    /** 预算确认: finance confirms, returns or refuses. */
    void budget(String outcome, String itemCode, Integer year, Money total, String reason) {
        budgetOutcome = outcome;
        budgetReason = reason;
        if (!"CONFIRM".equals(outcome)) return;
        budgetItemCode = itemCode;
        budgetYear = year;
        budgetTotal = total.fen();
    }

    /** 采购需求编制完成. */
    void require(Money ceilingPrice, Pricing kind, Reservation reserved, Integer maxLots) {
        maxLotsPerSupplier = maxLots;
        ceiling = ceilingPrice.fen();
        pricing = kind;
        reservation = reserved;
        requirementOutcome = null;
    }

    /** 采购需求审查. */
    void reviewed(String outcome) {
        requirementOutcome = outcome;
    }

    /** 采购意向: published, or skipped for urgency. */
    void intent(boolean skipped, LocalDate on) {
        intentSkipped = skipped;
        intentPublishedOn = skipped ? null : on;
    }

    /** 确定采购方式; earlier approvals of another method no longer count. */
    void chooseMethod(PlanningForms.Method chosen, String basis, Money openTender, boolean statutory) {
        method = Method.valueOf(chosen.method());
        methodGround = chosen.ground();
        methodBasis = basis;
        complex = chosen.complex();
        largeSocialImpact = chosen.largeSocialImpact();
        openTenderAmount = openTender.fen();
        statutoryApproval = statutory;
        methodOutcome = null;
        authorityOutcome = null;
        authorityNumber = null;
        authorityDecidedOn = null;
        treasuryOutcome = null;
        treasuryNumber = null;
        treasuryDecidedOn = null;
        if (status == PurchaseStatus.PLANNED) become(PurchaseStatus.PLANNING);
    }

    /** 采购方式审批. */
    void methodDecided(String outcome) {
        methodOutcome = outcome;
    }

    /** 主管预算单位同意与否. */
    void authorityDecided(PlanningForms.NumberedApproval decision) {
        authorityOutcome = decision.outcome();
        authorityNumber = decision.approvalNumber();
        authorityDecidedOn = decision.decidedOn();
    }

    /**
     * 财政部门批准与否.
     *
     * @throws Refusal when it is dated before the consent it rests on
     */
    void treasuryDecided(PlanningForms.NumberedApproval decision) {
        if (decision.decidedOn().isBefore(authorityDecidedOn)) {
            throw new Refusal(PlanningRule.APPROVED_BEFORE_CONSENT, decision.decidedOn(), authorityDecidedOn);
        }
        treasuryOutcome = decision.outcome();
        treasuryNumber = decision.approvalNumber();
        treasuryDecidedOn = decision.decidedOn();
    }

    /** 采购方式已定: with every approval it needs. */
    void methodSettled() {
        if (!isMethodApproved() || statutoryApproval && !isStatutoryApprovalGiven()) {
            throw new IllegalStateException("the method of " + caseNo + " is not approved");
        }
        become(PurchaseStatus.PLANNED);
    }

    /** 采购失败后的处理: what follows a failed procedure, and why. */
    void decideAfterFailure(AfterFailure decision, String reason) {
        failureDecision = decision;
        failureReason = reason;
    }

    /** 采购结束. */
    void end(PurchaseStatus how) {
        if (status != how) become(how);
    }

    /** 撤回采购. */
    void withdraw(String reason) {
        become(PurchaseStatus.WITHDRAWN);
        withdrawnReason = reason;
    }

    private void become(PurchaseStatus next) {
        if (!status.mayBecome(next)) throw new IllegalStateException(caseNo + ": " + status + " -> " + next);
        status = next;
    }

    boolean isBudget(String outcome) {
        return outcome.equals(budgetOutcome);
    }

    boolean isRequirementApproved() {
        return "APPROVE".equals(requirementOutcome);
    }

    boolean isMethodApproved() {
        return "APPROVE".equals(methodOutcome);
    }

    boolean needsStatutoryApproval() {
        return statutoryApproval;
    }

    boolean isAuthorityConsented() {
        return "APPROVE".equals(authorityOutcome);
    }

    boolean isStatutoryApprovalGiven() {
        return isAuthorityConsented() && "APPROVE".equals(treasuryOutcome);
    }

    /** What was decided after the last failure; null before any. */
    AfterFailure afterFailure() {
        return failureDecision;
    }

    String failureReason() {
        return failureReason;
    }

    boolean isIntentSkipped() {
        return Boolean.TRUE.equals(intentSkipped);
    }

    /** 案号. */
    public String caseNo() {
        return caseNo;
    }

    /** 项目名称. */
    public String title() {
        return title;
    }

    /** 采购单位. */
    public long unitId() {
        return unitId;
    }

    /** 状态. */
    public PurchaseStatus status() {
        return status;
    }

    /** 服务内容. */
    public String serviceContent() {
        return serviceContent;
    }

    /** 服务期限 in months. */
    public int termMonths() {
        return termMonths;
    }

    /** 估算金额. */
    public Money estimated() {
        return new Money(estimatedAmount);
    }

    Money assessed() {
        return assessedAmount == null ? estimated() : new Money(assessedAmount);
    }

    /** 已落实预算; the estimate until finance has confirmed. */
    public Money budget() {
        return budgetTotal == null ? estimated() : new Money(budgetTotal);
    }

    /** 整个项目的预算, by which limits are judged: of the purchase a lot belongs to. */
    Money whole() {
        return wholeBudget == null ? budget() : new Money(wholeBudget);
    }

    /** The purchase this is a lot of; null for a purchase of its own. */
    String parent() {
        return parentCaseNo;
    }

    int lotNo() {
        return lotNo;
    }

    Integer maxLotsPerSupplier() {
        return maxLotsPerSupplier;
    }

    /** 最高限价. */
    public Money ceiling() {
        return ceiling == null ? budget() : new Money(ceiling);
    }

    String budgetReason() {
        return budgetReason;
    }

    String budgetItemCode() {
        return budgetItemCode;
    }

    int budgetYear() {
        return budgetYear;
    }

    String catalogueCode() {
        return catalogueCode;
    }

    boolean highPublicInterest() {
        return highPublicInterest;
    }

    LocalDate lastSurveyOn() {
        return lastSurveyOn;
    }

    LocalDate intentPublishedOn() {
        return intentPublishedOn;
    }

    Pricing pricing() {
        return pricing;
    }

    Reservation reservation() {
        return reservation;
    }

    Method method() {
        return method;
    }

    String methodBasis() {
        return methodBasis;
    }

    String withdrawnReason() {
        return withdrawnReason;
    }

    boolean isComplex() {
        return complex;
    }

    boolean hasLargeSocialImpact() {
        return largeSocialImpact;
    }

    boolean openTenderAmountReached() {
        return openTenderAmount != null && whole().fen() >= openTenderAmount;
    }

    @Override
    public String getId() {
        return caseNo;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
