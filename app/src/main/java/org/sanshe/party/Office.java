package org.sanshe.party;

import jakarta.persistence.Convert;
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

/** 任职记录: a person's place in an organization, with dates as far as known. */
@Entity
@Table(name = "organization_office")
class Office {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organization organization;

    @Enumerated(EnumType.STRING)
    private OfficeKind office;

    private String personName;
    private String personKey;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    @Convert(converter = Encrypted.class)
    private String residentId;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String residentDigest;

    private LocalDate heldFrom;
    private LocalDate heldTo;

    @Convert(converter = Encrypted.class)
    private String phone;

    private boolean agent;

    protected Office() {}

    Office(
            Organization organization,
            OfficeKind office,
            PartyName person,
            LocalDate heldFrom,
            LocalDate heldTo,
            String residentId,
            String residentDigest) {
        this.organization = organization;
        this.office = office;
        this.personName = person.shown();
        this.personKey = person.key();
        this.heldFrom = heldFrom;
        this.heldTo = heldTo;
        this.residentId = residentId;
        this.residentDigest = residentDigest;
    }

    /** 发起人: how to reach one, and whether that one acts for all of them. */
    Office founding(String phone, boolean agent) {
        this.phone = phone;
        this.agent = agent;
        return this;
    }

    boolean end(LocalDate on) {
        boolean same = Objects.equals(heldTo, on);
        heldTo = on;
        return !same;
    }

    Organization organization() {
        return organization;
    }

    OfficeKind office() {
        return office;
    }

    String personName() {
        return personName;
    }

    String personKey() {
        return personKey;
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    LocalDate heldTo() {
        return heldTo;
    }

    String phone() {
        return phone;
    }

    boolean isAgent() {
        return agent;
    }
}
