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

/** 工作经历: where an evaluator works or worked; the dates decide recusal. */
@Entity
@Table(name = "evaluator_employment")
class Employment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Evaluator evaluator;

    private String employer;
    private String employerKey;
    private String employerCode;
    private String position;
    private LocalDate employedFrom;
    private LocalDate employedTo;

    protected Employment() {}

    Employment(Evaluator evaluator, PartyName employer, String code, String position, LocalDate from, LocalDate to) {
        this.evaluator = evaluator;
        this.employer = employer.shown();
        this.employerKey = employer.key();
        this.employedFrom = from;
        correct(code, position, to);
    }

    final boolean correct(String code, String position, LocalDate to) {
        boolean same = Objects.equals(employerCode, code)
                && Objects.equals(this.position, position)
                && Objects.equals(employedTo, to);
        employerCode = code;
        this.position = position;
        employedTo = to;
        return !same;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    String employer() {
        return employer;
    }

    String employerKey() {
        return employerKey;
    }

    String employerCode() {
        return employerCode;
    }

    String position() {
        return position;
    }

    LocalDate employedFrom() {
        return employedFrom;
    }

    LocalDate employedTo() {
        return employedTo;
    }
}
