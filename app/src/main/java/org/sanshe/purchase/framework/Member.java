package org.sanshe.purchase.framework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 入围供应商: a supplier admitted to a framework, with its prices. */
@Entity(name = "FrameworkSupplier")
@Table(name = "framework_supplier")
class Member {

    /** 状态. */
    enum Status {
        /** 已入围, not signed. */
        ADMITTED,
        /** 协议有效. */
        ACTIVE,
        /** 放弃入围. */
        DECLINED,
        /** 已退出. */
        LEFT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String frameworkNo;
    private long organizationId;
    private String creditCode;
    private String supplier;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ADMITTED;

    private LocalDate admittedOn;
    private String signatory;
    private LocalDate signedOn;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private LocalDate leftOn;

    private String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "framework_price", joinColumns = @JoinColumn(name = "supplier_id"))
    @OrderColumn(name = "no")
    private List<Price> prices = new ArrayList<>();

    protected Member() {}

    Member(String frameworkNo, long organizationId, String creditCode, String supplier, LocalDate admittedOn) {
        this.frameworkNo = frameworkNo;
        this.organizationId = organizationId;
        this.creditCode = creditCode;
        this.supplier = supplier;
        this.admittedOn = admittedOn;
    }

    /** 签订: from here on it takes orders at these prices. */
    void sign(List<Price> agreed, String by, LocalDate on) {
        require(Status.ADMITTED);
        status = Status.ACTIVE;
        prices = new ArrayList<>(agreed);
        signatory = by;
        signedOn = on;
    }

    /** 放弃入围. */
    void decline(String why) {
        require(Status.ADMITTED);
        status = Status.DECLINED;
        reason = why;
    }

    /** 退出: orders already taken are still carried out. */
    void leave(String why, LocalDate on) {
        require(Status.ACTIVE);
        status = Status.LEFT;
        leftOn = on;
        reason = why;
    }

    private void require(Status wanted) {
        if (status != wanted) throw new Refusal(FrameworkRule.NOT_IN_THIS_STATE);
    }

    /** The price of an item; empty when this supplier does not offer it. */
    Optional<Money> price(String item) {
        return prices.stream()
                .filter(p -> p.item().equals(item))
                .map(Price::price)
                .findFirst();
    }

    /**
     * What lines cost at the agreed prices.
     *
     * @throws Refusal when an item is not offered
     */
    Money total(List<Line> lines) {
        return lines.stream()
                .map(l -> price(l.item())
                        .orElseThrow(() -> new Refusal(FrameworkRule.NOT_OFFERED, supplier, l.item()))
                        .times(l.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    Long id() {
        return id;
    }

    String frameworkNo() {
        return frameworkNo;
    }

    long organizationId() {
        return organizationId;
    }

    String creditCode() {
        return creditCode;
    }

    String supplier() {
        return supplier;
    }

    Status status() {
        return status;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    /** Who signed, and when. */
    String signature() {
        return signatory == null ? null : signatory + "，" + signedOn + "在线签署";
    }

    String reason() {
        return reason;
    }

    List<Price> prices() {
        return List.copyOf(prices);
    }
}
