package org.sanshe.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** 年度检查: the conclusion for one year. */
@Entity
@Table(name = "organization_inspection")
class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    @Column(name = "inspected_year")
    private short year;

    @Enumerated(EnumType.STRING)
    private InspectionConclusion conclusion;

    protected Inspection() {}

    Inspection(Organization organization, int year, InspectionConclusion conclusion) {
        this.organization = organization;
        this.year = (short) year;
        this.conclusion = conclusion;
    }

    boolean correct(InspectionConclusion conclusion) {
        boolean same = this.conclusion == conclusion;
        this.conclusion = conclusion;
        return !same;
    }

    Organization organization() {
        return organization;
    }

    int year() {
        return year;
    }

    InspectionConclusion conclusion() {
        return conclusion;
    }
}
