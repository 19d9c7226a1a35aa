package org.sanshe.party;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 组织: a body known by its credit code, with its history as dated facts. Verbs say whether they changed anything. */
@Entity
class Organization {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String creditCode;
    private String name;

    @SuppressWarnings("UnusedVariable") // kept in its column, read by queries
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private CreditCodeKind kind;

    @Enumerated(EnumType.STRING)
    private SupplierClass supplierClass;

    private boolean charity;
    private String registrar;
    private LocalDate registeredOn;
    private String legalRepresentative;
    private String address;
    private String contactName;

    @Convert(converter = Encrypted.class)
    private String contactPhone;

    private String bankName;

    @Convert(converter = Encrypted.class)
    private String bankAccount;

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Rating> ratings = new ArrayList<>();

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Inspection> inspections = new ArrayList<>();

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Listing> listings = new ArrayList<>();

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Penalty> penalties = new ArrayList<>();

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Office> offices = new ArrayList<>();

    protected Organization() {}

    Organization(CreditCode code, OrganizationFacts facts) {
        this.creditCode = code.value();
        this.kind = code.kind();
        describe(facts);
    }

    /** 筹备: a body that is not registered yet; nothing of it is known but its name and what it is to be. */
    Organization(PartyName name, CreditCodeKind kind) {
        this.supplierClass = SupplierClass.SOCIAL_ORGANIZATION;
        prepare(name, kind);
    }

    /** 筹备信息变更. */
    final void prepare(PartyName approved, CreditCodeKind intended) {
        name = approved.shown();
        nameKey = approved.key();
        kind = intended;
    }

    /** 发起人: from now on these found it, and nobody else. */
    void foundedBy(List<Office> founders) {
        offices.removeIf(o -> o.office() == OfficeKind.FOUNDER);
        offices.addAll(founders);
    }

    /** 取得代码: a body in preparation was registered. */
    void take(CreditCode code, OrganizationFacts facts) {
        if (creditCode != null) throw new IllegalStateException(id + " has a credit code already");
        creditCode = code.value();
        kind = code.kind();
        describe(facts);
    }

    /** Takes over what the registrar says of the body. */
    boolean describe(OrganizationFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        PartyName cleaned = PartyName.of(facts.name());
        name = cleaned.shown();
        nameKey = cleaned.key();
        supplierClass = facts.supplierClass();
        charity = facts.charity();
        registrar = facts.registrar();
        registeredOn = facts.registeredOn();
        legalRepresentative = facts.legalRepresentative();
        address = facts.address();
        contactName = facts.contactName();
        contactPhone = facts.contactPhone();
        bankName = facts.bankName();
        bankAccount = facts.bankAccount();
        return true;
    }

    /** 评定等级. A second rating of the same day corrects the first. */
    boolean rate(int grade, LocalDate issuedOn, LocalDate validThrough, String issuer) {
        Optional<Rating> same =
                ratings.stream().filter(r -> r.issuedOn().equals(issuedOn)).findFirst();
        if (same.isPresent()) {
            return same.get().correct(grade, validThrough, issuer);
        }
        return ratings.add(new Rating(this, grade, issuedOn, validThrough, issuer));
    }

    /** 记录年检结论, one a year; another one for the year corrects it. */
    boolean recordInspection(int year, InspectionConclusion conclusion) {
        Optional<Inspection> same =
                inspections.stream().filter(i -> i.year() == year).findFirst();
        if (same.isPresent()) {
            return same.get().correct(conclusion);
        }
        return inspections.add(new Inspection(this, year, conclusion));
    }

    /** 列入名录, and when {@code removedOn} is given, 移出. The same entry again only adds what is new. */
    boolean list(ListKind list, LocalDate listedOn, LocalDate removedOn, String ground) {
        Optional<Listing> same = listings.stream()
                .filter(l -> l.list() == list && l.listedOn().equals(listedOn))
                .findFirst();
        if (same.isPresent()) {
            return same.get().correct(removedOn, ground);
        }
        return listings.add(new Listing(this, list, listedOn, removedOn, ground));
    }

    /** The entry that is open on a list, if any. */
    Optional<Listing> openListing(ListKind list) {
        return listings.stream()
                .filter(l -> l.list() == list && l.removedOn() == null)
                .findFirst();
    }

    /** 处罚. */
    boolean penalise(PenaltyKind kind, LocalDate decidedOn, long fineFen, boolean major, String ground) {
        boolean known = penalties.stream()
                .anyMatch(p -> p.kind() == kind && p.decidedOn().equals(decidedOn));
        return !known && penalties.add(new Penalty(this, kind, decidedOn, fineFen, major, ground));
    }

    /** 任职. The same person in the same office from the same day only gets its end. */
    boolean appoint(OfficeKind office, String person, LocalDate from, LocalDate to, String residentId, String digest) {
        PartyName who = PartyName.of(person);
        Optional<Office> same = offices.stream()
                .filter(o ->
                        o.office() == office && o.personKey().equals(who.key()) && Objects.equals(o.heldFrom(), from))
                .findFirst();
        if (same.isPresent()) {
            return same.get().end(to);
        }
        return offices.add(new Office(this, office, who, from, to, residentId, digest));
    }

    /** The conclusion that counts for a year: recorded, or following from the day of registration. */
    InspectionConclusion inspection(int year, PartySettings settings) {
        Optional<Inspection> recorded =
                inspections.stream().filter(i -> i.year() == year).findFirst();
        if (recorded.isPresent()) {
            return recorded.get().conclusion();
        }
        LocalDate by = settings.inspectedBy(kind, year);
        boolean exempt = by == null || (registeredOn != null && registeredOn.isAfter(by));
        return exempt ? InspectionConclusion.EXEMPT : InspectionConclusion.UNKNOWN;
    }

    OrganizationFacts facts() {
        return new OrganizationFacts(
                name,
                supplierClass,
                charity,
                registrar,
                registeredOn,
                legalRepresentative,
                address,
                contactName,
                contactPhone,
                bankName,
                bankAccount);
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    String creditCode() {
        return creditCode;
    }

    CreditCodeKind kind() {
        return kind;
    }

    List<Rating> ratings() {
        return ratings.stream()
                .sorted(Comparator.comparing(Rating::issuedOn).reversed())
                .toList();
    }

    List<Inspection> inspections() {
        return inspections.stream()
                .sorted(Comparator.comparing(Inspection::year).reversed())
                .toList();
    }

    List<Listing> listings() {
        return listings.stream()
                .sorted(Comparator.comparing(Listing::listedOn).reversed())
                .toList();
    }

    List<Penalty> penalties() {
        return penalties.stream()
                .sorted(Comparator.comparing(Penalty::decidedOn).reversed())
                .toList();
    }

    List<Office> offices() {
        return offices.stream().sorted(Comparator.comparing(Office::office)).toList();
    }
}
