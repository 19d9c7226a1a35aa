package org.sanshe.party;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** 评估等级: 1A–5A, counting from the day of issue to the last day of validity, both included. */
@Entity
@Table(name = "organization_rating")
class Rating {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    private short grade;

    private LocalDate issuedOn;
    private LocalDate validThrough;
    private String issuer;

    protected Rating() {}

    Rating(Organization organization, int grade, LocalDate issuedOn, LocalDate validThrough, String issuer) {
        this.organization = organization;
        this.issuedOn = issuedOn;
        correct(grade, validThrough, issuer);
    }

    final boolean correct(int grade, LocalDate validThrough, String issuer) {
        boolean same = this.grade == grade
                && Objects.equals(this.validThrough, validThrough)
                && Objects.equals(this.issuer, issuer);
        this.grade = (short) grade;
        this.validThrough = validThrough;
        this.issuer = issuer;
        return !same;
    }

    boolean counts(LocalDate asOf) {
        return !asOf.isBefore(issuedOn) && !asOf.isAfter(validThrough);
    }

    Organization organization() {
        return organization;
    }

    int grade() {
        return grade;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate validThrough() {
        return validThrough;
    }

    String issuer() {
        return issuer;
    }
}
