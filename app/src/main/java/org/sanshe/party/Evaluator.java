package org.sanshe.party;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** 评审专家、采购人代表: a person of the pool, with employers and relatives by which recusal is found. */
@Entity
class Evaluator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private EvaluatorKind kind;

    private String name;
    private String personKey;

    @Convert(converter = Encrypted.class)
    private String residentId;

    private String residentDigest;
    private Long personId;
    private String title;

    @Convert(converter = Encrypted.class)
    private String phone;

    private String regionCode;

    @Convert(converter = Encrypted.class)
    private String address;

    @Convert(converter = Encrypted.class)
    private String bankAccount;

    private LocalDate enteredOn;
    private LocalDate leftOn;

    @ElementCollection
    @CollectionTable(name = "evaluator_expertise", joinColumns = @JoinColumn(name = "evaluator_id"))
    @Column(name = "code")
    private Set<String> expertise = new HashSet<>();

    @OneToMany(mappedBy = "evaluator", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Employment> employments = new ArrayList<>();

    @OneToMany(mappedBy = "evaluator", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Relative> relatives = new ArrayList<>();

    protected Evaluator() {}

    Evaluator(EvaluatorKind kind, ResidentId residentId, String digest, LocalDate enteredOn) {
        this.kind = kind;
        this.residentId = residentId.value();
        this.residentDigest = digest;
        this.enteredOn = enteredOn;
    }

    boolean describe(String name, String title, String phone, Set<String> expertise) {
        PartyName cleaned = PartyName.of(name);
        boolean same = cleaned.shown().equals(this.name)
                && Objects.equals(title, this.title)
                && Objects.equals(phone, this.phone)
                && expertise.equals(this.expertise);
        if (!same) {
            this.name = cleaned.shown();
            this.personKey = cleaned.key();
            this.title = title;
            this.phone = phone;
            this.expertise.retainAll(expertise);
            this.expertise.addAll(expertise);
        }
        return !same;
    }

    /** 所在地区、住址、收款账号: by which panels are drawn and shared contacts are found. */
    boolean reach(String region, String home, String account) {
        boolean same = Objects.equals(region, regionCode)
                && Objects.equals(home, address)
                && Objects.equals(account, bankAccount);
        regionCode = region;
        address = home;
        bankAccount = account;
        return !same;
    }

    /** 任职单位. The same employer from the same day only gets its end and position. */
    boolean employ(PartyName employer, String code, String position, LocalDate from, LocalDate to) {
        Optional<Employment> same = employments.stream()
                .filter(e -> e.employerKey().equals(employer.key()) && Objects.equals(e.employedFrom(), from))
                .findFirst();
        if (same.isPresent()) {
            return same.get().correct(code, position, to);
        }
        return employments.add(new Employment(this, employer, code, position, from, to));
    }

    /** 申报亲属或其他关系. */
    boolean declare(RelativeKind relation, PartyName person, String digest, String organizationCode, String note) {
        String key = person.isEmpty() ? null : person.key();
        boolean known = relatives.stream()
                .anyMatch(r -> r.relation() == relation
                        && Objects.equals(r.personKey(), key)
                        && Objects.equals(r.organizationCode(), organizationCode));
        return !known && relatives.add(new Relative(this, relation, person, digest, organizationCode, note));
    }

    /** The person got an account. */
    void knownAs(long personId) {
        this.personId = personId;
    }

    /** 出库. */
    boolean leave(LocalDate on) {
        boolean same = Objects.equals(leftOn, on);
        leftOn = on;
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

    EvaluatorKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String personKey() {
        return personKey;
    }

    ResidentId residentId() {
        return new ResidentId(residentId);
    }

    String residentDigest() {
        return residentDigest;
    }

    Long personId() {
        return personId;
    }

    String title() {
        return title;
    }

    String phone() {
        return phone;
    }

    String regionCode() {
        return regionCode;
    }

    String address() {
        return address;
    }

    String bankAccount() {
        return bankAccount;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    Set<String> expertise() {
        return new TreeSet<>(expertise);
    }

    List<Employment> employments() {
        return List.copyOf(employments);
    }

    List<Relative> relatives() {
        return List.copyOf(relatives);
    }
}
