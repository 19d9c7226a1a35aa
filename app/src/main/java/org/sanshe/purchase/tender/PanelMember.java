package org.sanshe.purchase.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** 评审小组成员: an expert drawn by lot, or the purchaser's representative. */
@Entity
class PanelMember {

    /** Whom a member stands for. */
    enum Side {
        /** 评审专家. */
        EXPERT,
        /** 采购人代表. */
        PURCHASER
    }

    /** Where a member stands. */
    enum Status {
        /** 已抽取，尚未声明. */
        DRAWN,
        /** 无须回避. */
        SEATED,
        /** 回避. */
        RECUSED,
        /** 不能到场. */
        ABSENT
    }

    /** What a member says of the report. */
    enum Opinion {
        /** 同意. */
        AGREE,
        /** 有异议. */
        DISSENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "panel_id")
    private Panel panel;

    private long personId;
    private boolean lawyer;
    private Long evaluatorId;
    private String name;
    private String title;

    @Enumerated(EnumType.STRING)
    private Side side;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private int draw;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private String dissent;
    private Instant signedAt;

    protected PanelMember() {}

    PanelMember(
            Panel panel,
            long personId,
            Long evaluatorId,
            String name,
            String title,
            Side side,
            boolean lawyer,
            int draw) {
        this.panel = panel;
        this.lawyer = lawyer;
        this.personId = personId;
        this.evaluatorId = evaluatorId;
        this.name = name;
        this.title = title;
        this.side = side;
        this.draw = draw;
        this.status = Status.DRAWN;
    }

    void stand(Status next, String why) {
        status = next;
        reason = why;
    }

    /** The report the member signed is not the report any more. */
    void unsign() {
        opinion = null;
        dissent = null;
        signedAt = null;
    }

    void sign(Opinion said, String why, Instant at) {
        opinion = said;
        dissent = said == Opinion.DISSENT ? why : null;
        signedAt = at;
    }

    boolean isOn() {
        return status == Status.DRAWN || status == Status.SEATED;
    }

    boolean isLawyer() {
        return lawyer;
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    Long evaluatorId() {
        return evaluatorId;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    Side side() {
        return side;
    }

    Status status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Opinion opinion() {
        return opinion;
    }

    String dissent() {
        return dissent;
    }

    Instant signedAt() {
        return signedAt;
    }
}
