package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 主体登记库: finds organizations and says what is known of them as of a day. Reading only. */
@Component
@Transactional(readOnly = true)
public class Registry {

    /** Shorter searches would list everything. */
    static final int MIN_SEARCH = 2;

    private final Organizations organizations;
    private final Agencies agencies;
    private final OrganizationSearch search;
    private final PartySettings settings;

    Registry(Organizations organizations, Agencies agencies, OrganizationSearch search, PartySettings settings) {
        this.organizations = organizations;
        this.agencies = agencies;
        this.search = search;
        this.settings = settings;
    }

    /** By the registry's number. */
    public Optional<Profile> find(long id) {
        return organizations.findById(id).map(Profile::of);
    }

    /** By credit code in any spelling. */
    public Optional<Profile> findByCode(String code) {
        return organizations.findByCreditCode(CreditCode.normalise(code)).map(Profile::of);
    }

    /**
     * By the registry's number.
     *
     * @throws NotFound when there is none
     */
    public Profile get(long id) {
        return find(id).orElseThrow(() -> new NotFound("organization " + id));
    }

    /**
     * Organizations whose name or code contains the text, by name.
     *
     * @param text at least two characters; shorter finds nothing
     * @param limit at most so many
     */
    public List<Profile> search(String text, int limit) {
        PartyName wanted = PartyName.of(text);
        if (wanted.key().codePointCount(0, wanted.key().length()) < MIN_SEARCH) {
            return List.of();
        }
        return search.ids(wanted, limit).stream().map(this::get).toList();
    }

    /** 采购代理机构 in the register on a day. */
    public List<Profile> agencies(LocalDate asOf) {
        return agencies.findAllByOrderByEnteredOn().stream()
                .filter(agency -> agency.isActive(asOf))
                .map(agency -> Profile.of(agency.organization()))
                .toList();
    }

    /** The account filed with the registrar, in full, for contracts and payments only. */
    public Optional<BankAccount> bankAccount(long id) {
        return organizations
                .findById(id)
                .map(Organization::facts)
                .filter(facts -> facts.bankAccount() != null)
                .map(facts -> new BankAccount(facts.name(), facts.bankName(), facts.bankAccount()));
    }

    /**
     * What eligibility rules ask, as of a day.
     *
     * @throws NotFound when there is no such organization
     */
    public Standing standing(long organizationId, LocalDate asOf) {
        return organizations
                .findById(organizationId)
                .map(organization -> standing(organization, asOf))
                .orElseThrow(() -> new NotFound("organization " + organizationId));
    }

    /** All ratings ever issued to an organization, newest first. */
    public List<Standing.Rated> ratings(long organizationId) {
        return organizations
                .findById(organizationId)
                .map(organization -> organization.ratings().stream()
                        .map(r -> new Standing.Rated(r.grade(), r.issuedOn(), r.validThrough()))
                        .toList())
                .orElse(List.of());
    }

    Standing standing(Organization organization, LocalDate asOf) {
        OrganizationFacts facts = organization.facts();
        List<Standing.Stay> stays = organization.listings().stream()
                .map(l -> new Standing.Stay(l.list(), l.listedOn(), l.removedOn(), l.ground()))
                .toList();
        List<Standing.Punishment> penalties = organization.penalties().stream()
                .map(p -> new Standing.Punishment(p.kind(), p.decidedOn(), p.major(), p.ground()))
                .toList();
        return new Standing(
                organization.id(),
                organization.creditCode(),
                facts.name(),
                organization.kind(),
                facts.supplierClass(),
                facts.charity(),
                facts.registeredOn(),
                asOf,
                stays.stream().anyMatch(s -> s.list() == ListKind.ABNORMAL && s.covers(asOf)),
                stays.stream().anyMatch(s -> s.list() == ListKind.BLACKLIST && s.covers(asOf)),
                penalties.stream()
                        .anyMatch(p -> p.major() && Standing.within(p.decidedOn(), settings.violationWindow(), asOf)),
                rating(organization, asOf),
                inspections(organization, asOf),
                stays,
                penalties);
    }

    /** The newest rating issued by the day, while it is valid; an older one does not come back to life. */
    private static Integer rating(Organization organization, LocalDate asOf) {
        return organization.ratings().stream()
                .filter(r -> !r.issuedOn().isAfter(asOf))
                .findFirst()
                .filter(r -> r.counts(asOf))
                .map(Rating::grade)
                .orElse(null);
    }

    private Map<Integer, InspectionConclusion> inspections(Organization organization, LocalDate asOf) {
        Map<Integer, InspectionConclusion> years = new TreeMap<>();
        organization.inspections().forEach(i -> years.put(i.year(), i.conclusion()));
        LocalDate registeredOn = organization.facts().registeredOn();
        if (registeredOn != null) {
            for (int year = registeredOn.getYear(); year < asOf.getYear(); year++) {
                years.put(year, organization.inspection(year, settings));
            }
        }
        return years;
    }
}
