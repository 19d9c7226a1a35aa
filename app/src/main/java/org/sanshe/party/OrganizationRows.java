package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows and forms that register an organization or change what is registered. */
@Component
class OrganizationRows implements RowImport {

    private final Organizations organizations;
    private final FounderPayees payees;
    private final Labels labels;

    OrganizationRows(Organizations organizations, FounderPayees payees, Labels labels) {
        this.organizations = organizations;
        this.payees = payees;
        this.labels = labels;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.ORGANIZATIONS);
    }

    @Override
    public Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        CreditCode code = cells.creditCode("creditCode");
        OrganizationFacts typed = facts(cells, code, known.today());
        if (code == null || typed.name() == null) {
            return null;
        }
        Long id = known.organizations().get(code.value());
        if (id != null && cells.source() == Cells.Source.NEW_FORM) {
            cells.wrong("creditCode", "alreadyRegistered");
            return null;
        }
        PartyName name = PartyName.of(typed.name());
        String bearer = known.names().get(name.key());
        if (KnownParties.PREPARING.equals(bearer)) {
            cells.wrong("name", "namePreparing");
            return null;
        }
        if (bearer != null && !bearer.equals(code.value())) {
            cells.wrong("name", "nameTaken", bearer);
            return null;
        }
        if (id != null && typed.bankAccount() != null && known.founded().contains(id)) {
            var founder = payees.founder(id, null, typed.bankAccount());
            if (founder.isPresent()) {
                cells.wrong("bankAccount", "founderAccount", founder.get());
                return null;
            }
        }
        if (typed.supplierClass() == null && id == null) {
            cells.wrong("supplierClass", "supplierClassNeeded", labels(SupplierClass.possible(code.kind())));
            return null;
        }
        return new Plan(
                Map.of("code:" + code.value(), "creditCode", "name:" + name.key(), "name"),
                () -> write(cells, code, typed, id));
    }

    private Written write(Cells cells, CreditCode code, OrganizationFacts typed, Long id) {
        if (id == null) {
            Organization created = organizations.save(new Organization(code, typed));
            return Written.of(true, true, "ORGANIZATION", created.id());
        }
        Organization organization = organizations.findById(id).orElseThrow();
        OrganizationFacts before = organization.facts();
        OrganizationFacts after = new OrganizationFacts(
                typed.name(),
                typed.supplierClass() == null ? before.supplierClass() : typed.supplierClass(),
                cells.raw("charity").isEmpty() ? before.charity() : typed.charity(),
                cells.orKnown(typed.registrar(), before.registrar()),
                cells.orKnown(typed.registeredOn(), before.registeredOn()),
                cells.orKnown(typed.legalRepresentative(), before.legalRepresentative()),
                cells.orKnown(typed.address(), before.address()),
                cells.orKnown(typed.contactName(), before.contactName()),
                cells.orKnown(typed.contactPhone(), before.contactPhone()),
                cells.orKnown(typed.bankName(), before.bankName()),
                // an edit form never shows the number, so leaving it empty keeps it
                typed.bankAccount() == null ? before.bankAccount() : typed.bankAccount());
        return Written.of(false, organization.describe(after), "ORGANIZATION", id);
    }

    private OrganizationFacts facts(Cells cells, CreditCode code, LocalDate today) {
        LocalDate registeredOn = cells.date("registeredOn");
        if (registeredOn != null && registeredOn.isAfter(today)) {
            cells.wrong("registeredOn", "future");
        }
        return new OrganizationFacts(
                cells.text("name", PartyName.MAX_LENGTH),
                supplierClass(cells, code),
                Boolean.TRUE.equals(cells.yes("charity")),
                cells.text("registrar", 200),
                registeredOn,
                cells.text("legalRepresentative", 100),
                cells.text("address", 300),
                cells.text("contactName", 100),
                cells.matching("contactPhone", "[0-9+() -]{5,30}", "phone"),
                cells.text("bankName", 200),
                bankAccount(cells));
    }

    private SupplierClass supplierClass(Cells cells, CreditCode code) {
        SupplierClass typed = cells.choice("supplierClass", SupplierClass.class);
        if (code == null) {
            return typed;
        }
        Set<SupplierClass> possible = SupplierClass.possible(code.kind());
        if (typed != null && !possible.contains(typed)) {
            cells.wrong("supplierClass", "supplierClass", labels(possible));
        }
        if (typed == null && possible.contains(SupplierClass.SOCIAL_ORGANIZATION)) {
            return SupplierClass.SOCIAL_ORGANIZATION;
        }
        return typed == null && possible.size() == 1 ? possible.iterator().next() : typed;
    }

    private static String bankAccount(Cells cells) {
        String typed = cells.matching("bankAccount", "[0-9 -]{8,40}", "bankAccount");
        return typed == null ? null : typed.replaceAll("[ -]", "");
    }

    private String labels(Set<SupplierClass> classes) {
        return List.copyOf(classes).stream().sorted().map(labels::zh).collect(Collectors.joining("、"));
    }
}
