package org.sanshe.purchase.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.sanshe.kernel.Refusal;
import org.springframework.data.domain.Persistable;

/** 加入申请: an organization asks to join a framework. */
@Entity(name = "FrameworkApplication")
@Table(name = "framework_application")
class Application implements Persistable<String> {

    /** 状态. */
    enum Status {
        /** 已申请. */
        RAISED,
        /** 入围. */
        ADMITTED,
        /** 未入围. */
        REFUSED
    }

    @Id
    private String caseNo;

    @Version
    private Integer version;

    private String frameworkNo;
    private long organizationId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RAISED;

    private String reason;

    protected Application() {}

    Application(String caseNo, String frameworkNo, long organizationId) {
        this.caseNo = caseNo;
        this.frameworkNo = frameworkNo;
        this.organizationId = organizationId;
    }

    /** 审核. */
    void review(boolean admit, String why) {
        if (status != Status.RAISED) throw new Refusal(FrameworkRule.NOT_IN_THIS_STATE);
        status = admit ? Status.ADMITTED : Status.REFUSED;
        reason = why;
    }

    String frameworkNo() {
        return frameworkNo;
    }

    long organizationId() {
        return organizationId;
    }

    boolean isAdmitted() {
        return status == Status.ADMITTED;
    }

    String reason() {
        return reason;
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
