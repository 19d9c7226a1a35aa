package org.sanshe.purchase.simple;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sanshe.kernel.Refusal;
import org.springframework.data.domain.Persistable;

/** 单位自行采购: a purchase below the limit, from the call for quotes to the decision. */
@Entity
class OwnPurchase implements Persistable<String> {

    /** 状态. */
    enum Status {
        /** 询价中. */
        ASKING,
        /** 已汇总. */
        COLLECTED,
        /** 已决定. */
        DECIDED,
        /** 失败. */
        FAILED,
        /** 终止. */
        CANCELLED
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int quotesWanted;
    private String decider;

    @Column(name = "published")
    private boolean isPublic;

    private String rule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> invited = new ArrayList<>();

    private Instant quoteBy;
    private BigDecimal bondShare;
    private String contactName;
    private String contactPhone;
    private String chosen;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;

    protected OwnPurchase() {}

    OwnPurchase(String caseNo) {
        this.caseNo = caseNo;
    }

    /** 询价: asks for quotes, a first time or again. */
    void ask(QuoteRule wanted, List<String> suppliers, Instant until, BigDecimal bond, String name, String phone) {
        status = Status.ASKING;
        quotesWanted = wanted.quotes();
        decider = wanted.decider();
        isPublic = wanted.publish();
        rule = wanted.zh();
        invited = new ArrayList<>(suppliers);
        quoteBy = until;
        bondShare = bond;
        contactName = name;
        contactPhone = phone;
        chosen = null;
        reason = null;
    }

    /** 汇总. */
    void collect() {
        require(Status.ASKING);
        status = Status.COLLECTED;
    }

    /** 决定: whom, or nobody. */
    void decide(String creditCode, String why, String by, Instant at) {
        require(Status.COLLECTED);
        chosen = creditCode;
        reason = why;
        decidedBy = by;
        decidedAt = at;
        if (creditCode != null) status = Status.DECIDED;
    }

    /** 失败, with the reason those asked are told. */
    void fail(String why) {
        status = Status.FAILED;
        if (reason == null) reason = why;
    }

    /** 终止. */
    void cancel() {
        status = Status.CANCELLED;
    }

    /** Whether it has neither failed nor been given up. */
    boolean isRunning() {
        return status != Status.FAILED && status != Status.CANCELLED;
    }

    private void require(Status wanted) {
        if (status != wanted) throw new Refusal(QuoteRefusal.NOT_IN_THIS_STATE);
    }

    String caseNo() {
        return caseNo;
    }

    boolean isDecided() {
        return status == Status.DECIDED;
    }

    int quotesWanted() {
        return quotesWanted;
    }

    /** The role that decides, as the diagram names it. */
    String decider() {
        return decider;
    }

    /** 公开结果: whether the rules have the result published. */
    boolean isPublic() {
        return isPublic;
    }

    String rule() {
        return rule;
    }

    List<String> invited() {
        return List.copyOf(invited);
    }

    Instant quoteBy() {
        return quoteBy;
    }

    BigDecimal bondShare() {
        return bondShare;
    }

    String contactName() {
        return contactName;
    }

    String contactPhone() {
        return contactPhone;
    }

    /** The credit code of the supplier chosen; null before, or when nobody was. */
    String chosen() {
        return chosen;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
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
