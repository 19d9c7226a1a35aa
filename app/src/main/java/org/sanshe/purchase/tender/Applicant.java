package org.sanshe.purchase.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.sanshe.party.Profile;

/** 资格预审申请: one supplier's part in a pre-qualification. */
@Entity
@Table(name = "prequalification_application")
class Applicant {

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private long prequalificationId;
    private long organizationId;
    private String creditCode;
    private String supplier;
    private Instant appliedAt;
    private Boolean passed;
    private String reason;
    private Integer place;
    private boolean invited;

    protected Applicant() {}

    Applicant(String caseNo, Prequalification prequalification, Profile supplier, Instant at) {
        this.caseNo = caseNo;
        this.prequalificationId = prequalification.id();
        this.organizationId = supplier.id();
        this.creditCode = supplier.creditCode();
        this.supplier = supplier.name();
        this.appliedAt = at;
    }

    /** 审查结果, with the reason when it did not pass. */
    void examined(boolean qualified, String why) {
        passed = qualified;
        reason = qualified ? null : why;
    }

    /** 抽取结果: its place in the order drawn, and whether that is among those invited. */
    void drawn(int at, boolean among) {
        place = at;
        invited = among;
    }

    boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }

    boolean isInvited() {
        return invited;
    }

    String caseNo() {
        return caseNo;
    }

    long prequalificationId() {
        return prequalificationId;
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

    Instant appliedAt() {
        return appliedAt;
    }

    String reason() {
        return reason;
    }

    Integer place() {
        return place;
    }
}
