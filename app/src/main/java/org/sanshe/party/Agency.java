package org.sanshe.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/** 采购代理机构: an organization entered in the register of agencies (《政府采购代理机构管理暂行办法》: 名录登记). */
@Entity
class Agency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    private LocalDate enteredOn;
    private LocalDate leftOn;
    private String businessScope;

    protected Agency() {}

    Agency(Organization organization) {
        this.organization = organization;
    }

    /** 名录登记, and when {@code leftOn} is given, 退出名录. */
    boolean enter(LocalDate enteredOn, LocalDate leftOn, String businessScope) {
        boolean same = Objects.equals(this.enteredOn, enteredOn)
                && Objects.equals(this.leftOn, leftOn)
                && Objects.equals(this.businessScope, businessScope);
        this.enteredOn = enteredOn;
        this.leftOn = leftOn;
        this.businessScope = businessScope;
        return !same;
    }

    boolean isActive(LocalDate asOf) {
        return !asOf.isBefore(enteredOn) && (leftOn == null || asOf.isBefore(leftOn));
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    Organization organization() {
        return organization;
    }

    String businessScope() {
        return businessScope;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }
}
