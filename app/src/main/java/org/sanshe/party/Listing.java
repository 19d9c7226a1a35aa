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
import java.util.Objects;

/** 列入记录: one stay on a list, from the day of entry until the day before removal. */
@Entity
@Table(name = "organization_listing")
class Listing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    @Enumerated(EnumType.STRING)
    private ListKind list;

    private LocalDate listedOn;
    private LocalDate removedOn;
    private String ground;

    protected Listing() {}

    Listing(Organization organization, ListKind list, LocalDate listedOn, LocalDate removedOn, String ground) {
        this.organization = organization;
        this.list = list;
        this.listedOn = listedOn;
        correct(removedOn, ground);
    }

    final boolean correct(LocalDate removedOn, String ground) {
        boolean same = Objects.equals(this.removedOn, removedOn) && Objects.equals(this.ground, ground);
        this.removedOn = removedOn;
        this.ground = ground;
        return !same;
    }

    boolean remove(LocalDate on) {
        return correct(on, ground);
    }

    Organization organization() {
        return organization;
    }

    ListKind list() {
        return list;
    }

    LocalDate listedOn() {
        return listedOn;
    }

    LocalDate removedOn() {
        return removedOn;
    }

    String ground() {
        return ground;
    }
}
