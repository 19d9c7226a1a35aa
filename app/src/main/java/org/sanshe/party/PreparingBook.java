package org.sanshe.party;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 筹备组织登记: groups in preparation among the organizations of the registry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PreparingBook implements Preparing {

    private final Organizations organizations;
    private final Importing importing;
    private final FounderPayees founders;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SansheClock clock;

    PreparingBook(
            Organizations organizations,
            Importing importing,
            FounderPayees founders,
            EntityManager entities,
            JdbcClient jdbc,
            FieldCipher cipher,
            SansheClock clock) {
        this.organizations = organizations;
        this.importing = importing;
        this.founders = founders;
        this.entities = entities;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public long enter(String name, CreditCodeKind kind, List<Founder> founders, Actor by) {
        importing.lock();
        PartyName cleaned = free(name, null);
        Organization group = organizations.save(new Organization(cleaned, kind));
        found(group, founders);
        remember(group, "preparing", by);
        return group.id();
    }

    @Override
    public void rename(long organizationId, String name, CreditCodeKind kind, Actor by) {
        Organization group = preparing(organizationId);
        group.prepare(free(name, organizationId), kind);
        remember(group, "preparing", by);
    }

    @Override
    public void founded(long organizationId, List<Founder> founders, Actor by) {
        Organization group = preparing(organizationId);
        found(group, founders);
        remember(group, "preparing", by);
    }

    private Organization preparing(long organizationId) {
        importing.lock();
        Organization group = organization(organizationId);
        if (group.creditCode() != null) {
            throw new Refusal(PreparingRule.REGISTERED_ALREADY, group.facts().name(), group.creditCode());
        }
        return group;
    }

    private void remember(Organization group, String act, Actor by) {
        entities.flush();
        importing.remember(RowImport.Written.of(false, true, "ORGANIZATION", group.id()), act, null, by);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPreparing(long organizationId) {
        return organization(organizationId).creditCode() == null;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Founder> founders(long organizationId) {
        return organization(organizationId).offices().stream()
                .filter(o -> o.office() == OfficeKind.FOUNDER)
                .map(o -> new Founder(o.personName(), null, o.phone(), o.isAgent()))
                .sorted(Comparator.comparing(Founder::agent).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> sharingFounders(long organizationId) {
        var others = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                        select other.organization_id, mine.person_name from organization_office mine
                          join organization_office other on other.resident_digest = mine.resident_digest
                           and other.office = 'FOUNDER' and other.organization_id <> mine.organization_id
                         where mine.organization_id = ? and mine.office = 'FOUNDER' order by mine.id, other.id
                        """).param(organizationId).query(row -> {
            others.putIfAbsent(row.getLong("organization_id"), row.getString("person_name"));
        });
        return others;
    }

    @Override
    public void register(long organizationId, Registered registered, Actor by) {
        Organization group = preparing(organizationId);
        CreditCode code = code(registered.code());
        Optional<Organization> other = organizations.findByCreditCode(code.value());
        if (other.isPresent()) {
            throw new Refusal(
                    PreparingRule.CODE_TAKEN, code.value(), other.get().facts().name());
        }
        PartyName name = free(registered.name(), organizationId);
        if (registered.on().isAfter(clock.today())) {
            throw InvalidInput.at("on", "登记日期不能晚于今天。", "The day of registration has not come yet.");
        }
        BankAccount account = registered.account();
        if (account != null && !PartyName.of(account.holder()).key().equals(name.key())) {
            throw new Refusal(PreparingRule.ACCOUNT_NOT_OWN, account.holder(), name.shown());
        }
        if (account != null) {
            founders.founder(organizationId, null, account.number()).ifPresent(who -> {
                throw new Refusal(PreparingRule.ACCOUNT_NOT_OWN, who, name.shown());
            });
        }
        OrganizationFacts before = group.facts();
        group.take(
                code,
                new OrganizationFacts(
                        name.shown(),
                        SupplierClass.SOCIAL_ORGANIZATION,
                        before.charity(),
                        registered.registrar(),
                        registered.on(),
                        registered.legalRepresentative(),
                        registered.address(),
                        before.contactName(),
                        before.contactPhone(),
                        account == null ? null : account.bank(),
                        account == null ? null : account.number()));
        remember(group, "registered", by);
    }

    private static CreditCode code(String typed) {
        var found = CreditCode.examine(typed);
        if (!found.valid()) {
            throw InvalidInput.at(
                    "code", "信用代码不正确，请对照登记证书逐位核对。", "The credit code is wrong; compare it with the certificate.");
        }
        switch (found.kind()) {
            case ASSOCIATION, SERVICE_BODY, FOUNDATION, OTHER_CIVIL -> {}
            default -> throw new Refusal(PreparingRule.NOT_SOCIAL, found.code());
        }
        return new CreditCode(found.code());
    }

    /** A name nobody else bears. */
    private PartyName free(String name, Long own) {
        PartyName cleaned = PartyName.of(name);
        if (cleaned.shown().isEmpty() || cleaned.shown().length() > PartyName.MAX_LENGTH) {
            throw InvalidInput.at(
                    "name",
                    "请填写名称，不超过" + PartyName.MAX_LENGTH + "字。",
                    "Enter a name of at most " + PartyName.MAX_LENGTH + " characters.");
        }
        organizations
                .findByNameKey(cleaned.key())
                .filter(bearer -> !bearer.id().equals(own))
                .ifPresent(bearer -> {
                    throw InvalidInput.at(
                            "name",
                            "已经有同名的组织。请核对名称；如果是本组织，请用原有账号登录。",
                            "There is an organization of this name already. Check it; if it is yours, log in with its account.");
                });
        return cleaned;
    }

    private void found(Organization group, List<Founder> founders) {
        if (founders.stream().filter(Founder::agent).count() != 1) {
            throw InvalidInput.at("founders", "请指定一名且只有一名代理人。", "Name exactly one of them as the agent.");
        }
        // the former agent goes before the new one comes: there is one at a time
        group.foundedBy(List.of());
        entities.flush();
        group.foundedBy(founders.stream().map(f -> office(group, f)).toList());
    }

    private Office office(Organization group, Founder f) {
        String number =
                f.residentId() == null ? null : ResidentId.of(f.residentId()).value();
        return new Office(group, OfficeKind.FOUNDER, PartyName.of(f.name()), null, null, number, cipher.digest(number))
                .founding(f.phone(), f.agent());
    }

    private Organization organization(long id) {
        return organizations.findById(id).orElseThrow(() -> new NotFound("organization " + id));
    }
}
