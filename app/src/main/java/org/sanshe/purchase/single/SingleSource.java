package org.sanshe.purchase.single;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Profile;
import org.springframework.data.domain.Persistable;

/** 单一来源采购: who is to be bought from alone, from the opinions of the experts to the price agreed. */
@Entity
class SingleSource implements Persistable<String> {

    @Id
    private String caseNo;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private SingleSourceStatus status = SingleSourceStatus.JUSTIFYING;

    private long organizationId;
    private String creditCode;
    private String supplier;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private LocalDate publicFrom;
    private Instant publicUntil;
    private Instant quoteBy;
    private BigDecimal bondShare;
    private String contactName;
    private String contactPhone;
    private Money offered;
    private Money agreed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> negotiators = new ArrayList<>();

    private Instant agreedAt;
    private String failure;

    protected SingleSource() {}

    SingleSource(String caseNo) {
        this.caseNo = caseNo;
    }

    /** 论证: names the supplier; may begin anew after another method was given up. */
    void justify(Profile only, Ground why) {
        if (status != SingleSourceStatus.JUSTIFYING) become(SingleSourceStatus.JUSTIFYING);
        organizationId = only.id();
        creditCode = only.creditCode();
        supplier = only.name();
        ground = why;
        publicFrom = null;
        publicUntil = null;
    }

    /** 公示. */
    void publish(LocalDate from, Instant until) {
        become(SingleSourceStatus.PUBLISHED);
        publicFrom = from;
        publicUntil = until;
    }

    /** 论证成立: standing twice stands once. */
    void stand() {
        if (status != SingleSourceStatus.JUSTIFIED) become(SingleSourceStatus.JUSTIFIED);
    }

    /** 放弃单一来源: an objection was upheld. */
    void drop() {
        become(SingleSourceStatus.DROPPED);
    }

    /** 邀请: asks the supplier for its price, for a purchase or for one of its lots. */
    void invite(Instant until, BigDecimal performanceBondShare, String name, String phone) {
        become(SingleSourceStatus.INVITED);
        quoteBy = until;
        bondShare = performanceBondShare;
        contactName = name;
        contactPhone = phone;
        offered = null;
        agreed = null;
        failure = null;
    }

    /** 报价. */
    void quote(Money price) {
        require(SingleSourceStatus.INVITED);
        offered = price;
    }

    /** 协商: the price the purchaser and the supplier came to; null when they came to none. */
    void negotiate(Money price, List<String> people) {
        require(SingleSourceStatus.INVITED);
        agreed = price;
        negotiators = new ArrayList<>(people);
    }

    /** 供应商不参加或者未达成一致: why there will be no candidate. */
    void giveUp(String why) {
        require(SingleSourceStatus.INVITED);
        agreed = null;
        failure = why;
    }

    /** 协商一致. */
    void agree(Instant at) {
        become(SingleSourceStatus.AGREED);
        agreedAt = at;
    }

    /** 采购失败. */
    void fail() {
        become(SingleSourceStatus.FAILED);
    }

    /** 采购终止: by the purchaser, whatever had been reached. */
    void cancel() {
        if (status.mayBecome(SingleSourceStatus.CANCELLED)) status = SingleSourceStatus.CANCELLED;
    }

    /** The same choice for one lot of the purchase. */
    SingleSource forLot(String lot) {
        var copy = new SingleSource(lot);
        copy.status = SingleSourceStatus.JUSTIFIED;
        copy.organizationId = organizationId;
        copy.creditCode = creditCode;
        copy.supplier = supplier;
        copy.ground = ground;
        copy.publicFrom = publicFrom;
        copy.publicUntil = publicUntil;
        return copy;
    }

    private void become(SingleSourceStatus next) {
        if (!status.mayBecome(next)) throw new Refusal(SingleSourceRule.NOT_IN_THIS_STATE);
        status = next;
    }

    private void require(SingleSourceStatus wanted) {
        if (status != wanted) throw new Refusal(SingleSourceRule.NOT_IN_THIS_STATE);
    }

    String caseNo() {
        return caseNo;
    }

    SingleSourceStatus status() {
        return status;
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

    Ground ground() {
        return ground;
    }

    LocalDate publicFrom() {
        return publicFrom;
    }

    Instant publicUntil() {
        return publicUntil;
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

    /** 报价; null while the supplier has not quoted. */
    Money offered() {
        return offered;
    }

    /** 协商价格; null without one. */
    Money agreed() {
        return agreed;
    }

    List<String> negotiators() {
        return List.copyOf(negotiators);
    }

    Instant agreedAt() {
        return agreedAt;
    }

    String failure() {
        return failure;
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
