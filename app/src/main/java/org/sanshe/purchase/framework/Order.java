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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.data.domain.Persistable;

/** 框架协议订单: so much of the catalogue from one of its suppliers. */
@Entity(name = "FrameworkOrder")
@Table(name = "framework_order")
class Order implements Persistable<String> {

    /** 状态. */
    enum Status {
        /** 已下达. */
        RAISED,
        /** 已成立. */
        ACCEPTED,
        /** 未成立. */
        DECLINED
    }

    /** 结算方式. */
    enum Settlement {
        /** 凭单据结算. */
        VOUCHER("凭经服务对象确认的服务记录和发票结算"),
        /** 合同结算. */
        CONTRACT("按本订单与框架协议构成的采购合同结算");

        private final String zh;

        Settlement(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String frameworkNo;
    private Long supplierId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RAISED;

    private String title;
    private long unitId;
    private Money total;
    private LocalDate serviceFrom;
    private LocalDate serviceUntil;
    private String place;
    private int beneficiaries;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    private String choice;
    private Instant offersUntil;
    private String orderedBy;
    private LocalDate orderedOn;
    private String signatory;
    private String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "framework_order_line", joinColumns = @JoinColumn(name = "case_no"))
    @OrderColumn(name = "no")
    private List<Line> lines = new ArrayList<>();

    protected Order() {}

    Order(String caseNo, String frameworkNo, long unitId, String by, LocalDate on, OrderForm form, List<Line> lines) {
        this.caseNo = caseNo;
        this.frameworkNo = frameworkNo;
        this.unitId = unitId;
        this.title = form.title();
        this.serviceFrom = form.serviceFrom();
        this.serviceUntil = form.serviceUntil();
        this.place = form.place();
        this.beneficiaries = form.beneficiaries();
        this.settlement = form.settlement();
        this.choice = form.choice();
        this.orderedBy = by;
        this.orderedOn = on;
        this.lines = new ArrayList<>(lines);
    }

    /** 成交供应商, chosen or the lowest of those who competed. */
    void give(Member member, Money amount) {
        require();
        supplierId = member.id();
        total = amount;
    }

    /** 二次竞价. */
    void compete(Instant until) {
        require();
        offersUntil = until;
    }

    /** 接受. */
    void accept(String by) {
        require();
        status = Status.ACCEPTED;
        signatory = by;
    }

    /** 谢绝, or nobody answered. Declining twice declines once. */
    void decline(String why) {
        if (status == Status.DECLINED) return;
        require();
        status = Status.DECLINED;
        reason = why;
    }

    private void require() {
        if (status != Status.RAISED) throw new Refusal(FrameworkRule.NOT_IN_THIS_STATE);
    }

    String caseNo() {
        return caseNo;
    }

    String frameworkNo() {
        return frameworkNo;
    }

    /** The supplier; null while they compete. */
    Long supplierId() {
        return supplierId;
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

    /** 订单金额; null while suppliers compete. */
    Money total() {
        return total;
    }

    LocalDate serviceFrom() {
        return serviceFrom;
    }

    LocalDate serviceUntil() {
        return serviceUntil;
    }

    String place() {
        return place;
    }

    Settlement settlement() {
        return settlement;
    }

    String choice() {
        return choice;
    }

    /** Until when offers are taken; null where nobody competes. */
    Instant offersUntil() {
        return offersUntil;
    }

    /** Who ordered. */
    String orderedBy() {
        return orderedBy;
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    String signatory() {
        return signatory;
    }

    String reason() {
        return reason;
    }

    List<Line> lines() {
        return List.copyOf(lines);
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
