package org.sanshe.purchase.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Profile;

/** 供应商响应: one supplier's part in one tender, from obtaining the documents on. What it offers is sealed elsewhere. */
@Entity
class Response {

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private long tenderId;
    private long organizationId;
    private String creditCode;
    private String supplier;

    @Enumerated(EnumType.STRING)
    private ResponseStatus status;

    private Instant registeredAt;
    private String reason;

    protected Response() {}

    Response(String caseNo, Tender tender, Profile supplier, Instant at) {
        this.caseNo = caseNo;
        this.tenderId = tender.id();
        this.organizationId = supplier.id();
        this.creditCode = supplier.creditCode();
        this.supplier = supplier.name();
        this.status = ResponseStatus.INVITED;
        this.registeredAt = at;
    }

    /** 提交. */
    void submit() {
        become(ResponseStatus.PENDING);
    }

    /** 待确认: the documents changed after it was handed in (《政府采购法实施条例》第三十一条). */
    void unconfirm() {
        if (status == ResponseStatus.PENDING) become(ResponseStatus.TO_CONFIRM);
    }

    /** 确认 or 替换: it stands under the documents as they are now. */
    void confirm() {
        if (status == ResponseStatus.TO_CONFIRM) become(ResponseStatus.PENDING);
    }

    /** 失效: not confirmed by the deadline. */
    void lapse(String why) {
        become(ResponseStatus.LAPSED);
        reason = why;
    }

    /** 撤回, or 退出采购活动. */
    void withdraw(String why) {
        become(ResponseStatus.WITHDRAWN);
        reason = why;
    }

    /** 审查合格. */
    void pass() {
        become(ResponseStatus.VALID);
    }

    /** 无效响应, with the reason the supplier is told (财政部令第87号 第六十九条; 214号 第十六条). */
    void disqualify(String why) {
        become(ResponseStatus.DISQUALIFIED);
        reason = why;
    }

    private void become(ResponseStatus next) {
        if (!status.mayBecome(next)) throw new Refusal(ResponseRule.NOT_IN_THIS_STATE, status.code());
        status = next;
    }

    boolean is(ResponseStatus wanted) {
        return status == wanted;
    }

    /** Whether it was handed in and not taken back before the deadline. */
    boolean takesPart() {
        return status == ResponseStatus.PENDING || status == ResponseStatus.VALID;
    }

    String caseNo() {
        return caseNo;
    }

    long tenderId() {
        return tenderId;
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

    ResponseStatus status() {
        return status;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String reason() {
        return reason;
    }
}
