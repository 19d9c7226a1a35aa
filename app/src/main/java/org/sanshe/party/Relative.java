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

/** 亲属及其他关系: a person, an organization or both, as declared. */
@Entity
@Table(name = "evaluator_relative")
class Relative {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Evaluator evaluator;

    @Enumerated(EnumType.STRING)
    private RelativeKind relation;

    private String personName;
    private String personKey;
    private String residentDigest;
    private String organizationCode;
    private String note;

    protected Relative() {}

    Relative(
            Evaluator evaluator,
            RelativeKind relation,
            PartyName person,
            String residentDigest,
            String organizationCode,
            String note) {
        this.evaluator = evaluator;
        this.relation = relation;
        this.personName = person.isEmpty() ? null : person.shown();
        this.personKey = person.isEmpty() ? null : person.key();
        this.residentDigest = residentDigest;
        this.organizationCode = organizationCode;
        this.note = note;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    RelativeKind relation() {
        return relation;
    }

    String personName() {
        return personName;
    }

    String personKey() {
        return personKey;
    }

    String residentDigest() {
        return residentDigest;
    }

    String organizationCode() {
        return organizationCode;
    }

    String note() {
        return note;
    }
}
