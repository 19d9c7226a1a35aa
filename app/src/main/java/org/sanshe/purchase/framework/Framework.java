package org.sanshe.purchase.framework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Plan;
import org.springframework.data.domain.Persistable;

/** 框架协议: catalogue, terms and life of one framework. */
@Entity
class Framework implements Persistable<String> {

    /** 类型. */
    enum Kind {
        /** 封闭式. */
        CLOSED,
        /** 开放式. */
        OPEN
    }

    /** 评审方法. */
    enum Evaluation {
        /** 价格优先法. */
        PRICE_FIRST,
        /** 质量优先法. */
        QUALITY_FIRST
    }

    /** 状态. */
    enum Status {
        /** 编制. */
        PLANNING,
        /** 入围. */
        ADMITTING,
        /** 有效. */
        ACTIVE,
        /** 期满. */
        ENDED,
        /** 失败. */
        FAILED
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private Status status = Status.PLANNING;

    private String title;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Evaluation evaluation;

    @Enumerated(EnumType.STRING)
    private SecondStage secondStage;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private String conditions;
    private String users;
    private String exitTerms;
    private String contactName;
    private String contactPhone;
    private boolean approved;
    private int admitted;
    private LocalDate admittedOn;
    private LocalDate concludedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "framework_item", joinColumns = @JoinColumn(name = "framework_no"))
    @OrderColumn(name = "no")
    private List<Item> items = new ArrayList<>();

    protected Framework() {}

    Framework(Plan plan) {
        caseNo = plan.caseNo();
        title = plan.title();
        unitId = plan.unitId();
    }

    /** 编制征集方案, a first time or anew. */
    void plan(PlanForm form, List<Item> catalogue) {
        if (status == Status.FAILED) status = Status.PLANNING;
        require(Status.PLANNING);
        kind = form.kind();
        evaluation = form.evaluation();
        secondStage = form.secondStage();
        validFrom = form.validFrom();
        validUntil = form.validUntil();
        conditions = form.conditions();
        users = form.users();
        exitTerms = form.exit();
        contactName = form.contactName();
        contactPhone = form.contactPhone();
        items = new ArrayList<>(catalogue);
        approved = false;
    }

    /** 方案审批. */
    void decide(boolean agreed) {
        require(Status.PLANNING);
        approved = agreed;
    }

    /** 生效: open ones when they are published, closed ones when the agreements are signed. */
    void conclude(LocalDate on) {
        if (status != Status.PLANNING && status != Status.ADMITTING) refuse();
        status = Status.ACTIVE;
        concludedOn = on;
    }

    /** 确定入围. */
    void admit(int suppliers, LocalDate on) {
        require(Status.PLANNING);
        status = Status.ADMITTING;
        admitted = suppliers;
        admittedOn = on;
    }

    /** 入围家数 grows when one joins later. */
    void join() {
        require(Status.ACTIVE);
        admitted++;
    }

    /** 期满. */
    void end() {
        require(Status.ACTIVE);
        status = Status.ENDED;
    }

    /** 征集失败, or given up. */
    void fail() {
        if (status == Status.ENDED) refuse();
        status = Status.FAILED;
    }

    /** Whether orders and applications are taken on a day. */
    boolean isInForce(LocalDate day) {
        return status == Status.ACTIVE && !day.isAfter(validUntil);
    }

    private void require(Status wanted) {
        if (status != wanted) refuse();
    }

    private static void refuse() {
        throw new Refusal(FrameworkRule.NOT_IN_THIS_STATE);
    }

    Optional<Item> item(String name) {
        return items.stream().filter(i -> i.name().equals(name.strip())).findFirst();
    }

    String caseNo() {
        return caseNo;
    }

    Status status() {
        return status;
    }

    String title() {
        return title;
    }

    long unitId() {
        return unitId;
    }

    boolean isOpen() {
        return kind == Kind.OPEN;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    SecondStage secondStage() {
        return secondStage;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The last day. */
    LocalDate validUntil() {
        return validUntil;
    }

    String conditions() {
        return conditions;
    }

    String users() {
        return users;
    }

    String exitTerms() {
        return exitTerms;
    }

    String contactName() {
        return contactName;
    }

    String contactPhone() {
        return contactPhone;
    }

    boolean isApproved() {
        return approved;
    }

    /** How many were ever admitted. */
    int admitted() {
        return admitted;
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    List<Item> items() {
        return List.copyOf(items);
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
