package org.sanshe.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 行政处罚记录. */
@Entity
@Table(name = "organization_penalty")
class Penalty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    @Enumerated(EnumType.STRING)
    private PenaltyKind kind;

    private LocalDate decidedOn;
    private long fineFen;
    private boolean major;
    private String ground;

    protected Penalty() {}

    Penalty(
            Organization organization,
            PenaltyKind kind,
            LocalDate decidedOn,
            long fineFen,
            boolean major,
            String ground) {
        this.organization = organization;
        this.kind = kind;
        this.decidedOn = decidedOn;
        this.fineFen = fineFen;
        this.major = major;
        this.ground = ground;
    }

    Organization organization() {
        return organization;
    }

    PenaltyKind kind() {
        return kind;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    long fineFen() {
        return fineFen;
    }

    boolean major() {
        return major;
    }

    String ground() {
        return ground;
    }
}
